package dateline;

import dateline.article.ArticleId;
import dateline.article.ArticleIdGenerator;
import dateline.article.Content;
import dateline.editorial.DueStateChanges;
import dateline.editorial.EditorialActions;
import dateline.editorial.Filing;
import dateline.editorial.LaterCompletion;
import dateline.feed.FeedAddress;
import dateline.feed.publish.Edition;
import dateline.feed.publish.PrintMode;
import dateline.feed.publish.Publisher;
import dateline.ingest.Ingest;
import dateline.ingest.model.Input;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Receipt;
import dateline.ingest.model.Sender;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import dateline.store.QuarantineEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * The whole story: an input is filed, becomes a version of an article in the store, and is printed into the feeds.
 *
 * <pre>{@code
 * try (var store = SqlArticleStore.open(data, publication.authority(), year)) {
 *     var newsroom = new Newsroom(publication, store, clock, random);
 *     newsroom.file(inbox.inputs(), receipt -> ...);
 *     newsroom.print();
 *     newsroom.edition();
 * }
 * }</pre>
 *
 * Safe for use by many threads.
 */
public final class Newsroom {
    /** Much longer than a start takes until it prints. */
    private static final Duration RESUMED_FOR = Duration.ofMinutes(1);

    private final ArticleStore store;
    private final ClockWatch clock;
    private final Filing filing;
    private final String version;
    private final EditorialActions actions;
    private volatile Configured configured;
    private volatile Optional<Edition> edition = Optional.empty();
    private Optional<Restored> restored = Optional.empty();
    private volatile StoryCompletion completion = StoryCompletion.NONE;
    private final Object printing = new Object();
    private final OutcomeCounts outcomes = new OutcomeCounts();
    private final LongAdder rendered = new LongAdder();

    /** What is made anew when the publication changes. */
    private record Configured(Publication publication, Ingest ingest, Publisher publisher) {}

    /** What the store kept of the feeds of this configuration. */
    private record Restored(Configured by, Optional<Edition> edition) {}

    /**
     * @param clock decides every date that no input tells
     * @param random mints ids; unguessable in production
     */
    public Newsroom(Publication publication, ArticleStore store, Clock clock, RandomGenerator random) {
        this(publication, store, clock, random, ProgramVersion.number());
    }

    /** @param version of the program: what another version has read is read anew, for it may be read better now */
    Newsroom(Publication publication, ArticleStore store, Clock clock, RandomGenerator random, String version) {
        this.store = store;
        this.version = version;
        this.clock = new ClockWatch(clock);
        this.filing = new Filing(new ArticleIdGenerator(store.authority(), random));
        this.configured = configured(publication);
        this.actions = new EditorialActions(
                store, this::readings, id -> completion.after().accept(id), clock, "dateline");
    }

    private Configured configured(Publication publication) {
        return new Configured(
                publication,
                new Ingest(publication, clock::instant),
                new Publisher(store, publication, store.renditionLog(), ProgramVersion.build(version)));
    }

    /** The publication as it is now. */
    public Publication publication() {
        return configured.publication();
    }

    /** Takes a changed configuration: what is filed from now on, and the next print, follow it. */
    public void follow(Publication publication) {
        configured = configured(publication);
    }

    /**
     * What is read from now on is completed by the first of these before it is filed, such as by the size of its image; the
     * second is told of each story that is filed or revised, once it is durable, and has to be quick.
     */
    public void completeWith(BiFunction<Content, Sender, Content> before, Consumer<ArticleId> after) {
        completion = new StoryCompletion(before, after);
    }

    /** Completes a story with what was found out after it was filed. Gives whether there was anything to be put in. */
    public boolean completeStory(ArticleId id, UnaryOperator<Content> addition) {
        return LaterCompletion.complete(store, id, addition, clock.now());
    }

    private void read(Configured now, Input input, Consumer<Reading> readings) {
        now.ingest().read(input, reading -> readings.accept(completion.completed(reading)));
    }

    /** What this input would be filed as; nothing is filed. */
    public List<Reading> preview(Input input) {
        return readings(input);
    }

    private List<Reading> readings(Input input) {
        var readings = new ArrayList<Reading>();
        read(configured, input, readings::add);
        return readings;
    }

    /**
     * Files these inputs; each receipt is handed over once it is durable, in the order of the inputs, but that slow ones
     * are overtaken.
     */
    public void file(Iterator<Input> inputs, Consumer<Receipt> receipts) {
        file(inputs, receipts, input -> {});
    }

