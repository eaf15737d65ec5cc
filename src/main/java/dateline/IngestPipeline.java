package dateline;

import dateline.article.ArticleId;
import dateline.editorial.Filing;
import dateline.ingest.model.Input;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Receipt;
import dateline.store.ArticleStore;
import dateline.store.StoreUnavailableException;
import dateline.store.StoreWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files many inputs: reads them side by side, stores them in order and in batches, and hands out each receipt once the
 * batch that holds it is durable. One that is slow to read is overtaken, and an article that cannot be filed costs itself
 * alone.
 */
final class IngestPipeline {
    private static final Logger LOG = LoggerFactory.getLogger(IngestPipeline.class);

    /** So many articles share one synced transaction, unless they are long. */
    private static final int BATCH = 250;

    private static final long BATCH_CHARACTERS = 4L * 1024 * 1024;

    /** So many inputs are read ahead of the one that is being stored. */
    private static final int READ_AHEAD = 64;

    /** Larger inputs may hold any number of articles: they are read alone, and stored as they are read. */
    private static final long READ_ALONE_FROM_BYTES = 4L * 1024 * 1024;

    /** Beside the place of an input: what lay there, however it was read. */
    private static final String SAME_INPUT = "input:";

    private static final String OVERTAKEN =
            "A later version of this story was filed while this one was read, which took long. It was left out; file it"
                    + " again if it is to count.";

    private final ArticleStore store;
    private final Filing filing;
    private final InputReader reader;
    private final ClockWatch clock;
    private final ReceiptTaker taker;
    private final InputQuarantine quarantine;
    private final List<PendingInput> waiting = new ArrayList<>();
    private long waitingCharacters;
    private final OutOfOrderStories overtaken = new OutOfOrderStories();
    private final List<Input> readToTheEnd = new ArrayList<>();

    IngestPipeline(ArticleStore store, Filing filing, InputReader reader, ClockWatch clock, ReceiptTaker taker) {
        this.store = store;
        this.filing = filing;
        this.reader = reader;
        this.clock = clock;
        this.taker = taker;
        this.quarantine = new InputQuarantine(store);
    }

    /**
     * How inputs are read.
     *
     * @param reading reads an input, and hands on what each article of it is, ready to be filed
     * @param circumstances of the reading, as {@link InputFingerprint} takes them: once they change, all is read anew
     */
    record InputReader(BiConsumer<Input, Consumer<Reading>> reading, String circumstances) {}

    /**
     * Who is told what is durable.
     *
     * @param receipts takes each receipt
     * @param inputs takes each input of which every receipt was given
     */
    record ReceiptTaker(Consumer<Receipt> receipts, Consumer<Input> inputs) {}

    /** What one input, or one article of it, is to the store. */
    private record PendingInput(
            Input input, Optional<Reading> reading, Optional<Receipt> settled, InputFingerprint fingerprint) {
        PendingInput withoutFingerprint() {
            return new PendingInput(input, reading, settled, InputFingerprint.NONE);
        }

        long characters() {
            return reading.filter(Reading.Clean.class::isInstance)
                    .map(Reading.Clean.class::cast)
                    .map(clean -> clean.content().body().html().length())
                    .orElse(0);
        }

        String name() {
            return reading.map(Reading::input).orElse(input.name());
        }
    }

    /** Files all of them. */
    void file(Iterator<Input> inputs) {
        try (var readingQueue = new ReadingQueue<PendingInput>()) {
            while (inputs.hasNext() || readingQueue.size() > 0) {
                while (inputs.hasNext() && readingQueue.size() < READ_AHEAD) {
                    Input input = inputs.next();
                    if (input.size() >= READ_ALONE_FROM_BYTES) {
                        drain(readingQueue);
                        read(input, InputFingerprint.NONE, this::add);
                        readToTheEnd.add(input);
                    } else {
                        readingQueue.add(input, () -> readWhole(input));
                    }
                }
                takeNext(readingQueue);
            }
            store();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The ingest was interrupted; what has a receipt is stored.", e);
        }
    }

    private void drain(ReadingQueue<PendingInput> readingQueue) throws InterruptedException {
        while (readingQueue.size() > 0) {
            takeNext(readingQueue);
        }
    }

    private void takeNext(ReadingQueue<PendingInput> readingQueue) throws InterruptedException {
        if (readingQueue.size() > 0) {
            ReadingQueue.Read<PendingInput> next = readingQueue.next(this::store);
            next.found().forEach(found -> add(inOrder(found, next.number())));
            if (!readingQueue.hasSlow()) {
                overtaken.clear();
            }
            readToTheEnd.add(next.input());
        }
    }

