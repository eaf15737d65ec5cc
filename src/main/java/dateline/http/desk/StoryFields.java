package dateline.http.desk;

import static dateline.http.page.Html.all;
import static dateline.http.page.Html.each;
import static dateline.http.page.Html.maybe;
import static dateline.http.page.Html.tag;
import static dateline.http.page.Html.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.ArticleJson;
import dateline.article.Author;
import dateline.article.Content;
import dateline.article.Image;
import dateline.http.ProblemException;
import dateline.http.page.Html;
import dateline.publication.Section;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of a story as inputs of a form, and back as the article form. What has no input of its own goes along
 * unseen, and is read as strictly as everything that is filed.
 *
 * @param prefix of the ids of its inputs, so that there can be several on a page
 * @param confidence of what was found rather than told; absent where nobody judged
 */
record StoryFields(DeskPage page, String prefix, Content content, Optional<Map<String, Double>> confidence) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String REST = "rest";
    private static final String PARAGRAPHS = "</p><p>";
    private static final String PARAGRAPHS_APART = "</p>\n<p>";
    private static final List<String> PLAIN = List.of(
            "title", "standfirst", "section", "lang", "url", "published", "updated", "embargo", "expires", "rights");

    Html inputs() {
        return all(
                DeskPage.hidden(REST, ArticleJson.contentJson(content).toString()),
                line("title", "Headline", Optional.of(content.title())),
                area("standfirst", "Standfirst", content.standfirst().orElse(""), 2),
                area("authors", "Byline, a name on each line", joined(content.authors(), Author::name, "\n"), 2),
                area("body", "Text, in HTML", content.body().html().replace(PARAGRAPHS, PARAGRAPHS_APART), 14),
                section(),
                line("sections", "Further sections, by comma", Optional.of(String.join(", ", content.sections()))),
                line("tags", "Tags, by comma", Optional.of(String.join(", ", content.tags()))),
                line("lang", "Language, such as en-GB", content.lang()),
                line("published", "Published", content.published()),
                line("updated", "Updated", content.updated()),
                line("embargo", "Embargo until", content.embargo()),
                line("expires", "Expires", content.expires()),
                picture());
    }

    private Html picture() {
        Optional<Image> image = content.image();
        return tag("details")
                .with("open", image.map(any -> ""))
                .of(
                        tag("summary").of("Picture, address, rights"),
                        line("image", "Address of the picture", image.map(Image::url)),
                        line("alt", "What the picture shows, for who cannot see it", image.flatMap(Image::alt)),
                        line("caption", "Caption", image.flatMap(Image::caption)),
                        line("credit", "Credit", image.flatMap(Image::credit)),
                        line("url", "Address of the story", content.url()),
                        line("rights", "Rights", content.rights()));
    }

    private Html section() {
        List<Section> sections = page.publication().sections();
        boolean isKnown = sections.stream().anyMatch(one -> one.slug().equals(content.section()));
        return tag("p").of(
                        label("section", "Section"),
                        tag("select")
                                .with("id", prefix + "section")
                                .with("name", "section")
                                .of(
                                        isKnown ? Html.NONE : option(content.section(), content.section(), true),
                                        each(
                                                sections,
                                                one -> option(
                                                        one.slug(),
                                                        one.title(),
                                                        one.slug().equals(content.section())))),
                        sure("section"));
    }

    private static Html option(String value, String label, boolean isChosen) {
        return tag("option")
                .with("value", value)
                .with("selected", isChosen ? Optional.of("") : Optional.empty())
                .of(label);
    }

    private Html line(String name, String label, Optional<?> value) {
        return tag("p").of(
                        label(name, label),
                        tag("input")
                                .with("id", prefix + name)
                                .with("name", name)
                                .with("value", value.map(Object::toString).orElse(""))
                                .with("dir", "auto")
                                .alone(),
                        sure(name));
    }

    private Html area(String name, String label, String value, int rows) {
        return tag("p").of(
                        label(name, label),
                        tag("textarea")
                                .with("id", prefix + name)
                                .with("name", name)
                                .with("rows", Integer.toString(rows))
                                .with("dir", "auto")
                                // The first line break of a textarea is not part of it.
                                .of(text("\n" + value)),
                        sure(name));
    }

    private Html label(String name, String label) {
        return tag("label").with("for", prefix + name).of(label);
    }

    /** How sure it is of what it found there. */
    private Html sure(String name) {
        return maybe(confidence, all -> Optional.ofNullable(all.get(name))
                .filter(sure -> sure < 1)
                .map(sure -> tag("span")
                        .with("class", sure < 0.6 ? "sure doubt" : "sure")
                        .of("found, " + Math.round(sure * 100) + " % sure"))
                .orElse(Html.NONE));
    }

    /** The article form that these inputs, filled in by an editor, make. */
    static byte[] articleForm(DeskForm form) {
        ObjectNode article = rest(form);
        PLAIN.forEach(key -> put(article, key, form.text(key)));
        article.remove("bodyText");
        put(article, "bodyHtml", form.text("body").map(body -> body.replace(PARAGRAPHS_APART, PARAGRAPHS)));
        putAuthors(article, form);
        putList(article, "sections", form);
        putList(article, "tags", form);
        putImage(article, form);
        return article.toString().getBytes(StandardCharsets.UTF_8);
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

    private static void putList(ObjectNode article, String key, DeskForm form) {
        article.remove(key);
        List<String> values = split(form.text(key).orElse(""), ",");
        if (!values.isEmpty()) {
            values.forEach(article.putArray(key)::add);
        }
    }

    /** An author whose name stays keeps address and mail. */
    private static void putAuthors(ObjectNode article, DeskForm form) {
        JsonNode before = article.path("authors");
        ArrayNode authors = JSON.createArrayNode();
        for (String name : split(form.raw("authors").orElse(""), "\n")) {
            Stream.iterate(0, i -> i < before.size(), i -> i + 1)
                    .map(before::get)
                    .filter(author -> author.path("name").asText().equals(name))
                    .findFirst()
                    .ifPresentOrElse(authors::add, () -> authors.addObject().put("name", name));
        }
        article.remove("authors");
        if (!authors.isEmpty()) {
            article.set("authors", authors);
        }
    }

    private static void putImage(ObjectNode article, DeskForm form) {
        ObjectNode image = article.path("image") instanceof ObjectNode known ? known : JSON.createObjectNode();
        if (!form.text("image").equals(Optional.of(image.path("url").asText()))) {
            image.removeAll();
        }
        put(image, "url", form.text("image"));
        List.of("alt", "caption", "credit").forEach(key -> put(image, key, form.text(key)));
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

    private static <T> String joined(List<T> things, Function<T, String> words, String by) {
        return things.stream().map(words).collect(Collectors.joining(by));
    }
}
