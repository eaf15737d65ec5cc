package dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.ArticleJson;
import dateline.article.PlainText;
import dateline.ingest.Ingest;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

/** Normalises every input that a manifest names, and writes one article form for each. */
final class ManifestPreview {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a packed file may unpack to. */
    private static final int UNPACKED_BYTES = 64 * 1024 * 1024;

    private final Ingest ingest;
    private final CommandEnvironment commandEnvironment;

    ManifestPreview(Ingest ingest, CommandEnvironment commandEnvironment) {
        this.ingest = ingest;
        this.commandEnvironment = commandEnvironment;
    }

    /** Gives the exit status. An input without an article gives no file and a line that says why. */
    int run(Path manifest, Path out) {
        var refused = new AtomicInteger();
        try {
            Files.createDirectories(out);
            List<String> lines = ManifestLines.of(manifest);
            try (var bar = new CountProgressBar("preview", lines.size(), commandEnvironment)) {
                lines.parallelStream().forEach(line -> {
                    if (!preview(line, manifest, out)) {
                        refused.incrementAndGet();
                    }
                    bar.step();
                });
            }
        } catch (IOException e) {
            throw new CommandFailure(ExitStatus.PARTLY, "The manifest cannot be worked through: " + e.getMessage());
        }
        return refused.get() == 0 ? ExitStatus.DONE : ExitStatus.PARTLY;
    }

    private boolean preview(String line, Path manifest, Path out) {
        try {
            JsonNode entry = JSON.readTree(line);
            String id = entry.path("id").asText();
            Path target = out.resolve(id + ".json").normalize();
            if (id.isBlank() || !target.startsWith(out.normalize())) {
                return complain(line, "its id is no name of a file");
            }
            Path file = manifest.resolveSibling(entry.path("file").asText());
            BytesInput bare = BytesInput.of(file.toString(), bytes(file));
            BytesInput input = Optional.ofNullable(entry.get("url"))
                    .map(JsonNode::asText)
                    .map(bare::from)
                    .orElse(bare);
            boolean[] written = {false};
            ingest.read(input, reading -> written[0] |= write(reading, id, target));
            return written[0];
        } catch (IOException | CommandFailure e) {
            return complain(line, String.valueOf(e.getMessage()));
        }
    }

    private boolean write(Reading reading, String id, Path target) {
        if (!(reading instanceof Reading.Clean clean)) {
            return complain(id, reading.reasonAgainst().orElse(""));
        }
        ObjectNode article = ArticleJson.contentJson(clean.content());
        try {
            Files.writeString(target, JsonOutput.pretty(article) + "\n");
            return true;
        } catch (IOException e) {
            return complain(id, "its article cannot be written: " + e.getMessage());
        }
    }

    private boolean complain(String what, String why) {
        synchronized (commandEnvironment) {
            commandEnvironment.err().println(PlainText.visibleLine(what + ": " + why));
        }
        return false;
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return StreamedBytes.of(file);
        }
        try (InputStream packed = new GZIPInputStream(StreamedBytes.open(file, StreamedBytes.WRITER_PATIENCE))) {
            byte[] bytes = packed.readNBytes(UNPACKED_BYTES);
            if (packed.read() >= 0) {
                throw new IOException("unpacked it is larger than " + UNPACKED_BYTES / (1024 * 1024) + " MB");
            }
            return bytes;
        }
    }
}