    private PendingInput inOrder(PendingInput found, int number) {
        if (found.reading()
                .filter(reading -> overtaken.hasLater(reading, number))
                .isPresent()) {
            return new PendingInput(
                    found.input(),
                    Optional.empty(),
                    Optional.of(Receipt.refused(found.name(), OVERTAKEN)),
                    InputFingerprint.NONE);
        }
        found.reading().ifPresent(reading -> overtaken.take(reading, number));
        return found;
    }

    private List<PendingInput> readWhole(Input input) {
        InputFingerprint fingerprint = fingerprintOf(input);
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

    private void read(Input input, InputFingerprint fingerprint, Consumer<PendingInput> articles) {
        reader.reading()
                .accept(
                        input,
                        reading -> articles.accept(
                                new PendingInput(input, Optional.of(reading), Optional.empty(), fingerprint)));
    }

    private Optional<Receipt> unchanged(Input input, InputFingerprint fingerprint) {
        if (fingerprint.isNone()) {
            return Optional.empty();
        }
        try {
            return input.placeAlias()
                    .flatMap(place -> store.read(reader ->
                            reader.filedBefore(place, fingerprint.reading()).flatMap(reader::article)))
                    .map(Receipt.of(input.name(), Outcome.UNCHANGED)::about);
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error(
                    "What an input became before cannot be read ({}); it is read anew",
                    e.getClass().getName());
            LOG.debug("The story that an input became before cannot be read", e);
            return Optional.empty();
        }
    }

    /** None when it cannot be told, as of what may not be read; the reading says why. */
    private InputFingerprint fingerprintOf(Input input) {
        try {
            return InputFingerprint.of(input, reader.circumstances());
        } catch (IOException | RuntimeException | Error e) {
            return InputFingerprint.NONE;
        }
    }

    private void add(PendingInput pending) {
        waiting.add(pending);
        waitingCharacters += pending.characters();
        if (waiting.size() >= BATCH || waitingCharacters >= BATCH_CHARACTERS) {
            store();
        }
    }

    private void store() {
        Instant now = clock.now();
        List<Receipt> receipts = filed(List.copyOf(waiting), now);
        for (int i = 0; i < receipts.size(); i++) {
            quarantine.add(waiting.get(i).input(), receipts.get(i));
        }
        quarantine.keep(now);
        waiting.clear();
        waitingCharacters = 0;
        receipts.forEach(taker.receipts());
        for (Input input : readToTheEnd) {
            quarantine.end(input, now);
            taker.inputs().accept(input);
        }
        readToTheEnd.clear();
    }

    /** In one transaction, or in one for each when that fails, so that the one at fault is found. */
    private List<Receipt> filed(List<PendingInput> batch, Instant now) {
        if (batch.isEmpty()) {
            return List.of();
        }
        try {
            return store.write(writer -> ReceiptRecord.keep(
                    writer,
                    batch.stream().map(pending -> file(writer, pending, now)).toList(),
                    now));
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            if (batch.size() > 1) {
                return batch.stream()
                        .flatMap(pending -> filed(List.of(pending), now).stream())
                        .toList();
            }
            return List.of(unfiled(batch.get(0).name(), e));
        }
    }

    private static Receipt unfiled(String name, Throwable fault) {
        LOG.error(
                "An article could not be filed ({}); its receipt names it",
                fault.getClass().getName());
        LOG.debug("Filing {} failed unexpectedly", name, fault);
        return Receipt.refused(
                name,
                "It could not be filed because of a fault in Dateline ("
                        + fault.getClass().getName()
                        + "). With DATELINE_LOG_LEVEL=DEBUG the log has the details; quarantine retry tries it again.");
    }

    private Receipt file(StoreWriter writer, PendingInput pending, Instant now) {
        if (pending.settled().isPresent()) {
            return pending.settled().get();
        }
        Receipt receipt =
                filingOf(writer, pending).receipt(writer, pending.reading().orElseThrow(), now);
        markFiled(writer, pending, receipt);
        return receipt;
    }

    private Filing filingOf(StoreWriter writer, PendingInput pending) {
        boolean isTheSame = pending.input()
                .placeAlias()
                .flatMap(place -> writer.filedBefore(
                        SAME_INPUT + place, pending.fingerprint().input()))
                .isPresent();
        return isTheSame && !pending.fingerprint().isNone() ? filing.ofTheSameInputs() : filing;
    }

    private static void markFiled(StoreWriter writer, PendingInput pending, Receipt receipt) {
        boolean settled =
                !InputQuarantine.takes(receipt) && !pending.fingerprint().isNone();
        Optional<ArticleId> id = receipt.id().filter(known -> settled);
        id.ifPresent(known -> pending.input().placeAlias().ifPresent(place -> {
            writer.markFiled(place, pending.fingerprint().reading(), known);
            writer.markFiled(SAME_INPUT + place, pending.fingerprint().input(), known);
        }));
    }
}
