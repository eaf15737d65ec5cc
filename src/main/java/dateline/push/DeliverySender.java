package dateline.push;

import dateline.outbound.AsyncOutboundClient;
import dateline.outbound.OutboundFailure;
import dateline.outbound.OutboundRequest;
import dateline.outbound.OutboundResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes requests and brings them on their way, each queue with threads of its own. */
final class DeliverySender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverySender.class);

    private final AsyncOutboundClient client;
    private final InstantSource clock;
    private final Runnable afterwards;
    private final Map<DeliveryQueue, ExecutorService> executors = new EnumMap<>(DeliveryQueue.class);

    /** @param afterwards is run after each answer */
    DeliverySender(AsyncOutboundClient client, InstantSource clock, Runnable afterwards) {
        this.client = client;
        this.clock = clock;
        this.afterwards = afterwards;
        for (DeliveryQueue queue : DeliveryQueue.values()) {
            executors.put(queue, threads(queue.threads()));
        }
    }

    private static ExecutorService threads(int number) {
        return Executors.newFixedThreadPool(number, task -> {
            var thread = new Thread(task, "courier");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Makes a request. */
    @FunctionalInterface
    interface RequestMaker {
        OutboundRequest write() throws OutboundFailure;
    }

    Instant now() {
        return clock.instant();
    }

    AsyncOutboundClient client() {
        return client;
    }

    /** Sends it, and hands over what became of it. */
    void send(DeliveryQueue queue, RequestMaker requestMaker, int answerBytes, Consumer<DeliveryOutcome> then) {
        send(new DeliveryAttempt(queue, ""), requestMaker, answerBytes, then);
    }

    /** Makes this attempt, and hands over what became of it. */
    void send(DeliveryAttempt attempt, RequestMaker requestMaker, int answerBytes, Consumer<DeliveryOutcome> then) {
        ask(
                attempt,
                requestMaker,
                answerBytes,
                (answer, failure) -> then.accept(DeliveryOutcome.of(answer, failure, now())));
    }

    /** Takes an answer or the reason why there is none. */
    @FunctionalInterface
    interface Answer {
        void take(@Nullable OutboundResponse answer, @Nullable Throwable failure);
    }

    /** Sends it, and hands over the answer. */
    void ask(DeliveryQueue queue, RequestMaker requestMaker, int answerBytes, Answer then) {
        ask(new DeliveryAttempt(queue, ""), requestMaker, answerBytes, then);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // whatever becomes of it is handed over
    private void ask(DeliveryAttempt attempt, RequestMaker requestMaker, int answerBytes, Answer then) {
        try {
            Objects.requireNonNull(executors.get(attempt.queue()))
                    .execute(() -> written(attempt, requestMaker, answerBytes).whenComplete((answer, failure) -> {
                        try {
                            then.take(answer, failure);
                        } catch (RuntimeException e) {
                            LOG.error("What became of a delivery could not be kept", e);
                        } finally {
                            afterwards.run();
                        }
                    }));
        } catch (RejectedExecutionException e) {
            LOG.debug("Nothing is sent any more");
        }
    }

    private CompletableFuture<OutboundResponse> written(
            DeliveryAttempt attempt, RequestMaker requestMaker, int answerBytes) {
        try {
            var answer = client.send(
                    requestMaker.write(), answerBytes, attempt.queue().requests());
            attempt.sent(answer, System.nanoTime());
            return answer;
        } catch (OutboundFailure | RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close() {
        executors.values().forEach(ExecutorService::shutdownNow);
        client.close();
    }
}
