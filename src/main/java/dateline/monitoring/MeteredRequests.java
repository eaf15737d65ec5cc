package dateline.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;

/** Counts and times every request by what was asked for and how it was answered. */
final class MeteredRequests {
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
    private final Map<RequestKind, AtomicReferenceArray<Answered>> answered = new EnumMap<>(RequestKind.class);

    private record Answered(Timer timer, Counter bytes) {}

    MeteredRequests(MeterRegistry registry) {
        this.registry = registry;
        Stream.of(RequestKind.values()).forEach(kind -> answered.put(kind, new AtomicReferenceArray<>(STATUSES)));
    }

    void count(RequestKind kind, int status, long bytes, long nanos) {
        Answered meters = answered(kind, status > 0 && status < STATUSES ? status : 0);
        meters.timer.record(nanos, TimeUnit.NANOSECONDS);
        meters.bytes.increment((double) bytes);
    }

    @SuppressWarnings("EnumOrdinal")
    private Answered answered(RequestKind kind, int status) {
        AtomicReferenceArray<Answered> ofKind = Objects.requireNonNull(answered.get(kind));
        Answered known = ofKind.get(status);
        if (known != null) {
            return known;
        }
        Answered made = made(kind, status);
        ofKind.set(status, made);
        return made;
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
