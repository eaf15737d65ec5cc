package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import dateline.publication.UsualTerms;
import dateline.publication.Window;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of a story that a platform would not want, rule by rule. */
class PlatformRulesTest {
    private static final String TITLE = "\"title\": \"The ferry leaves the quay on time\"";
    private static final String TEXT = "\"bodyText\": \"" + "The ferry left the quay. ".repeat(40) + "\"";
    private static final String AUTHOR = "\"authors\": [\"Mara Lindqvist\"]";
    private static final String URL = "\"url\": \"https://www.harbour-gazette.example/ferry\"";
    private static final String SUMMARY = "\"standfirst\": \"" + "It was on time. ".repeat(20) + "\"";

    @TempDir
    static Path folder;

    private static PartnerHarness stand;
    private static int filed;

    @BeforeAll
    static void open() {
        stand = new PartnerHarness(folder);
    }

    @AfterAll
    static void close() {
        stand.close();
    }

    private static String image(String more) {
        return "\"image\": {\"url\": \"https://img.harbour-gazette.example/ferry.jpg\", \"credit\": \"Ada Quill\""
                + more + "}";
    }

    private static final String GOOD_IMAGE = image(", \"width\": 1600, \"height\": 900, \"length\": 90000");

    private static Partner partner(String profile) {
        Optional<URI> logo = Optional.of(URI.create("https://www.harbour-gazette.example/logo.png"));
        return Partner.of(UsualTerms.of(
                        profile, "The Gazette", profile, "all", Window.DEFAULT, false, logo, logo, Optional.empty()))
                .orElseThrow();
    }

