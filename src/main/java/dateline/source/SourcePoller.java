package dateline.source;

import dateline.publication.SourceTerms;

/** One way in which articles come from a source that is asked. */
interface SourcePoller {
    /** Asks the source, and puts what is new or changed into the result. */
    void poll(SourceTerms terms, PollResult pollResult);
}
