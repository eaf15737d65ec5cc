package dateline.partner;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Image;
import dateline.feed.Entry;
import dateline.feed.EntryView;
import dateline.feed.FeedDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * A story as a partner may have it.
 *
 * @param entry with the lead image only where the partner may have it and takes it
 * @param html the text within the partner's list; empty when there is none
 * @param whole before anything was left out
 */
record SyndicatedStory(EntryView entry, String html, Article whole) {
    static SyndicatedStory of(Entry entry, FeedDocument document, AllowedHtml list) {
        var permitted = new Entry(PictureFilter.permitted(entry.article(), list.pictures()), entry.full());
        EntryView printed = EntryView.of(permitted, document);
        return new SyndicatedStory(
                printed,
                printed.html().map(html -> HtmlReduction.of(html, list)).orElse(""),
                entry.article());
    }

    ArticleId id() {
        return entry.article().id();
    }

    Optional<Image> image() {
        return entry.image();
    }

    Optional<Instant> expiry() {
        return whole.content().expires();
    }

    /** The expiry, unless it lies less than this behind the last update, or the filing of a story that is dated earlier. */
    Optional<Instant> expiry(Duration least) {
        Instant told = entry.updated().isBefore(whole.firstSeen()) ? whole.firstSeen() : entry.updated();
        return expiry().filter(end -> !end.isBefore(told.plus(least)));
    }

    /** How many pictures of the story the platform does not take, those that no partner may have not counted. */
    long picturesLeftOut(PictureRule rule) {
        Optional<Image> lead =
                whole.content().image().filter(Image::isAddressed).filter(Image::isSyndicated);
        long leads = lead.filter(image -> !rule.takes(image)).stream().count();
        return leads
                + Jsoup.parseBodyFragment(whole.content().body().html()).select("img[src]").stream()
                        .map(img -> img.attr("src"))
                        .filter(address -> !rule.takes(address)
                                && lead.filter(image -> image.url().equals(address))
                                        .isEmpty())
                        .distinct()
                        .count();
    }
}
