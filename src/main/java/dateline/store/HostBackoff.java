package dateline.store;

import java.time.Instant;

/**
 * A host that has failed, and is left alone for a while.
 *
 * @param failures in a row
 */
public record HostBackoff(String host, int failures, Instant until) {}
