package dateline;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.editorial.Filing;
import dateline.ingest.model.Input;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Receipt;
import dateline.store.ArticleStore;
import dateline.store.StoreWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Files many inputs: reads them side by side, stores them in order and in batches, and hands out each receipt once the
 * batch that holds it is durable.
 */
final class IngestPipeline {
    /** So many articles share one synced transaction. */
    private static final int BATCH = 100;

    /** So many inputs are read ahead of the one that is being stored. */
    private static final int READ_AHEAD = 64;

    /** Larger inputs may hold any number of articles: they are read alone, and stored as they are read. */
    private static final long READ_ALONE_FROM_BYTES = 4L * 1024 * 1024;

    private final ArticleStore store;
    private final Filing filing;
    private final InputReader reader;
    private final ClockWatch clock;
    private final Consumer<Receipt> taker;
    private final List<PendingInput> waiting = new ArrayList<>();

    IngestPipeline(ArticleStore store, Filing filing, InputReader reader, ClockWatch clock, Consumer<Receipt> taker) {
        this.store = store;
        this.filing = filing;
        this.reader = reader;
        this.clock = clock;
        this.taker = taker;
    }

    /**
     * How inputs are read.
     *
     * @param reading reads an input, and hands on what each article of it is, ready to be filed
     * @param inputFingerprint tells whether an input was read before
     */
    record InputReader(BiConsumer<Input, Consumer<Reading>> reading, InputFingerprint inputFingerprint) {}

    /** What one input, or one article of it, is to the store. */
    private record PendingInput(Input input, Optional<Reading> reading, Optional<Receipt> settled, String fingerprint) {
        PendingInput withoutFingerprint() {
            return new PendingInput(input, reading, settled, "");
        }
    }

    /** Files all of them. */
    void file(Iterator<Input> inputs) {
        ExecutorService readers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                    var thread = new Thread(task, "ingest");
                    thread.setDaemon(true);
                    return thread;
                });
        try {
            Deque<Future<List<PendingInput>>> ahead = new ArrayDeque<>();
            while (inputs.hasNext() || !ahead.isEmpty()) {
                while (inputs.hasNext() && ahead.size() < READ_AHEAD) {
                    Input input = inputs.next();
                    if (input.size() >= READ_ALONE_FROM_BYTES) {
                        drain(ahead);
                        read(input, "", this::add);
                    } else {
                        ahead.add(readers.submit(() -> readWhole(input)));
                    }
                }
                if (!ahead.isEmpty()) {
                    await(ahead.remove()).forEach(this::add);
                }
            }
            store();
        } finally {
            readers.shutdownNow();
        }
    }

    private void drain(Deque<Future<List<PendingInput>>> ahead) {
        while (!ahead.isEmpty()) {
            await(ahead.remove()).forEach(this::add);
        }
    }

    private List<PendingInput> readWhole(Input input) {
        String fingerprint = fingerprintOf(input);
        Optional<Receipt> settled = unchanged(input, fingerprint);
        if (settled.isPresent()) {
            return List.of(new PendingInput(input, Optional.empty(), settled, fingerprint));
        }
        var articles = new ArrayList<PendingInput>();
        read(input, fingerprint, articles::add);
        boolean holdsOneArticle = articles.size() == 1;
        return holdsOneArticle
                ? articles
                : articles.stream().map(PendingInput::withoutFingerprint).toList();
    }

    private void read(Input input, String fingerprint, Consumer<PendingInput> articles) {
        reader.reading()
                .accept(
                        input,
                        reading -> articles.accept(
                                new PendingInput(input, Optional.of(reading), Optional.empty(), fingerprint)));
    }

    private Optional<Receipt> unchanged(Input input, String fingerprint) {
        if (fingerprint.isEmpty()) {
            return Optional.empty();
        }
        return input.placeAlias()
                .flatMap(place -> store.read(
                        reader -> reader.filedBefore(place, fingerprint).flatMap(reader::article)))
                .map(known -> unchanged(input, known));
    }

    private static Receipt unchanged(Input input, Article known) {
        return Receipt.of(input.name(), Outcome.UNCHANGED).about(known);
    }

    private String fingerprintOf(Input input) {
        try {
            return reader.inputFingerprint().of(input);
        } catch (IOException e) {
            return "";
        }
    }

    private void add(PendingInput pending) {
        waiting.add(pending);
        if (waiting.size() >= BATCH) {
            store();
        }
    }

    private void store() {
        if (waiting.isEmpty()) {
            return;
        }
        Instant now = clock.now();
        List<Receipt> receipts = store.write(writer -> {
            var batch = new ArrayList<Receipt>();
            waiting.forEach(pending -> batch.add(store(writer, pending, now)));
            return batch;
        });
        waiting.clear();
        receipts.forEach(taker);
    }

    private Receipt store(StoreWriter writer, PendingInput pending, Instant now) {
        if (pending.settled().isPresent()) {
            return pending.settled().get();
        }
        Reading reading = pending.reading().orElseThrow();
        Receipt receipt = filing.receipt(writer, reading, now);
        if (InputQuarantine.takes(receipt)) {
            InputQuarantine.keep(writer, pending.input(), receipt, now);
        }
        markFiled(writer, pending, receipt);
        return receipt;
    }

    private static void markFiled(StoreWriter writer, PendingInput pending, Receipt receipt) {
        boolean settled =
                !InputQuarantine.takes(receipt) && !pending.fingerprint().isEmpty();
        Optional<ArticleId> id = receipt.id().filter(known -> settled);
        id.ifPresent(known ->
                pending.input().placeAlias().ifPresent(place -> writer.markFiled(place, pending.fingerprint(), known)));
    }

    private static List<PendingInput> await(Future<List<PendingInput>> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The ingest was interrupted; what has a receipt is stored.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Reading an input failed.", e.getCause());
        }
    }
}
