package dateline.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes JSON. */
public final class JsonWriter {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonWriter() {}

    /** These members as an object, in UTF-8. */
    public static byte[] bytes(Map<String, ?> members) {
        return text(members).getBytes(StandardCharsets.UTF_8);
    }

    /** Members with the values that JSON knows: text, numbers, lists, maps. */
    public static String text(Map<String, ?> members) {
        try {
            return MAPPER.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Text, numbers, lists and maps are always JSON.", e);
        }
    }
}
