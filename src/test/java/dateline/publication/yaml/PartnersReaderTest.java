package dateline.publication.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Selection;
import dateline.article.Term;
import dateline.publication.ConfigurationFolder;
import dateline.publication.FetchTerms;
import dateline.publication.PartnerTerms;
import dateline.publication.Problem;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.publication.SyndicationTerms;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnersReaderTest {
    private static final String PUBLICATION = ConfigurationFolder.SOUND + """
        window: { entries: 40 }
        feeds: { coast: { title: The coast, any: [tag:harbour] }, shore: { title: Shore, was: [beach], any: [tag:a, tag:b] } }
        """;

    @TempDir
    Path folder;

    private PartnersReader.Reading read(String yaml) throws IOException {
        Files.writeString(folder.resolve(PartnersReader.FILE_NAME), yaml);
        Files.writeString(folder.resolve(PublicationReader.FILE_NAME), PUBLICATION);
        Optional<Publication> publication = new PublicationReader(ConfigurationFolder.DEFAULT_BASE_URL)
                .read(folder)
                .publication();
        assertTrue(publication.isPresent());
        return new PartnersReader(
                        Map.of("msn", Set.of(), "gunosy", Set.of("logo", "wide-logo"), "rss", Set.of()),
                        Set.of("rss"),
                        SourceOwnership.NONE)
                .read(folder, publication);
    }

    @Test
    void aNewsroomWithoutTheFileHasNoPartners() {
        var reading = new PartnersReader(Map.of(), Set.of(), SourceOwnership.NONE).read(folder, Optional.empty());

        assertEquals(new PartnersReader.Reading(List.of(), List.of(), List.of()), reading);
    }

    @Test
    void aFeedThatIsCalledOtherwiseNowIsFollowed() throws IOException {
        var reading = read("partners: { msn: { title: T, profile: msn, feed: beach } }");

        assertEquals(List.of(), reading.problems());
        assertEquals("shore", reading.partners().get(0).feed());
    }

    @Test
    void threeKeysAreEnough() throws IOException {
        var reading = read("partners: { msn: { title: The Harbour Gazette, profile: msn, feed: world } }");

        assertEquals(List.of(), reading.problems());
        PartnerTerms msn = reading.partners().get(0);
        assertEquals("msn", msn.slug());
        assertEquals("The Harbour Gazette", msn.title());
        assertEquals("msn", msn.profile());
        assertEquals("world", msn.feed());
        assertEquals(40, msn.window().entries());
        assertFalse(msn.open());
        assertEquals(Optional.empty(), msn.logo());
    }

    @Test
    void withoutATitleTheFeedIsCalledAsThePublicationIs() throws IOException {
        var reading = read("partners: { msn: { profile: msn, feed: world } }");

        assertEquals(List.of(), reading.problems());
        assertEquals("The Harbour Gazette", reading.partners().get(0).title());
    }

    @ParameterizedTest
    @CsvSource({
        "60, 60, PT1H",
        "60 per hour, 60, PT1H",
        "1000/day, 1000, PT24H",
        "5 a minute, 5, PT1M",
    })
    void aQuotaIsANumberAndATime(String quota, int requests, Duration per) throws IOException {
        var reading = read("partners: { msn: { title: T, profile: msn, feed: all, quota: " + quota
                + ", takedown-alarm: 30 min } }");

        assertEquals(List.of(), reading.problems());
        assertEquals(
                new FetchTerms(Optional.of(new FetchTerms.Quota(requests, per)), Duration.ofMinutes(30)),
                reading.partners().get(0).fetchTerms());
    }

    @ParameterizedTest
    @ValueSource(strings = {"quota: many", "quota: 0", "quota: 5 per moon", "takedown-alarm: soon"})
    void whatIsNoQuotaIsTold(String line) throws IOException {
        var reading = read("partners:\n  msn:\n    title: T\n    profile: msn\n    feed: all\n    " + line + "\n");

        assertEquals(List.of(6), reading.problems().stream().map(Problem::line).toList());
    }

    @Test
    void everyKeyIsRead() throws IOException {
        var reading = read("""
            partners:
              japan:
                title: The Harbour Gazette
                profile: gunosy
                feed: coast
                window: { entries: 20, bytes: 500 kB }
                open: true
                logo: https://www.harbour-gazette.example/square.png
                wide-logo: https://www.harbour-gazette.example/wide.png
                dark-logo: https://www.harbour-gazette.example/dark.png
              everything: { title: All of it, profile: msn, feed: all }
            """);

        assertEquals(List.of(), reading.problems());
        PartnerTerms japan = reading.partners().get(0);
        assertEquals("coast", japan.feed());
        assertEquals(20, japan.window().entries());
        assertEquals(500_000, japan.window().bytes());
        assertTrue(japan.open());
        assertEquals(Optional.of(URI.create("https://www.harbour-gazette.example/square.png")), japan.logo());
        assertEquals(Optional.of(URI.create("https://www.harbour-gazette.example/wide.png")), japan.wideLogo());
        assertEquals(Optional.of(URI.create("https://www.harbour-gazette.example/dark.png")), japan.darkLogo());
        assertEquals("all", reading.partners().get(1).feed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "msn: { title: T, feed: all } | partners.msn.profile | “profile” is missing. | Write one of gunosy,"
                        + " msn, rss.",
                "msn: { title: T, profile: msn } | partners.msn.feed | “feed” is missing. | Write the name of a"
                        + " section or a feed, or all.",
                "msn: { title: T, profile: mns, feed: all } | partners.msn.profile | there is no profile “mns”. | Did"
                        + " you mean msn?",
                "msn: { title: T, profile: msn, feed: wrold } | partners.msn.feed | there is no feed “wrold”. | Did"
                        + " you mean world?",
                "msn: { title: T, profile: msn, feed: zzz } | partners.msn.feed | there is no feed “zzz”. | There are"
                        + " all, news, world, coast, shore.",
                "msn: { title: T, profile: msn, feed: all, opne: true } | partners.msn.opne | there is no key “opne”"
                        + " here. | Did you mean open?",
                "msn: { title: T, profile: msn, feed: all, open: maybe } | partners.msn.open | true or false is"
                        + " expected here, not the text “maybe”. | Write open: true, or leave the key out.",
                "MSN: { title: T, profile: msn, feed: all } | partners.MSN | “MSN” cannot stand in an address. | Write"
                        + " msn",
                "g: { title: T, profile: gunosy, feed: all, logo: 'https://a.example/l.png' } | partners.g.wide-logo |"
                        + " “wide-logo” is missing. | A feed of the profile gunosy cannot do without it.",
                "msn: { title: T, profile: msn, feed: all, logo: l.png } | partners.msn.logo | “l.png” does not begin"
                        + " with https:// or http://. | Write https://l.png",
                "msn: { title: T, profile: msn, feed: all, logo: 'http://a.example/l.png' } | partners.msn.logo |"
                        + " “http://a.example/l.png” does not begin with https://. | Write one that does: platforms fetch"
                        + " pictures in no other way."
            })
    void aMistakeIsToldWithItsPlaceAndTheRemedy(String partner, String field, String problem, String advice)
            throws IOException {
        var reading = read("partners:\n  " + partner + "\n");

        assertEquals(List.of(), reading.partners());
        assertEquals(
                List.of(new Problem(folder.resolve("partners.yaml"), 2, field, problem, advice)), reading.problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text: ful | text | “ful” is not possible here. | Did you mean full?",
                "text: no | text | “no” is not possible here. | Write one of full, excerpt.",
                "paywalled: true | paywalled | “true” is not possible here. | Write one of no, excerpt, full.",
                "third-party: maybe | third-party | “maybe” is not possible here. | Write one of no, yes.",
                "pictures: [all] | pictures | a word is expected here. | Write one of ours, licensed, all.",
                "delay: soon | delay | “soon” is no time from 1 minute to 30 days. | Write a number and a unit, such"
                        + " as 15 min or 2 h.",
                "languages: en | languages | a list is expected here, not the text “en”. | Write languages: [en]",
                "languages: [english] | languages | “english” is no language tag. | Write en",
                "any: [harbour] | any | “harbour” is no kind:name. | Write tag:harbour",
                "not: ['section:wrold'] | not | there is no section “wrold”. | Did you mean world?",
                "embargoed: yes | embargoed | a feed of the profile msn cannot say that a story is under embargo. |"
                        + " Write embargoed: no, or choose one of the profiles rss."
            })
    void aMistakeInTheTermsIsToldWithItsPlaceAndTheRemedy(String term, String key, String problem, String advice)
            throws IOException {
        var reading = read("partners:\n  p:\n    title: T\n    profile: msn\n    feed: coast\n    " + term + "\n");

        assertEquals(
                List.of(new Problem(folder.resolve("partners.yaml"), 6, "partners.p." + key, problem, advice)),
                reading.problems());
    }

    @Test
    void twoChoicesOfSeveralCannotBeSaidAtOnce() throws IOException {
        var reading = read("partners: { p: { title: T, profile: msn, feed: shore, any: ['tag:c', 'tag:d'] } }");

        assertEquals(
                "the feed “shore” asks for any: of several too, and both at once cannot be said.",
                reading.problems().get(0).problem());
    }

    @Test
    void whoeverMayReadAnOpenFeedGetsNothingUnderEmbargo() throws IOException {
        var reading = read("partners: { p: { title: T, profile: rss, feed: all, open: true, embargoed: true } }");

        assertEquals("anyone may read this feed.", reading.problems().get(0).problem());
    }

    @Test
    void theTermsAreRead() throws IOException {
        var reading = read("""
            partners:
              p:
                title: T
                profile: rss
                all: [tag:harbour]
                text: excerpt
                paywalled: full
                third-party: yes
                pictures: licensed
                delay: 2 h
                attribution: By us
                languages: [de, EN-gb]
                embargoed: yes
            """);

        assertEquals(List.of(), reading.problems());
        PartnerTerms terms = reading.partners().get(0);
        assertEquals("all", terms.feed());
        assertEquals(
                new SyndicationTerms(
                        SyndicationTerms.Extent.EXCERPT,
                        SyndicationTerms.Extent.FULL,
                        true,
                        SyndicationTerms.Pictures.LICENSED,
                        Duration.ofHours(2),
                        Optional.of("By us"),
                        List.of("de", "en-GB"),
                        Selection.of(Term.tag("harbour")),
                        true),
                terms.syndication());
    }

    @Test
    void anUnknownKeyBesidePartnersIsAProblem() throws IOException {
        assertEquals("partner", read("partner: {}").problems().get(0).field());
    }

    @Test
    void withoutAPublicationFeedsAreNotLookedUp() throws IOException {
        Files.writeString(
                folder.resolve(PartnersReader.FILE_NAME),
                "partners: { msn: { title: T, profile: msn, feed: anything } }");

        var reading = new PartnersReader(Map.of("msn", Set.of()), Set.of(), SourceOwnership.NONE)
                .read(folder, Optional.empty());

        assertEquals(List.of(), reading.problems());
        assertEquals("anything", reading.partners().get(0).feed());
    }
}
