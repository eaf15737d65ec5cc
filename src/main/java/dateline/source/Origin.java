package dateline.source;

import dateline.publication.SourceTerms;

/** One way in which articles come from a source that is asked. */
interface Origin {
    /** Asks the source, and puts what is new or changed into the haul. */
    void poll(SourceTerms terms, Haul haul);
}
