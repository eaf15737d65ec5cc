package dateline.monitoring;

import dateline.http.Metric;
import dateline.http.ReaderFigures;
import dateline.http.Readiness;
import dateline.store.ArticleStore;
import dateline.store.QuarantineEntry;
import dateline.store.SourceState;
import dateline.store.StoreReader;
import dateline.store.StoreUnavailableException;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** All figures, as Prometheus reads them (text exposition format 0.0.4). */
public final class Monitoring {
    /** What an answer with them is. */
    public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RequestFigures requestFigures;
    private final ArticleStore store;
    private final Readiness readiness;
    private final InstantSource clock;
    private final Map<Named, Shown> shown = new HashMap<>();

    private record Named(String name, Map<String, String> labels) {}

    private record Shown(Meter meter, AtomicReference<Double> value) {}

    /**
     * Watches these requests, this store and these jobs.
     *
     * @param version of the program that runs
     */
    public Monitoring(
            RequestFigures requestFigures,
            ArticleStore store,
            Readiness readiness,
            InstantSource clock,
            String version) {
        this.requestFigures = requestFigures;
        this.store = store;
        this.readiness = readiness;
        this.clock = clock;
        requestFigures.begin(new MeteredRequests(registry));
        watchThisProcess(registry);
        Gauge.builder("dateline.build.info", () -> 1)
                .description("The version that runs")
                .tag("version", version)
                .register(registry);
    }

    @SuppressWarnings("resource")
    private static void watchThisProcess(PrometheusMeterRegistry registry) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
    }

    /** Loads what figures are made with, before anybody asks for them. */
    public static void loadLibraries() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        watchThisProcess(registry);
        registry.close();
    }

    /** How feeds are asked for, and by whom. */
    public ReaderFigures readers() {
        return requestFigures.readers();
    }

    /** The figures of now. */
    public synchronized String scrape() {
        List<Metric> metrics = Stream.of(ofReadiness(), readiness.metrics(), requestFigures.metrics(), ofStore())
                .flatMap(List::stream)
                .toList();
        var present = new HashSet<Named>();
        for (Metric metric : metrics) {
            present.add(show(metric));
        }
        List<Named> gone = shown.keySet().stream()
                .filter(named -> !present.contains(named))
                .toList();
        gone.forEach(named -> registry.remove(shown.remove(named).meter()));
        return registry.scrape();
    }

    private Named show(Metric metric) {
        var named = new Named(metric.name(), metric.labels());
        shown.computeIfAbsent(named, unknown -> registered(metric)).value().set(metric.value());
        return named;
    }

    private Shown registered(Metric metric) {
        var value = new AtomicReference<>(metric.value());
        List<Tag> tags = metric.labels().entrySet().stream()
                .map(label -> Tag.of(label.getKey(), label.getValue()))
                .toList();
        Meter meter = metric.isTotal()
                ? FunctionCounter.builder(metric.name(), value, AtomicReference::get)
                        .description(metric.help())
                        .tags(tags)
                        .register(registry)
                : Gauge.builder(metric.name(), value, AtomicReference::get)
                        .description(metric.help())
                        .tags(tags)
                        .strongReference(true)
                        .register(registry);
        return new Shown(meter, value);
    }

    private List<Metric> ofReadiness() {
        return List.of(
                Metric.gauge(
                        "dateline.ready",
                        "1 when /health/ready says so",
                        readiness.reasonsAgainst().isEmpty() ? 1 : 0),
                Metric.gauge(
                        "dateline.alarms",
                        "What somebody has to look after",
                        readiness.alarms().size()));
    }

    private List<Metric> ofStore() {
        var metrics = new ArrayList<Metric>();
        try {
            List<QuarantineEntry> quarantine = store.read(StoreReader::quarantine);
            for (boolean held : new boolean[] {true, false}) {
                metrics.addAll(ofQuarantine(quarantine, held));
            }
            metrics.add(Metric.gauge(
                    "dateline.store.articles", "Articles in whatever state", (double) store.read(StoreReader::count)));
            metrics.add(Metric.gauge("dateline.store.bytes", "Bytes of the store on the disk", (double) store.bytes()));
            metrics.add(Metric.gauge(
                    "dateline.change.sequence", "The last public change", (double) store.read(StoreReader::sequence)));
            store.sourceLog().states().forEach(state -> metrics.addAll(ofSource(state)));
            metrics.add(Metric.gauge("dateline.store.up", "1 when the store can be read", 1));
        } catch (StoreUnavailableException e) {
            metrics.add(Metric.gauge("dateline.store.up", "1 when the store can be read", 0));
        }
        return metrics;
    }

    private List<Metric> ofQuarantine(List<QuarantineEntry> quarantine, boolean held) {
        List<QuarantineEntry> these =
                quarantine.stream().filter(entry -> entry.held() == held).toList();
        String kind = held ? "held" : "refused";
        double age = these.stream()
                .map(QuarantineEntry::at)
                .min(Instant::compareTo)
                .map(this::age)
                .orElse(0.0);
        return List.of(
                Metric.gauge("dateline.quarantine.inputs", "Inputs in the quarantine", "kind", kind, these.size()),
                Metric.gauge(
                        "dateline.quarantine.oldest.age.seconds", "How long the oldest lies there", "kind", kind, age));
    }

    private List<Metric> ofSource(SourceState state) {
        var metrics = new ArrayList<Metric>();
        metrics.add(Metric.gauge(
                "dateline.source.failures", "Failures in a row", "source", state.name(), state.failures()));
        metrics.add(Metric.gauge(
                "dateline.source.overdue.seconds",
                "How long it should have been asked",
                "source",
                state.name(),
                Math.max(0, age(state.nextAt()))));
        state.succeededAt()
                .ifPresent(at -> metrics.add(Metric.gauge(
                        "dateline.source.answered.age.seconds",
                        "How long ago it answered",
                        "source",
                        state.name(),
                        age(at))));
        return metrics;
    }

    private double age(Instant at) {
        return Duration.between(at, clock.instant()).toMillis() / 1000.0;
    }
}
