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

    private final ExportFolder folder;

    ManifestFile(ExportFolder folder) {
        this.folder = folder;
    }

    /** What it tells; nothing when there is none, or not one of ours, so that everything is written anew. */
    Map<String, ExportedFile> read() {
        Optional<byte[]> bytes = folder.read(NAME);
        if (bytes.isEmpty()) {
            return Map.of();
        }
        try {
            Map<String, ExportedFile> files = new HashMap<>();
            new ObjectMapper()
                    .readTree(bytes.get())
                    .path("files")
                    .properties()
                    .forEach(entry -> files.put(entry.getKey(), file(entry.getValue())));
            return files;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The manifest cannot be read; everything is written anew: {}", e.toString());
            return Map.of();
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

    void write(ExportedFiles files) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
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
