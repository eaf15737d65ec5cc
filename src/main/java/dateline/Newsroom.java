package dateline;

import dateline.article.ArticleIdGenerator;
import dateline.article.Content;
import dateline.editorial.DueStateChanges;
import dateline.editorial.EditorialActions;
import dateline.editorial.Filing;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.publish.Edition;
import dateline.feed.publish.Publisher;
import dateline.ingest.Ingest;
import dateline.ingest.model.Input;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Receipt;
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
    private final ArticleStore store;
    private final ClockWatch clock;
    private final Filing filing;
    private final EditorialActions actions;
    private volatile Configured configured;
    private volatile Optional<Edition> edition = Optional.empty();
    private volatile UnaryOperator<Content> completion = content -> content;
    private final Object printing = new Object();

    /** What is made anew when the publication changes. */
    private record Configured(Publication publication, Ingest ingest, Publisher publisher) {}

    /**
     * @param clock decides every date that no input tells
     * @param random mints ids; unguessable in production
     */
    public Newsroom(Publication publication, ArticleStore store, Clock clock, RandomGenerator random) {
        this.store = store;
        this.clock = new ClockWatch(clock);
        this.filing = new Filing(new ArticleIdGenerator(store.authority(), random));
        this.configured = configured(publication);
        this.actions = new EditorialActions(store, this::readings, clock, "dateline");
    }

    private Configured configured(Publication publication) {
        return new Configured(
                publication, new Ingest(publication), new Publisher(store, publication, store.renditionLog()));
    }

    /** The publication as it is now. */
    public Publication publication() {
        return configured.publication();
    }

    /** Takes a changed configuration: what is filed from now on, and the next print, follow it. */
    public void follow(Publication publication) {
        configured = configured(publication);
    }

    /** What is read from now on is completed by this before it is filed, such as by the size of its image. */
    public void completeWith(UnaryOperator<Content> further) {
        completion = further;
    }

    private void read(Configured now, Input input, Consumer<Reading> readings) {
        now.ingest().read(input, reading -> readings.accept(reading.completed(completion)));
    }

    private List<Reading> readings(Input input) {
        var readings = new ArrayList<Reading>();
        read(configured, input, readings::add);
        return readings;
    }

    /** Files these inputs; each receipt is handed over once it is durable, in the order of the inputs. */
    public void file(Iterator<Input> inputs, Consumer<Receipt> receipts) {
        Configured now = configured;
        var inputFingerprint = new InputFingerprint(now.publication().toString());
        var reader = new IngestPipeline.InputReader((input, readings) -> read(now, input, readings), inputFingerprint);
        new IngestPipeline(store, filing, reader, clock, receipts).file(inputs);
    }

    /** Files one input. */
    public List<Receipt> file(Input input) {
        var receipts = new ArrayList<Receipt>();
        file(List.of(input).iterator(), receipts::add);
        return receipts;
    }

    /** Prints what has changed since the last print and swaps the edition. Gives whether anything was to be printed. */
    public boolean print() {
        synchronized (printing) {
            Configured now = configured;
            Optional<Edition> ofThisPublication =
                    edition.filter(last -> last.publication().equals(now.publication()));
            if (ofThisPublication.filter(this::showsTheLastChange).isPresent()) {
                return false;
            }
            if (ofThisPublication.isEmpty()) {
                now.publisher().register(clock.now());
            }
            Edition printed = now.publisher().print(edition);
            edition = Optional.of(printed);
            printed.document(FeedAddress.ALL).map(FeedDocument::updated).ifPresent(clock::see);
            return true;
        }
    }

    private boolean showsTheLastChange(Edition last) {
        return last.sequence() == store.read(reader -> reader.sequence());
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

    /** Lets every article turn whose time has come: releases and expiries. Gives how many turned. */
    public int applyDueChanges() {
        Instant now = clock.now();
        clock.see(now);
        return DueStateChanges.allDue(store, now);
    }

    /**
     * How far the clock stands behind a time that it, or the last public change in the store, has shown before. Until
     * it is put right, nothing is released too early, but what waits is released too late. Zero when it is right.
     */
    public Duration clockLag() {
        return clock.lag();
    }
}
