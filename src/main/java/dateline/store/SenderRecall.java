package dateline.store;

import java.time.Instant;

/**
 * A story that its sender has taken back, by a name of the sender's.
 *
 * @param sender whom it binds; empty when it binds all, because the newsroom itself was told
 * @param at when, in milliseconds
 */
public record SenderRecall(String alias, String sender, boolean forGood, Instant at) {}
