package dateline.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Article;
import dateline.article.State;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import dateline.outbound.ScriptedSite;
import dateline.outbound.ScriptedSite.Asked;
import dateline.outbound.ScriptedSite.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Polls a site on this machine into a real store. */
class SourcePollingTest {
    private static final String RSS = "application/rss+xml";

    @TempDir
    Path folder;

    private PollingHarness desk;

    @BeforeEach
    void open() {
        desk = new PollingHarness(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static String item(String guid, String title, String date) {
        return """
            <item><guid isPermaLink="false">%s</guid><title>%s</title><link>https://www.wire.example/%s</link>
            <pubDate>%s</pubDate><description>The harbour master said so on Tuesday evening.</description></item>
            """.formatted(guid, title, guid, date);
    }

    private static String feed(String... items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Wire</title>"
                + "<link>https://www.wire.example/</link><description>News</description>"
                + String.join("", items) + "</channel></rss>";
    }

    private static final String BRIDGE = item("bridge", "Bridge opens", "Mon, 23 Nov 2026 12:00:00 GMT");
    private static final String FERRY = item("ferry", "Ferry returns", "Tue, 24 Nov 2026 08:00:00 GMT");

    @Test
    void eachItemOfAFeedIsFiledUnderItsSource() {
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE, FERRY)));

        List<Receipt> receipts = desk.poll(desk.feed("wire"));

