package dateline.feed;

import dateline.article.Selection;
import dateline.article.Term;
import dateline.publication.Window;

/**
 * A feed: what it is called, which articles it holds, and how many of them.
 *
 * @param id {@code tag:} URI that never changes, whatever the title or the base URL
 * @param title of the feed, with the publication's name
 * @param description plain text, never blank
 * @param language BCP 47
 */
public record Feed(
        FeedAddress address,
        String id,
        String title,
        String description,
        String language,
        Selection selection,
        Window window) {

    /** The same feed with another window. */
    public Feed with(Window other) {
        return new Feed(address, id, title, description, language, selection, other);
    }

    /** The same feed, which chooses other articles. */
    public Feed with(Selection other) {
        return new Feed(address, id, title, description, language, other, window);
    }

    /**
     * Names the list that sections or tags are taken from, as RSS {@code domain} and Atom {@code scheme}: a {@code tag:}
     * URI beside the feed's own, so that it survives a change of the base URL as the ids do.
     */
    String taxonomy(Term.Kind kind) {
        return named(kind.word());
    }

    /** A {@code tag:} URI beside the feed's own. */
    public String named(String specific) {
        return id.substring(0, id.lastIndexOf("feed/")) + specific;
    }
}
