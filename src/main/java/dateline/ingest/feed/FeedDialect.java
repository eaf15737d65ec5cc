package dateline.ingest.feed;

import dateline.article.LanguageTag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One family of XML feeds: which elements of it hold what. */
interface FeedDialect {
    /** Whether a document with this root is of this family. */
    boolean reads(FeedNode root);

    /** The feed; {@code repairs} takes what had to be put right. */
    ParsedFeed feed(FeedNode root, FeedLinkResolver links, FeedRepairs feedRepairs);

    /** The items of a feed up to the limit. */
    static List<FeedItem> bounded(Stream<FeedItem> items, FeedRepairs feedRepairs) {
        List<FeedItem> all = items.limit(FeedLimits.ITEMS + 1L).toList();
        if (all.size() <= FeedLimits.ITEMS) {
            return all;
        }
        feedRepairs.note("It has more than " + FeedLimits.ITEMS + " items; those after them were left out.");
        return all.subList(0, FeedLimits.ITEMS);
    }

    /** The language of an element: its own, or that of what it stands in (XML 1.0 section 2.12). */
    static Optional<String> language(FeedNode node) {
        for (var at = node.element(); at != null; at = at.parent()) {
            if (at.hasAttr("xml:lang")) {
                return LanguageTag.lenient(at.attr("xml:lang")).map(LanguageTag::tag);
            }
        }
        return Optional.empty();
    }
}
