package dateline.ingest.frontmatter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What tools write behind the keys of front matter, as the article form has it: authors and pictures with more about them, lists in one text. */
final class FrontMatterValues {
    private static final Pattern WORD = Pattern.compile("\"[^\"]{1,200}\"|[^\\s\"]+");
    private static final Pattern ABSOLUTE = Pattern.compile("https?://.*", Pattern.DOTALL);
    /** A link of a wiki, which names a page of it. */
    private static final Pattern WIKI = Pattern.compile("\\[\\[(?:[^\\[\\]|]{1,200}\\|)?([^\\[\\]|]{1,200})]]");

    private static final Set<String> OF_IMAGE = Set.of("alt", "caption", "credit", "width", "height", "type");

    private FrontMatterValues() {}

    /** Front matter whose lists that Jekyll parts by spaces are lists; only its front matter has these keys. */
    static ObjectNode plain(ObjectNode form) {
        if (!form.has("layout") && !form.has("permalink")) {
            return form;
        }
        ObjectNode parted = form.deepCopy();
        for (String key : List.of("tags", "categories")) {
            JsonNode value = form.path(key);
            if (value.isTextual() && !value.asText().matches("(?s).*[,;].*")) {
                ArrayNode list = parted.putArray(key);
                WORD.matcher(value.asText())
                        .results()
                        .map(word -> word.group().replace("\"", ""))
                        .forEach(list::add);
            }
        }
        return parted;
    }

    /** The value of a key of ours. */
    static JsonNode of(String key, JsonNode value) {
        boolean said = !value.isNull() && !(value.isTextual() && value.asText().isBlank());
        return switch (key) {
            case "authors" -> said ? authors(value) : value;
            case "image" -> isOfSite(value) ? image(value).orElse(JsonNodeFactory.instance.nullNode()) : value;
            case "tags", "sections" -> value.isArray() ? list(flat(value)) : value;
            default -> value;
        };
    }

    /** A text with semicolons is a list, in which a name may have a comma; any other text is a byline. */
    static JsonNode authors(JsonNode value) {
        if (value.isObject()) {
            return author(value);
        }
        if (value.isArray()) {
            return list(
                    StreamSupport.stream(value.spliterator(), false).map(one -> one.isObject() ? author(one) : one));
        }
        String text = WIKI.matcher(value.asText()).replaceAll("$1");
        return text.contains(";")
                ? list(Arrays.stream(text.split("\\s*;\\s*"))
                        .filter(name -> !name.isBlank())
                        .map(JsonNodeFactory.instance::textNode))
                : JsonNodeFactory.instance.textNode(text);
    }

    /** Of what is told of an author, what the article form has; whatever else is told is for the site. */
    private static JsonNode author(JsonNode told) {
        ObjectNode author = JsonNodeFactory.instance.objectNode();
        first(told, "name", "literal", "display_name", "displayName", "full_name")
                .or(() -> parts(told.path("name")))
                .or(() -> parts(told))
                .ifPresent(name -> author.put("name", name));
        first(told, "uri", "url", "link", "href", "page", "website")
                .filter(address -> ABSOLUTE.matcher(address).matches())
                .ifPresent(address -> author.put("uri", address));
        first(told, "email").ifPresent(mail -> author.put("email", mail));
        return author.has("name") ? author : told;
    }

    private static Optional<String> parts(JsonNode name) {
        Optional<String> family = first(name, "family", "last", "lastname", "last_name", "surname");
        return family.map(last -> first(name, "given", "first", "firstname", "first_name")
                .map(given -> given + " " + last)
                .orElse(last));
    }

    /** Whether a picture is told in the words of a site's theme, and nothing is said of passing it on. */
    private static boolean isOfSite(JsonNode image) {
        return image.isObject()
                && !image.has("url")
                && !image.has("syndicate")
                && Stream.of("path", "src", "image", "file", "feature").anyMatch(image::has);
    }

    /** A picture that can be had from the web; one that is named by its path says nothing to us. */
    static Optional<JsonNode> image(JsonNode value) {
        if (!value.isObject()) {
            return Optional.of(value)
                    .filter(text -> ABSOLUTE.matcher(text.asText("")).matches());
        }
        Optional<String> address = first(value, "url", "src", "image", "path", "file", "feature")
                .filter(text -> ABSOLUTE.matcher(text).matches());
        return address.map(url -> {
            ObjectNode picture = JsonNodeFactory.instance.objectNode().put("url", url);
            value.properties().stream()
                    .filter(field -> OF_IMAGE.contains(field.getKey())
                            && field.getValue().isValueNode())
                    .forEach(field -> picture.set(field.getKey(), field.getValue()));
            return picture;
        });
    }

    /** What a list holds, lists in it taken apart. */
    static Stream<JsonNode> flat(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).flatMap(FrontMatterValues::flat)
                : Stream.of(value);
    }

    private static JsonNode list(Stream<? extends JsonNode> members) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        members.forEach(list::add);
        return list;
    }

    private static Optional<String> first(JsonNode object, String... keys) {
        return Stream.of(keys)
                .map(object::path)
                .filter(value -> value.isTextual() && !value.asText().isBlank())
                .map(JsonNode::asText)
                .findFirst();
    }
}
