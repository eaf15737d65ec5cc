package dateline;

import dateline.article.Article;
import dateline.article.ArticleIds;
import dateline.article.Content;
import dateline.article.State;
import dateline.feed.Edition;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.Press;
import dateline.ingest.Ingest;
import dateline.ingest.Input;
import dateline.ingest.Outcome;
import dateline.ingest.Reading;
import dateline.ingest.Receipt;
import dateline.publication.Publication;
import dateline.store.Act;
import dateline.store.ArticleStore;
import dateline.store.Quarantined;
import dateline.store.StoreWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
 * try (var store = SqlArticleStore.open(data, publication.authority())) {
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
    private static final String CLOCK = "clock";

    private final ArticleStore store;
    private final Clock clock;
    private final Desk desk;
    private final Life life;
    private volatile Rooms rooms;
    private volatile Optional<Edition> edition = Optional.empty();
    private volatile Instant latest = Instant.EPOCH;
    private volatile UnaryOperator<Content> completion = content -> content;
    private final Object printing = new Object();

    /** What is made anew when the publication changes. */
    private record Rooms(Publication publication, Ingest ingest, Press press) {}

    /**
     * @param clock decides every date that no input tells
     * @param random mints ids; unguessable in production
     */
    public Newsroom(Publication publication, ArticleStore store, Clock clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.desk = new Desk(new ArticleIds(store.authority(), random));
        this.rooms = rooms(publication);
        this.life = new Life(store, this::read, clock, "dateline");
    }

    private Rooms rooms(Publication publication) {
        return new Rooms(publication, new Ingest(publication), new Press(store, publication, store.renditionLog()));
    }

    /** The publication as it is now. */
    public Publication publication() {
        return rooms.publication();
    }

    /** Takes a changed configuration: what is filed from now on, and the next print, follow it. */
    public void follow(Publication publication) {
        rooms = rooms(publication);
    }

    /** What is read from now on is completed by this before it is filed, such as by the size of its image. */
    public void completeWith(UnaryOperator<Content> further) {
        completion = further;
    }

    /** Files these inputs; each receipt is handed over once it is durable, in the order of the inputs. */
    public void file(Iterator<Input> inputs, Consumer<Receipt> receipts) {
        Rooms now = rooms;
        var fingerprint = new Fingerprint(now.publication().toString());
        var reader = new Intake.InputReader(now.ingest(), completion, fingerprint);
        new Intake(store, desk, reader, clock, receipts).file(inputs);
    }

    /** Files one input. */
    public List<Receipt> file(Input input) {
        var receipts = new ArrayList<Receipt>();
        file(List.of(input).iterator(), receipts::add);
        return receipts;
    }

    /** What editors do with the stories that are here. */
    public Life life() {
        return life;
    }

    /** Why a story is in a feed, or why it is not. */
    public Why why(String id, FeedAddress feed) {
        return new Inquiry(store, rooms.press(), clock.instant()).about(id, feed);
    }

    private List<Reading> read(Input input) {
        var readings = new ArrayList<Reading>();
        rooms.ingest().read(input, reading -> readings.add(reading.completed(completion)));
        return readings;
    }

    /** What filing this input would make of it; stores nothing. */
    public void preview(Input input, Consumer<Reading> readings) {
        rooms.ingest().read(input, readings);
    }

    /** Tries these quarantined inputs again; what is accepted now leaves the quarantine. */
    public List<Receipt> retry(List<Quarantined> kept) {
        var receipts = new ArrayList<Receipt>();
        for (Quarantined one : kept) {
            Optional<Input> input = store.read(reader -> reader.quarantinedBytes(one.number())
                    .flatMap(bytes ->
                            reader.quarantinedContext(one.number()).map(context -> KeptInput.of(context, bytes))));
            input.ifPresent(again -> {
                List<Receipt> outcome = file(again);
                receipts.addAll(outcome);
                if (outcome.stream().noneMatch(Newsroom::isStillRefused)) {
                    store.write(writer -> {
                        writer.releaseQuarantined(one.number());
                        return true;
                    });
                }
            });
        }
        return receipts;
    }

    private static boolean isStillRefused(Receipt receipt) {
        return receipt.outcome() == Outcome.REFUSED || receipt.outcome() == Outcome.HELD;
    }

    /** Lets every article turn whose time has come: releases and expiries. Gives how many turned. */
    public int turn() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        see(now);
        if (store.read(reader -> reader.due(now, 1)).isEmpty()) {
            return 0;
        }
        return store.write(writer -> {
            List<Article> due = writer.due(now, Integer.MAX_VALUE);
            due.forEach(article -> turn(writer, article, now));
            return due.size();
        });
    }

    private synchronized void see(Instant time) {
        if (time.isAfter(latest)) {
            latest = time;
        }
    }

    /**
     * How far the clock stands behind a time that it, or the last public change in the store, has shown before. Until it is
     * put right, nothing is released too early, but what waits is released too late. Zero when the clock is right.
     */
    public Duration clockLag() {
        Instant now = clock.instant();
        return now.isBefore(latest) ? Duration.between(now, latest) : Duration.ZERO;
    }

    private static void turn(StoreWriter writer, Article article, Instant now) {
        Article turned = Turn.of(article, writer.hasBeenPublic(article.id()), now);
        writer.save(turned, now);
        String verb = turned.state() == State.LIVE ? "release" : "expire";
        writer.addAct(new Act(now, CLOCK, verb, turned.id(), turned.version(), Optional.empty()));
    }

    /** Prints what has changed since the last print and swaps the edition. Gives whether there was anything to print. */
    public boolean print() {
        synchronized (printing) {
            Rooms now = rooms;
            Optional<Edition> before = edition;
            boolean isCurrent = before.filter(last -> last.publication().equals(now.publication()))
                    .filter(last -> last.sequence() == store.read(reader -> reader.sequence()))
                    .isPresent();
            if (isCurrent) {
                return false;
            }
            if (before.filter(last -> last.publication().equals(now.publication()))
                    .isEmpty()) {
                now.press().register(clock.instant().truncatedTo(ChronoUnit.SECONDS));
            }
            Edition printed = now.press().print(before);
            edition = Optional.of(printed);
            printed.document(FeedAddress.ALL).map(FeedDocument::updated).ifPresent(this::see);
            return true;
        }
    }

    /** The edition that was printed last. */
    public Edition edition() {
        return edition.orElseThrow(() -> new IllegalStateException("Nothing was printed yet."));
    }
}
