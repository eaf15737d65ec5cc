package dateline.ingest.markdown;

import dateline.ingest.html.BodyMarkup;
import dateline.ingest.html.MarkdownComments;
import dateline.ingest.html.MarkdownDialects;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.embargo.DeskNotes;
import dateline.ingest.text.embargo.EmbargoLines;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** The text of a story in Markdown, behind its front matter, with the headline, byline and tags that may stand in it. */
final class MarkdownBody {
    /** What its author remarks, which no reader sees. */
    private static final Pattern COMMENT = Pattern.compile("<!--([^<>]{3,1000}?)-->");

    private static final int MOST_COMMENTS = 50;

    private static final Pattern TAGS =
            Pattern.compile("\\n[ \\t]*\\n((?:#\\p{L}[\\p{L}\\p{M}\\p{N}_/-]{0,60}[ \\t]*){1,20})\\s{0,20}\\z");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private MarkdownBody() {}

    /** Tells the draft what the text says, and takes out of it what is no part of the story. */
    static void tell(String markdown, RawArticleBuilder draft) throws Refusal {
        var commented = MarkdownComments.of(markdown);
        Stream.concat(
                        commented.comments().stream(),
                        COMMENT.matcher(commented.text()).results().map(comment -> comment.group(1)
                                .strip()))
                .limit(MOST_COMMENTS)
                .forEach(draft::notice);
        if (!commented.comments().isEmpty()) {
            draft.repair("Remarks of its author that no reader sees were left out: "
                    + commented.comments().size() + ".");
        }
        var embargo = EmbargoLines.of(commented.text());
        embargo.notices().forEach(draft::notice);
        var notes = DeskNotes.of(embargo.text());
        notes.repairs().forEach(draft::repair);
        String text = untagged(draft, notes.text());
        var plain = MarkdownDialects.of(text);
        plain.repairs().forEach(draft::repair);
        Node document = BodyMarkup.markdown(plain.text());
        Node first = document.getFirstChild();
        boolean titled = draft.done().title().isPresent();
        if (!titled && first instanceof Heading heading && heading.getLevel() == 1) {
            draft.title(plain(heading));
            heading.unlink();
        }
        MarkdownTop.takeFrom(document, draft);
        String html = BodyMarkup.html(document);
        if (!html.isBlank()) {
            draft.body(Markup.HTML, html);
        }
    }

    /** The text without a last line of nothing but tags, which are the story's. */
    private static String untagged(RawArticleBuilder draft, String text) {
        Matcher last = TAGS.matcher(text);
        if (!last.find()) {
            return text;
        }
        SPACE.splitAsStream(last.group(1).strip()).map(tag -> tag.substring(1)).forEach(draft::tag);
        return text.substring(0, last.start());
    }

    private static String plain(Heading heading) throws Refusal {
        return FieldText.withoutMarkup(BodyMarkup.html(heading));
    }
}
