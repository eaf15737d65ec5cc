package dateline.ingest.wire;

import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.RawBody;
import dateline.ingest.text.markup.EscapedMarkup;
import java.util.List;
import java.util.Optional;

/** The text of an item of ninjs: from version 3 on one of its bodies, before that a member for each kind of markup. */
record NinjsBody(JsonMembers item) {
    /** With its markup, where the item has it with markup and without. */
    Optional<RawBody> raw() {
        List<JsonMembers> bodies = item.objects("bodies");
        Optional<RawBody> marked = bodies.stream()
                .filter(body -> body.text("contenttype").orElse("").contains("html"))
                .flatMap(body -> body.text("value").stream())
                .findFirst()
                .or(() -> item.text("body_xhtml", "body_html"))
                .map(html -> new RawBody(Markup.HTML, html));
        return marked.or(() -> bodies.stream()
                .flatMap(body -> body.text("value").stream())
                .findFirst()
                .or(() -> item.text("body_text"))
                .or(() -> item.textBeginning("body_"))
                .map(text -> new RawBody(EscapedMarkup.isMarkup(text) ? Markup.HTML : Markup.TEXT, text)));
    }
}
