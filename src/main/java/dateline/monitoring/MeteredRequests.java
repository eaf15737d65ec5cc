package dateline.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/** Counts and times every request by what was asked for and how it was answered. */
final class MeteredRequests implements RequestLog {
    private static final int STATUSES = 600;
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    /** A look into an array costs less than one into the registry, and feeds are asked for often. */
    private final AtomicReferenceArray<Answered> answered =
            new AtomicReferenceArray<>(RequestKind.values().length * STATUSES);

    private record Answered(Timer timer, Counter bytes) {}

    MeteredRequests(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void log(Request request, Response response) {
        int status = response.getStatus();
        RequestKind kind = RequestKind.of(request.getHttpURI());
        Answered meters = answered(kind, status > 0 && status < STATUSES ? status : 0);
        meters.timer.record(System.nanoTime() - request.getBeginNanoTime(), TimeUnit.NANOSECONDS);
        meters.bytes.increment((double) Response.getContentBytesWritten(response));
    }

    @SuppressWarnings("EnumOrdinal")
    private Answered answered(RequestKind kind, int status) {
        int place = kind.ordinal() * STATUSES + status;
        return Optional.ofNullable(answered.get(place)).orElseGet(() -> {
            Answered made = made(kind, status);
            answered.set(place, made);
            return made;
        });
    }

    private Answered made(RequestKind kind, int status) {
        String[] labels = {"kind", kind.word(), "status", Integer.toString(status)};
        return new Answered(
                Timer.builder("dateline.http.requests")
                        .description("Requests that were answered, and how long that took")
                        .serviceLevelObjectives(BOUNDS)
                        .tags(labels)
                        .register(registry),
                Counter.builder("dateline.http.sent.bytes")
                        .description("Bytes of the bodies that were sent")
                        .tags(labels)
                        .register(registry));
    }
}
