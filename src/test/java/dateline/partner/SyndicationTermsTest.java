package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.feed.ContentCoding;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticleBuilder;
import dateline.publication.PageSelectors;
import dateline.publication.SourceOwnership;
import dateline.publication.SourceTerms;
import dateline.source.SourceInput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners get under their terms, by the newsroom's own feeds and in every dialect. */
class SyndicationTermsTest {
    private static final SourceOwnership SOURCES = new SourceOwnership(Set.of("desk"), Set.of("wire"));

    @TempDir
    Path folder;

    private PartnerHarness stand;

    /** One partner, {@code own}, with these terms beside title and profile. */
    private void open(String profile, String terms) {
        String logos = profile.equals("gunosy")
                ? ", logo: 'https://www.harbour-gazette.example/l.png', wide-logo:"
                        + " 'https://www.harbour-gazette.example/l.png'"
                : "";
        stand = new PartnerHarness(
                folder, "partners: { own: { title: Own, profile: " + profile + logos + ", " + terms + " } }", SOURCES);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    static Stream<String> profiles() {
        return Profiles.ALL.stream().map(Profile::name);
    }

    private static SourceTerms source(String name, boolean thirdParty) {
        return new SourceTerms(
                name,
                SourceTerms.Kind.FEED,
                List.of(),
                Duration.ofMinutes(15),
                Optional.empty(),
                Optional.empty(),
                thirdParty,
                false,
                false,
                PageSelectors.NONE,
                List.of(),
                Optional.empty(),
                false,
                Set.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private String feed() {
        return stand.document(stand.press.partner("own").orElseThrow().file());
    }

    private void assertHas(String... markers) {
        String feed = feed();
        Stream.of(markers).forEach(marker -> assertTrue(feed.contains(marker), () -> marker + " is not in " + feed));
    }

    private void assertLacks(String... markers) {
        String feed = feed();
        Stream.of(markers).forEach(marker -> assertFalse(feed.contains(marker), () -> marker + " is in " + feed));
    }

    private String publicFeed(FeedFormat format) {
        stand.newsroom.print();
        return new String(
                stand.newsroom
                        .edition()
                        .rendition(FeedAddress.ALL, format)
                        .orElseThrow()
                        .bodies()
                        .get(ContentCoding.IDENTITY),
                StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("PART-12: a story of somebody else's is in no feed whose terms do not say third-party: yes")
    void thirdParty(String profile) {
        open(profile, "feed: all");
        stand.story("ours");
        stand.story("theirs", "\"source\": \"wire\"", "\"rights\": \"© Reuters\"");

        assertHas("Ferry ours");
        assertLacks("theirs", "Reuters");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("RIGHTS-13: where the terms let it pass, it has the notice of its owner")
    void thirdPartyNotice(String profile) {
        open(profile, "feed: all, third-party: yes");
        stand.story("theirs", "\"source\": \"wire\"", "\"rights\": \"© Reuters\"");

        assertHas("Ferry theirs", "© Reuters");
    }

    @Test
    @DisplayName("RIGHTS-13: of whoever does not say so the site's name stands there; also in the public feeds")
    void thirdPartyWithoutNotice() {
        open("rss", "feed: all, third-party: yes");
        stand.story("theirs", "\"source\": \"wire\"", "\"siteName\": \"Island News\"");

        assertHas("© Island News");
    }

    @Test
    @DisplayName("PART-12: a story from a source that is listed no more counts as somebody else's")
    void sourceThatIsListedNoMore() {
        open("rss", "feed: all");
        for (String source : List.of("desk", "gone")) {
            stand.newsroom.file(SourceInput.of(
                    source(source, false),
                    "1",
                    "item",
                    new RawArticleBuilder()
                            .title("Ferry " + source + " leaves")
                            .body(Markup.TEXT, "Text of " + source + ".")
                            .done()));
        }

        assertHas("Text of desk");
        assertLacks("Text of gone");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("PART-12: paywalled: no, excerpt, full")
    void paywalled(String profile) {
        open(profile, "feed: all, paywalled: excerpt");
        String paid = "\"isAccessibleForFree\": false";
        stand.body(
                "paid",
                "<p>Sold beginning.</p><p>PAIDMARKER</p>",
                paid,
                "\"standfirst\": \"The beginning alone.\"",
                "\"enclosures\": [{\"url\": \"https://a.example/PAIDMARKER.mp3\", \"type\": \"audio/mpeg\","
                        + " \"length\": 5}]");

        assertHas("The beginning alone.", "https://feeds.harbour-gazette.example/articles/");
        assertLacks("PAIDMARKER");
    }

    @Test
    @DisplayName("PART-12: a story that has to be paid for stays out, unless the terms say otherwise")
    void paywalledByDefault() {
        open("rss", "feed: all");
        stand.story("paid", "\"isAccessibleForFree\": false");
        assertLacks("Ferry paid");
        stand.close();

        open("rss", "feed: all, paywalled: full");
        assertHas("The ferry paid left");
        stand.close();

        open("rss", "feed: all, paywalled: full, text: excerpt");
        assertHas("Ferry paid");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("PART-12: text: excerpt gives the beginning and leads to the rest")
    void excerpt(String profile) {
        open(profile, "feed: all, text: excerpt, attribution: First published by the Gazette");
        stand.body("long", "<p>Beginning of it.</p><p>" + "More words of it. ".repeat(60) + "ENDMARKER</p>");

        assertHas("Beginning of it.", "First published by the Gazette");
        assertLacks("ENDMARKER");
    }

    @Test
    @DisplayName("PART-12: languages, as ranges; a story that names none is in the publication's")
    void languages() {
        open("rss", "feed: all, languages: [de, en-GB]");
        stand.story("british");
        stand.file("swiss", "{\"title\": \"Swiss one\", \"bodyText\": \"Ein Satz.\", \"lang\": \"de-CH\"}");
        stand.file("american", "{\"title\": \"American one\", \"bodyText\": \"A sentence.\", \"lang\": \"en-US\"}");

        assertHas("Ferry british", "Swiss one");
        assertLacks("American one");
    }

    @Test
    @DisplayName("PART-12: a selection of the partner's own, beside a feed or instead of one")
    void selection() {
        open("rss", "any: ['tag:harbour', 'section:world'], not: ['tag:secret']");
        stand.story("harbour", "\"tags\": [\"Harbour\"]");
        stand.story("world", "\"section\": \"world\"");
        stand.story("both", "\"section\": \"world\"", "\"tags\": [\"Secret\"]");
        stand.story("other");
        assertHas("Ferry harbour", "Ferry world");
        assertLacks("Ferry both", "Ferry other");
        stand.close();

        open("rss", "feed: world, all: ['tag:secret']");
        assertHas("Ferry both");
        assertLacks("Ferry harbour", "Ferry world", "Ferry other");
    }

    @Test
    @DisplayName("PART-12: delay keeps a story back, and it comes when its time has, without a change in the store")
    void delay() {
        open("rss", "feed: all, delay: 30 min");
        stand.story("late", "\"published\": \"2026-03-01T07:50:00Z\"");
        assertLacks("Ferry late");

        stand.clock.set(PartnerHarness.MORNING.plusSeconds(1200));

        assertHas("Ferry late", "<lastBuildDate>Sun, 01 Mar 2026 08:20:00 GMT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"own.rss", "own.atom", "own.json"})
    @DisplayName(
            "FMT: a partner has the newsroom's own feed in all three formats, with the whole text and its withdrawals")
    void ownFeeds(String file) {
        open("rss", "feed: all");
        stand.fileEverything();

        String feed = stand.document(file);

        assertTrue(feed.contains("https://feeds.harbour-gazette.example/partners/" + file), feed);
        assertFalse(feed.contains("/feeds/all"), feed);
        assertTrue(feed.contains("300 metres long"), feed);
        assertTrue(feed.contains(file.endsWith("json") ? "\"deleted\":[" : "at:deleted-entry"), feed);
        assertEquals(feed, stand.document(file));
    }

    @Test
    @DisplayName("RIGHTS-13: a third-party story from a source has its owner's notice in the public feeds, too")
    void publicNotice() {
        open("rss", "feed: all");
        stand.newsroom.file(SourceInput.of(
                source("wire", true),
                "1",
                "item",
                new RawArticleBuilder()
                        .title("Wire story")
                        .url("https://www.island-news.example/1")
                        .body(Markup.TEXT, "Text of it.")
                        .done()));

        for (FeedFormat format : FeedFormat.ALL) {
            assertTrue(publicFeed(format).contains("© island-news.example"));
        }
        assertLacks("Wire story");
    }
}
