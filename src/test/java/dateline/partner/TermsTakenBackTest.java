package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.publication.SourceOwnership;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    private static Stream<Arguments> narrowerTerms() {
        return Stream.of(
                Arguments.of("paywalled: full", "paywalled: no"),
                Arguments.of("languages: [en, fr]", "languages: [fr]"),
                Arguments.of("third-party: yes", "third-party: no"),
                Arguments.of("text: full", "not: [tag:harbour]"),
                Arguments.of("text: full", "all: [section:world]"),
                Arguments.of("languages: [en], paywalled: full", "languages: [de, fr], paywalled: no"));
    }

    private static final String WINDOW = ", window: { entries: 1, hours: 1 }";

    /** With leave for everything that these terms do not speak of. */
    private static String filledUp(String terms) {
        return terms
                + (terms.contains("third-party") ? "" : ", third-party: yes")
                + (terms.contains("paywalled") ? "" : ", paywalled: full")
                + WINDOW;
    }

    private String closed(String sourceId) {
        return stand.story(
                sourceId,
                "\"source\": \"wire\"",
                "\"isAccessibleForFree\": false",
                "\"section\": \"news\"",
                "\"tags\": [\"Harbour\"]",
                "\"published\": \"2026-03-01T07:00:00Z\"");
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
        return stand
                .press
                .partner(partner)
                .flatMap(known -> stand.press.feed(known, Instant.EPOCH))
                .orElseThrow()
                .contents()
                .items()
                .stream()
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

    @ParameterizedTest
    @MethodSource("narrowerTerms")
    @DisplayName(
            "LIFE-07: whatever of the terms became narrower, what was served is taken down, also beyond the window")
    void beyondTheWindowByAnyTerm(String wide, String narrow) {
        open(filledUp(wide), WIRE);
        String old = closed("old");
        fetch();
        stand.press.ledger().writeAll();
        stand.clock.set(PartnerHarness.MORNING.plus(Duration.ofDays(40)));
        stand.file("ours", """
            {"sourceId": "ours", "title": "Ours", "section": "world", "lang": "fr", "bodyText": "Le quai est ouvert."}
            """);
        fetch();
        String never = closed("never");

        change(filledUp(narrow), WIRE);

        profiles().forEach(profile -> {
            assertTrue(isTakedown(slug("had-", profile), old), profile);
            assertFalse(isTakedown(slug("never-", profile), old), profile);
            assertFalse(isTakedown(slug("had-", profile), never), profile);
        });

        fetch();
        change(filledUp(wide), WIRE);
        assertFalse(isTakedown("had-rss", old));
    }

    @Test
    @DisplayName("LIFE-07: so it is when an old story is edited into one that the terms do not allow, and back")
    void editedBeyondTheWindow() {
        open("languages: [en], paywalled: no" + WINDOW, SourceOwnership.NONE);
        String old = stand.story("old", "\"published\": \"2026-01-01T07:00:00Z\"");
        fetch();
        stand.clock.set(PartnerHarness.MORNING.plus(Duration.ofDays(40)));
        stand.story("ours");
        fetch();
        assertFalse(isTakedown("had-rss", old));

        stand.story("old", "\"published\": \"2026-01-01T07:00:00Z\"", "\"isAccessibleForFree\": false");

        assertTrue(isTakedown("had-rss", old));
        assertFalse(isTakedown("never-rss", old));

        stand.story("old", "\"published\": \"2026-01-01T07:00:00Z\"", "\"isAccessibleForFree\": true");

        assertFalse(isTakedown("had-rss", old));
    }

    @Test
    @DisplayName(
            "LIFE-07: what a document carried that was printed before the change and served after it is taken down too")
    void servedAfterTheChange() {
        open("paywalled: no" + WINDOW, SourceOwnership.NONE);
        String story = stand.story("old", "\"published\": \"2026-03-01T07:00:00Z\"");
        PartnerFeed printed = stand.press
                .partner("had-rss")
                .flatMap(known -> stand.press.feed(known, Instant.EPOCH))
                .orElseThrow();
        stand.story("old", "\"published\": \"2026-03-01T07:00:00Z\"", "\"isAccessibleForFree\": false");
        stand.clock.set(PartnerHarness.MORNING.plus(Duration.ofMinutes(1)));
        stand.story("ours");
        assertFalse(isTakedown("had-rss", story));

        stand.press.served(printed, "had-rss", stand.clock.instant());
        boolean atOnce = isTakedown("had-rss", story);
        stand.press.ledger().writeAll();
        stand.story("further");

        assertTrue(atOnce);
        assertTrue(isTakedown("had-rss", story));
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
