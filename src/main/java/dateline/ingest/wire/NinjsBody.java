package dateline.ingest.wire;

import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.RawBody;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.markup.EscapedMarkup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The text of an item of ninjs: from version 3 on one of its bodies, before that a member for each kind of markup. */
record NinjsBody(JsonMembers item) {
    /**
     * The text without what the agency's programs print around it; the draft is told.
     *
     * @param transmission what the item says elsewhere
     */
    void tell(TransmissionLines transmission, RawArticleBuilder draft) {
        raw().ifPresent(raw -> {
            String text = raw.markup() == Markup.HTML
                    ? ofStory(raw.text(), transmission, draft)
                    : transmission.without(raw.text(), draft);
            draft.body(raw.markup(), SignOff.without(text, draft));
            others(raw.text()).forEach((name, other) -> draft.otherBody(name, other));
        });
    }

    private static String ofStory(String html, TransmissionLines transmission, RawArticleBuilder draft) {
        Document document = Jsoup.parseBodyFragment(html);
        String before = document.body().html();
        Element top = document.body();
        while (top.childrenSize() == 1
                && top.child(0).is("div, article, section")
                && top.ownText().isBlank()) {
            top = top.child(0);
        }
        Elements heads = top.select("> header");
        boolean isAllOfIt = heads.text().equals(top.text());
        if (!heads.isEmpty() && !isAllOfIt) {
            heads.remove();
            draft.repair("What stands over the story, as the item says it too, was left out.");
        }
        transmission.takeFrom(document.body(), draft);
        return document.body().html().equals(before) ? html : document.body().html();
    }

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

    /** The text in its further forms, by what the item calls them. */
    private Map<String, String> others(String kept) {
        var others = new LinkedHashMap<String, String>();
        for (JsonMembers body : item.objects("bodies")) {
            body.text("value")
                    .ifPresent(text -> others.put(body.text("contenttype").orElse("bodies"), text));
        }
        for (String key : List.of("body_xhtml", "body_html", "body_text")) {
            item.text(key).ifPresent(text -> others.put(key, text));
        }
        others.values().removeIf(kept::equals);
        return others;
    }
}
