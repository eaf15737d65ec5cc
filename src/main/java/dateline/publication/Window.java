package dateline.publication;

import java.time.Duration;

/**
 * How much of a selection the first page of a feed holds: at least {@code entries}, at least those of the last
 * {@code hours}, within {@code bytes} of the identity-encoded document.
 */
public record Window(int entries, Duration hours, long bytes) {
    /** 50 entries, 48 hours, 1 MB. */
    public static final Window DEFAULT = new Window(50, Duration.ofDays(2), 1_000_000);
}
