package dateline.ingest.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.text.json.JsonCursor;
import dateline.ingest.text.markup.HtmlText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a post of Ghost as HTML, which is not clean yet: what Ghost has made of it, or else what its editor has saved.
 *
 * @param repairs what reading it took, one sentence each
 */
public record GhostBody(String html, List<String> repairs) {
    /** What the editor has hidden from those who are no members; Ghost marks it and takes it out as late as it serves a page. */
    private static final Pattern GATED = Pattern.compile(
            "<!--\\s{0,9}kg-gated-block:begin\\s{1,9}nonMember:\\s{0,9}false\\b[^>]{0,200}-->"
                    + ".*?(?:<!--\\s{0,9}kg-gated-block:end\\s{0,9}-->|\\z)",
            Pattern.DOTALL);

    public GhostBody {
        repairs = List.copyOf(repairs);
    }

    /** A form in which the editor saves. */
    private interface Form {
        void add(JsonNode document, HtmlText html, KoenigCards cards);
    }

    /** The text of this post; empty when it has none, or none that can be read. */
    public static Optional<GhostBody> of(JsonNode post) {
        return text(post, "html")
                .map(GhostBody::ofHtml)
                .or(() -> text(post, "lexical").flatMap(saved -> ofSaved(saved, GhostBody::addLexical)))
                .or(() -> text(post, "mobiledoc").flatMap(saved -> ofSaved(saved, GhostBody::addMobiledoc)));
    }

    private static void addLexical(JsonNode document, HtmlText html, KoenigCards cards) {
        new LexicalBody(html, cards).add(document);
    }

    private static void addMobiledoc(JsonNode document, HtmlText html, KoenigCards cards) {
        new MobiledocBody(html, cards).add(document);
    }

    private static GhostBody ofHtml(String html) {
        String open = GATED.matcher(html).replaceAll("");
        return new GhostBody(
                open, open.equals(html) ? List.of() : List.of("A part of the text that is for members was left out."));
    }

    private static Optional<GhostBody> ofSaved(String saved, Form form) {
        try (var cursor = JsonCursor.over(new ByteArrayInputStream(saved.getBytes(StandardCharsets.UTF_8)))) {
            cursor.next();
            var html = new HtmlText();
            var cards = new KoenigCards(html);
            form.add(cursor.value(), html, cards);
            return Optional.of(html.toString())
                    .filter(text -> !text.isBlank())
                    .map(text -> new GhostBody(text, cards.leftOut().stream().toList()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode post, String name) {
        return Optional.of(post.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }
}
