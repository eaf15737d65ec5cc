package dateline.partner;

import dateline.article.ArticleId;
import dateline.article.Image;
import dateline.feed.Entry;
import dateline.feed.EntryView;
import dateline.feed.FeedDocument;
import java.util.Optional;

/**
 * A story as a partner may have it.
 *
 * @param entry with the lead image only where the partner may have it and takes it
 * @param html the text within the partner's list; empty when there is none
 */
record SyndicatedStory(EntryView entry, String html) {
    static SyndicatedStory of(Entry entry, FeedDocument document, AllowedHtml list) {
        var permitted = new Entry(PictureFilter.permitted(entry.article(), list.pictures()), entry.full());
        EntryView printed = EntryView.of(permitted, document);
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
