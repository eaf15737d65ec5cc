package dateline.ingest.text.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Goes through a JSON document of any length and holds one value of it at a time. Used by one thread. Every method throws
 * {@link JsonFault} for a document that is not well-formed or exceeds a limit.
 */
public final class JsonCursor implements Closeable {
    /** Objects and lists open at once. */
    static final int DEPTH = 100;
    /** Characters of one text. */
    static final int TEXT = 10_000_000;
    /** Characters of one value, with all in it. */
    static final int VALUE = 20_000_000;

    private static final int VALUE_TOKENS = 1_000_000;
    private static final int NAME = 1_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(TEXT)
                    .maxNameLength(NAME)
                    .maxNumberLength(NAME)
                    .build())
            // A table of all names that were met would grow with a hostile document.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final Metered parser;

    private JsonCursor(Metered parser) {
        this.parser = parser;
    }

    /** Opens a document in UTF-8, UTF-16 or UTF-32; closing the cursor closes the bytes. */
    public static JsonCursor over(InputStream bytes) throws IOException {
        try {
            return new JsonCursor(new Metered(FACTORY.createParser(bytes)));
        } catch (JsonProcessingException e) {
            bytes.close();
            throw fault(e);
        }
    }

    /** One token further; empty at the end. */
    public Optional<JsonToken> next() throws IOException {
        try {
            return Optional.ofNullable(parser.nextToken());
        } catch (JsonProcessingException e) {
            throw fault(e);
        }
    }

    /** Goes to the next member of the object that the cursor is in, and stands on its value; empty when it has ended. */
    public Optional<String> nextMember() throws IOException {
        Optional<JsonToken> token = next();
        if (token.filter(JsonToken.FIELD_NAME::equals).isEmpty()) {
            return Optional.empty();
        }
        String name = parser.currentName();
        if (next().isEmpty()) {
            throw new JsonFault("It ends too early. File it again, whole.");
        }
        return Optional.of(name);
    }

    /** Goes to the next value of the list that the cursor is in, and stands on it; false when the list has ended. */
    public boolean nextElement() throws IOException {
        return next().filter(token -> token != JsonToken.END_ARRAY).isPresent();
    }

    /** Whether an object begins here. */
    public boolean isAtObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** Whether a list begins here. */
    public boolean isAtList() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** The value that the cursor stands on, whole. */
    public JsonNode value() throws IOException {
        parser.reset();
        try {
            JsonNode value = MAPPER.readTree(parser);
            return value == null ? MAPPER.nullNode() : value;
        } catch (JsonProcessingException e) {
            throw fault(e);
        } finally {
            parser.stop();
        }
    }

    /** Passes over the value that the cursor stands on. */
    public void skip() throws IOException {
        try {
            parser.skipChildren();
        } catch (JsonProcessingException e) {
            throw fault(e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static JsonFault fault(JsonProcessingException e) {
        if (e.getCause() instanceof JsonFault told) {
            return told;
        }
        String where = Optional.ofNullable(e.getLocation())
                .map(JsonLocation::getLineNr)
                .filter(line -> line > 0)
                .map(line -> " near line " + line)
                .orElse("");
        return new JsonFault("It is not well-formed JSON" + where + ", or ends too early. Export it again.");
    }

    /** Counts what goes into one value. */
    private static final class Metered extends JsonParserDelegate {
        private boolean counting;
        private long characters;
        private int tokens;

        Metered(JsonParser parser) {
            super(parser);
        }

        void reset() {
            counting = true;
            characters = 0;
            tokens = 0;
        }

        void stop() {
            counting = false;
        }

        @Override
        public JsonToken nextToken() throws IOException {
            JsonToken token = super.nextToken();
            if (counting && token != null) {
                characters += token == JsonToken.VALUE_STRING ? getTextLength() : 1;
                if (++tokens > VALUE_TOKENS || characters > VALUE) {
                    throw new JsonFault("One article in it is larger than an article can be. Split it.");
                }
            }
            return token;
        }
    }
}