        assertEquals(List.of(Outcome.ACCEPTED, Outcome.ACCEPTED), outcomes(receipts));
        Article ferry = desk.article("Ferry returns");
        assertEquals(Optional.of("wire"), ferry.content().source());
        assertEquals(Optional.of("ferry"), ferry.content().sourceId());
        assertEquals("world", ferry.content().section());
        assertEquals(Optional.of("© Wire"), ferry.content().rights());
        assertTrue(ferry.aliases().contains("id:wire:ferry"), ferry.aliases()::toString);
    }

    @Test
    @DisplayName("a feed that breaks off gives its complete items, says so, and is asked for as a whole again")
    void whatBreaksOffIsNotTakenAsWhole() {
        String whole = feed(FERRY, BRIDGE);
        String cut = whole.substring(0, whole.indexOf("The harbour master", whole.indexOf("Bridge")) + 12);
        desk.site().page("/feed", Reply.of(RSS, cut).with("ETag", "\"cut\""));

        PollReport report = desk.report(desk.feed("wire"));

        assertTrue(report.notes().get(0).contains("breaks off"), report.notes()::toString);
        assertEquals(
                List.of("Ferry returns"),
                desk.articles().stream().map(story -> story.content().title()).toList());

        var asked = new ArrayList<Asked>();
        desk.site().page("/feed", request -> {
            asked.add(request);
            return Reply.of(RSS, whole);
        });
        List<Receipt> next = desk.poll(desk.feed("wire"));

        assertEquals(Optional.empty(), asked.get(0).header("If-None-Match"));
        assertEquals(List.of(Outcome.ACCEPTED), outcomes(next));
        assertEquals("Bridge opens", desk.article("Bridge opens").content().title());
    }

    @Test
    void anItemIsNotGoneBecauseAFeedBreaksOffBeforeIt() {
        desk.site().page("/feed", Reply.of(RSS, feed(FERRY, BRIDGE)));
        desk.poll(desk.feed("wire"));
        String minted = BRIDGE.replace(">bridge</guid>", ">minted</guid>");
        String whole = feed(minted, FERRY, BRIDGE);
        desk.site().page("/feed", Reply.of(RSS, whole.substring(0, whole.indexOf("</item>") + 7)));

        List<Receipt> receipts = desk.poll(desk.feed("wire"));

        assertEquals(List.of(), outcomes(receipts));
    }

    @Test
    void theNextQuestionIsConditionalAndANotModifiedCostsNothing() {
        Function<Asked, Reply> script =
                request -> request.header("If-None-Match").isPresent()
                        ? Reply.status(304)
                        : Reply.of(RSS, feed(BRIDGE))
                                .with("ETag", "W/\"tide\"")
                                .with("Last-Modified", "Mon, 23 Nov 2026 12:00:00 GMT");
        desk.site().page("/feed", script);
        desk.poll(desk.feed("wire"));

        List<Receipt> receipts = desk.poll(desk.feed("wire"));

        Asked second = desk.site().asked("/feed").get(1);
        assertEquals(Optional.of("W/\"tide\""), second.header("If-None-Match"));
        assertEquals(Optional.of("Mon, 23 Nov 2026 12:00:00 GMT"), second.header("If-Modified-Since"));
        assertEquals(List.of(), receipts);
        assertEquals("Nothing new.", desk.state(desk.feed("wire")).message());
    }

    @Test
    void validatorsOfAnOlderAnswerAreForgotten() {
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE)).with("ETag", "\"old\""));
        desk.poll(desk.feed("wire"));
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE, FERRY)));
        desk.poll(desk.feed("wire"));

        desk.poll(desk.feed("wire"));

        assertEquals(Optional.empty(), desk.site().asked("/feed").get(2).header("If-None-Match"));
    }

    @Test
    void aLateAndBackDatedItemIsFiled() {
        desk.site().page("/feed", Reply.of(RSS, feed(FERRY)));
        desk.poll(desk.feed("wire"));
        desk.site()
                .page("/feed", Reply.of(RSS, feed(FERRY, item("late", "Old news", "Thu, 01 Oct 2026 08:00:00 GMT"))));

        List<Receipt> receipts = desk.poll(desk.feed("wire"));

        assertEquals(List.of(Outcome.ACCEPTED), outcomes(receipts));
        assertEquals("2026-10-01T08:00Z", desk.article("Old news").published().toString());
    }

    @Test
    void anEditedItemIsANewVersionUnderTheSameId() {
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE)));
        desk.poll(desk.feed("wire"));
        var id = desk.article("Bridge opens").id();
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE.replace("said so", "denied it"))));

        List<Receipt> receipts = desk.poll(desk.feed("wire"));

        assertEquals(List.of(Outcome.CHANGED), outcomes(receipts));
        assertEquals(id, desk.article("Bridge opens").id());
        assertEquals(2, desk.article("Bridge opens").version());
    }

    @Test
    void anItemThatVanishesIsNotWithdrawn() {
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE, FERRY)));
        desk.poll(desk.feed("wire"));
        desk.site().page("/feed", Reply.of(RSS, feed(FERRY)));

        desk.poll(desk.feed("wire"));

        assertEquals(State.LIVE, desk.article("Bridge opens").state());
    }

    @Test
    void aGuidThatIsMintedAnewAtEachRequestMakesNoNewStory() {
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE.replace("\">bridge", "\">a1"))));
        desk.poll(desk.feed("wire"));
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE.replace("\">bridge", "\">a2"))));

        List<Receipt> receipts = desk.poll(desk.feed("wire"));

        assertEquals(List.of(), receipts);
        assertEquals(1, desk.articles().size());
    }

    @Test
    @DisplayName("ID-05: a new guid with other words is a story of its own, though the page is that of the last one")
    void todaysBulletinIsNotYesterdays() {
        for (String day : List.of("21", "22", "23")) {
            desk.site()
                    .page(
                            "/feed",
                            Reply.of(
                                    RSS,
                                    feed(item("b-" + day, "Morning bulletin", "Sat, " + day + " Nov 2026 06:00:00 GMT")
                                            .replace("wire.example/b-" + day, "wire.example/bulletin"))));
            assertEquals(List.of(Outcome.ACCEPTED), outcomes(desk.poll(desk.feed("wire"))));
        }

        assertEquals(3, desk.articles().size());
    }

    @Test
    @DisplayName("SEC-07: an item of a third party that leads to an address of ours changes nothing, and is on record")
    void anItemThatLeadsToOurAddressChangesNothing() {
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE)));
        desk.poll(desk.feed("wire"));
        desk.site()
                .page(
                        "/feed",
                        Reply.of(
                                RSS,
                                feed(BRIDGE.replace("Bridge opens", "Bridge falls")
                                        .replace("\">bridge", "\">evil"))));

        List<Receipt> receipts = desk.poll(desk.feed("mirror"));

        assertEquals(List.of(Outcome.REFUSED), outcomes(receipts));
        assertFalse(receipts.toString().contains("Bridge opens"), receipts::toString);
        Article bridge = desk.article("Bridge opens");
        assertEquals(1, bridge.version());
        assertEquals(
                List.of("source mirror"),
                desk.store().read(reader -> reader.auditEntries(bridge.id())).stream()
                        .filter(entry -> entry.isRefused())
                        .map(entry -> entry.actor())
                        .toList());
    }

    @Test
    @DisplayName("two feeds may use one guid for two stories, and each changes its own")
    void aGuidIsTheFeedsOwn() {
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE)));
        desk.poll(desk.feed("wire"));
        String other = item("bridge", "Ferry returns", "Tue, 24 Nov 2026 08:00:00 GMT")
                .replace("https://www.wire.example/", "https://www.coast.example/");
        desk.site().page("/feed", Reply.of(RSS, feed(other)));
        desk.poll(desk.feed("coast"));
        desk.site().page("/feed", Reply.of(RSS, feed(other.replace("said so", "denied it"))));

        assertEquals(List.of(Outcome.CHANGED), outcomes(desk.poll(desk.feed("coast"))));
        assertEquals(1, desk.article("Bridge opens").version());
        assertEquals(2, desk.article("Ferry returns").version());
    }

    @Test
    @DisplayName("SEC-07: a guid that a newsroom keeps as an id is not another source's to file under")
    void aKeptIdIsItsSourcesOwn() {
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE)));
        desk.poll(desk.keepingIds("old"));
        desk.site()
                .page(
                        "/feed",
                        Reply.of(
                                RSS,
                                feed(BRIDGE.replace("Bridge opens", "Bridge falls")
                                        .replace("wire.example/bridge", "wire.example/other"))));

        assertEquals(List.of(Outcome.REFUSED), outcomes(desk.poll(desk.keepingIds("evil"))));
        assertEquals("Bridge opens", desk.articles().get(0).content().title());
    }

    @Test
    void aStoryOfOurOwnThatComesBackIsRefused() {
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE)));
        desk.poll(desk.feed("wire"));
        String ours = desk.article("Bridge opens").id().value();
        desk.site().page("/feed", Reply.of(RSS, feed(item(ours, "Bridge opens", "Mon, 23 Nov 2026 12:00:00 GMT"))));

        List<Receipt> receipts = desk.poll(desk.feed("mirror"));

        assertEquals(List.of(Outcome.REFUSED), outcomes(receipts));
        assertEquals(1, desk.articles().size());
        assertEquals(List.of(), desk.poll(desk.feed("mirror")));
    }

    @Test
    void wordsAreReplacedAsTheSourceSays() {
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE)));

        desk.poll(desk.feed("wire", Map.of("harbour master", "harbourmaster", "opens", "is open")));

        Article bridge = desk.article("Bridge is open");
        assertTrue(bridge.content().body().text().contains("harbourmaster"));
    }

    @Test
    void idsAreKeptForEverWhenANewsroomMovesOver() {
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE)));
        desk.poll(desk.keepingIds("old"));
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE.replace("said so", "denied it"))));

        List<Receipt> receipts = desk.poll(desk.keepingIds("old"));

        assertEquals(List.of(Outcome.CHANGED), outcomes(receipts));
        assertEquals("bridge", desk.article("Bridge opens").id().value());
    }

    @Test
    void credentialsComeFromTheEnvironment() {
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE)));

        desk.poll(desk.keepingIds("old"));

        assertEquals(
                Optional.of("Bearer WIRE_TOKEN"),
                desk.site().asked("/feed").get(0).header("Authorization"));
    }

    @Test
    void retryAfterIsObeyedByAllSourcesOfTheHost() {
        desk.site().page("/feed", Reply.status(429).with("Retry-After", "7200"));
        desk.poll(desk.feed("wire"));

        desk.tick(Duration.ofMinutes(119));
        desk.poll(desk.feed("mirror"));

        assertEquals(1, desk.site().asked("/feed").size());
        Instant next = desk.state(desk.feed("wire")).nextAt();
        assertFalse(next.isBefore(PollingHarness.START.plus(Duration.ofHours(2))), next::toString);

        desk.tick(Duration.ofMinutes(2));
        desk.poll(desk.feed("mirror"));

        assertEquals(2, desk.site().asked("/feed").size());
    }

    @Test
    void eachFailureDoublesTheWait() {
        desk.site().page("/feed", Reply.status(404));

        Duration first = waitAfterPoll();
        Duration second = waitAfterPoll();
        Duration third = waitAfterPoll();

        assertTrue(first.compareTo(Duration.ofMinutes(15)) >= 0, first::toString);
        assertTrue(second.compareTo(Duration.ofMinutes(30)) >= 0, second::toString);
        assertTrue(third.compareTo(Duration.ofMinutes(60)) >= 0, third::toString);
        assertTrue(third.compareTo(Duration.ofMinutes(62)) <= 0, third::toString);
    }

    private Duration waitAfterPoll() {
        desk.poll(desk.feed("wire"));
        return Duration.between(desk.now(), desk.state(desk.feed("wire")).nextAt());
    }

    @Test
    void maxAgeIsObeyedAndSoIsTheEditorsInterval() {
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE)).with("Cache-Control", "public, max-age=3600"));
        desk.poll(desk.feed("wire"));
        assertFalse(desk.sourcePolling().isDue(desk.feed("wire")));

        desk.tick(Duration.ofMinutes(59));
        assertFalse(desk.sourcePolling().isDue(desk.feed("wire")));

        desk.tick(Duration.ofMinutes(3));
        assertTrue(desk.sourcePolling().isDue(desk.feed("wire")));
    }

    @Test
    void aMoveForGoodIsRemembered() {
        desk.site().page("/feed", Reply.to(301, "/moved")).page("/moved", Reply.of(RSS, feed(BRIDGE)));
        desk.poll(desk.feed("wire"));

        desk.poll(desk.feed("wire"));

        assertEquals(1, desk.site().asked("/feed").size());
        assertEquals(2, desk.site().asked("/moved").size());
    }

    @Test
    void aMoveThatLedNowhereIsForgotten() {
        desk.site().page("/feed", Reply.to(301, "/moved")).page("/moved", Reply.of(RSS, feed(BRIDGE)));
        desk.poll(desk.feed("wire"));
        desk.site().page("/moved", Reply.status(404)).page("/feed", Reply.of(RSS, feed(FERRY)));

        List<Receipt> receipts = desk.poll(desk.feed("wire"));

        assertEquals(List.of(Outcome.ACCEPTED), outcomes(receipts));
    }

    @Test
    void aSourceThatIsGoneForGoodIsNotAskedAgainAndRaisesAnAlarm() {
        desk.site().page("/feed", Reply.status(410));

        PollReport report = desk.report(desk.feed("wire"));
        desk.tick(Duration.ofDays(30));

        assertTrue(report.newAlarm().isPresent());
        assertFalse(desk.sourcePolling().isDue(desk.feed("wire")));
    }

    @Test
    void aSourceThatBringsNothingNewRaisesOneAlarm() {
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE)));
        desk.poll(desk.feed("wire"));
        desk.tick(Duration.ofHours(47));
        assertEquals(Optional.empty(), desk.report(desk.feed("wire")).newAlarm());
        desk.tick(Duration.ofHours(2));

        PollReport first = desk.report(desk.feed("wire"));
        PollReport second = desk.report(desk.feed("wire"));

        assertTrue(first.newAlarm().isPresent());
        assertEquals(Optional.empty(), second.newAlarm());
        assertTrue(second.state().alarm().isPresent());
    }

    @Test
    void whatRobotsForbidIsNotAsked() {
        desk.site()
                .page("/feed", Reply.of(RSS, feed(BRIDGE)))
                .page("/robots.txt", Reply.of("text/plain", "User-agent: *\nDisallow: /feed"));

        desk.poll(desk.feed("wire"));

        assertEquals(List.of(), desk.site().asked("/feed"));
        assertTrue(desk.state(desk.feed("wire")).message().contains("robots.txt"));
    }

    @Test
    void aSiteWhoseRobotsCannotBeHadIsNotAsked() {
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE))).page("/robots.txt", Reply.status(503));

        desk.poll(desk.feed("wire"));

        assertEquals(List.of(), desk.site().asked("/feed"));
    }

    @Test
    @DisplayName("SEC-04: a feed that redirects to the inside is refused, and says so")
    void aRedirectToTheInsideIsRefused() {
        desk.site().page("/feed", Reply.to(302, "http://169.254.169.254/latest/meta-data/"));

        desk.poll(desk.feed("wire"));

        assertTrue(desk.state(desk.feed("wire")).message().contains("169.254.169.254"));
        assertEquals(1, desk.state(desk.feed("wire")).failures());
    }

    @Test
    void fullTextIsTakenFromThePageOfTheItem() {
        String link = desk.site().at("/story");
        desk.site()
                .page("/feed", Reply.of(RSS, feed(BRIDGE.replace("https://www.wire.example/bridge", link))))
                .page("/story", Reply.of("text/html", PollingHarness.PAGE));

        desk.poll(desk.fullText("wire"));

        Article bridge = desk.article("Bridge opens");
        assertTrue(
                bridge.content().body().text().contains("The second paragraph"),
                bridge.content().body()::text);
        assertEquals(Optional.of("bridge"), bridge.content().sourceId());
    }

    @Test
    @DisplayName("SEC-04: what a source may ask in the own network is named for that source, host and port alone")
    void aPermissionIsForThatHostAlone() {
        try (var inner = new ScriptedSite()) {
            inner.page("/secret", Reply.of("text/html", PollingHarness.PAGE));
            String link = inner.at("/secret");
            desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE.replace("https://www.wire.example/bridge", link))));

            desk.poll(desk.fullText("wire"));

            assertEquals(List.of(), inner.asked("/secret"));
            assertFalse(desk.article("Bridge opens").content().body().text().contains("The second paragraph"));
        }
    }

    @Test
    void aPageThatCannotBeHadNowIsTriedAgain() {
        String link = desk.site().at("/story");
        desk.site()
                .page(
                        "/feed",
                        Reply.of(RSS, feed(BRIDGE.replace("https://www.wire.example/bridge", link)))
                                .with("ETag", "\"1\""))
                .page("/story", Reply.status(500));
        desk.poll(desk.fullText("wire"));
        desk.site().page("/story", Reply.of("text/html", PollingHarness.PAGE));
        desk.tick(Duration.ofHours(1));

        List<Receipt> receipts = desk.poll(desk.fullText("wire"));

        assertEquals(List.of(Outcome.CHANGED), outcomes(receipts));
    }

    static List<Outcome> outcomes(List<Receipt> receipts) {
        return receipts.stream().map(Receipt::outcome).toList();
    }

    @Test
    void aSourceThatSendsByItselfAndFallsSilentIsAnAlarmOnce() {
        var site = desk.webhook("site");

        List<Optional<String>> alarms = new ArrayList<>();
        alarms.add(desk.sourcePolling().watch(site));
        desk.tick(Duration.ofHours(47));
        alarms.add(desk.sourcePolling().watch(site));
        desk.tick(Duration.ofHours(2));
        alarms.add(desk.sourcePolling().watch(site));
        alarms.add(desk.sourcePolling().watch(site));

        assertEquals(
                List.of(false, false, true, false),
                alarms.stream().map(Optional::isPresent).toList());
        assertTrue(desk.state(site).alarm().orElseThrow().contains("nothing new for more than 48 hours"));
    }

    @Test
    void aStoryEndsTheAlarmOfASourceThatSendsByItself() {
        var site = desk.webhook("site");
        desk.sourcePolling().watch(site);
        desk.tick(Duration.ofHours(49));
        desk.sourcePolling().watch(site);
        var nothing = Receipt.of("x", Outcome.UNCHANGED);
        var story = Receipt.of("x", Outcome.ACCEPTED);

        new WebhookRecord(desk.store().sourceLog()).note(site, nothing, desk.now());
        boolean afterNothing = desk.state(site).alarm().isPresent();
        new WebhookRecord(desk.store().sourceLog()).note(site, story, desk.now());

        assertTrue(afterNothing);
        assertEquals(Optional.empty(), desk.state(site).alarm());
        assertEquals(Optional.empty(), desk.sourcePolling().watch(site));
    }

    @Test
    @DisplayName("SEC-02: a document that cannot be taken is no reason to leave the other sources of its host alone")
    void aDocumentThatCannotBeTakenDoesNotPutItsHostToRest() {
        desk.site().page("/feed", Reply.to(302, "/feed"));
        desk.report(desk.feed("wire"));
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE)));

        assertEquals(1, desk.poll(desk.feed("other")).size());
    }

    @Test
    void aHostThatFailsIsLeftAloneByAllItsSources() {
        desk.site().page("/feed", Reply.status(503));
        desk.report(desk.feed("wire"));
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE)));

        assertEquals(0, desk.poll(desk.feed("other")).size());
    }

    @Test
    @DisplayName("I5: of items that share one guid but not their pages, none is lost, nor taken for another")
    void aGuidThatAllItemsShareNamesNone() {
        String one =
                item("one", "Bridge opens", "Mon, 23 Nov 2026 12:00:00 GMT").replace(">one<", ">same<");
        String two =
                item("two", "Ferry returns", "Tue, 24 Nov 2026 08:00:00 GMT").replace(">two<", ">same<");
        String three =
                item("three", "Lighthouse lit", "Tue, 24 Nov 2026 09:00:00 GMT").replace(">three<", ">same<");
        var wire = desk.feed("wire");

        desk.site().page("/feed", Reply.of(RSS, feed(one, two)));
        List<Receipt> first = desk.poll(wire);
        desk.site().page("/feed", Reply.of(RSS, feed(two, three)));
        List<Receipt> second = desk.poll(wire);
        desk.site().page("/feed", Reply.of(RSS, feed(three)));
        List<Receipt> third = desk.poll(wire);

        assertEquals(List.of(2, 1, 0), List.of(first.size(), second.size(), third.size()));
        assertEquals(3, desk.articles().size());
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After, 99999999999999999999, 604800",
        "Retry-After, 7200, 7200",
        "Retry-After, -5, 900",
        "Retry-After, soon, 900",
        "'Retry-After', 'Tue, 24 Nov 2026 15:00:00 GMT', 10800",
        "'Retry-After', 'Tue, 24 Nov 2009 15:00:00 GMT', 900"
    })
    void aSiteIsLeftAloneAsLongAsItAsksButForAWeekAtMost(String name, String value, long seconds) {
        desk.site().page("/feed", Reply.status(429).with(name, value));
        var wire = desk.feed("wire");

        desk.report(wire);

        Duration wait = Duration.between(desk.now(), desk.state(wire).nextAt());
        assertTrue(wait.toSeconds() >= seconds && wait.toSeconds() <= seconds + 90, wait.toString());
    }

    @Test
    @DisplayName("DATE-05, DATE-07: the date of a story is settled when it comes first, told or not, and moves no more")
    void theFirstDateStays() {
        String undated = item("ferry", "Ferry returns", "").replace("<pubDate></pubDate>", "");
        var wire = desk.feed("wire");
        desk.site().page("/feed", Reply.of(RSS, feed(BRIDGE, undated)));
        desk.poll(wire);
        List<OffsetDateTime> first = dates();
        desk.tick(Duration.ofHours(5));
        desk.site()
                .page(
                        "/feed",
                        Reply.of(
                                RSS,
                                feed(
                                        item("bridge", "Bridge opens late", "Tue, 01 Sep 2026 12:00:00 GMT"),
                                        undated.replace("Tuesday", "Wednesday"))));

        List<Receipt> second = desk.poll(wire);

        assertEquals(
                List.of(Outcome.CHANGED, Outcome.CHANGED),
                second.stream().map(Receipt::outcome).toList());
        assertEquals(first, dates());
        assertTrue(first.contains(PollingHarness.START.atOffset(ZoneOffset.UTC)), first.toString());
    }

    private List<OffsetDateTime> dates() {
        return desk.articles().stream().map(Article::published).sorted().toList();
    }
}
