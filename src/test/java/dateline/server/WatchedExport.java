package dateline.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.cli.CommandLineHarness;
import dateline.export.ExportSummary;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** An export that has written everything, and then watches. */
final class WatchedExport implements AutoCloseable {
    private final ArticleStore store;
    private final SiteExporter exporter;
    private final LinkedBlockingQueue<ExportSummary> told = new LinkedBlockingQueue<>();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private CompletableFuture<Void> watching = CompletableFuture.completedFuture(null);

    WatchedExport(CommandLineHarness commandLine, Path out) throws Exception {
        var configuration = new Configuration(commandLine.feeds(), NewsroomWiring.DEFAULT_BASE_URL, null);
        store = SqlArticleStore.open(commandLine.data(), configuration.read().authority(), 2026);
        exporter = new SiteExporter(
                out,
                store,
                commandLine.feeds(),
                configuration,
                new SiteExporter.ClockAndRandom(commandLine.clock, new Random(1)));
        exporter.everything((done, of) -> left.accumulateAndGet(of - done, Math::min));
    }

    /** How many were left when everything was exported, by what it told. */
    long left() {
        return left.get();
    }

    void watch() {
        watching = CompletableFuture.runAsync(() -> {
            try {
                exporter.watch(told::add);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Waits for the run that did what is asked for: another one may have come before it. */
    void awaitChange(Callable<Boolean> isDone) throws Exception {
        do {
            ExportSummary summary = told.poll(60, TimeUnit.SECONDS);
            assertTrue(summary != null && summary.failed().isEmpty(), String.valueOf(summary));
        } while (!isDone.call());
    }

    /** Ends the watching, which must not have failed. */
    void stop() throws Exception {
        exporter.close();
        watching.get(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        exporter.close();
        store.close();
    }
}
