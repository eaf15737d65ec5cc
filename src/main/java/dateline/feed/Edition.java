package dateline.feed;

import dateline.publication.Publication;
import java.util.List;
import java.util.Optional;

/** An immutable snapshot of the printed feeds; publishing swaps one reference to it. */
public interface Edition {
    /** The publication that it was printed for. */
    Publication publication();

    /** Number of the last public change that it shows. */
    long sequence();

    /** The feeds that are listed: all, the sections in their order, the named feeds. */
    List<Feed> feeds();

    /** The rendition of this feed; tags and authors are printed at their first request. Absent for an unknown feed. */
    Optional<Rendition> rendition(FeedAddress address, FeedFormat format);

    /** The document behind the renditions, for the page for people. */
    Optional<FeedDocument> document(FeedAddress address);

    /** The list of all feeds as OPML 2.0. */
    Rendition opml();
}
