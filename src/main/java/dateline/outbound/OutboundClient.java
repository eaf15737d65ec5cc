package dateline.outbound;

import dateline.outbound.Gatekeeper.Admission;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private static final Duration KEPT_IDLE = Duration.ofSeconds(20);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    /** Redirects that have the same request sent again, with its method and body (RFC 9110 section 15.4). */
    private static final Set<Integer> REPEATING = Set.of(307, 308);

    private static final Set<Integer> PERMANENT = Set.of(301, 308);

    private final OutboundSettings settings;
    private final Gatekeeper gatekeeper;
    private @Nullable HttpClient running;

    /** @param resolver answers for every host, also for one that is written as an IP address */
    public OutboundClient(OutboundSettings settings, Resolver resolver) {
        this.settings = settings;
        this.gatekeeper = new Gatekeeper(resolver, settings.ports());
    }

    /**
     * The answer to this enquiry, whatever its status.
     *
     * @throws OutboundFailure when a hop may not be asked, or nothing usable came back in time
     */
    public Answer ask(Enquiry enquiry) throws OutboundFailure {
        long end = System.nanoTime() + settings.total().toNanos();
        Target target = enquiry.target();
        boolean onlyPermanent = true;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            BodyCollector response = send(enquiry, target, end);
            Optional<String> location = Optional.ofNullable(response.headers().get("location"));
            boolean follows = enquiry.method() == Enquiry.Method.POST
                    ? REPEATING.contains(response.status())
                    : REDIRECTS.contains(response.status());
            if (!follows || location.isEmpty()) {
                Optional<Target> moved = onlyPermanent && hop > 0 ? Optional.of(target) : Optional.empty();
                return answer(response, target, moved, enquiry);
            }
            onlyPermanent &= PERMANENT.contains(response.status());
            target = next(target, location.get());
        }
        throw OutboundFailure.unusable(
                "The address " + enquiry.target() + " redirects more than " + MOST_REDIRECTS + " times.");
    }

    private static Target next(Target from, String location) throws OutboundFailure {
        Target to = from.resolve(location);
        if (from.isSecure() && !to.isSecure()) {
            throw OutboundFailure.forbidden("The address " + from + " redirects from https to http.");
        }
        return to;
    }

    private Answer answer(BodyCollector response, Target target, Optional<Target> moved, Enquiry enquiry)
            throws OutboundFailure {
        String coding = response.headers().getOrDefault("content-encoding", "");
        boolean isPart = enquiry.firstBytes().isPresent();
        byte[] body = isPart ? response.body() : Decompression.undo(coding, response.body(), settings.bytes());
        return new Answer(response.status(), target, moved, response.headers(), body);
    }

    private BodyCollector send(Enquiry enquiry, Target target, long end) throws OutboundFailure {
        Admission admission = gatekeeper.admit(target, enquiry.permitted());
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            throw tooSlow(target);
        }
        var collector = new BodyCollector(settings.bytes(), enquiry.firstBytes());
        Request request = request(enquiry, target);
        enquiry.body().ifPresent(body -> request.body(new BytesRequestContent(body.type(), body.bytes())));
        request.tag(admission).timeout(left, TimeUnit.MILLISECONDS).send(collector);
        try {
            return collector.done().get(left + settings.connect().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(target, e.getCause());
        } catch (TimeoutException e) {
            throw tooSlow(target);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OutboundFailure.failed("The request to " + target + " was interrupted.");
        }
    }

    private Request request(Enquiry enquiry, Target target) {
        boolean identity = enquiry.firstBytes().isPresent();
        return client().newRequest(target.uri())
                .method(enquiry.method().name())
                .followRedirects(false)
                .headers(fields -> {
                    fields.put("User-Agent", settings.userAgent());
                    fields.put("Accept-Encoding", identity ? "identity" : "gzip");
                    enquiry.headers().forEach(fields::put);
                    enquiry.authorization()
                            .filter(credentials ->
                                    target.origin().equals(enquiry.target().origin()))
                            .ifPresent(credentials -> fields.put("Authorization", credentials));
                });
    }

    private static OutboundFailure failure(Target target, @Nullable Throwable cause) {
        if (cause instanceof OutboundFailure told) {
            return told;
        }
        if (cause instanceof TimeoutException || cause instanceof SocketTimeoutException) {
            return tooSlow(target);
        }
        if (cause instanceof SSLException) {
            return OutboundFailure.failed("The certificate or the encryption of " + target.origin() + " is not sound: "
                    + reason(cause) + ".");
        }
        return OutboundFailure.failed("The address " + target + " gives no answer: " + reason(cause) + ".");
    }

    private static String reason(@Nullable Throwable cause) {
        return cause == null ? "unknown" : Escapes.shown(String.valueOf(cause.getMessage()));
    }

    private static OutboundFailure tooSlow(Target target) {
        return OutboundFailure.failed("The address " + target + " does not answer in time.");
    }

    /** Begun by the first request: most commands make none. */
    private synchronized HttpClient client() {
        HttpClient client = running;
        if (client == null) {
            client = started(settings);
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

    private static void stop(HttpClient client) {
        try {
            client.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP client could not be stopped.", e);
        }
    }

    private static HttpClient started(OutboundSettings settings) {
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
        client.setMaxConnectionsPerDestination(CONNECTIONS_PER_SITE);
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
                    && destination.getOrigin().getTag() instanceof Admission admission) {
                promise.succeeded(admission.addresses());
            } else {
                promise.failed(OutboundFailure.forbidden("A connection to " + host + " was not admitted."));
            }
        }
    }
}
