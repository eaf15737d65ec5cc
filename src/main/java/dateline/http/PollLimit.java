package dateline.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Tells a reader that asks for one feed again and again to wait (RFC 6585 section 4). By what it does, not by what it is
 * called: who asks whether the feed has changed may ask ten times as often as who takes it whole (POLL-05). What a polite
 * reader asks in a day stays below what is let through in five minutes.
 *
 * <p>Of requests of this machine itself, those that a proxy sends on are counted for whom the proxy names last in {@code
 * X-Forwarded-For}, and others not at all: behind a proxy that names nobody all would have one address.
 */
public final class PollLimit extends Handler.Wrapper {
    /** As long as a reader may keep a feed: who asks again before that gains nothing. */
    static final Duration WINDOW = Duration.ofMinutes(5);
    /** A whole feed every five seconds. */
    static final int MOST_WHOLE = 60;
    /** Mostly answered by a few hundred bytes. */
    static final int MOST_CONDITIONAL = 600;

    private static final int CLIENTS = 20_000;
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final ProblemDetail TOO_OFTEN = new ProblemDetail(
            429,
            "too-often",
            "This feed was asked for too often",
            "Wait for as long as Retry-After says. Ask at most every five minutes, and send If-None-Match with the last"
                    + " ETag.");

    private final Cache<Poll, AtomicInteger> polls;

    private record Poll(String client, @Nullable String agent, String path, boolean isConditional) {}

    private final RepresentationCache representationCache;

    /** Lets through what is not too much of what stands in this cache. */
    public PollLimit(RepresentationCache representationCache) {
        this.representationCache = representationCache;
        this.polls = Caffeine.newBuilder()
                .maximumSize(CLIENTS)
                .expireAfterWrite(WINDOW)
                .build();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<String> client = isFeed(request) ? client(request) : Optional.empty();
        if (client.isPresent() && isTooOften(client.get(), request)) {
            FeedHandler.send(refusal(request), request, response, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    /** Who is told to wait is told at least the interval that the feed asks for. */
    private HttpResponse refusal(Request request) {
        PlainAnswers ready = representationCache.ready(Request.getPathInContext(request));
        Duration wait = ready == null ? WINDOW : ready.rendition().freshFor();
        return TOO_OFTEN.answer(HttpFields.build().put(HttpHeader.RETRY_AFTER, Long.toString(wait.toSeconds())));
    }

    /** Whoever follows the changes asks for another document each time. */
    private static boolean isFeed(Request request) {
        String path = request.getHttpURI().getPath();
        String query = request.getHttpURI().getQuery();
        return path != null
                && path.startsWith(FeedPath.PREFIX)
                && (query == null || !query.startsWith(ChangeCursor.NAME + "="));
    }

    private static Optional<String> client(Request request) {
        boolean isThisMachine = request.getConnectionMetaData().getRemoteSocketAddress()
                        instanceof InetSocketAddress peer
                && peer.getAddress() != null
                && (peer.getAddress().isLoopbackAddress() || peer.getAddress().isAnyLocalAddress());
        return isThisMachine
                ? request.getHeaders().getValuesList(FORWARDED_FOR).stream()
                        .reduce((first, second) -> second)
                        .map(all -> all.substring(all.lastIndexOf(',') + 1).strip())
                        .filter(last -> !last.isEmpty())
                        .map(PeerNetwork::of)
                : Optional.of(PeerNetwork.of(Request.getRemoteAddr(request)));
    }

    private boolean isTooOften(String client, Request request) {
        HttpFields fields = request.getHeaders();
        boolean isConditional =
                fields.contains(HttpHeader.IF_NONE_MATCH) || fields.contains(HttpHeader.IF_MODIFIED_SINCE);
        var poll = new Poll(
                client, fields.get(HttpHeader.USER_AGENT), request.getHttpURI().getPath(), isConditional);
        int count = Objects.requireNonNull(polls.get(poll, unknown -> new AtomicInteger()))
                .incrementAndGet();
        return count > (isConditional ? MOST_CONDITIONAL : MOST_WHOLE);
    }
}
