package dateline.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
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
        if (isFeed(request) && isTooOften(request)) {
            FeedHandler.send(refusal(request), request, response, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    /** Who is told to wait is told at least the interval that the feed asks for. */
    private HttpResponse refusal(Request request) {
        PlainResponses ready = representationCache.ready(Request.getPathInContext(request));
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

    private boolean isTooOften(Request request) {
        HttpFields fields = request.getHeaders();
        Optional<String> client = Peer.at(request.getConnectionMetaData().getRemoteSocketAddress())
                .client(fields.getValuesList(FORWARDED_FOR).stream()
                        .reduce((first, second) -> second)
                        .orElse(null));
        boolean isConditional =
                fields.contains(HttpHeader.IF_NONE_MATCH) || fields.contains(HttpHeader.IF_MODIFIED_SINCE);
        String agent = fields.get(HttpHeader.USER_AGENT);
        return client.isPresent()
                && isTooOften(new Poll(client.get(), agent, request.getHttpURI().getPath(), isConditional));
    }

    /** Counts this request, and says whether it is one too many. */
    boolean isTooOften(FeedPoll poll, Peer peer) {
        if (!poll.path().startsWith(FeedPath.PREFIX)) {
            return false;
        }
        Optional<String> client = peer.client(poll.forwardedFor());
        return client.isPresent()
                && isTooOften(new Poll(client.get(), poll.agent(), poll.path(), poll.isConditional()));
    }

    private boolean isTooOften(Poll poll) {
        int count = Objects.requireNonNull(polls.get(poll, unknown -> new AtomicInteger()))
                .incrementAndGet();
        return count > (poll.isConditional ? MOST_CONDITIONAL : MOST_WHOLE);
    }

    /**
     * The other end of a connection.
     *
     * @param network empty when it is this machine
     */
    record Peer(Optional<String> network) {
        static Peer at(SocketAddress address) {
            if (!(address instanceof InetSocketAddress peer) || peer.getAddress() == null) {
                return new Peer(Optional.of(PeerNetwork.of(String.valueOf(address))));
            }
            boolean isThisMachine =
                    peer.getAddress().isLoopbackAddress() || peer.getAddress().isAnyLocalAddress();
            return new Peer(
                    isThisMachine
                            ? Optional.empty()
                            : Optional.of(PeerNetwork.of(peer.getAddress().getHostAddress())));
        }

        /** Who asks here, if that can be told. */
        Optional<String> client(@Nullable String forwardedFor) {
            if (network.isPresent() || forwardedFor == null) {
                return network;
            }
            String last =
                    forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
            return last.isEmpty() ? Optional.empty() : Optional.of(PeerNetwork.of(last));
        }
    }
}
