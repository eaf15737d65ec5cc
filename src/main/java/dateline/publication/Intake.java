package dateline.publication;

import java.time.Duration;

/**
 * How inputs are taken in.
 *
 * @param settle so long a file of the inbox has to stand still before it is taken
 * @param deadline reading an input, or an article of a large one, may take so long
 * @param memory so many bytes may be allocated for that
 */
public record Intake(Duration settle, Duration deadline, long memory) {
    /** 2 seconds, 30 seconds, 4 GB. */
    public static final Intake DEFAULT = new Intake(Duration.ofSeconds(2), Duration.ofSeconds(30), 4_000_000_000L);
}
