package dateline.server;

import dateline.Newsroom;
import dateline.http.Measure;
import dateline.ingest.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Figures about what a server does again and again. */
record JobMeasures(Newsroom newsroom, DiskWatch disk) {
    List<Measure> of(Stream<BackgroundTask> tasks) {
        var measures = new ArrayList<Measure>();
        tasks.map(BackgroundTask::age).forEach(measures::add);
        measures.add(Measure.gauge("dateline.disk.free.bytes", "Bytes that are free", disk.free()));
        measures.add(Measure.gauge(
                "dateline.clock.lag.seconds",
                "How far the clock was set back",
                newsroom.clockLag().toMillis() / 1000.0));
        for (Outcome outcome : Outcome.values()) {
            measures.add(Measure.total(
                    "dateline.ingest.inputs",
                    "Inputs that were taken by this server",
                    "outcome",
                    outcome.word(),
                    (double) newsroom.outcomes(outcome)));
        }
        measures.add(new Measure(
                "dateline.feeds.rendered",
                "Feeds that were rendered anew",
                Map.of(),
                (double) newsroom.rendered(),
                true));
        if (newsroom.isPrinted()) {
            measures.add(Measure.gauge(
                    "dateline.feeds.listed",
                    "Feeds that are listed",
                    newsroom.edition().feeds().size()));
        }
        return measures;
    }
}
