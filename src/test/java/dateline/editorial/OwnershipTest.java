package dateline.editorial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.Gazette;
import dateline.article.ArticleId;
import dateline.article.State;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.RawArticleInput;
import dateline.ingest.model.Receipt;
import dateline.ingest.model.Sender;
import dateline.store.AuditEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A story belongs to who was the first to file it, by whatever way and under whatever name another one comes. */
class OwnershipTest {
    private static final String ADDRESS = "https://www.tidewater.example/bridge";
    private static final Sender ALPHA = new Sender.Key("alpha");
    private static final Sender BETA = new Sender.Key("beta");
    private static final Sender DESK = new Sender.Key("desk", true);
    private static final Sender WIRE = new Sender.Source("wire");
    private static final Sender SITE = new Sender.Source("site");

    private Gazette gazette;

    @BeforeEach
    void open(@TempDir Path data) {
        gazette = new Gazette(data);
    }

    @AfterEach
    void close() {
        gazette.close();
    }

    /** A story as this sender hands it in: a file, the body of a request, an item of a feed. */
    private Receipt file(Sender sender, Optional<String> sourceId, Optional<String> url, String title, String text) {
        if (sender instanceof Sender.Source source) {
            var draft =
                    new RawArticleBuilder().source(source.name()).title(title).body(Markup.TEXT, text);
            sourceId.ifPresent(draft::sourceId);
            url.ifPresent(draft::url);
            return gazette.file(new RawArticleInput(
                    source.name() + ": item", Optional.empty(), Optional.of("world"), false, draft.done()));
        }
        String names = sourceId.map(id -> "\"sourceId\": \"" + id + "\", ").orElse("")
                + url.map(address -> "\"url\": \"" + address + "\", ").orElse("");
        return gazette.file(BytesInput.of(
                        "story.json",
                        "{" + names
                                + "\"title\": \"%s\", \"bodyText\": \"%s\", \"section\": \"world\"}"
                                        .formatted(title, text))
                .by(sender));
    }

    private Receipt filed(Sender sender) {
        Receipt receipt =
                file(sender, Optional.of("s-1"), Optional.of(ADDRESS), "Bridge opens", "It opened after nine nights.");
        assertEquals(Outcome.ACCEPTED, receipt.outcome());
        return receipt;
    }

    private Receipt byId(Sender sender, String id) {
        return gazette.file(BytesInput.of(
                        "story.json",
                        "{\"id\": \"%s\", \"title\": \"Bridge falls\", \"bodyText\": \"It fell.\"}".formatted(id))
                .by(sender));
    }

    private static String id(Receipt receipt) {
        return receipt.id().orElseThrow().value();
    }

    private List<String> acts(Receipt receipt) {
        List<AuditEntry> entries = gazette.store.read(reader -> reader.auditEntries(new ArticleId(id(receipt))));
        return entries.stream()
                .map(entry -> entry.actor() + " " + entry.verb() + (entry.isRefused() ? " refused" : ""))
                .toList();
    }

