package dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.State;
import dateline.article.Tombstone;
import dateline.store.engine.SqlArticleStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final ArticleId ONE = Stories.id(1);
    private static final ArticleId TWO = Stories.id(2);

    private ArticleStore store;

    @TempDir
    Path data;

    /** Opens the store of this test: one and the same each time. */
    ArticleStore open(String authority, int year) throws Exception {
        return SqlArticleStore.open(data, authority, year);
    }

    @BeforeEach
    void open() throws Exception {
        store = open(Stories.AUTHORITY, 2026);
        write(writer -> {
            writer.save(Stories.live(1, "news"), Stories.MORNING);
            writer.save(Stories.live(2, "news"), Stories.MORNING);
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void write(Consumer<StoreWriter> work) {
        store.write(writer -> {
            work.accept(writer);
            return true;
        });
    }

    private long count(ToLongFunction<LedgerReader> asked) {
        return store.read(reader -> Long.valueOf(asked.applyAsLong(reader.ledger())));
    }

    private void fetch(String key, String etag, long minute, LedgerItem... items) {
        Instant at = Stories.MORNING.plusSeconds(60 * minute);
        write(writer ->
                writer.ledger().keep(new LedgerFetch("msn", key, "msn.rss", etag, minute, List.of(items), at, at)));
    }

    private void withdraw(int number, Instant when) {
        Article gone = Stories.in(State.WITHDRAWN, Stories.live(number, "news"));
        write(writer ->
                writer.withdraw(gone, new Tombstone(gone.id(), when, Optional.of("Wrong"), Optional.empty()), when));
    }

    private List<String> lines(ArticleId article) {
        return store.read(reader -> reader.ledger().of(article)).stream()
                .map(entry -> entry.accessKey() + " " + entry.version() + " "
                        + entry.served()
                                .map(at -> Long.toString((at.getEpochSecond() - Stories.MORNING.getEpochSecond()) / 60))
                                .orElse("-")
                        + " " + entry.status())
                .toList();
    }

    @Test
    @DisplayName("each key has a line for every version that it was served, and none for the same again")
    void lines() {
        fetch("msn", "a", 1, LedgerItem.story(ONE, 1));
        fetch("msn", "a", 2, LedgerItem.story(ONE, 1));
        fetch("msn", "b", 3, LedgerItem.story(ONE, 1), LedgerItem.story(TWO, 1));
        fetch("msn.2", "b", 4, LedgerItem.story(ONE, 1), LedgerItem.story(TWO, 1));
        fetch("msn", "c", 5, LedgerItem.story(ONE, 2));
        fetch("msn", "a", 6, LedgerItem.story(ONE, 1));

        assertEquals(
                List.of("msn 1 1 was served", "msn.2 1 4 was served", "msn 2 5 was served", "msn 1 6 was served"),
                lines(ONE));
        assertEquals(List.of("msn 1 3 was served", "msn.2 1 4 was served"), lines(TWO));
        assertEquals(6, count(ledger -> ledger.lastSequence("msn")));
        assertEquals(4, count(ledger -> ledger.lastSequence("msn", "msn.rss", 5, Instant.MAX)));
        assertEquals(
                3, count(ledger -> ledger.lastSequence("msn", "msn.rss", 99, Stories.MORNING.plusSeconds(3 * 60))));
        assertEquals(0, count(ledger -> ledger.lastSequence("msn", "msn.rss", 2, Instant.MAX)));
        assertEquals(0, count(ledger -> ledger.lastSequence("msn", "msn.json", 99, Instant.MAX)));
        assertEquals(List.of(), store.read(reader -> reader.ledger().of("line")));
    }

    private List<String> lastServed(ArticleId article) {
        return store.read(reader -> reader.ledger().of(article)).stream()
                .map(entry -> entry.accessKey() + " " + entry.version() + " "
                        + entry.lastServed()
                                .map(at -> Long.toString((at.getEpochSecond() - Stories.MORNING.getEpochSecond()) / 60))
                                .orElse("-"))
                .toList();
    }

    @Test
    @DisplayName(
            "each line tells when its version was served last: with its document, again or unchanged, or by a webhook")
    void servedLast() {
        fetch("msn", "a", 1, LedgerItem.story(ONE, 1));
        fetch("msn", "b", 2, LedgerItem.story(ONE, 1), LedgerItem.story(TWO, 1));
        fetch("msn.2", "b", 3, LedgerItem.story(ONE, 1), LedgerItem.story(TWO, 1));
        fetch("msn", "b", 4, LedgerItem.story(ONE, 1), LedgerItem.story(TWO, 1));
        fetch("msn", "c", 5, LedgerItem.story(ONE, 2), LedgerItem.story(TWO, 1));
        fetch("msn", "c", 6, LedgerItem.story(ONE, 2), LedgerItem.story(TWO, 1));
        write(writer -> writer.ledger()
                .delivered("line", "webhook", LedgerItem.story(TWO, 1), Stories.MORNING.plusSeconds(420)));
        withdraw(2, Stories.MORNING.plusSeconds(480));

        assertEquals(List.of("msn 1 4", "msn.2 1 3", "msn 2 6"), lastServed(ONE));
        assertEquals(List.of("msn 1 6", "msn.2 1 3", " 1 7", " 1 -", " 1 -"), lastServed(TWO));
    }

    @Test
    @DisplayName(
            "TOMB-05: a takedown waits for whoever was served the story, by whatever key or way, and for nobody else")
    void takedown() {
        fetch("msn", "a", 1, LedgerItem.story(ONE, 1), LedgerItem.story(TWO, 1));
        write(writer -> writer.ledger()
                .delivered("line", "webhook", LedgerItem.story(ONE, 1), Stories.MORNING.plusSeconds(120)));
        withdraw(1, Stories.MORNING.plusSeconds(180));

        assertEquals(
                List.of(
                        "msn 1 1 was served",
                        " 1 2 was served",
                        " 1 - takedown not fetched",
                        " 1 - takedown not fetched"),
                lines(ONE));
        assertEquals(
                List.of(new GoneStory(
                        "msn", "msn.rss", ONE, 1, false, Stories.MORNING.plusSeconds(180), Optional.of("Wrong"))),
                store.read(reader -> reader.ledger().gone("msn", Stories.MORNING.plusSeconds(1_000))));
        assertEquals(2, count(ledger -> ledger.untold().size()));

        fetch("msn.2", "b", 4, LedgerItem.takedown(ONE), LedgerItem.story(TWO, 1));
        write(writer -> writer.ledger()
                .delivered("line", "webhook", LedgerItem.takedown(ONE), Stories.MORNING.plusSeconds(300)));

        assertEquals(
                List.of(
                        "msn 1 1 was served",
                        " 1 2 was served",
                        "msn.2 1 4 takedown was served",
                        " 1 5 takedown was served"),
                lines(ONE));
        assertEquals(0, count(ledger -> ledger.untold().size()));
        assertEquals(Map.of(ONE, new LedgerItem(ONE, 1, true)), store.read(reader -> reader.ledger()
                .lastServed("msn", List.of(ONE))));
        assertEquals(1, count(ledger -> ledger.gone("msn", Stories.MORNING).size()));
        assertEquals(List.of(), store.read(reader -> reader.ledger().gone("msn", Stories.MORNING.plusSeconds(181))));
    }

    @Test
    @DisplayName("a key that has expired is found, and says so")
    void expiry() {
        KeySecret secret = KeySecret.mint(new Random(1));
        Instant end = Stories.MORNING.plusSeconds(60);
        write(writer -> writer.addAccessKey("msn", AccessKey.Scope.PARTNER, secret, Stories.MORNING, Optional.of(end)));
        write(writer -> writer.keepLastUse("msn", Stories.MORNING.plusSeconds(30)));
        write(writer -> writer.keepLastUse("msn", Stories.MORNING.plusSeconds(20)));

        AccessKey key = store.read(reader -> reader.accessKey(secret)).orElseThrow();

        assertEquals(List.of(false, true), List.of(key.hasExpired(end.minusSeconds(1)), key.hasExpired(end)));
        assertEquals(Optional.of(Stories.MORNING.plusSeconds(30)), key.lastUsedAt());
    }
}
