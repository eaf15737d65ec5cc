package dateline.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedLinkResolverTest {
    private static final Element NOWHERE = new Element("a");

    @ParameterizedTest
    @DisplayName("A relative address is resolved as RFC 3986 section 5.4 does")
    @CsvSource({
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "?y, http://a/b/c/d;p?y",
        "#s, http://a/b/c/d;p?q#s",
        "../g, http://a/b/g",
        "../../g, http://a/g",
        "'a b', http://a/b/c/a%20b"
    })
    void aRelativeAddressIsResolved(String reference, String absolute) {
        var links = new FeedLinkResolver(Optional.of("http://a/b/c/d;p?q"));

        assertEquals(Optional.of(absolute), links.resolved(reference, NOWHERE));
    }

    @Test
    void aBaseWithoutPathHasARoot() {
        var links = new FeedLinkResolver(Optional.of("https://a.example"));

        assertEquals(Optional.of("https://a.example/news"), links.resolved("news"));
    }

    @Test
    void aRelativeAddressStaysWhenNothingIsKnown() {
        var links = new FeedLinkResolver(Optional.empty());

        assertEquals(Optional.of("news/1"), links.resolved(" news/1\n", NOWHERE));
        assertEquals(Optional.empty(), links.resolved(" ", NOWHERE));
    }

    @Test
    void basesAreRelativeToThoseAroundThemAndUnsafeOnesArePassedOver() {
        Element inner = Parser.xmlParser()
                .parseInput(
                        "<feed xml:base='https://a.example/x/'><entry xml:base='y/'><link xml:base='javascript:alert(1)'/></entry></feed>",
                        "")
                .selectFirst("link");

        assertEquals(
                Optional.of("https://a.example/x/y/z"), new FeedLinkResolver(Optional.empty()).resolved("z", inner));
        assertEquals(Optional.of("https://a.example/x/y/"), new FeedLinkResolver(Optional.empty()).told(inner));
    }
}
