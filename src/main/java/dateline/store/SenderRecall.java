package dateline.store;

import java.time.Instant;

/**
 * A story that its sender has taken back, by a name of the sender's.
 *
 * @param sender whom it binds; empty when it is the newsroom, or when an older store did not keep it
 * @param at when, in milliseconds
 */
public record SenderRecall(String alias, String sender, boolean forGood, Instant at) {}
