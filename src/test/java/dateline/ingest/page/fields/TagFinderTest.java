package dateline.ingest.page.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.ingest.page.GazettePage;
import dateline.ingest.page.PageExtractor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML-08. */
class TagFinderTest {
    private static final List<String> TAGS = List.of("Ferries", "Outer islands", "Harbour office");

    private static String data(String keywords) {
        return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"" + GazettePage.HEADLINE
                + "\",\"keywords\":" + keywords + "}</script>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"Ferries\",\"Outer islands\",\"Harbour office\",\"_commerce\",\"comments-enabled\",\"8f507083-bac4-423a-9015-2eb31e1bce50\",\"harbour-gazette.com\"]",
                "\"Ferries, Outer islands, Harbour office\""
            })
    void whatASystemPutsAmongTheTagsIsNone(String keywords) {
        assertEquals(TAGS, new GazettePage().head(data(keywords)).read().tags());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Ferries Outer islands Harbour office\"",
                "[\"Coast\",\"Ferries\",\"Outer islands\",\"Harbour office\",\"web\"]"
            })
    void whatDataAndKeywordsAgreeOnIsTaken(String keywords) {
        String meta = "<meta name=\"keywords\" content=\"Ferries,Outer islands,Harbour office\">";

        assertEquals(TAGS, new GazettePage().head(data(keywords) + meta).read().tags());
    }

    /** A system's own names and values are no topics; what it calls a topic is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"Day: Friday\",\"Page Type: Article\",\"Subject: Ferries\",\"Subject: Outer islands\",\"WC: 1000-1999\",\"Topic: Harbour office\",\"Language: English\",\"Medium\"]",
                "\"section: coast, nlp-entity-tokens: Ferries, nlp-entity-tokens: Outer islands, nlp-entity-tokens: Harbour office\""
            })
    void ofNamesWithValuesThoseOfTopicsAreTags(String keywords) {
        assertEquals(TAGS, new GazettePage().head(data(keywords)).read().tags());
    }

    @Test
    void aTagMayHaveAColonOrACommaOrAnEscapedSign() {
        String keywords =
                "[\"Mission: Impossible\",\"Harbour office, Hull\",\"Fish &amp; chips\",\"Ferries\",\"Outer islands\"]";

        assertEquals(
                List.of("Mission: Impossible", "Harbour office, Hull", "Fish & chips", "Ferries", "Outer islands"),
                new GazettePage().head(data(keywords)).read().tags());
    }

    @Test
    void keywordsOfAScriptWithoutSpacesAreHeldAgainstTheHeadline() {
        String page = """
                <html lang="ja"><head><title>宮崎県で震度5弱の地震 気象庁</title>
                <meta property="og:site_name" content="浜辺新聞デジタル">
                <meta name="keywords" content="浜辺新聞デジタル,災害・気象,宮崎県,浜辺新聞,ニュース,新聞"></head>
                <body><article><h1>宮崎県で震度5弱の地震 気象庁</h1>
                <p>気象庁は13日午後9時19分ごろ、日向灘で震度5弱の地震があったと発表した。震源の深さは約30キロと推定される。</p>
                <p>県によると、けが人の情報は入っていない。沿岸の町では住民が高台に避難し、一夜を過ごした。</p></article></body></html>""";

        assertEquals(
                List.of("災害・気象", "宮崎県"),
                new PageExtractor()
                        .extract(page, Optional.of(GazettePage.ADDRESS))
                        .tags());
    }

    @Test
    void allTagsInOneElementAreParted() {
        String meta = "<meta property=\"article:tag\" content=\"Ferries,Outer islands,Harbour office\">";

        assertEquals(TAGS, new GazettePage().head(meta).read().tags());
    }

    @Test
    void codesAreNoTags() {
        String meta = "<meta name=\"article:tag\" content=\"FER,ISL08,HARB,GEN\">";

        assertEquals(List.of(), new GazettePage().head(meta).read().tags());
    }

    @Test
    void aListOfLinksInTheStoryHoldsItsTagsButNoSectionAndNoListOfAll() {
        String list =
                "<footer><nav class=\"tags-list\"><ul><li><a href=\"/tag/ferries\">Ferries</a></li><li><a href=\"/tag/outer-islands\">Outer islands</a></li><li><a href=\"/tag/harbour-office\">Harbour office</a></li><li><a href=\"/coast/\">Coast</a></li><li><a href=\"/tag/\">All topics</a></li></ul></nav></footer>";

        assertEquals(TAGS, new GazettePage().after(list).read().tags());
    }
}
