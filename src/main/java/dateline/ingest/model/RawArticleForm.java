package dateline.ingest.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.HtmlEscape;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.text.date.DateField;
import dateline.ingest.text.embargo.EmbargoNotice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a raw article in the article form, as {@code ArticleFields} reads it. */
final class RawArticleForm {
    private RawArticleForm() {}

    static ObjectNode of(RawArticle rawArticle) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        put(form, "id", rawArticle.claimedId());
        put(form, "sourceId", rawArticle.sourceId());
        put(form, "source", rawArticle.source());
        put(form, "url", rawArticle.url());
        put(form, "title", rawArticle.title());
        put(form, "standfirst", rawArticle.standfirst());
        rawArticle.body().ifPresent(body -> form.put(key(body.markup()), noticed(rawArticle, body)));
        authors(rawArticle, form);
        put(form, "section", rawArticle.section());
        put(form, "sections", rawArticle.sections());
        put(form, "tags", rawArticle.tags());
        put(form, "lang", rawArticle.lang());
        put(form, "published", rawArticle.published().flatMap(RawArticleForm::date));
        put(form, "updated", rawArticle.updated().flatMap(RawArticleForm::date));
        rawArticle.image().ifPresent(image -> picture(form.putObject("image"), image));
        enclosures(rawArticle, form);
        put(form, "embargo", rawArticle.embargo());
        put(form, "expires", rawArticle.expires());
        put(form, "rights", rawArticle.rights());
        put(form, "siteName", rawArticle.siteName());
        rawArticle.readingMinutes().ifPresent(minutes -> form.put("readingMinutes", minutes));
        related(rawArticle, form);
        rawArticle.isAccessibleForFree().ifPresent(free -> form.put("isAccessibleForFree", free));
        put(form, "shortTitle", rawArticle.platformFields().shortTitle());
        put(form, "usageTerms", rawArticle.platformFields().usageTerms());
        put(form, "digitalSourceType", rawArticle.platformFields().digitalSourceType());
        return form;
    }

    private static String key(RawArticle.Markup markup) {
        return switch (markup) {
            case HTML -> "bodyHtml";
            case TEXT -> "bodyText";
            case MARKDOWN -> "bodyMarkdown";
        };
    }

    /** The form has no place for a notice of an embargo but the text, from which it is taken when the form is read. */
    private static String noticed(RawArticle rawArticle, RawArticle.RawBody body) {
        boolean html = body.markup() == RawArticle.Markup.HTML;
        String notices = rawArticle.notices().stream()
                .flatMap(text -> EmbargoNotice.in(text).stream())
                .map(EmbargoNotice::words)
                .map(words -> html ? "<p>" + HtmlEscape.text(words) + "</p>\n" : words + "\n\n")
                .collect(Collectors.joining());
        return notices + body.text();
    }

    private static void authors(RawArticle rawArticle, ObjectNode form) {
        boolean printed = rawArticle.bylines().stream()
                .allMatch(byline -> !byline.isOne()
                        && byline.uri().isEmpty()
                        && byline.email().isEmpty());
        if (printed && !rawArticle.bylines().isEmpty()) {
            form.put(
                    "authors",
                    rawArticle.bylines().stream().map(RawArticle.Byline::name).collect(Collectors.joining("; ")));
            return;
        }
        if (!rawArticle.bylines().isEmpty()) {
            var list = form.putArray("authors");
            rawArticle.bylines().forEach(byline -> {
                ObjectNode author = list.addObject().put("name", byline.name());
                put(author, "uri", byline.uri());
                put(author, "email", byline.email());
            });
        }
    }

    private static void enclosures(RawArticle rawArticle, ObjectNode form) {
        if (!rawArticle.enclosures().isEmpty()) {
            var list = form.putArray("enclosures");
            rawArticle.enclosures().forEach(enclosure -> {
                ObjectNode node = list.addObject().put("url", enclosure.url());
                put(node, "type", enclosure.type());
                put(node, "length", enclosure.length());
            });
        }
    }

    private static void related(RawArticle rawArticle, ObjectNode form) {
        if (!rawArticle.related().isEmpty()) {
            var list = form.putArray("related");
            rawArticle.related().forEach(link -> put(list.addObject().put("title", link.title()), "url", link.url()));
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
                .filter(text -> DateField.of(text).isPresent()));
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