    private static Set<String> rules(String profile, String form) {
        String language = form.contains("\"lang\"") ? "" : "\"lang\": \"en\", ";
        String sender = "\"sourceId\": \"s" + ++filed + "\", " + language;
        String id = stand.newsroom
                .file(BytesInput.of("s" + filed + ".json", "{" + sender + form + "}"))
                .get(0)
                .id()
                .orElseThrow()
                .value();
        var lint = new PartnerLint(stand.store, stand.newsroom.publication(), PartnerHarness.MORNING);
        return lint.ofStory(partner(profile), id).orElseThrow().stream()
                .map(finding -> finding.clause().rule())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String form(String... parts) {
        return String.join(", ", parts);
    }

    /** Profile, rules, and a story that breaks these alone; without a rule, one that breaks none. */
    static Stream<List<String>> table() {
        String svg = "\"image\": {\"url\": \"https://img.harbour-gazette.example/ferry.svg\"}";
        String body = "\"bodyHtml\": \"<p>" + "The ferry left the quay. ".repeat(40)
                + "</p><p><img src='https://img.harbour-gazette.example/plan.tif' alt='Plan'></p>\"";
        String brief = "\"bodyText\": \"The ferry left the quay.\"";
        String old = "\"published\": \"2025-01-01T00:00:00Z\"";
        return Stream.of(
                List.of("msn", "", form(TITLE, TEXT, URL, GOOD_IMAGE)),
                List.of("msn", "MSN-03 MSN-17", form(TITLE, "\"standfirst\": \"No text at all.\"", URL)),
                List.of("msn", "MSN-05", form("\"title\": \"Ferry on time\"", TEXT, URL, GOOD_IMAGE)),
                List.of("msn", "MSN-05", form("\"title\": \"" + "Ferry ".repeat(26) + "\"", TEXT, URL, GOOD_IMAGE)),
                List.of("msn", "MSN-06", form(TITLE, TEXT, URL, GOOD_IMAGE, old)),
                List.of("msn", "MSN-08", form(TITLE, TEXT, URL, GOOD_IMAGE, "\"expires\": \"2026-03-01T09:00:00Z\"")),
                List.of("msn", "MSN-16", form(TITLE, brief, URL, GOOD_IMAGE)),
                List.of("msn", "MSN-17", form(TITLE, TEXT, URL)),
                List.of("msn", "MSN-17", form(TITLE, TEXT, URL, image(", \"width\": 639, \"height\": 900"))),
                List.of("msn", "MSN-17", form(TITLE, TEXT, URL, image(", \"width\": 900, \"height\": 359"))),
                List.of("msn", "MSN-10", form(TITLE, body, URL, GOOD_IMAGE)),
                List.of("smartnews", "", form(TITLE, TEXT, URL, GOOD_IMAGE)),
                List.of("smartnews", "SN-10", form(TITLE, TEXT, URL, GOOD_IMAGE, old)),
                List.of("smartnews", "SN-05", form(TITLE, TEXT, URL)),
                List.of("gunosy", "", form(TITLE, TEXT, URL, AUTHOR, GOOD_IMAGE)),
                List.of("gunosy", "GUN-05", form(TITLE, TEXT, URL, AUTHOR, GOOD_IMAGE, old)),
                List.of("gunosy", "GUN-03", form(TITLE, TEXT, "\"url\": \"http://a.example/\"", AUTHOR, GOOD_IMAGE)),
                List.of("gunosy", "GUN-11", form(TITLE, TEXT, URL, GOOD_IMAGE)),
                List.of("gunosy", "GUN-11", form(TITLE, TEXT, URL, AUTHOR)),
                List.of("line", "", form(TITLE, TEXT, URL, GOOD_IMAGE)),
                List.of("line", "LINE-02", form(TITLE, TEXT, URL)),
                List.of("flipboard", "", form(TITLE, TEXT, URL, AUTHOR, SUMMARY, GOOD_IMAGE)),
                List.of(
                        "flipboard",
                        "FLIP-01",
                        form(TITLE, TEXT, URL, AUTHOR, GOOD_IMAGE, "\"standfirst\": \"Short.\"")),
                List.of("flipboard", "FLIP-02", form(TITLE, TEXT, URL, AUTHOR, SUMMARY)),
                List.of(
                        "flipboard",
                        "FLIP-02",
                        form(TITLE, TEXT, URL, AUTHOR, SUMMARY, image(", \"width\": 800, \"height\": 399"))),
                List.of(
                        "flipboard",
                        "FLIP-04",
                        form(TITLE, TEXT, "\"url\": \"https://a.example/\"", AUTHOR, SUMMARY, GOOD_IMAGE)),
                List.of("newsbreak", "", form(TITLE, TEXT, URL, AUTHOR, GOOD_IMAGE)),
                List.of("newsbreak", "NEWSBREAK-01", form(TITLE, TEXT, URL, AUTHOR)),
                List.of(
                        "newsbreak",
                        "NEWSBREAK-01",
                        form(TITLE, TEXT, URL, AUTHOR, "\"image\": {\"url\": \"https://a.example/i.jpg\"}")),
                List.of("newsbreak", "PART-01", form(TITLE, TEXT, URL, GOOD_IMAGE)),
                List.of("newsbreak", "PART-01", form("\"lang\": \"es-US\"", TITLE, TEXT, URL, AUTHOR, GOOD_IMAGE)),
                List.of("newsbreak", "", form("\"lang\": \"en-US\"", TITLE, TEXT, URL, AUTHOR, GOOD_IMAGE)),
                List.of("yahoo", "", form(TITLE, TEXT, URL, GOOD_IMAGE)),
                List.of("yahoo", "YAHOO-01", form(TITLE, brief, URL, GOOD_IMAGE)),
                List.of("yahoo", "YAHOO-02", form(TITLE, TEXT, URL, image(", \"width\": 1279, \"height\": 720"))),
                List.of("yahoo", "YAHOO-02", form(TITLE, TEXT, URL)),
                List.of("yahoo", "YAHOO-02", form(TITLE, TEXT, URL, image(", \"length\": 5000001"))),
                List.of("ninjs", "", form(TITLE, TEXT, URL, GOOD_IMAGE)),
                List.of("ninjs", "MEDIA-15", form(TITLE, TEXT, URL, svg)));
    }

    @ParameterizedTest
    @MethodSource("table")
    @DisplayName(
            "MSN-03 MSN-05 MSN-06 MSN-08 MSN-10 MSN-16 MSN-17 SN-05 SN-10 GUN-03 GUN-05 GUN-11 LINE-02 FLIP-01 FLIP-02"
                    + " FLIP-04 NEWSBREAK-01 PART-01 YAHOO-01 YAHOO-02: a story that breaks a rule is told under that rule, and"
                    + " under no other")
    void ruleByRule(List<String> row) {
        Set<String> expected =
                row.get(1).isEmpty() ? Set.of() : Set.of(row.get(1).split(" "));

        assertEquals(expected, rules(row.get(0), row.get(2)));
    }

    @ParameterizedTest
    @CsvSource({"msn,10000000,MSN-16", "smartnews,1000000,SN-08"})
    @DisplayName("MSN-16 SN-08: a feed beyond the size that the platform takes is told")
    void size(String profile, long most, String rule) {
        DocumentRequirement wish = partner(profile).profile().documentWishes().get(0);

        assertEquals(rule, wish.clause().rule());
        assertTrue(wish.check().unmet(1, most).isEmpty());
        assertTrue(wish.check().unmet(1, most + 1).isPresent());
    }

    @Test
    @DisplayName("FLIP-03 GUN-11: a feed with fewer items than the platform wants is told")
    void items() {
        assertTrue(partner("flipboard")
                .profile()
                .documentWishes()
                .get(0)
                .check()
                .unmet(29, 1)
                .isPresent());
        assertTrue(partner("flipboard")
                .profile()
                .documentWishes()
                .get(0)
                .check()
                .unmet(30, 1)
                .isEmpty());
        assertTrue(partner("gunosy")
                .profile()
                .documentWishes()
                .get(0)
                .check()
                .unmet(0, 1)
                .isPresent());
    }

    @Test
    @DisplayName("PART-10: every rule of every profile names its page, what it says there, and when it was read")
    void everyRuleHasItsClause() {
        for (Profile profile : Profiles.ALL) {
            if (profile instanceof OwnFeedProfile) {
                continue;
            }
            List<Clause> clauses = Stream.of(
                            profile.requirements().stream().map(Requirement::clause),
                            profile.wishes().stream().map(Requirement::clause),
                            profile.documentWishes().stream().map(DocumentRequirement::clause))
                    .flatMap(all -> all)
                    .toList();
            assertTrue(!clauses.isEmpty() || profile instanceof OwnFeedProfile, profile.name());
            for (Clause clause : clauses) {
                assertTrue(clause.rule().matches("[A-Z]+-\\d\\d"), clause.rule());
                assertTrue(clause.text().matches("[^:]+: .+\\."), clause.text());
                assertTrue(clause.read().isAfter(LocalDate.of(2026, 1, 1)));
            }
        }
    }
}
