package dateline.ingest.page.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the JSON that stands in pages: with comments, raw line ends in strings, trailing commas, or cut off. What cannot
 * be read whole is read for the pairs of names and texts that can still be made out. Size and depth are bounded.
 */
final class LenientJson {
    private static final int MAX_CHARS = 2_000_000;
    private static final int MAX_DEPTH = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_MISSING_VALUES)
            .build();

    /** Names whose texts are worth saving from JSON that is broken; each is taken once. */
    private static final Set<String> WORTH_SAVING = Set.of(
            "@type",
            "headline",
            "datePublished",
            "dateModified",
            "dateCreated",
            "description",
            "articleBody",
            "articleSection",
            "url",
            "alternativeHeadline");

    private LenientJson() {}

    /** The value, as well as it can be made out; absent when nothing can. */
    static Optional<JsonNode> read(String source) {
        String json = stripped(source);
        if (json.isEmpty() || json.length() > MAX_CHARS) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(MAPPER.readTree(json)).filter(JsonNode::isContainerNode);
        } catch (JsonProcessingException e) {
            ObjectNode saved = salvage(json);
            return saved.isEmpty() ? Optional.empty() : Optional.of(saved);
        }
    }

    private static String stripped(String source) {
        int from = 0;
        while (from < source.length() && source.charAt(from) != '{' && source.charAt(from) != '[') {
            from++;
        }
        int to = Math.max(source.lastIndexOf('}'), source.lastIndexOf(']'));
        String end = to > from ? source.substring(from, to + 1) : source.substring(from);
        return end.strip();
    }

    private static ObjectNode salvage(String json) {
        ObjectNode saved = MAPPER.createObjectNode();
        int at = 0;
        while ((at = json.indexOf('"', at)) >= 0) {
            int end = endOfString(json, at);
            String name = json.substring(Math.min(at + 1, end), end);
            int value = afterColon(json, end + 1);
            if (value >= 0 && json.charAt(value) == '"' && WORTH_SAVING.contains(name)) {
                int valueEnd = endOfString(json, value);
                if (!saved.has(name)) {
                    saved.put(name, unescaped(json.substring(value + 1, Math.max(value + 1, valueEnd))));
                }
                at = valueEnd + 1;
            } else {
                at = end + 1;
            }
        }
        return saved;
    }

    private static int endOfString(String json, int open) {
        int at = open + 1;
        while (at < json.length() && json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, json.length());
    }

    private static int afterColon(String json, int from) {
        int at = from;
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        if (at >= json.length() || json.charAt(at) != ':') {
            return -1;
        }
        do {
            at++;
        } while (at < json.length() && Character.isWhitespace(json.charAt(at)));
        return at < json.length() ? at : -1;
    }

    private static String unescaped(String text) {
        try {
            return MAPPER.readValue('"' + text + '"', String.class);
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
