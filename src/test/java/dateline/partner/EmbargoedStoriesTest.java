package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.publication.PartnerTerms;
import dateline.publication.SourceOwnership;
import dateline.publication.SyndicationTerms;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PART-12, LIFE-01: a trusted partner gets what is under embargo, marked as such; nobody else learns of it. */
class EmbargoedStoriesTest {
    private static final Instant RELEASE = Instant.parse("2026-03-01T20:00:00Z");
    private static final String EMBARGO = "\"embargo\": \"" + RELEASE + "\"";
    private static final String MARK = "EMBARGOED until 2026-03-01 20:00 UTC";

    @TempDir
    Path folder;

    private PartnerHarness stand;

    @BeforeEach
    void open() {
        stand = new PartnerHarness(folder, """
            partners:
              trusted: { title: Trusted, profile: rss, all: [tag:harbour], embargoed: yes }
              other: { title: Other, profile: rss, all: [tag:harbour] }
            """);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private String secret(String name, String... more) {
        return stand.story(
                name,
                Stream.concat(Stream.of(EMBARGO, "\"tags\": [\"Harbour\"]"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private String publicFeed() {
        stand.newsroom.print();
        return new String(
                stand.newsroom
                        .edition()
                        .rendition(FeedAddress.ALL, FeedFormat.JSON_FEED)
                        .orElseThrow()
                        .bodies()
                        .get(ContentCoding.IDENTITY),
                StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trusted.rss", "trusted.atom", "trusted.json"})
    @DisplayName("PART-12: it is marked for people in headline and text, for programs by the time of the release")
    void marked(String file) {
        String before = stand.document(file);
        secret("secret");

        String feed = stand.document(file);

        assertTrue(
                (feed.contains(MARK + ": Ferry secret") && feed.contains(MARK + "<"))
                        || feed.contains(MARK + "&lt;")
                        || feed.contains(MARK + "\\u003C"),
                feed);
        assertTrue(
                feed.contains(file.endsWith("json") ? "\"embargo\":\"" + RELEASE : "available")
                        && feed.contains("20:00:00"),
                feed);
        assertFalse(before.contains("secret"));
        assertEquals(feed, stand.document(file));
    }

    @Test
    @DisplayName(
            "LIFE-01: no other partner and no public feed tells of it; a story outside of the feed, or held, is not"
                    + " told")
    void nobodyElse() {
        String other = stand.document("other.rss");
        String all = publicFeed();
        secret("secret");
        stand.story("elsewhere", EMBARGO);
        String held = secret("held");
        stand.newsroom.actions().hold(held);

        assertEquals(other, stand.document("other.rss"));
        assertEquals(all, publicFeed());
        String feed = stand.document("trusted.rss");
        assertTrue(feed.contains("Ferry secret"));
        assertFalse(feed.contains("elsewhere") || feed.contains("Ferry held"), feed);
    }

    @Test
    @DisplayName("LIFE-01: a feed that anyone can read has nothing under embargo, whatever its terms say")
    void openFeed() {
        secret("secret");
        PartnerTerms terms = stand.press.partner("trusted").orElseThrow().terms();
        var open = new PartnerTerms(
                "open",
                "Open",
                "rss",
                "all",
                terms.window(),
                true,
                terms.logo(),
                terms.wideLogo(),
                terms.darkLogo(),
                terms.fetchTerms(),
                Optional.empty(),
                terms.syndication(),
                SourceOwnership.NONE,
                Optional.empty());
        assertTrue(terms.syndication().embargoed() && !SyndicationTerms.DEFAULT.embargoed());

        stand.press.follow(stand.newsroom.publication(), List.of(open));

        assertFalse(stand.document("open.rss").contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("LIFE-07: whoever was served it beforehand hears that it was held or withdrawn, and nobody else")
    void killedBeforeItsRelease(boolean withdrawn) {
        String id = secret("secret");
        stand.fetch("trusted");
        stand.fetch("other");
        String other = stand.document("other.json");

        if (withdrawn) {
            stand.newsroom.actions().withdraw(id, "It was wrong", Optional.empty());
        } else {
            stand.newsroom.actions().hold(id);
        }

        String feed = stand.document("trusted.json");
        assertTrue(feed.contains("\"deleted\":[{\"id\":\"" + id), feed);
        assertFalse(feed.contains("Ferry secret"), feed);
        assertEquals(other, stand.document("other.json"));
    }

    @Test
    @DisplayName("PART-12: released, it stands there like any other story, under the same id")
    void released() {
        String id = secret("secret");
        assertTrue(stand.document("trusted.json").contains(id));
        assertFalse(stand.document("other.json").contains(id));

        stand.clock.set(RELEASE);
        stand.newsroom.applyDueChanges();

        String feed = stand.document("trusted.json");
        assertTrue(feed.contains(id) && !feed.contains("EMBARGOED") && !feed.contains("\"embargo\""), feed);
        assertTrue(stand.document("other.json").contains(id));
    }

    /** The account of what changed for the trusted partner, which it is then served. */
    private String changes(long cursor) {
        Partner trusted = stand.press
                .partner("trusted")
                .flatMap(known -> known.at("trusted.json"))
                .orElseThrow();
        PartnerFeed feed =
                stand.press.changes(trusted, cursor, stand.clock.instant()).orElseThrow();
        stand.press.served(feed, "key", stand.clock.instant());
        return new String(feed.bodies().get(ContentCoding.IDENTITY), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName(
            "PART-12: whoever follows the changes is told of a story under embargo once, and again when it is edited")
    void changesEnd() {
        stand.story("open", "\"tags\": [\"Harbour\"]");
        secret("secret");
        long last = stand.store.read(reader -> reader.sequence());

        assertTrue(changes(0).contains("Ferry secret"));
        assertTrue(changes(0).contains("Ferry secret"));
        assertFalse(changes(last).contains("Ferry secret"));
        stand.press.ledger().writeAll();
        assertFalse(changes(last).contains("Ferry secret"));
        stand.file("secret", """
                {"sourceId": "secret", "title": "Ferry secret, again", "tags": ["Harbour"], "bodyText": "More.", %s}
                """.formatted(EMBARGO));
        assertTrue(changes(last).contains("Ferry secret, again"));
        assertFalse(changes(last).contains("Ferry secret"));
        secret("another");
        assertTrue(changes(last).contains("Ferry another"));
    }
}