    private void assertUntouched(Receipt receipt) {
        assertEquals("Bridge opens", gazette.article(id(receipt)).content().title());
        assertEquals(1, gazette.article(id(receipt)).version());
        assertEquals(State.LIVE, gazette.article(id(receipt)).state());
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of(Sender.NEWSROOM, ALPHA),
                Arguments.of(Sender.NEWSROOM, WIRE),
                Arguments.of(ALPHA, BETA),
                Arguments.of(ALPHA, WIRE),
                Arguments.of(WIRE, ALPHA),
                Arguments.of(WIRE, SITE));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    @DisplayName("SEC-07: by its address, nobody changes another's story; the try stands on record")
    void anAddressMakesNoOwner(Sender owner, Sender stranger) {
        Receipt first = filed(owner);

        Receipt second = file(stranger, Optional.empty(), Optional.of(ADDRESS), "Bridge falls", "It fell.");

        assertEquals(Outcome.REFUSED, second.outcome());
        assertFalse(second.toString().contains("Bridge opens"), second::toString);
        assertFalse(second.id().isPresent());
        assertUntouched(first);
        assertEquals(List.of(stranger.who() + " file refused"), acts(first));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    @DisplayName("a sourceId or guid is the sender's own: two senders may give the same one to two stories")
    void anIdOfTheSendersOwnLeadsToItsOwnStory(Sender owner, Sender stranger) {
        Receipt first = filed(owner);

        Receipt second = file(stranger, Optional.of("s-1"), Optional.empty(), "Ferry returns", "It is back.");
        Receipt third = file(stranger, Optional.of("s-1"), Optional.empty(), "Ferry returns", "It is back again.");
        Receipt fourth = file(owner, Optional.of("s-1"), Optional.of(ADDRESS), "Bridge opens", "It opened at last.");

        assertEquals(Outcome.ACCEPTED, second.outcome());
        assertNotEquals(first.id(), second.id());
        assertEquals(List.of(Outcome.CHANGED, Outcome.CHANGED), List.of(third.outcome(), fourth.outcome()));
        assertEquals(second.id(), third.id());
        assertEquals(first.id(), fourth.id());
        assertEquals(List.of(owner.who() + " file"), acts(first));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    @DisplayName("the same words from another sender neither overwrite the story nor vanish")
    void theSameWordsOfAnotherSenderAreAStoryOfTheirOwn(Sender owner, Sender stranger) {
        Receipt first = filed(owner);

        Receipt second =
                file(stranger, Optional.empty(), Optional.empty(), "Bridge opens", "It opened after nine nights.");
        Receipt again =
                file(stranger, Optional.empty(), Optional.empty(), "Bridge opens", "It opened after nine nights.");

        assertEquals(List.of(Outcome.ACCEPTED, Outcome.UNCHANGED), List.of(second.outcome(), again.outcome()));
        assertNotEquals(first.id(), second.id());
        assertEquals(second.id(), again.id());
        assertUntouched(first);
    }

    @Test
    @DisplayName("SEC-07: by its id, no key changes another's story, nor does it learn whether there is one")
    void anIdMakesNoOwner() {
        Receipt first = filed(ALPHA);
        String unknown = id(first).substring(0, id(first).length() - 4) + "zzzz";

        Receipt tried = byId(BETA, id(first));
        Receipt nothing = byId(BETA, unknown);

        assertEquals(List.of(Outcome.REFUSED, Outcome.REFUSED), List.of(tried.outcome(), nothing.outcome()));
        assertEquals(
                tried.reason().orElseThrow().replace(id(first), "ID"),
                nothing.reason().orElseThrow().replace(unknown, "ID"));
        assertUntouched(first);
        assertEquals(List.of("key beta file refused"), acts(first));
        assertEquals(Outcome.CHANGED, byId(ALPHA, id(first)).outcome());
    }

    @Test
    @DisplayName(
            "an editor's key and the newsroom change whatever is here, on record by name, and it stays its owner's")
    void editorsChangeAnything() {
        Receipt first = filed(ALPHA);
        Receipt polled = file(WIRE, Optional.of("g"), Optional.empty(), "Ferry returns", "It is back.");

        Receipt byDesk = byId(DESK, id(first));
        Receipt byNewsroom =
                file(Sender.NEWSROOM, Optional.empty(), Optional.of(ADDRESS), "Bridge opens", "It is open.");
        Receipt ofWire = byId(DESK, id(polled));
        Receipt byOwner = file(ALPHA, Optional.of("s-1"), Optional.of(ADDRESS), "Bridge opens", "It is wide open.");

        assertEquals(
                List.of(Outcome.CHANGED, Outcome.CHANGED, Outcome.CHANGED, Outcome.CHANGED),
                List.of(byDesk.outcome(), byNewsroom.outcome(), ofWire.outcome(), byOwner.outcome()));
        assertEquals(List.of("key desk file", "newsroom file", "key alpha file"), acts(first));
        assertEquals(Optional.of("wire"), gazette.article(id(polled)).content().source());
        assertEquals(Optional.of("s-1"), gazette.article(id(first)).content().sourceId());
    }

    @Test
    @DisplayName("SEC-07: what a key names as its source is not believed, in whichever form it comes")
    void aKeyNamesNoSource() {
        String feed =
                "<rss version=\"2.0\"><channel><title>W</title><link>http://wire/</link><description>d</description>"
                        + "<item><title>Ferry returns</title><guid isPermaLink=\"false\">g-2</guid><description>It is back.</description>"
                        + "</item></channel></rss>";
        file(WIRE, Optional.of("g-1"), Optional.empty(), "Bridge opens", "It opened after nine nights.");

        Receipt json = gazette.file(BytesInput.of(
                        "x.json",
                        "{\"source\": \"wire\", \"sourceId\": \"g-1\", \"title\": \"Bridge falls\", \"bodyText\": \"It fell.\"}")
                .by(ALPHA));
        Receipt markdown =
                gazette.file(BytesInput.of("x.md", "---\ntitle: Tide\nsource: Wire\n---\n\nIt turns at six.\n")
                        .by(DESK));
        Receipt rss = gazette.file(BytesInput.of("x.xml", feed).by(ALPHA));

        for (Receipt receipt : List.of(json, markdown, rss)) {
            assertEquals(Outcome.ACCEPTED, receipt.outcome());
            assertEquals(
                    Optional.of("inbox"), gazette.article(id(receipt)).content().source());
        }
        assertTrue(json.repairs().toString().contains("\"wire\""), json::toString);
    }

    @Test
    @DisplayName("with an id of its own, a key's story is its own at whatever address")
    void anIdOutranksTheAddress() {
        Receipt first = filed(ALPHA);

        Receipt second = file(BETA, Optional.of("b-1"), Optional.of(ADDRESS), "Bridge falls", "It fell.");

        assertEquals(Outcome.ACCEPTED, second.outcome());
        assertNotEquals(first.id(), second.id());
        assertUntouched(first);
    }

    @Test
    @DisplayName("SEC-02: a stranger who tries again and again fills no store")
    void refusalsAreBounded() {
        Receipt first = filed(ALPHA);

        for (int i = 0; i < Ownership.MOST_REFUSALS + 5; i++) {
            byId(BETA, id(first));
        }

        assertEquals(Ownership.MOST_REFUSALS, acts(first).size());
    }

    @Test
    @DisplayName("SEC-07: what a sender takes back is its own, also when another has a story of the same name")
    void aRecallIsForItsSendersOwn() {
        Receipt inbox = gazette.file(ninjs("usable", "10", Sender.NEWSROOM));
        Receipt keyed = gazette.file(ninjs("usable", "10", ALPHA));

        Receipt cancelled = gazette.file(ninjs("canceled", "11", Sender.NEWSROOM));
        Receipt later = gazette.file(ninjs("usable", "12", ALPHA));

        assertEquals(inbox.id(), cancelled.id());
        assertEquals(State.WITHDRAWN, gazette.article(id(inbox)).state());
        assertEquals(keyed.id(), later.id());
        assertEquals(State.LIVE, gazette.article(id(keyed)).state());
        assertEquals(Outcome.CHANGED, later.outcome());
    }

    private static BytesInput ninjs(String status, String hour, Sender sender) {
        return BytesInput.of("item.json", """
                {"uri": "urn:wire:1", "pubstatus": "%s", "type": "text", "headline": "Bridge opens",
                 "body_text": "As of %s.", "versioncreated": "2026-02-28T%s:00:00Z"}
                """.formatted(status, hour, hour)).by(sender);
    }
}
