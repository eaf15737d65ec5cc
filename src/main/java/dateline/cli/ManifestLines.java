package dateline.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a manifest, which may turn out to be a device without an end or a file of another kind. */
final class ManifestLines {
    /** An id, a path and an address, each as long as any system lets it be. */
    static final int LONGEST_LINE = 64 * 1024;

    /** All lines are held in memory: they are worked on side by side, and their number is shown. */
    static final int MOST_BYTES = 100_000_000;

    static final int MOST_LINES = 1_000_000;

    private final InputStream bytes;
    private final List<String> lines = new ArrayList<>();
    private int line = 1;
    private long read;

    private ManifestLines(InputStream bytes) {
        this.bytes = bytes;
    }

    /** All lines that are not blank; an {@link IOException} says in a sentence why there are none. */
    static List<String> of(Path manifest) throws IOException {
        try (InputStream bytes = new BufferedInputStream(StreamedBytes.open(manifest, StreamedBytes.WRITER_PATIENCE))) {
            return of(bytes);
        }
    }

    static List<String> of(InputStream bytes) throws IOException {
        return new ManifestLines(bytes).all();
    }

    private List<String> all() throws IOException {
        var current = new ByteArrayOutputStream();
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
            read++;
            if (next == '\n') {
                end(current);
            } else {
                current.write(next);
            }
            requireBounds(current);
        }
        end(current);
        return lines;
    }

    private void end(ByteArrayOutputStream current) {
        String text = current.toString(StandardCharsets.UTF_8);
        if (!text.isBlank()) {
            lines.add(text);
        }
        current.reset();
        line++;
    }

    private void requireBounds(ByteArrayOutputStream current) throws IOException {
        if (current.size() > LONGEST_LINE) {
            throw new IOException("its line " + line + " is longer than " + LONGEST_LINE / 1024
                    + " kB. A line is one JSON object {id, file, url}.");
        }
        if (read > MOST_BYTES || line > MOST_LINES) {
            throw new IOException(
                    "it has more than a million lines or 100 MB. Part it into several, and name one at a time.");
        }
    }
}
