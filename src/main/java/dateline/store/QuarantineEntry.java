package dateline.store;

import java.time.Instant;

/**
 * An input that was not accepted.
 *
 * @param number as it stands on the command line
 * @param input its name
 * @param held whether it waits for a decision rather than for a repair
 * @param at when it came in, for the last time
 * @param size of the whole input in bytes
 */
public record QuarantineEntry(long number, String input, boolean held, String reason, Instant at, long size) {}
