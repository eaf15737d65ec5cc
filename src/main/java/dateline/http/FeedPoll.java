package dateline.http;

import org.jspecify.annotations.Nullable;

/**
 * A plain request with what it says of who sends it.
 *
 * @param agent value of User-Agent
 * @param forwardedFor value of the one X-Forwarded-For, whatever it says
 */
public record FeedPoll(
        PlainRequest request,
        @Nullable String agent,
        @Nullable String forwardedFor) {
    /** The path that is asked for, as it was sent. */
    public String path() {
        return request.path();
    }

    /** Whether it asks for the document only if that has changed. */
    public boolean isConditional() {
        return request.ifNoneMatch() != null || request.ifModifiedSince() != null;
    }

    /** Is told of answers that no handler has seen. */
    @FunctionalInterface
    public interface Log {
        /**
         * One request was answered.
         *
         * @param bytes of the body that was sent
         * @param nanos from when it was read
         */
        void answered(FeedPoll poll, int status, long bytes, long nanos);
    }
}
