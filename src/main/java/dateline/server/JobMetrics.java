package dateline.server;

import dateline.Newsroom;
import dateline.http.Metric;
import dateline.ingest.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Figures about what a server does again and again. */
record JobMetrics(Newsroom newsroom, DiskWatch disk) {
    List<Metric> of(Stream<BackgroundTask> tasks) {
        var metrics = new ArrayList<Metric>();
        tasks.map(BackgroundTask::age).forEach(metrics::add);
        metrics.add(Metric.gauge("dateline.disk.free.bytes", "Bytes that are free", disk.free()));
        metrics.add(Metric.gauge(
                "dateline.clock.lag.seconds",
                "How far the clock was set back",
                newsroom.clock().lag().toMillis() / 1000.0));
        for (Outcome outcome : Outcome.values()) {
            metrics.add(Metric.total(
                    "dateline.ingest.inputs",
                    "Inputs that were taken by this server",
                    "outcome",
                    outcome.word(),
                    (double) newsroom.outcomes(outcome)));
        }
        metrics.add(new Metric(
                "dateline.feeds.rendered",
                "Feeds that were rendered anew",
                Map.of(),
                (double) newsroom.rendered(),
                true));
        if (newsroom.isPrinted()) {
            metrics.add(Metric.gauge(
                    "dateline.feeds.listed",
                    "Feeds that are listed",
                    newsroom.edition().feeds().size()));
        }
        return metrics;
    }
}
