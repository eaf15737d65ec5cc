package dateline.ingest.feed;

import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticleBuilder;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of an item of a feed, as HTML that is not yet clean.
 *
 * @param content the whole text
 * @param summary the short text; in many feeds it is all there is
 * @param other the whole text in another form
 */
public record FeedBody(Optional<String> content, Optional<String> summary, Optional<String> other) {
    private static final Pattern CUT = Pattern.compile("[\\s\\[(]{0,9}(?:\\.{3}|\u2026)[\\s\\])]{0,9}$");

    /** A text that the item has in one form. */
    FeedBody(Optional<String> content, Optional<String> summary) {
        this(content, summary, Optional.empty());
    }

    /** A summary alone is all there is of the text; beside a whole text it is the standfirst, unless it is its beginning. */
    void tell(RawArticleBuilder draft) {
        content.or(() -> summary).ifPresent(html -> draft.body(Markup.HTML, html));
        other.ifPresent(text -> draft.otherBody("content_text", text));
        content.map(PlainTitle::of).ifPresent(whole -> summary.map(PlainTitle::of)
                .filter(brief -> !whole.startsWith(CUT.matcher(brief).replaceFirst("")))
                .ifPresent(draft::standfirst));
    }
}
