package dateline;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Content;
import dateline.ingest.Ingest;
import dateline.ingest.Input;
import dateline.ingest.Outcome;
import dateline.ingest.Reading;
import dateline.ingest.Receipt;
import dateline.ingest.ReceiptForm;
import dateline.store.ArticleStore;
import dateline.store.StoreWriter;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files many inputs: reads them side by side, stores them in order and in batches, and hands out each receipt once the
 * batch that holds it is durable.
 */
final class Intake {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    /** So many articles share one synced transaction. */
    private static final int BATCH = 100;

    /** So many inputs are read ahead of the one that is being stored. */
    private static final int READ_AHEAD = 64;

    /** Larger inputs may hold any number of articles: they are read alone, and stored as they are read. */
    private static final long READ_ALONE_FROM_BYTES = 4L * 1024 * 1024;

    /** An input that was not accepted is kept whole up to this size. */
    private static final int QUARANTINE_BYTES = 100 * 1024 * 1024;

    private final ArticleStore store;
    private final Desk desk;
    private final InputReader reader;
    private final Clock clock;
    private final Consumer<Receipt> taker;
    private final List<Filing> waiting = new ArrayList<>();

    Intake(ArticleStore store, Desk desk, InputReader reader, Clock clock, Consumer<Receipt> taker) {
        this.store = store;
        this.desk = desk;
        this.reader = reader;
        this.clock = clock;
        this.taker = taker;
    }

    /**
     * How inputs are read.
     *
     * @param completion completes what is read before it is filed
     * @param fingerprint tells whether an input was read before
     */
    record InputReader(Ingest ingest, UnaryOperator<Content> completion, Fingerprint fingerprint) {}

    /** What one input, or one article of it, is to the store. */
    private record Filing(Input input, Optional<Reading> reading, Optional<Receipt> settled, String fingerprint) {
        Filing withoutFingerprint() {
            return new Filing(input, reading, settled, "");
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
            Deque<Future<List<Filing>>> ahead = new ArrayDeque<>();
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

    private void drain(Deque<Future<List<Filing>>> ahead) {
        while (!ahead.isEmpty()) {
            await(ahead.remove()).forEach(this::add);
        }
    }

    private List<Filing> readWhole(Input input) {
        String print = fingerprintOf(input);
        Optional<Receipt> settled = unchanged(input, print);
        if (settled.isPresent()) {
            return List.of(new Filing(input, Optional.empty(), settled, print));
        }
        var filings = new ArrayList<Filing>();
        read(input, print, filings::add);
        boolean holdsOneArticle = filings.size() == 1;
        return holdsOneArticle
                ? filings
                : filings.stream().map(Filing::withoutFingerprint).toList();
    }

    private void read(Input input, String print, Consumer<Filing> filings) {
        reader.ingest()
                .read(
                        input,
                        reading -> filings.accept(new Filing(
                                input, Optional.of(reading.completed(reader.completion())), Optional.empty(), print)));
    }

    private Optional<Receipt> unchanged(Input input, String print) {
        if (print.isEmpty()) {
            return Optional.empty();
        }
        return input.placeAlias()
                .flatMap(place ->
                        store.read(reader -> reader.filedBefore(place, print).flatMap(reader::article)))
                .map(known -> unchanged(input, known));
    }

    private static Receipt unchanged(Input input, Article known) {
        return Receipt.of(input.name(), Outcome.UNCHANGED).about(known);
    }

    private String fingerprintOf(Input input) {
        try {
            return reader.fingerprint().of(input);
        } catch (IOException e) {
            return "";
        }
    }

    private void add(Filing filing) {
        waiting.add(filing);
        if (waiting.size() >= BATCH) {
            store();
        }
    }

    private void store() {
        if (waiting.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Receipt> receipts = store.write(writer -> {
            var batch = new ArrayList<Receipt>();
            waiting.forEach(filing -> batch.add(store(writer, filing, now)));
            return batch;
        });
        waiting.clear();
        receipts.forEach(taker);
    }

    private Receipt store(StoreWriter writer, Filing filing, Instant now) {
        if (filing.settled().isPresent()) {
            return filing.settled().get();
        }
        Reading reading = filing.reading().orElseThrow();
        Receipt receipt = desk.receipt(writer, reading, now);
        if (receipt.outcome() == Outcome.REFUSED || receipt.outcome() == Outcome.HELD) {
            quarantine(writer, filing.input(), receipt, now);
        }
        writer.addReceipt(ReceiptForm.line(receipt), now);
        markFiled(writer, filing, receipt);
        return receipt;
    }

    private static void markFiled(StoreWriter writer, Filing filing, Receipt receipt) {
        boolean settled = receipt.outcome() != Outcome.REFUSED && receipt.outcome() != Outcome.HELD;
        Optional<ArticleId> id =
                receipt.id().filter(known -> settled && !filing.fingerprint().isEmpty());
        id.ifPresent(known ->
                filing.input().placeAlias().ifPresent(place -> writer.markFiled(place, filing.fingerprint(), known)));
    }

    private static void quarantine(StoreWriter writer, Input input, Receipt receipt, Instant now) {
        byte[] bytes = new byte[0];
        try (InputStream stream = input.open()) {
            bytes = stream.readNBytes(QUARANTINE_BYTES);
        } catch (IOException e) {
            log.debug("The quarantine keeps {} without its bytes, which cannot be read", input.name(), e);
        }
        writer.quarantine(
                input.name(),
                receipt.outcome() == Outcome.HELD,
                receipt.reason().orElse(""),
                bytes,
                KeptInput.context(input),
                now);
    }

    private static List<Filing> await(Future<List<Filing>> reading) {
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
