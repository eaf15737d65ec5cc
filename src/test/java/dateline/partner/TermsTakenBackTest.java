package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.publication.SourceOwnership;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of somebody else's stories that partners were served, once their terms do not allow them any more. */
class TermsTakenBackTest {
    private static final SourceOwnership WIRE = new SourceOwnership(Set.of("desk"), Set.of("wire"));
    private static final SourceOwnership WIRE_IS_OURS = new SourceOwnership(Set.of("desk", "wire"), Set.of());

    private static final String LOGOS = ", logo: 'https://www.harbour-gazette.example/l.png', wide-logo:"
            + " 'https://www.harbour-gazette.example/l.png'";

    @TempDir
    Path folder;

    private PartnerHarness stand;

    @AfterEach
    void close() {
        stand.close();
    }

    private void open(String terms, SourceOwnership sources) {
        stand = new PartnerHarness(folder, partners(terms), sources);
    }

    private void change(String terms, SourceOwnership sources) {
        stand.newsroom.print();
        stand.follow(folder, partners(terms), sources);
    }

    /** Of each profile two with these terms: {@code had-…}, which fetches, and {@code never-…}, which does not. */
    private static String partners(String terms) {
        return profiles()
                .flatMap(profile -> Stream.of("had-", "never-")
                        .map(name -> slug(name, profile) + ": { title: Own, profile: " + profile + ", feed: all"
                                + (profile.equals("gunosy") ? LOGOS : "") + ", " + terms + " }"))
                .collect(Collectors.joining(", ", "partners: { ", " }"));
    }

    private static String slug(String name, String profile) {
        return name + profile.replace(".", "");
    }

    /** Those whose platform has a way to be told of what is withdrawn. */
    private static Stream<String> profiles() {
        return Profiles.ALL.stream().map(Profile::name).filter(name -> !name.equals("newsbreak"));
    }

    private void fetch() {
        profiles().forEach(profile -> stand.fetch(slug("had-", profile)));
    }

    private String wire(String sourceId) {
        return stand.story(sourceId, "\"source\": \"wire\"", "\"published\": \"2026-03-01T07:00:00Z\"");
    }

    private String feed(String partner) {
        return stand.document(stand.press.partner(partner).orElseThrow().file());
    }

    private boolean isTakedown(String partner, String story) {
        return stand.press.feed(partner).orElseThrow().contents().items().stream()
                .anyMatch(item -> item.takedown() && item.article().value().equals(story));
    }

    @Test
    @DisplayName("LIFE-07: third-party: yes that becomes no is a takedown for those served, in every profile; no other")
    void notAllowedAnyMore() {
        open("third-party: yes", WIRE);
        stand.story("ours", "\"published\": \"2026-03-01T07:30:00Z\"");
        String theirs = wire("theirs");
        fetch();
        String late = wire("late");

        change("third-party: no", WIRE);

        profiles().forEach(profile -> {
            String had = slug("had-", profile);
            assertTrue(isTakedown(had, theirs), had);
            assertFalse(feed(had).contains("The ferry theirs"), had);
            assertFalse(feed(had).contains(late), had);
            assertFalse(feed(slug("never-", profile)).contains(theirs), profile);
        });

        change("third-party: yes", WIRE);
        profiles().forEach(profile -> {
            String had = slug("had-", profile);
            assertTrue(feed(had).contains("The ferry theirs"), had);
            assertFalse(isTakedown(had, theirs), had);
        });
    }

    @Test
    @DisplayName("LIFE-07: so it is when the source is only now said to belong to somebody else")
    void sourceBecomesSomebodyElses() {
        open("third-party: no", WIRE_IS_OURS);
        String theirs = wire("theirs");
        fetch();
        stand.press.ledger().writeAll();

        change("third-party: no", WIRE);

        assertTrue(isTakedown("had-rss", theirs));
        assertFalse(feed("never-rss").contains(theirs));
    }

    @Test
    @DisplayName("LIFE-07: also of what the window of the feed has not any more, and of what was served a moment ago")
    void beyondTheWindow() {
        open("third-party: yes, window: { entries: 1, hours: 1 }", WIRE);
        String old = wire("old");
        fetch();
        stand.press.ledger().writeAll();
        stand.clock.set(PartnerHarness.MORNING.plus(Duration.ofDays(40)));
        String recent = stand.story("recent", "\"source\": \"wire\"");
        fetch();

        change("third-party: no, window: { entries: 1, hours: 1 }", WIRE);
        stand.story("ours");

        assertTrue(isTakedown("had-rss", old));
        assertTrue(isTakedown("had-rss", recent));
    }

    @Test
    @DisplayName("TOMB-07: once it was fetched, such a takedown stands there in the same bytes")
    void told() {
        open("third-party: yes", WIRE);
        String theirs = wire("theirs");
        fetch();
        change("third-party: no", WIRE);
        String first = feed("had-rss");

        fetch();
        stand.press.ledger().writeAll();
        change("third-party: no", WIRE);

        assertTrue(isTakedown("had-rss", theirs));
        assertEquals(first, feed("had-rss"));
    }
}
