package dateline.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.feed.ContentCoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The manifest: what stands at each address, and what a cache or a bucket has to say of it. */
final class ManifestFile {
    static final String NAME = "manifest.json";
    private static final Logger LOG = LoggerFactory.getLogger(ManifestFile.class);

    /** While much changes, so much more time passes between two manifests than one takes to be written. */
    private static final int PATIENCE = 20;

    private final ExportFolder folder;
    private long writtenAt = System.nanoTime();
    private long cost;

    ManifestFile(ExportFolder folder) {
        this.folder = folder;
    }

    /**
     * What a manifest tells.
     *
     * @param progress what the files show; absent when that is not sure
     */
    record Contents(Map<String, ExportedFile> files, Optional<Progress> progress) {}

    /**
     * What the files show.
     *
     * @param sequence number of the last change
     * @param change that change in words, for another store may have one of the same number
     * @param circumstances under which they were made: the program and the publication
     */
    record Progress(long sequence, String change, String circumstances) {}

    /** Nothing when there is none, or not one of ours, so that everything is written anew. */
    Contents read() {
        Optional<byte[]> bytes = folder.read(NAME);
        if (bytes.isEmpty()) {
            return new Contents(Map.of(), Optional.empty());
        }
        try {
            JsonNode manifest = new ObjectMapper().readTree(bytes.get());
            Map<String, ExportedFile> files = new HashMap<>();
            manifest.path("files").properties().forEach(entry -> files.put(entry.getKey(), file(entry.getValue())));
            return new Contents(
                    files,
                    Optional.ofNullable(manifest.get("progress"))
                            .map(node -> new Progress(
                                    node.required("sequence").asLong(),
                                    node.required("change").asText(),
                                    node.required("circumstances").asText())));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The manifest cannot be read; everything is written anew: {}", e.toString());
            return new Contents(Map.of(), Optional.empty());
        }
    }

    private static ExportedFile file(JsonNode node) {
        Map<ContentCoding, ExportedFile.Body> bodies = new EnumMap<>(ContentCoding.class);
        bodies.put(ContentCoding.IDENTITY, body(node));
        for (ContentCoding coding : ContentCoding.values()) {
            if (node.path("encodings").has(coding.token())) {
                bodies.put(coding, body(node.path("encodings").path(coding.token())));
            }
        }
        return new ExportedFile(
                node.required("status").asInt(),
                node.required("type").asText(),
                node.required("cache").asText(),
                text(node, "lastModified"),
                node.required("time").asLong(),
                text(node, "previous"),
                text(node, "changes"),
                bodies);
    }

    private static ExportedFile.Body body(JsonNode node) {
        return new ExportedFile.Body(
                node.required("file").asText(),
                node.required("sha256").asText(),
                text(node, "etag").orElse(""),
                node.required("bytes").asLong());
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asText);
    }

    /** Whether it may be written again, after what it cost the last time. */
    boolean isDue() {
        return System.nanoTime() - writtenAt > cost * PATIENCE;
    }

    void write(ExportedFiles files, Optional<Progress> progress) {
        long begun = System.nanoTime();
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            if (progress.isPresent()) {
                json.writeObjectFieldStart("progress");
                json.writeNumberField("sequence", progress.get().sequence());
                json.writeStringField("change", progress.get().change());
                json.writeStringField("circumstances", progress.get().circumstances());
                json.writeEndObject();
            }
            json.writeObjectFieldStart("files");
            for (Map.Entry<String, ExportedFile> entry : files.all().entrySet()) {
                json.writeRaw('\n');
                json.writeObjectFieldStart(entry.getKey());
                write(json, entry.getValue());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("redirects");
            for (Map.Entry<String, String> entry : files.redirects().entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written.", e);
        }
        folder.write(NAME, bytes.toByteArray(), files.now());
        writtenAt = System.nanoTime();
        cost = writtenAt - begun;
    }

    private static void write(JsonGenerator json, ExportedFile file) throws IOException {
        json.writeNumberField("status", file.status());
        json.writeStringField("type", file.contentType());
        json.writeStringField("cache", file.cacheControl());
        write(json, "lastModified", file.lastModified());
        write(json, file.identity());
        json.writeNumberField("time", file.time());
        write(json, "previous", file.previous());
        write(json, "changes", file.changes());
        json.writeObjectFieldStart("encodings");
        for (ContentCoding coding : ContentCoding.values()) {
            ExportedFile.Body body = file.bodies().get(coding);
            if (coding != ContentCoding.IDENTITY && body != null) {
                json.writeObjectFieldStart(coding.token());
                write(json, body);
                json.writeEndObject();
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ExportedFile.Body body) throws IOException {
        json.writeStringField("file", body.file());
        json.writeStringField("sha256", body.sha256());
        write(json, "etag", Optional.of(body.etag()).filter(etag -> !etag.isEmpty()));
        json.writeNumberField("bytes", body.bytes());
    }

    private static void write(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }
}