    /** As above, and each input is handed back once every receipt of it was handed over. */
    public void file(Iterator<Input> inputs, Consumer<Receipt> receipts, Consumer<Input> filed) {
        Configured now = configured;
        String circumstances = version + "\n" + now.publication();
        var reader = new IngestPipeline.InputReader((input, readings) -> read(now, input, readings), circumstances);
        Consumer<Receipt> counted = receipt -> {
            outcomes.count(receipt.outcome());
            completion.filed(receipt);
        };
        var taker = new IngestPipeline.ReceiptTaker(counted.andThen(receipts), filed);
        new IngestPipeline(store, filing, reader, clock, taker).file(inputs);
    }

    /** Files one input. */
    public List<Receipt> file(Input input) {
        var receipts = new ArrayList<Receipt>();
        file(List.of(input).iterator(), receipts::add);
        return receipts;
    }

    /** Prints what has changed since the last print and swaps the edition. Gives whether anything was to be printed. */
    public boolean print() {
        return print(PrintMode.COMPLETE);
    }

    /** As above; what the mode leaves for later is done by {@link #complete}. */
    public boolean print(PrintMode mode) {
        synchronized (printing) {
            Configured now = configured;
            Optional<Edition> ofThisPublication =
                    edition.filter(last -> last.publication().equals(now.publication()));
            if (ofThisPublication.filter(this::showsTheLastChange).isPresent()) {
                return false;
            }
            Optional<Edition> kept = edition.isEmpty() ? restored(now) : Optional.empty();
            restored = Optional.empty();
            if (edition.isPresent() && ofThisPublication.isEmpty()) {
                now.publisher().register(clock.now());
            }
            Optional<Edition> base = edition.or(() -> kept);
            Edition printed = now.publisher().print(base, mode);
            rendered.add(printed.renderedSince(base));
            edition = Optional.of(printed);
            printed.updated(FeedAddress.ALL).ifPresent(clock::see);
            return true;
        }
    }

    /** Whether a print has left something for later. */
    public boolean isIncomplete() {
        return edition.filter(last -> !last.isComplete()).isPresent();
    }

    /** Does a part of what a print of this publication has left for later. Gives whether anything was left. */
    public boolean complete() {
        synchronized (printing) {
            Optional<Edition> next = edition.flatMap(configured.publisher()::complete);
            edition = next.or(() -> edition);
            return next.isPresent();
        }
    }

    /**
     * Takes the feeds that the store keeps for the edition, where a print would give the same ones, now and for a while:
     * after a stop they are back before anything can be printed.
     */
    public void resume() {
        synchronized (printing) {
            edition =
                    edition.or(() -> configured.publisher().current(clock.now().plus(RESUMED_FOR)));
            edition.flatMap(kept -> kept.updated(FeedAddress.ALL)).ifPresent(clock::see);
        }
    }

    /** Reads the feeds that the store keeps, for the first print to begin with; they are no edition before that. */
    public void restore() {
        synchronized (printing) {
            Configured now = configured;
            if (edition.isEmpty()) {
                restored = Optional.of(new Restored(now, restored(now)));
            } else {
                now.publisher().remember();
            }
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private Optional<Edition> restored(Configured now) {
        Optional<Restored> before = restored.filter(known -> known.by() == now);
        if (before.isPresent()) {
            return before.get().edition();
        }
        now.publisher().register(clock.now());
        return now.publisher().restored();
    }

    /** How many inputs had this outcome since the program began. */
    public long outcomes(Outcome outcome) {
        return outcomes.of(outcome);
    }

    /** How many times a listed feed was rendered since the program began. */
    public long rendered() {
        return rendered.sum();
    }

    private boolean showsTheLastChange(Edition last) {
        return last.sequence() == store.read(reader -> reader.sequence());
    }

    /** Whether there is an edition. */
    public boolean isPrinted() {
        return edition.isPresent();
    }

    /** What time it is here. */
    public Instant now() {
        return clock.instant();
    }

    /** The edition that was printed last. */
    public Edition edition() {
        return edition.orElseThrow(() -> new IllegalStateException("Nothing was printed yet."));
    }

    /** What editors do with the stories that are here. */
    public EditorialActions actions() {
        return actions;
    }

    /** Why a story is in a feed, or why it is not. */
    public FeedExplanation why(String id, FeedAddress feed) {
        return new FeedInquiry(store, configured.publisher(), clock.instant()).about(id, feed);
    }

    /** Tries these quarantined inputs again; what is accepted now leaves the quarantine. */
    public List<Receipt> retry(List<QuarantineEntry> kept) {
        return InputQuarantine.retry(store, kept, this::file);
    }

    /** Changes the state of every article whose time has come: releases and expiries. Gives how many there were. */
    public int applyDueChanges() {
        Instant now = clock.now();
        clock.see(now);
        return DueStateChanges.allDue(store, now);
    }

    /** Whether its clock is right. */
    public ClockWatch clock() {
        return clock;
    }
}
