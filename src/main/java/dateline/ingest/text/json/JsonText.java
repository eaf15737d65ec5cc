package dateline.ingest.text.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.IngestLimits;
import dateline.ingest.text.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A text that is JSON, read within bounds. */
public final class JsonText {
    private static final int DEPTH = 50;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(IngestLimits.INPUT_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /**
     * The one value that the text is.
     *
     * @throws Refusal when it is not valid, or is not all
     */
    public static JsonNode parsed(String text) throws Refusal {
        try (JsonParser parser = JSON.createParser(text)) {
            JsonNode root = JSON.readTree(parser);
            if (root == null || root.isMissingNode()) {
                throw new Refusal("It holds no JSON. Write an object such as {\"title\": ..., \"bodyText\": ...}.");
            }
            if (parser.nextToken() != null) {
                throw new Refusal(
                        "There is something after the end of its JSON. Write one object, a list of objects, or one"
                                + " object a line.");
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw new Refusal(
                    "Its JSON is nested more than " + DEPTH + " deep, or has a number or a name without end; no"
                            + " article has. Write an object such as {\"title\": ..., \"bodyText\": ...}.");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : " in line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new Refusal("It is not valid JSON" + where + ": " + FieldText.line(e.getOriginalMessage(), 200));
        } catch (IOException e) {
            throw new UncheckedIOException("reading JSON from memory", e);
        }
    }
}
