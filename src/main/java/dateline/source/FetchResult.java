package dateline.source;

import dateline.outbound.OutboundResponse;
import dateline.store.KnownDocument;
import java.time.Duration;
import java.util.Optional;

/** What asking for one document gave. */
sealed interface FetchResult {
    /**
     * A document that is new or has changed.
     *
     * @param document what to remember once it is dealt with
     * @param freshness how long it need not be asked for again
     */
    record Fresh(OutboundResponse outboundResponse, KnownDocument document, Duration freshness)
            implements FetchResult {}

    /** The same as last time. */
    record Same(KnownDocument document, Duration freshness) implements FetchResult {}

    /**
     * No document.
     *
     * @param why for people
     * @param isGone whether it will never be there again (410)
     * @param mayPass whether it may be there the next time
     * @param retryAfter how long the site wants to be left alone
     */
    record Failed(String why, boolean isGone, boolean mayPass, Optional<Duration> retryAfter) implements FetchResult {
        static Failed passing(String why, Duration retryAfter) {
            return new Failed(why, false, true, Optional.of(retryAfter));
        }

        static Failed lasting(String why) {
            return new Failed(why, false, false, Optional.empty());
        }
    }
}
