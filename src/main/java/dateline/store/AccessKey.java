package dateline.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A key of the HTTP interface, without its secret.
 *
 * @param name of whoever holds it, for ever
 * @param addedAt in whole seconds
 * @param revokedAt from when on it opens nothing, in whole seconds
 * @param expiresAt from when on it opens nothing by itself, in whole seconds
 * @param lastUsedAt when it opened something last, in whole seconds, to within a minute
 */
public record AccessKey(
        String name,
        Scope scope,
        Instant addedAt,
        Optional<Instant> revokedAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt) {
    /** Whether its time is over. */
    public boolean hasExpired(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** What a key opens. */
    public enum Scope {
        /** Files stories and reads them. */
        INGEST,
        /** All that {@link #INGEST} does, and every verb of a story's life. */
        EDIT,
        /** Reads the feed of the partner whose name it bears, and nothing else. */
        PARTNER;

        /** The word of the command line, such as {@code ingest}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it opens what that one opens. */
        public boolean covers(Scope other) {
            return this == other || (this == EDIT && other == INGEST);
        }
    }
}
