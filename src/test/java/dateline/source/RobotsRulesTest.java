package dateline.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RFC 9309")
class RobotsRulesTest {
    private static RobotsRules rules(String text) {
        return RobotsRules.parse(text, "dateline");
    }

    @ParameterizedTest
    @CsvSource({
        "/private, /private/a, false",
        "/private, /public, true",
        "/*.php$, /a/b.php, false",
        "/*.php$, /a/b.php?c, true",
        "/*/draft/, /2026/draft/a, false",
        "/a*b*c, /a1b2c3, false",
        "/a*b*c, /a1c2b3, true",
        "/$, /, false",
        "/$, /a, true",
        "'', /a, true"
    })
    void aRuleForbidsWhatItMatches(String pattern, String path, boolean allowed) {
        assertEquals(allowed, rules("User-agent: *\nDisallow: " + pattern).allows(path));
    }

    @Test
    void theLongestRuleCountsAndOfTwoTheOneThatAllows() {
        RobotsRules rules = rules("User-agent: *\nDisallow: /news\nAllow: /news/open\nDisallow: /same\nAllow: /same");

        assertEquals(false, rules.allows("/news/closed"));
        assertEquals(true, rules.allows("/news/open/a"));
        assertEquals(true, rules.allows("/same"));
    }

    @Test
    void ourOwnGroupsCountInsteadOfEverybodys() {
        RobotsRules rules = rules("""
                User-agent: *
                Disallow: /
                User-agent: other
                User-agent: Dateline/1.0
                Disallow: /a # not for us
                Crawl-delay: 2.5
                User-agent: dateline
                Disallow: /b
                """);

        assertEquals(true, rules.allows("/c"));
        assertEquals(false, rules.allows("/a"));
        assertEquals(false, rules.allows("/b"));
        assertEquals(Optional.of(Duration.ofMillis(2_500)), rules.crawlDelay());
    }

    @Test
    void aGroupOfOursWithoutRulesAllowsEverything() {
        RobotsRules rules = rules("User-agent: dateline\nDisallow:\n\nUser-agent: *\nDisallow: /");

        assertEquals(true, rules.allows("/a"));
    }

    @Test
    void whatIsNoRulesFileForbidsNothing() {
        assertEquals(true, rules("<html><body>Not found: /").allows("/a"));
        assertEquals(true, rules("Disallow: /").allows("/a"));
        assertEquals(true, rules("").allows("/a"));
    }

    @Test
    @DisplayName("M: a rule of many asterisks is no more work than its length")
    void aRuleOfManyAsterisksEnds() {
        RobotsRules rules = rules("User-agent: *\nDisallow: /" + "*a".repeat(5_000) + "$");

        boolean allowed =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> rules.allows("/" + "a".repeat(4_000)));

        assertEquals(true, allowed);
    }
}
