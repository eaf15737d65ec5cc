package dateline.outbound;

import dateline.outbound.AddressGuard.Admission;
import dateline.outbound.NameLookups.Found;
import java.net.InetAddress;
import java.net.UnknownHostException;
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
    /**
     * So many requests of a queue may be on their way to a site; more of them wait (WSH-29). Who has very many to send counts
     * them by itself, and sends so many only where they are answered.
     */
    public static final int CONNECTIONS_PER_SITE = 256;

    private final OutboundSettings settings;
    private final AddressGuard addressGuard;
    private final NameLookups ofSubscribers;
    private final NameLookups ofStrangers;
    private @Nullable HttpClient running;
    private boolean isClosed;

    /** @param hostResolver answers for every host that is no IP address, and may take as long as it likes */
    public AsyncOutboundClient(OutboundSettings settings, HostResolver hostResolver) {
        this.settings = settings;
        this.addressGuard = new AddressGuard(hostResolver, settings.ports());
        this.ofSubscribers = new NameLookups(hostResolver, System::nanoTime, NameLookups.OF_SUBSCRIBERS);
        this.ofStrangers = new NameLookups(hostResolver, System::nanoTime, NameLookups.OF_STRANGERS);
    }

    /**
     * Checks where the request leads, and sends it; waits neither for a name server nor for an answer.
     *
     * @param most bytes that are taken of the answer; a longer one is cut off
     * @return the answer, whatever its status; or an {@link OutboundFailure}; to cancel it ends the request
     */
    @SuppressWarnings("FutureReturnValueIgnored") // whatever becomes of it is the answer
    public CompletableFuture<OutboundResponse> send(
            OutboundRequest outboundRequest, int most, RequestQueue requestQueue) {
        long end = System.nanoTime()
                + Math.min(settings.total().toNanos(), requestQueue.patience().toNanos());
        var answer = new CompletableFuture<OutboundResponse>();
        NameLookups nameLookups = requestQueue.isOfStrangers() ? ofStrangers : ofSubscribers;
        addresses(outboundRequest, nameLookups, end).whenComplete((found, failure) -> {
            if (answer.isDone()) {
                return;
            }
            try {
                if (found == null) {
                    throw notFound(failure);
                }
                Admission admission = admit(outboundRequest, nameLookups, found);
                send(outboundRequest, new ConnectionTag(admission, requestQueue.name()), new Limits(most, end), answer);
            } catch (OutboundFailure | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    /**
     * How much is taken, and until when.
     *
     * @param end by {@link System#nanoTime}
     */
    private record Limits(int bytes, long end) {}

    private CompletableFuture<Found> addresses(OutboundRequest outboundRequest, NameLookups nameLookups, long end) {
        TargetUrl targetUrl = outboundRequest.targetUrl();
        try {
            addressGuard.requireUsual(targetUrl, outboundRequest.permitted());
            if (targetUrl.hostName().kind() != HostName.Kind.NAME) {
                return CompletableFuture.completedFuture(new Found(literal(targetUrl), System.nanoTime()));
            }
        } catch (OutboundFailure e) {
            return CompletableFuture.failedFuture(e);
        }
        Duration patience = Duration.ofNanos(end - System.nanoTime());
        Duration wait = patience.compareTo(settings.connect()) < 0 ? patience : settings.connect();
        return nameLookups.addresses(targetUrl.host(), wait);
    }

    private static List<InetAddress> literal(TargetUrl targetUrl) throws OutboundFailure {
        try {
            return List.of(InetAddress.getByName(targetUrl.hostName().inAddress()));
        } catch (UnknownHostException e) {
            throw AddressGuard.notFound(e);
        }
    }

    private static OutboundFailure notFound(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof OutboundFailure told) {
            return told;
        }
        return cause instanceof UnknownHostException told
                ? AddressGuard.notFound(told)
                : OutboundFailure.failed("The host could not be looked up: " + cause + ".");
    }

    /** What a name led to is kept only where it may be asked. */
    private Admission admit(OutboundRequest outboundRequest, NameLookups nameLookups, Found found)
            throws OutboundFailure {
        TargetUrl targetUrl = outboundRequest.targetUrl();
        Admission admission = addressGuard.admit(targetUrl, outboundRequest.permitted(), found.addresses());
        if (targetUrl.hostName().kind() == HostName.Kind.NAME) {
            nameLookups.keep(targetUrl.host(), found);
        }
        return admission;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // who asked hears of it
    private void send(
            OutboundRequest outboundRequest,
            ConnectionTag tag,
            Limits limits,
            CompletableFuture<OutboundResponse> answer)
            throws OutboundFailure {
        TargetUrl targetUrl = outboundRequest.targetUrl();
        long left = TimeUnit.NANOSECONDS.toMillis(limits.end - System.nanoTime());
        var collector = new BodyCollector(limits.bytes, OptionalInt.of(limits.bytes));
        Request request = client().newRequest(targetUrl.uri())
                .method(outboundRequest.method().name())
                .followRedirects(false)
                .headers(fields -> {
                    fields.put("User-Agent", settings.userAgent());
                    fields.put("Accept-Encoding", "identity");
                    outboundRequest.headers().forEach(fields::put);
                });
        outboundRequest.body().ifPresent(body -> request.body(new BytesRequestContent(body.type(), body.bytes())));
        collector.done().whenComplete((done, failure) -> {
            if (done == null) {
                answer.completeExceptionally(OutboundClient.failure(targetUrl, failure));
            } else {
                answer.complete(answered(targetUrl, done));
            }
        });
        request.tag(tag).timeout(Math.max(1, left), TimeUnit.MILLISECONDS).send(collector);
        abortIfCancelled(request, answer);
    }

    /** Its connection is closed when nobody waits for the answer any more. */
    @SuppressWarnings("FutureReturnValueIgnored") // who asked hears of it
    private static void abortIfCancelled(Request request, CompletableFuture<OutboundResponse> answer) {
        answer.whenComplete((done, failure) -> {
            if (failure instanceof CancellationException) {
                request.abort(failure);
            }
        });
    }

    private static OutboundResponse answered(TargetUrl targetUrl, BodyCollector answer) {
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
            addressGuard.requireUsual(targetUrl, outboundRequest.permitted());
            Admission admission = addressGuard.admit(targetUrl, outboundRequest.permitted(), literal(targetUrl));
            assert !admission.addresses().isEmpty();
        }
    }

    /** What was looked up when this client was closed must not start another that nobody stops. */
    private synchronized HttpClient client() throws OutboundFailure {
        if (isClosed) {
            throw OutboundFailure.failed("Nothing is sent any more.");
        }
        HttpClient client = running;
        if (client == null) {
            client = OutboundClient.started(settings, CONNECTIONS_PER_SITE);
            client.setMaxRequestsQueuedPerDestination(Integer.MAX_VALUE);
            running = client;
        }
        return client;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        ofSubscribers.close();
        ofStrangers.close();
        HttpClient client = running;
        if (client != null) {
            OutboundClient.stop(client);
            running = null;
        }
    }
}
