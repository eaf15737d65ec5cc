package dateline.push;

import dateline.outbound.OutboundFailure;
import dateline.outbound.OutboundResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt.
 *
 * @param status of the answer; 0 when there was none
 * @param problem what was wrong, one sentence; empty when nothing was
 * @param retryAfter how long the other side wants not to be asked
 * @param site what it tells of the site
 */
record DeliveryOutcome(int status, String problem, Optional<Duration> retryAfter, Site site) {
    /** What an attempt tells of all callbacks at a site. */
    enum Site {
        REACHED,
        /** The name leads nowhere, or nobody listens. */
        NOT_REACHED,
        /** It was not waited for long enough. */
        UNKNOWN
    }

    /** It was not tried, for others at the same site were. */
    static final DeliveryOutcome NOT_TRIED = new DeliveryOutcome(
            0, "Nobody could be reached at its site a moment ago.", Optional.empty(), Site.NOT_REACHED);

    private static final int GONE = 410;

    /** @param now from which a date of Retry-After is counted */
    static DeliveryOutcome of(@Nullable OutboundResponse answer, @Nullable Throwable failure, Instant now) {
        if (answer == null) {
            return new DeliveryOutcome(0, sentence(cause(failure)), Optional.empty(), site(cause(failure)));
        }
        if (answer.isSuccess()) {
            return new DeliveryOutcome(answer.status(), "", Optional.empty(), Site.REACHED);
        }
        return new DeliveryOutcome(
                answer.status(), "The answer was " + answer.status() + ".", answer.retryAfter(now), Site.REACHED);
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static Site site(@Nullable Throwable cause) {
        if (cause instanceof CancellationException) {
            return Site.UNKNOWN;
        }
        boolean isUnreachable =
                cause instanceof OutboundFailure told && told.kind() == OutboundFailure.Kind.UNREACHABLE;
        return isUnreachable ? Site.NOT_REACHED : Site.REACHED;
    }

    private static String sentence(@Nullable Throwable cause) {
        if (cause instanceof CancellationException) {
            return "There was no answer in time, and others were waiting.";
        }
        return cause instanceof OutboundFailure told ? told.sentence() : "The request failed: " + cause;
    }

    /** Whether there was an answer, whatever it said. */
    boolean isAnswer() {
        return status != 0;
    }

    boolean isDone() {
        return problem.isEmpty();
    }

    /** Whether the other side wants nothing more (WSH-23). */
    boolean isGone() {
        return status == GONE;
    }
}
