package dateline.ingest.feed;

import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticle.RawEnclosure;
import dateline.ingest.text.date.WrittenDate;
import java.util.List;
import java.util.Optional;

/**
 * One item of a feed of another site. What the feed does not say is absent.
 *
 * @param guid the site's own name of the item, as it stands there
 * @param guidIsPermalink whether the site says that it is the address of the story, too
 * @param title plain text: markup gone, references resolved, white space folded
 * @param link as far as possible absolute; relative when neither the feed nor its address says what it is relative to
 * @param permalink the link if it leads to a page, or else a guid that is an address (RSS 2.0, {@code isPermaLink})
 * @param baseUrl what addresses in the content are relative to
 * @param published in whole seconds
 * @param updated in whole seconds
 * @param authors as printed
 * @param categories plain text
 * @param enclosures files of the item, its pictures among them when the feed encloses them
 * @param image the picture of the item
 * @param otherPictures how many others of the same size it has, which are no smaller copies of that one
 * @param language BCP 47
 * @param sourceTitle the feed that this item was taken from, plain text
 * @param rights plain text
 */
public record FeedItem(
        Optional<String> guid,
        boolean guidIsPermalink,
        Optional<String> title,
        Optional<String> link,
        Optional<String> permalink,
        Optional<String> baseUrl,
        Optional<WrittenDate> published,
        Optional<WrittenDate> updated,
        List<Byline> authors,
        FeedBody body,
        List<String> categories,
        List<RawEnclosure> enclosures,
        Optional<Picture> image,
        int otherPictures,
        Optional<String> language,
        Optional<String> sourceTitle,
        Optional<String> rights) {

    public FeedItem {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }

    /** When it was published, or else when it was last changed; in whole seconds. */
    public Optional<WrittenDate> date() {
        return published.or(() -> updated);
    }
}
