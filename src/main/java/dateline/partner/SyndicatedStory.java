package dateline.partner;

import dateline.article.ArticleId;
import dateline.article.Image;
import dateline.feed.Entry;
import dateline.feed.FeedDocument;
import dateline.feed.PrintedEntry;
import java.util.Optional;

/**
 * A story as a partner may have it.
 *
 * @param entry with the lead image only where the partner may have it and takes it
 * @param html the text within the partner's list; empty when there is none
 */
record SyndicatedStory(PrintedEntry entry, String html) {
    static SyndicatedStory of(Entry entry, FeedDocument document, HtmlList list) {
        var permitted = new Entry(Pictures.permitted(entry.article(), list.pictures()), entry.full());
        PrintedEntry printed = PrintedEntry.of(permitted, document);
        return new SyndicatedStory(
                printed,
                printed.html().map(html -> HtmlReduction.of(html, list)).orElse(""));
    }

    ArticleId id() {
        return entry.article().id();
    }

    Optional<Image> image() {
        return entry.image();
    }
}
