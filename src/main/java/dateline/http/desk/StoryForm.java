package dateline.http.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.ArticleJson;
import dateline.article.Author;
import dateline.article.Content;
import dateline.article.Enclosure;
import dateline.article.RelatedLink;
import dateline.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an editor filled in, as the article form. What has no input of its own goes along unseen, and all of it is read
 * as strictly as everything that is filed.
 */
final class StoryForm {
    /** The name of the input that carries what has none of its own. */
    static final String REST = "rest";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PARAGRAPHS = "</p><p>";
    private static final String PARAGRAPHS_APART = "</p>\n<p>";
    private static final String BETWEEN = " | ";
    private static final List<String> TEXTS = List.of(
            "title",
            "standfirst",
            "section",
            "lang",
            "url",
            "published",
            "updated",
            "embargo",
            "expires",
            "rights",
            "siteName");

    private StoryForm() {}

    /** A body as an editor sees it, with room between its paragraphs. */
    static String shown(String body) {
        return body.replace(PARAGRAPHS, PARAGRAPHS_APART);
    }

    /** An author as a line: the name, behind it an address and a mail address. */
    static String line(Author author) {
        return line(Stream.of(Optional.of(author.name()), author.uri(), author.email()));
    }

    /** A file as a line. */
    static String line(Enclosure enclosure) {
        return line(Stream.of(
                Optional.of(enclosure.url()),
                enclosure.type(),
                enclosure.length().isPresent()
                        ? Optional.of(Long.toString(enclosure.length().getAsLong()))
                        : Optional.empty()));
    }

    /** A related story as a line. */
    static String line(RelatedLink link) {
        return line(Stream.of(Optional.of(link.title()), link.url()));
    }

    private static String line(Stream<Optional<String>> parts) {
        return parts.flatMap(Optional::stream).collect(Collectors.joining(BETWEEN));
    }

    /** The article form that the inputs, filled in by an editor, make. */
    static byte[] of(DeskForm form) {
        ObjectNode article = rest(form);
        TEXTS.forEach(key -> put(article, key, form.text(key)));
        article.remove("bodyText");
        put(article, "bodyHtml", form.text("body").map(body -> body.replace(PARAGRAPHS_APART, PARAGRAPHS)));
        putList(article, "sections", form);
        putList(article, "tags", form);
        putLines(article, "authors", form, StoryForm::author);
        putLines(article, "enclosures", form, StoryForm::enclosure);
        putLines(article, "related", form, StoryForm::related);
        putTruth(article, "isAccessibleForFree", form);
        putImage(article, form);
        return article.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The story that the form was made of. */
    static Content before(DeskForm form) {
        try {
            return ArticleJson.readContent(rest(form));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw damaged();
        }
    }

    private static ObjectNode rest(DeskForm form) {
        try {
            if (form.text(REST).isPresent() && JSON.readTree(form.text(REST).get()) instanceof ObjectNode rest) {
                return rest;
            }
        } catch (JsonProcessingException e) {
            throw damaged();
        }
        throw damaged();
    }

    private static ProblemException damaged() {
        return ProblemException.with(
                400, "unreadable-form", "The form cannot be read", "Preview the story once more, and send it again.");
    }

    private static void put(ObjectNode node, String key, Optional<String> value) {
        if (value.isPresent()) {
            node.put(key, value.get());
        } else {
            node.remove(key);
        }
    }

    private static void putTruth(ObjectNode node, String key, DeskForm form) {
        node.remove(key);
        form.text(key).ifPresent(word -> node.put(key, word.equals("true")));
    }

    private static void putList(ObjectNode article, String key, DeskForm form) {
        article.remove(key);
        List<String> values = split(form.text(key).orElse(""), ",");
        if (!values.isEmpty()) {
            values.forEach(article.putArray(key)::add);
        }
    }

    private static void putLines(
            ObjectNode article, String key, DeskForm form, BiConsumer<ObjectNode, List<String>> fill) {
        ArrayNode list = JSON.createArrayNode();
        for (String line : split(form.raw(key).orElse(""), "\n")) {
            fill.accept(list.addObject(), split(line, "\\|"));
        }
        article.remove(key);
        if (!list.isEmpty()) {
            article.set(key, list);
        }
    }

    private static void author(ObjectNode author, List<String> parts) {
        author.put("name", parts.isEmpty() ? "" : parts.get(0));
        parts.stream().skip(1).forEach(part -> author.put(part.contains("://") ? "uri" : "email", part));
    }

    private static void enclosure(ObjectNode enclosure, List<String> parts) {
        enclosure.put("url", parts.isEmpty() ? "" : parts.get(0));
        parts.stream().skip(1).forEach(part -> {
            if (part.matches("\\d{1,18}")) {
                enclosure.put("length", Long.parseLong(part));
            } else {
                enclosure.put("type", part);
            }
        });
    }

    /** A title may have a bar in it; what looks like an address at the end is one. */
    private static void related(ObjectNode link, List<String> parts) {
        boolean addressed = parts.size() > 1 && parts.get(parts.size() - 1).contains("://");
        int words = addressed ? parts.size() - 1 : parts.size();
        link.put("title", String.join(BETWEEN, parts.subList(0, words)));
        if (addressed) {
            link.put("url", parts.get(words));
        }
    }

    /** What was measured of a picture regards that picture alone. */
    private static void putImage(ObjectNode article, DeskForm form) {
        JsonNode before = article.path("image");
        ObjectNode image = before instanceof ObjectNode known ? known : JSON.createObjectNode();
        if (!form.text("image").equals(Optional.of(image.path("url").asText()))) {
            image.removeAll();
        }
        put(image, "url", form.text("image"));
        List.of("alt", "caption", "credit").forEach(key -> put(image, key, form.text(key)));
        putTruth(image, "syndicate", form);
        article.remove("image");
        if (image.has("url")) {
            article.set("image", image);
        }
    }

    private static List<String> split(String text, String by) {
        return Stream.of(text.split(by))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
