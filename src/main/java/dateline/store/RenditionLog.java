package dateline.store;

import java.time.Instant;
import java.util.List;

/**
 * Remembers when each rendition last changed, so that its Last-Modified survives restarts and is the same on every node
 * that shares the store.
 */
public interface RenditionLog {
    /**
     * Bytes that were printed.
     *
     * @param address where they are served, such as {@code world.rss}
     * @param etag of the identity-encoded bytes
     * @param at when what they show last changed, in whole seconds
     */
    record Printed(String address, String etag, Instant at) {}

    /**
     * The Last-Modified of each, in the order of the question, after one durable step. An etag that is the last one known
     * of its address keeps the time it has. Another one takes its {@code at}, or one second after the time in front of it
     * where {@code at} is not later: it never moves backwards and never stands still while the bytes change.
     */
    List<Instant> lastModified(List<Printed> printed);
}
