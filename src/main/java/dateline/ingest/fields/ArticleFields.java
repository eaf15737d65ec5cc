package dateline.ingest.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.ArticleKeys;
import dateline.article.PlatformFields;
import dateline.article.RelatedLink;
import dateline.article.SpellingAdvice;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticle.RawEnclosure;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The article form on its way in: the same keys in JSON, in front matter and in a side file. What it tells is certain. */
public final class ArticleFields {
    /** Foreign keys that have another meaning in front matter, or none. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("author", "authors"),
            Map.entry("byline", "authors"),
            Map.entry("by", "authors"),
            Map.entry("body", "bodyText"),
            Map.entry("text", "bodyText"),
            Map.entry("content", "bodyHtml"),
            Map.entry("category", "section"),
            Map.entry("categories", "sections"),
            Map.entry("keywords", "tags"),
            Map.entry("link", "url"),
            Map.entry("guid", "sourceId"),
            Map.entry("picture", "image"),
            Map.entry("publisher", "siteName"));

    /** What a body may be told by, what says most first. */
    private static final List<Map.Entry<String, Markup>> BODIES = List.of(
            Map.entry("bodyHtml", Markup.HTML),
            Map.entry("bodyMarkdown", Markup.MARKDOWN),
            Map.entry("bodyText", Markup.TEXT));

    private static final Optional<String> NOTHING = Optional.empty();

    /** So many unknown keys are told; who has more has another form in hand. */
    private static final int MOST_UNKNOWN = 20;

    private final FieldLocation place;
    private final FieldValues values;

    /** The fields of a form that stands there. */
    public ArticleFields(FieldLocation place) {
        this.place = place;
        this.values = new FieldValues(place);
    }

    /** Writes what the form tells over what the draft holds. */
    public void apply(ObjectNode form, RawArticleBuilder draft) throws Refusal {
        requireKnown(form);
        for (var field : form.properties()) {
            if (!field.getValue().isNull() && !ArticleKeys.OUT_ONLY.contains(field.getKey())) {
                apply(field.getKey(), field.getValue(), draft);
                draft.certain(field.getKey());
            }
        }
        body(form, draft);
    }

    /** Tells all keys at once that are unknown: who mends one does not want to hear of the next. */
    private void requireKnown(ObjectNode form) throws Refusal {
        List<String> sentences = new ArrayList<>();
        for (var field : form.properties()) {
            boolean known = field.getValue().isNull()
                    || ArticleKeys.OUT_ONLY.contains(field.getKey())
                    || ArticleKeys.TOLD.contains(field.getKey());
            if (!known && sentences.size() < MOST_UNKNOWN) {
                sentences.add(unknown(field.getKey()).reason());
            }
        }
        if (!sentences.isEmpty()) {
            throw new Refusal(String.join(" ", sentences));
        }
    }

    private void apply(String key, JsonNode value, RawArticleBuilder draft) throws Refusal {
        switch (key) {
            case "id" -> draft.claimedId(values.text(key, value));
            case "sourceId" -> draft.sourceId(values.text(key, value));
            case "url" -> draft.url(values.text(key, value));
            case "title" -> draft.title(values.text(key, value));
            case "standfirst" -> draft.standfirst(values.text(key, value));
            case "bodyHtml", "bodyText", "bodyMarkdown" -> values.text(key, value);
            case "authors" -> draft.bylines(authors(value));
            case "section" -> draft.section(values.text(key, value));
            case "sections" -> draft.sections(values.texts(key, value));
            case "tags" -> draft.tags(values.texts(key, value));
            case "lang" -> draft.lang(values.text(key, value));
            case "published" -> draft.published(RawDate.of(values.date(key, value)));
            case "updated" -> draft.updated(RawDate.of(values.date(key, value)));
            case "image" -> draft.imageTold(image(value));
            case "enclosures" -> draft.enclosures(enclosures(value));
            case "embargo" -> draft.embargo(values.date(key, value));
            case "expires" -> draft.expires(values.date(key, value));
            case "rights" -> draft.rights(values.text(key, value));
            case "siteName" -> draft.siteName(values.text(key, value));
            case "readingMinutes" -> draft.readingMinutes(values.number(key, value));
            case "related" -> draft.related(related(value));
            case "isAccessibleForFree" -> values.yesOrNo(key, value).ifPresent(draft::accessibleForFree);
            case "shortTitle" -> draft.platformFields(new PlatformFields(values.said(key, value), NOTHING, NOTHING));
            case "usageTerms" -> draft.platformFields(new PlatformFields(NOTHING, values.said(key, value), NOTHING));
            case "digitalSourceType" ->
                draft.platformFields(new PlatformFields(NOTHING, NOTHING, values.said(key, value)));
            case "source" -> draft.source(values.text(key, value));
            default -> throw unknown(key);
        }
    }

