package dateline.store;

import java.time.Instant;

/**
 * A story that its sender has taken back, by a name of the sender's.
 *
 * @param at when, in milliseconds
 */
public record SenderRecall(String alias, boolean forGood, Instant at) {}
