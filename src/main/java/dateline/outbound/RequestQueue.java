package dateline.outbound;

import java.time.Duration;

/**
 * Requests that share their connections to a site, and take none of another queue's.
 *
 * @param name of the queue
 * @param patience how long each may take, at most as long as any request may
 * @param isOfStrangers whether anybody can have them made; their names are looked up apart, and delay no others
 */
public record RequestQueue(String name, Duration patience, boolean isOfStrangers) {}
