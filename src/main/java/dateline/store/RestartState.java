package dateline.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a server that was stopped begins with, as it stands at one moment.
 *
 * @param sequence number of the last public change
 * @param nextDue when the state of an article changes by itself next; empty when none will
 * @param register where feeds stand and ever stood
 * @param edition the feeds as they were printed last, if that was under the circumstances that were asked for
 */
public record RestartState(
        long sequence, Optional<Instant> nextDue, FeedRegister register, Optional<PrintedEdition> edition) {}
