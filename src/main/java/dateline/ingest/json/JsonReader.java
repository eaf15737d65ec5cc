package dateline.ingest.json;

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
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.model.ArticleReader;
import dateline.ingest.model.InputText;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.IngestLimits;
import dateline.ingest.text.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Reads the article form: one object, a list of them, or one on each line (NDJSON). */
public final class JsonReader implements ArticleReader {
    private static final int DEPTH = 50;
    private static final Pattern BEGINNING = Pattern.compile("\\A\\s*(?:\\{\\s*[\"}]|\\[\\s*(?:\\{|\\]\\s*\\z))");
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(IngestLimits.INPUT_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public boolean recognises(InputText input) {
        return BEGINNING.matcher(input.text()).find() || input.isNamed(".json", ".ndjson", ".jsonl");
    }

    @Override
    public void read(InputText input, Taker taker) throws Refusal {
        if (isLines(input.text())) {
            readLines(input.text(), taker);
            return;
        }
        JsonNode root = parsed(input.text());
        if (root.isArray()) {
            for (int i = 0; i < root.size(); i++) {
                take("item " + (i + 1), root.get(i), taker);
            }
            if (root.isEmpty()) {
                throw new Refusal("It is an empty list. Write at least one article in it.");
            }
        } else {
            taker.take("", rawArticle(root));
        }
    }

    /** NDJSON: more than one line, the first of which is an object by itself. */
    private static boolean isLines(String text) {
        String plain = text.strip();
        int end = plain.indexOf('\n');
        String first = (end < 0 ? plain : plain.substring(0, end)).strip();
        return end > 0 && first.startsWith("{") && first.endsWith("}") && first.length() > 2;
    }

    private void readLines(String text, Taker taker) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                String part = "line " + number;
                try {
                    taker.take(part, rawArticle(parsed(line)));
                } catch (Refusal refusal) {
                    taker.refuse(part, refusal.reason());
                }
            }
        }
    }

    private static void take(String part, JsonNode form, Taker taker) {
        try {
            taker.take(part, rawArticle(form));
        } catch (Refusal refusal) {
            taker.refuse(part, refusal.reason());
        }
    }

    static RawArticle rawArticle(JsonNode form) throws Refusal {
        if (!(form instanceof ObjectNode object)) {
            throw new Refusal(
                    "It is JSON, but not an article: write an object such as {\"title\": ..., \"bodyText\": ...}.");
        }
        var draft = new RawArticleBuilder();
        new ArticleFields(FieldLocation.UNKNOWN).apply(object, draft);
        return draft.done();
    }

    static JsonNode parsed(String text) throws Refusal {
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
