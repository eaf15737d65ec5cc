package dateline.ingest;

import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.Recall;
import dateline.ingest.model.StreamReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a reader of other systems' formats made of an input, in order. */
public final class Copy implements StreamReader.Taker {
    private final List<RawArticle> rawArticles = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final List<String> recalls = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Copy() {}

    /** Reads an input. */
    public static Copy of(StreamReader reader, Input input) {
        var copy = new Copy();
        reader.read(input, copy);
        return copy;
    }

    /** Reads bytes. */
    public static Copy of(StreamReader reader, byte[] bytes) {
        return of(reader, BytesInput.of("test", bytes));
    }

    /** Reads a text. */
    public static Copy of(StreamReader reader, String text) {
        return of(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file beside the tests, such as {@code ghost/ghost.json}. */
    public static byte[] file(String name) {
        try (InputStream bytes = Copy.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("There is no test file " + name + ".");
            }
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the test file " + name, e);
        }
    }

    /** The text of a file beside the tests. */
    public static String textOf(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    public List<RawArticle> rawArticles() {
        return rawArticles;
    }

    public List<String> refusals() {
        return refusals;
    }

    /** The ids of the stories that are taken back. */
    public List<String> recalls() {
        return recalls;
    }

    /** The one raw article that was expected. */
    public RawArticle only() {
        if (rawArticles.size() != 1 || !refusals.isEmpty()) {
            throw new AssertionError("not one raw article: " + text);
        }
        return rawArticles.get(0);
    }

    /** The one refusal that was expected. */
    public String refusal() {
        if (!rawArticles.isEmpty() || refusals.size() != 1) {
            throw new AssertionError("not one refusal: " + text);
        }
        return refusals.get(0);
    }

    @Override
    public void take(String part, RawArticle rawArticle) {
        rawArticles.add(rawArticle);
        text.append("== taken").append(part.isEmpty() ? "" : " " + part).append('\n');
        text.append(lines(rawArticle));
    }

    @Override
    public void recall(String part, String sourceId, Recall recall) {
        recalls.add(sourceId + (recall.forGood() ? " for good" : " for now"));
        refuse(part, recall.sentence());
    }

    @Override
    public void refuse(String part, String reason) {
        refusals.add(reason);
        text.append("== refused")
                .append(part.isEmpty() ? "" : " " + part)
                .append('\n')
                .append(reason)
                .append('\n');
    }

    /** All of it as text, a line a field. */
    @Override
    public String toString() {
        return text.toString();
    }

    private static String lines(RawArticle m) {
        Map<String, String> fields = new TreeMap<>();
        m.title().ifPresent(v -> fields.put("title", v));
        m.standfirst().ifPresent(v -> fields.put("standfirst", v));
        m.sourceId().ifPresent(v -> fields.put("sourceId", v));
        m.url().ifPresent(v -> fields.put("url", v));
        m.baseUrl().ifPresent(v -> fields.put("baseUrl", v));
        m.section().ifPresent(v -> fields.put("section", v));
        m.lang().ifPresent(v -> fields.put("lang", v));
        m.published().ifPresent(v -> fields.put("published", date(v)));
        m.updated().ifPresent(v -> fields.put("updated", date(v)));
        m.embargo().ifPresent(v -> fields.put("embargo", v));
        m.expires().ifPresent(v -> fields.put("expires", v));
        m.rights().ifPresent(v -> fields.put("rights", v));
        m.siteName().ifPresent(v -> fields.put("siteName", v));
        m.image().ifPresent(v -> fields.put("image", picture(v)));
        list(
                fields,
                "authors",
                m.bylines().stream().map(RawArticle.Byline::name).toList());
        list(fields, "sections", m.sections());
        list(fields, "tags", m.tags());
        list(
                fields,
                "enclosures",
                m.enclosures().stream().map(RawArticle.RawEnclosure::url).toList());
        list(fields, "repairs", m.repairs());
        list(
                fields,
                "confidence",
                m.confidence().entrySet().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList());
        String lines = fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue() + "\n")
                .collect(Collectors.joining());
        return lines
                + m.body()
                        .map(body -> body.markup() + "\n" + body.text().strip() + "\n")
                        .orElse("");
    }

    private static void list(Map<String, String> fields, String name, List<String> values) {
        if (!values.isEmpty()) {
            fields.put(name, String.join(" | ", values));
        }
    }

    private static String date(RawArticle.RawDate date) {
        return date.parsed().map(Object::toString).orElse("text " + date.text());
    }

    private static String picture(RawArticle.Picture p) {
        return List.of(p.url(), p.alt(), p.caption(), p.credit(), p.width(), p.height(), p.type(), p.length()).stream()
                .map(part -> part.orElse("-"))
                .collect(Collectors.joining(" | "));
    }
}