    /** Our own form has the body twice when it is written, and the HTML says more. */
    private void body(ObjectNode form, RawArticleBuilder draft) {
        List<Map.Entry<String, Markup>> told = BODIES.stream()
                .filter(kind -> !form.path(kind.getKey()).asText("").isBlank())
                .toList();
        told.stream()
                .limit(1)
                .forEach(kind ->
                        draft.body(kind.getValue(), form.path(kind.getKey()).textValue()));
        told.stream()
                .skip(1)
                .forEach(kind -> draft.otherBody(
                        "\"" + kind.getKey() + "\"", form.path(kind.getKey()).textValue()));
    }

    private List<Byline> authors(JsonNode value) throws Refusal {
        var authors = new ArrayList<Byline>();
        for (var author : values.list(value)) {
            if (author.isObject()) {
                values.allowOnly("authors", author, ArticleKeys.AUTHOR);
                authors.add(new Byline(
                        values.optional("authors.name", author.path("name"))
                                .orElseThrow(
                                        () -> place.problem("authors", "an author has no name. Write {name: ...}.")),
                        values.optional("authors.uri", author.path("uri")),
                        values.optional("authors.email", author.path("email")),
                        true));
            } else {
                String name = values.text("authors", author);
                authors.add(value.isArray() ? Byline.ofOne(name) : Byline.named(name));
            }
        }
        return authors;
    }

    private Picture image(JsonNode value) throws Refusal {
        if (!value.isObject()) {
            return Picture.at(values.text("image", value));
        }
        values.allowOnly("image", value, ArticleKeys.IMAGE);
        return new Picture(
                values.optional("image.url", value.path("url")),
                values.optional("image.alt", value.path("alt")),
                values.optional("image.caption", value.path("caption")),
                values.optional("image.credit", value.path("credit")),
                values.scalar("image.width", value.path("width")),
                values.scalar("image.height", value.path("height")),
                values.optional("image.type", value.path("type")),
                values.scalar("image.length", value.path("length")),
                values.yesOrNo("image.syndicate", value.path("syndicate")));
    }

    private List<RawEnclosure> enclosures(JsonNode value) throws Refusal {
        var enclosures = new ArrayList<RawEnclosure>();
        for (var enclosure : values.list(value)) {
            if (!enclosure.isObject()) {
                enclosures.add(
                        new RawEnclosure(values.text("enclosures", enclosure), Optional.empty(), Optional.empty()));
                continue;
            }
            values.allowOnly("enclosures", enclosure, ArticleKeys.ENCLOSURE);
            enclosures.add(new RawEnclosure(
                    values.optional("enclosures.url", enclosure.path("url"))
                            .orElseThrow(() -> place.problem("enclosures", "an enclosure has no url.")),
                    values.optional("enclosures.type", enclosure.path("type")),
                    values.scalar("enclosures.length", enclosure.path("length"))));
        }
        return enclosures;
    }

    private List<RelatedLink> related(JsonNode value) throws Refusal {
        var related = new ArrayList<RelatedLink>();
        for (var link : values.list(value)) {
            if (!link.isObject()) {
                related.add(new RelatedLink(values.text("related", link), Optional.empty()));
                continue;
            }
            values.allowOnly("related", link, ArticleKeys.RELATED);
            related.add(new RelatedLink(
                    values.optional("related.title", link.path("title"))
                            .orElseThrow(() -> place.problem("related", "a related story has no title.")),
                    values.optional("related.url", link.path("url"))));
        }
        return related;
    }

    private Refusal unknown(String key) {
        String name = ForeignKeys.plain(key);
        String ours = OTHER_NAMES.getOrDefault(name, ForeignKeys.OURS.getOrDefault(name, ""));
        String meant =
                ours.isEmpty() ? SpellingAdvice.nearest(key, ArticleKeys.TOLD).orElse("") : ours;
        return place.problem(
                key,
                "there is no such key. "
                        + (meant.isEmpty()
                                ? "The keys are: " + String.join(", ", ArticleKeys.TOLD) + "."
                                : "Write \"" + meant + "\"."));
    }
}
