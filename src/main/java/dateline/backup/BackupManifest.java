package dateline.backup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * What a backup says of itself.
 *
 * @param form of the backup; one that is not known is not restored
 * @param program the version that wrote it
 * @param madeAt RFC 3339
 * @param files all that it holds beside this
 * @param counts how many rows the tables of its store have
 * @param lastChange the end of its change sequence
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BackupManifest(
        int form, String program, String madeAt, List<Part> files, Map<String, Long> counts, long lastChange) {
    static final String NAME = "manifest.json";
    static final int FORM = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public BackupManifest {
        files = List.copyOf(files);
        counts = Map.copyOf(counts);
    }

    /**
     * One file of it.
     *
     * @param name below the data folder, with slashes
     */
    public record Part(String name, long bytes, String sha256) {}

    /** How many bytes its files have. */
    public long bytes() {
        return files.stream().mapToLong(Part::bytes).sum();
    }

    /** How many stories its store has. */
    public long articles() {
        return counts.getOrDefault("article", 0L);
    }

    /** Whether a store with so many rows is the one; an older Dateline has counted tables that are not there any more. */
    boolean agreesWith(Map<String, Long> found) {
        return found.entrySet().stream()
                .allMatch(table -> table.getValue().equals(counts.getOrDefault(table.getKey(), table.getValue())));
    }

    byte[] json() {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of texts and numbers can always be written.", e);
        }
    }

    static BackupManifest read(InputStream json) throws IOException {
        return MAPPER.readValue(json, BackupManifest.class);
    }
}
