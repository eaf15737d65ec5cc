package dateline.http;

import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/**
 * Answers plain requests for feeds by itself, with the bytes, the limits and the figures that the handlers behind it have.
 */
final class FeedPolls {
    private final PlainFeedHandler plainFeeds;
    private final PollLimit pollLimit;
    private final LicenceHeaders licence;
    private final BooleanSupplier isServing;
    private final FeedPoll.Log log;

    /**
     * @param plainFeeds gives the answers
     * @param pollLimit lets through what is not too much
     * @param licence what is said in every answer
     * @param isServing nothing is answered before
     * @param log is told of every answer
     */
    FeedPolls(
            PlainFeedHandler plainFeeds,
            PollLimit pollLimit,
            LicenceHeaders licence,
            BooleanSupplier isServing,
            FeedPoll.Log log) {
        this.plainFeeds = plainFeeds;
        this.pollLimit = pollLimit;
        this.licence = licence;
        this.isServing = isServing;
        this.log = log;
    }

    /** What is ready for this request; null when others have to look at it. */
    @Nullable
    EncodedResponse answer(FeedPoll poll, PollLimit.Peer peer) {
        EncodedResponse answer = isServing.getAsBoolean() ? plainFeeds.answer(poll.request()) : null;
        return answer == null || pollLimit.isTooOften(poll, peer) ? null : answer;
    }

    HttpFields inEveryAnswer() {
        return licence.ofFeeds();
    }

    void answered(FeedPoll poll, int status, long bytes, long nanos) {
        log.answered(poll, status, bytes, nanos);
    }
}
