package dateline.outbound;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.jspecify.annotations.Nullable;

/**
 * Tells many other sites something at once, without a thread for each: it follows no redirect, and of an answer takes the
 * beginning alone. What is checked before a connection, and how, is as in {@link OutboundClient}. Safe for use by many threads.
 */
public final class AsyncOutboundClient implements AutoCloseable {
    /** So many requests of a queue may be on their way to a site; more of them wait. */
    public static final int CONNECTIONS_PER_SITE = 1_024;

    private final OutboundSettings settings;
    private final AddressGuard addressGuard;
    private @Nullable HttpClient running;

    /** @param hostResolver answers for every host that is no IP address */
    public AsyncOutboundClient(OutboundSettings settings, HostResolver hostResolver) {
        this.settings = settings;
        this.addressGuard = new AddressGuard(
                host -> isAddress(host) ? List.of(InetAddress.getByName(host)) : hostResolver.addresses(host),
                settings.ports());
    }

    private static boolean isAddress(String host) {
        return host.startsWith("[") || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    /** As below, and waits as long as any request may take. */
    public CompletableFuture<OutboundResponse> send(OutboundRequest outboundRequest, int most, String queue) {
        return send(outboundRequest, most, queue, settings.total());
    }

    /**
     * Checks where the request leads, which may wait for a name server, and sends it.
     *
     * @param most bytes that are taken of the answer; a longer one is cut off
     * @param queue whose requests share their connections to a site, and take none of another queue's
     * @param patience how long all of it may take, at most as long as any request may
     * @return the answer, whatever its status; or an {@link OutboundFailure}; to cancel it ends the request
     */
    public CompletableFuture<OutboundResponse> send(
            OutboundRequest outboundRequest, int most, String queue, Duration patience) {
        TargetUrl targetUrl = outboundRequest.targetUrl();
        try {
            AddressGuard.Admission admission = addressGuard.admit(targetUrl, outboundRequest.permitted());
            var collector = new BodyCollector(most, OptionalInt.of(most));
            Request request = client().newRequest(targetUrl.uri())
                    .method(outboundRequest.method().name())
                    .followRedirects(false)
                    .headers(fields -> {
                        fields.put("User-Agent", settings.userAgent());
                        fields.put("Accept-Encoding", "identity");
                        outboundRequest.headers().forEach(fields::put);
                    });
            outboundRequest.body().ifPresent(body -> request.body(new BytesRequestContent(body.type(), body.bytes())));
            request.tag(new ConnectionTag(admission, queue))
                    .timeout(Math.min(settings.total().toMillis(), patience.toMillis()), TimeUnit.MILLISECONDS)
                    .send(collector);
            return abortedIfCancelled(
                    request, collector.done().handle((answer, failure) -> answered(targetUrl, answer, failure)));
        } catch (OutboundFailure e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Its connection is closed when nobody waits for the answer any more. */
    @SuppressWarnings("FutureReturnValueIgnored") // who asked hears of it
    private static CompletableFuture<OutboundResponse> abortedIfCancelled(
            Request request, CompletableFuture<OutboundResponse> answer) {
        answer.whenComplete((done, failure) -> {
            if (failure instanceof CancellationException) {
                request.abort(failure);
            }
        });
        return answer;
    }

    private static OutboundResponse answered(
            TargetUrl targetUrl, @Nullable BodyCollector answer, @Nullable Throwable failure) {
        if (answer == null) {
            throw new CompletionException(OutboundClient.failure(targetUrl, failure));
        }
        return new OutboundResponse(answer.status(), targetUrl, Optional.empty(), answer.headers(), answer.body());
    }

    /**
     * Says why a callback may not be asked, before anybody is asked anything; a name is looked up only when it is asked.
     *
     * @throws OutboundFailure when it is of an address that is not public, or of another port than the web's
     */
    public void requireUsual(OutboundRequest outboundRequest) throws OutboundFailure {
        TargetUrl targetUrl = outboundRequest.targetUrl();
        if (targetUrl.hostName().kind() != HostName.Kind.NAME) {
            AddressGuard.Admission admission = addressGuard.admit(targetUrl, outboundRequest.permitted());
            assert !admission.addresses().isEmpty();
        }
    }

    private synchronized HttpClient client() {
        HttpClient client = running;
        if (client == null) {
            client = OutboundClient.started(settings, CONNECTIONS_PER_SITE);
            client.setMaxRequestsQueuedPerDestination(Integer.MAX_VALUE);
            running = client;
        }
        return client;
    }

    /** As long as a whole request may take. */
    public Duration patience() {
        return settings.total();
    }

    @Override
    public synchronized void close() {
        HttpClient client = running;
        if (client != null) {
            OutboundClient.stop(client);
            running = null;
        }
    }
}
