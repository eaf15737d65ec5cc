package dateline.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.Manuscript.Picture;
import dateline.ingest.Manuscript.RawDate;
import java.util.List;
import java.util.Optional;

/** Writes a manuscript in the article form, as {@link ArticleFields} reads it. */
final class ManuscriptForm {
    private ManuscriptForm() {}

    static ObjectNode of(Manuscript manuscript) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        put(form, "id", manuscript.claimedId());
        put(form, "sourceId", manuscript.sourceId());
        put(form, "source", manuscript.source());
        put(form, "url", manuscript.url());
        put(form, "title", manuscript.title());
        put(form, "standfirst", manuscript.standfirst());
        manuscript.body().ifPresent(body -> form.put(key(body.markup()), body.text()));
        authors(manuscript, form);
        put(form, "section", manuscript.section());
        put(form, "sections", manuscript.sections());
        put(form, "tags", manuscript.tags());
        put(form, "lang", manuscript.lang());
        put(form, "published", manuscript.published().flatMap(ManuscriptForm::date));
        put(form, "updated", manuscript.updated().flatMap(ManuscriptForm::date));
        manuscript.image().ifPresent(image -> picture(form.putObject("image"), image));
        enclosures(manuscript, form);
        put(form, "embargo", manuscript.embargo());
        put(form, "expires", manuscript.expires());
        put(form, "rights", manuscript.rights());
        put(form, "siteName", manuscript.siteName());
        manuscript.readingMinutes().ifPresent(minutes -> form.put("readingMinutes", minutes));
        related(manuscript, form);
        manuscript.isAccessibleForFree().ifPresent(free -> form.put("isAccessibleForFree", free));
        return form;
    }

    private static String key(Manuscript.Markup markup) {
        return switch (markup) {
            case HTML -> "bodyHtml";
            case TEXT -> "bodyText";
            case MARKDOWN -> "bodyMarkdown";
        };
    }

    private static void authors(Manuscript manuscript, ObjectNode form) {
        if (!manuscript.bylines().isEmpty()) {
            var list = form.putArray("authors");
            manuscript.bylines().forEach(byline -> {
                ObjectNode author = list.addObject().put("name", byline.name());
                put(author, "uri", byline.uri());
                put(author, "email", byline.email());
            });
        }
    }

    private static void enclosures(Manuscript manuscript, ObjectNode form) {
        if (!manuscript.enclosures().isEmpty()) {
            var list = form.putArray("enclosures");
            manuscript.enclosures().forEach(enclosure -> {
                ObjectNode node = list.addObject().put("url", enclosure.url());
                put(node, "type", enclosure.type());
                put(node, "length", enclosure.length());
            });
        }
    }

    private static void related(Manuscript manuscript, ObjectNode form) {
        if (!manuscript.related().isEmpty()) {
            var list = form.putArray("related");
            manuscript.related().forEach(link -> put(list.addObject().put("title", link.title()), "url", link.url()));
        }
    }

    private static void picture(ObjectNode node, Picture picture) {
        put(node, "url", picture.url());
        put(node, "alt", picture.alt());
        put(node, "caption", picture.caption());
        put(node, "credit", picture.credit());
        put(node, "width", picture.width());
        put(node, "height", picture.height());
        put(node, "type", picture.type());
        put(node, "length", picture.length());
        picture.syndicate().ifPresent(syndicate -> node.put("syndicate", syndicate));
    }

    /** A date that nobody could read is not written: the form takes none such. */
    private static Optional<String> date(RawDate date) {
        return date.parsed().map(parsed -> parsed.toString()).or(() -> Optional.of(date.text())
                .filter(text -> DateText.of(text).isPresent()));
    }

    private static void put(ObjectNode form, String key, Optional<String> value) {
        value.ifPresent(text -> form.put(key, text));
    }

    private static void put(ObjectNode form, String key, List<String> values) {
        if (!values.isEmpty()) {
            values.forEach(form.putArray(key)::add);
        }
    }
}
