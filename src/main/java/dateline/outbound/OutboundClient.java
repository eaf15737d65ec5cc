package dateline.outbound;

import dateline.outbound.AddressGuard.Admission;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.Destination;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.jspecify.annotations.Nullable;

/**
 * Asks other sites for documents. It follows redirects itself, checks each hop, keeps no cookies, knows no proxy, and sends
 * credentials to the one origin that they are for. Safe for use by many threads.
 */
public final class OutboundClient implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final int HEADER_BYTES = 64 * 1024;
    private static final int CONNECTIONS_PER_SITE = 2;
    /** What the library tells of its own objects, which is of no use to people. */
    private static final Pattern LIBRARY_OBJECT =
            Pattern.compile("(?:^|\\s+on\\s+|\\s+)\\S*@\\p{XDigit}+.*$", Pattern.DOTALL);

    private static final Duration KEPT_IDLE = Duration.ofSeconds(20);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    /** Redirects that have the same request sent again, with its method and body (RFC 9110 section 15.4). */
    private static final Set<Integer> REPEATING = Set.of(307, 308);

    private static final Set<Integer> PERMANENT = Set.of(301, 308);

    private final OutboundSettings settings;
    private final AddressGuard addressGuard;
    private @Nullable HttpClient running;

    /** @param hostResolver answers for every host, also for one that is written as an IP address */
    public OutboundClient(OutboundSettings settings, HostResolver hostResolver) {
        this.settings = settings;
        this.addressGuard = new AddressGuard(hostResolver, settings.ports());
    }

    /**
     * The answer to this request, whatever its status.
     *
     * @throws OutboundFailure when a hop may not be asked, or nothing usable came back in time
     */
    public OutboundResponse ask(OutboundRequest outboundRequest) throws OutboundFailure {
        long end = System.nanoTime() + settings.total().toNanos();
        TargetUrl targetUrl = outboundRequest.targetUrl();
        boolean onlyPermanent = true;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            BodyCollector response = send(outboundRequest, targetUrl, end);
            Optional<String> location = Optional.ofNullable(response.headers().get("location"));
            boolean follows = outboundRequest.method() == OutboundRequest.Method.POST
                    ? REPEATING.contains(response.status())
                    : REDIRECTS.contains(response.status());
            if (!follows || location.isEmpty()) {
                Optional<TargetUrl> moved = onlyPermanent && hop > 0 ? Optional.of(targetUrl) : Optional.empty();
                return answer(response, targetUrl, moved, outboundRequest);
            }
            onlyPermanent &= PERMANENT.contains(response.status());
            targetUrl = next(targetUrl, location.get());
        }
        throw OutboundFailure.unusable(
                "The address " + outboundRequest.targetUrl() + " redirects more than " + MOST_REDIRECTS + " times.");
    }

    private static TargetUrl next(TargetUrl from, String location) throws OutboundFailure {
        TargetUrl to = from.resolve(location);
        if (from.isSecure() && !to.isSecure()) {
            throw OutboundFailure.forbidden("The address " + from + " redirects from https to http.");
        }
        return to;
    }

    private OutboundResponse answer(
            BodyCollector response, TargetUrl targetUrl, Optional<TargetUrl> moved, OutboundRequest outboundRequest)
            throws OutboundFailure {
        String coding = response.headers().getOrDefault("content-encoding", "");
        boolean isPart = outboundRequest.firstBytes().isPresent();
        byte[] body = isPart ? response.body() : Decompression.undo(coding, response.body(), settings.bytes());
        return new OutboundResponse(response.status(), targetUrl, moved, response.headers(), body);
    }

    private BodyCollector send(OutboundRequest outboundRequest, TargetUrl targetUrl, long end) throws OutboundFailure {
        Admission admission = addressGuard.admit(targetUrl, outboundRequest.permitted());
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            throw tooSlow(targetUrl);
        }
        var collector = new BodyCollector(settings.bytes(), outboundRequest.firstBytes());
        Request request = request(outboundRequest, targetUrl);
        outboundRequest.body().ifPresent(body -> request.body(new BytesRequestContent(body.type(), body.bytes())));
        request.tag(new ConnectionTag(admission, ""))
                .timeout(left, TimeUnit.MILLISECONDS)
                .send(collector);
        try {
            return collector.done().get(left + settings.connect().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(targetUrl, e.getCause());
        } catch (TimeoutException e) {
            throw tooSlow(targetUrl);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OutboundFailure.failed("The request to " + targetUrl + " was interrupted.");
        }
    }

    private Request request(OutboundRequest outboundRequest, TargetUrl targetUrl) {
        boolean identity = outboundRequest.firstBytes().isPresent();
        return client().newRequest(targetUrl.uri())
                .method(outboundRequest.method().name())
                .followRedirects(false)
                .headers(fields -> {
                    fields.put("User-Agent", settings.userAgent());
                    fields.put("Accept-Encoding", identity ? "identity" : "gzip");
                    outboundRequest.headers().forEach(fields::put);
                    outboundRequest
                            .authorization()
                            .filter(credentials -> targetUrl
                                    .origin()
                                    .equals(outboundRequest.targetUrl().origin()))
                            .ifPresent(credentials -> fields.put("Authorization", credentials));
                });
    }

    static OutboundFailure failure(TargetUrl targetUrl, @Nullable Throwable cause) {
        if (cause instanceof OutboundFailure told) {
            return told;
        }
        if (cause instanceof TimeoutException || cause instanceof SocketTimeoutException) {
            return tooSlow(targetUrl);
        }
        if (cause instanceof SSLException) {
            return OutboundFailure.failed("The certificate or the encryption of " + targetUrl.origin()
                    + " is not sound: " + reason(cause) + ".");
        }
        String sentence = "The address " + targetUrl + " gives no answer: " + reason(cause) + ".";
        return cause instanceof ConnectException || cause instanceof NoRouteToHostException
                ? OutboundFailure.unreachable(sentence)
                : OutboundFailure.failed(sentence);
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause == null) {
            return "unknown";
        }
        String told = LIBRARY_OBJECT.matcher(String.valueOf(cause.getMessage())).replaceFirst("");
        return told.isBlank() ? "it broke the connection off" : UrlText.shown(told);
    }

    private static OutboundFailure tooSlow(TargetUrl targetUrl) {
        return OutboundFailure.failed("The address " + targetUrl + " does not answer in time.");
    }

    /** Begun by the first request: most commands make none. */
    private synchronized HttpClient client() {
        HttpClient client = running;
        if (client == null) {
            client = started(settings, CONNECTIONS_PER_SITE);
            running = client;
        }
        return client;
    }

    /** Stops the threads and closes what is open. */
    @Override
    public synchronized void close() {
        HttpClient client = running;
        if (client != null) {
            stop(client);
            running = null;
        }
    }

    static void stop(HttpClient client) {
        try {
            client.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP client could not be stopped.", e);
        }
    }

    static HttpClient started(OutboundSettings settings, int connectionsPerSite) {
        var threads = new QueuedThreadPool(8, 1);
        threads.setName("outbound");
        threads.setDaemon(true);
        var connector = new ClientConnector();
        connector.setSelectors(1);
        var client = new HttpClient(new HttpClientTransportOverHTTP(connector));
        client.setExecutor(threads);
        client.setScheduler(new ScheduledExecutorScheduler("outbound-timer", true));
        client.setSocketAddressResolver(new AdmittedOnly());
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setUserAgentField(null);
        client.setFollowRedirects(false);
        client.setConnectTimeout(settings.connect().toMillis());
        client.setIdleTimeout(KEPT_IDLE.toMillis());
        client.setDestinationIdleTimeout(KEPT_IDLE.toMillis());
        client.setMaxConnectionsPerDestination(connectionsPerSite);
        client.setMaxResponseHeadersSize(HEADER_BYTES);
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP client could not be started.", e);
        }
        client.getContentDecoderFactories().clear();
        return client;
    }

    /** Gives Jetty the addresses that the request was admitted to, and nothing else: it asks no name server by itself. */
    private static final class AdmittedOnly implements SocketAddressResolver {
        @Override
        public void resolve(
                String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
            if (context.get(Destination.CONTEXT_KEY) instanceof Destination destination
                    && destination.getOrigin().getTag() instanceof ConnectionTag tag) {
                promise.succeeded(tag.admission().addresses());
            } else {
                promise.failed(OutboundFailure.forbidden("A connection to " + host + " was not admitted."));
            }
        }
    }
}
