package dateline.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedRepairsTest {
    @Test
    void aFeedThatKeepsTheRulesIsNotMarkedAsRepaired() {
        ParsedFeed feed =
                rss("<item><title>Pier &amp; mole &#8212; open</title><link>https://a.example/1</link></item>");

        assertEquals(List.of("Pier & mole — open"), titles(feed));
        assertEquals(List.of(), feed.repairs());
    }

    @Test
    void aBareAmpersandInALinkIsReadAsItWasMeant() {
        ParsedFeed feed = rss("<item><link>https://a.example/?a=1&b=2&copy=3</link></item>");

        assertEquals(
                Optional.of("https://a.example/?a=1&b=2&copy=3"),
                feed.items().get(0).link());
        assertTrue(
                feed.repairs().get(0).startsWith("Line 1: a bare &"),
                feed.repairs().toString());
    }

    @Test
    void aBareLessThanIsText() {
        ParsedFeed feed = rss("<item><title>5 < 6</title></item>");

        assertEquals(List.of("5 < 6"), titles(feed));
        assertFalse(feed.repairs().isEmpty());
    }

    @Test
    void namesOfHtmlEntitiesAreResolvedThoughTheFeedDeclaresNone() {
        assertEquals(
                List.of("Caf\u00E9 \u2014 caf\u00E9"),
                titles(rss("<item><title>Caf&eacute;&nbsp;&mdash; caf&#XE9;</title></item>")));
    }

    @Test
    void controlCharactersAndReferencesToThemAreLeftOut() {
        ParsedFeed feed = rss("<item><title>a\u0008b&#8;c&#xFFFE;d\u0092s</title></item>");

        assertEquals(List.of("abcd\u2019s"), titles(feed));
        assertFalse(feed.repairs().isEmpty());
    }

    @Test
    void aFeedThatBreaksOffKeepsWhatWasThere() {
        ParsedFeed feed = imported("<rss><channel><title>T</title><item><title>One</title></item><item><title>Tw");

        assertEquals(List.of("One", "Tw"), titles(feed));
        assertTrue(feed.repairs().contains("It breaks off before its end; what was there was read."));
    }

    @Test
    void aFieldWithoutEndTagDoesNotSwallowTheNext() {
        ParsedFeed feed =
                rss("<item><title>One<link>https://a.example/1</link><guid>g1</item><item><title>Two</title></item>");

        assertEquals(List.of("One", "Two"), titles(feed));
        assertEquals(Optional.of("https://a.example/1"), feed.items().get(0).link());
        assertEquals(Optional.of("g1"), feed.items().get(0).guid());
    }

    @Test
    void anItemWithoutEndTagDoesNotSwallowTheNext() {
        ParsedFeed feed = rss("<item><title>One</title><item><title>Two</title></item>");

        assertEquals(List.of("One", "Two"), titles(feed));
    }

    @Test
    void anEntryInTheContentOfAnotherIsNoItem() {
        ParsedFeed feed = imported("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Outer</title><content"
                + " type='application/atom+xml'><entry><title>Inner</title></entry></content></entry></feed>");

        assertEquals(List.of("Outer"), titles(feed));
        assertEquals(List.of(), feed.repairs());
    }

    @Test
    void nakedHtmlIsKept() {
        ParsedFeed feed =
                rss("<item><title>A <b>bold</b> title</title><description>One<br>two<p>three</description></item>");

        assertEquals(List.of("A bold title"), titles(feed));
        assertEquals(
                Optional.of("One<br>two<p>three</p>"),
                feed.items().get(0).body().summary());
    }

    @Test
    void prefixesThatAreNotDeclaredAreKnown() {
        ParsedFeed feed = rss("<item><dc:title>By Dublin Core</dc:title><content:encoded>Long</content:encoded>"
                + "<media:content url='https://a.example/p.jpg' medium='image'/></item>");

        assertEquals(List.of("By Dublin Core"), titles(feed));
        assertEquals(Optional.of("Long"), feed.items().get(0).body().content());
        assertEquals(
                Optional.of("https://a.example/p.jpg"),
                feed.items().get(0).image().orElseThrow().url());
    }

    @Test
    void aNamespaceInAnotherSpellingIsKnown() {
        ParsedFeed feed = imported("<rss xmlns:d='https://purl.org/DC/elements/1.1'><channel><item><d:title>T</d:title>"
                + "<d:date>2026-11-23</d:date></item></channel></rss>");

        assertEquals(List.of("T"), titles(feed));
        assertEquals("2026-11-23", feed.items().get(0).date().orElseThrow().written());
    }

    @Test
    void itemsOfRss10InsideTheChannelAreFound() {
        ParsedFeed feed = imported(
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                        + " xmlns='http://purl.org/rss/1.0/'><channel><item rdf:about='u:1'><title>In</title></item></channel></rdf:RDF>");

        assertEquals(List.of("In"), titles(feed));
        assertEquals(Optional.of("u:1"), feed.items().get(0).guid());
    }

    @Test
    void warningsBeforeTheFeedAreLeftOut() {
        ParsedFeed feed = imported("\n\nWarning: something in feed.php on line 3\n<?xml version='1.0'?>"
                + "<rss><channel><item><title>T</title></item></channel></rss>");

        assertEquals(List.of("T"), titles(feed));
        assertEquals(List.of("Something stood before the feed and was left out."), feed.repairs());
    }

    @Test
    void attributesWithoutQuotesAreRead() {
        ParsedFeed feed = rss("<item><enclosure url=https://a.example/1.mp3 type=audio/mpeg length=7 /></item>");

        assertEquals(
                "https://a.example/1.mp3",
                feed.items().get(0).enclosures().get(0).url());
    }

    @Test
    void anAttributeWithoutClosingQuoteEndsWithItsTag() {
        ParsedFeed feed = rss("<item><enclosure url=\"https://a.example/1.mp3/><title>One</title></item>"
                + "<item><title a=\"x\">Two</title></item>");

        assertEquals(List.of("One", "Two"), titles(feed));
    }

    @Test
    void aCdataSectionWithoutEndDoesNotSwallowTheNextItem() {
        ParsedFeed feed = rss("<item><title><![CDATA[One</title></item><item><title><![CDATA[Two]]></title></item>");

        assertEquals(List.of("One", "Two"), titles(feed));
    }

    @Test
    void elementsInCapitalLettersAreRead() {
        assertEquals(List.of("T"), titles(imported("<RSS><Channel><Item><Title>T</title></Item></Channel></RSS>")));
    }

    @Test
    void aDocumentTypeThatOnlyNamesAGrammarIsCutOff() {
        ParsedFeed feed = imported(
                "<?xml version='1.0'?><!DOCTYPE rss PUBLIC \"-//N//DTD RSS 0.91//EN\" \"http://n.example/r.dtd\" [ ]>"
                        + "<rss><channel><item><title>T&eacute;</title></item></channel></rss>");

        assertEquals(List.of("T\u00E9"), titles(feed));
    }

    @Test
    void bytesThatAreUtf8AreReadSoWhateverTheFeedSays() {
        byte[] bytes =
                "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><item><title>Caf\u00E9</title></item></channel></rss>"
                        .getBytes(StandardCharsets.UTF_8);

        ParsedFeed feed = imported(bytes, Optional.of("windows-1252"));

        assertEquals(List.of("Caf\u00E9"), titles(feed));
        assertFalse(feed.repairs().isEmpty());
    }

    @Test
    void eachEncodingGivesTheSameTitle() {
        for (String label : List.of(
                "UTF-8",
                "UTF-16",
                "UTF-16LE",
                "UTF-16BE",
                "UTF-32",
                "UTF-32BE",
                "windows-1252",
                "ISO-8859-1",
                "IBM037")) {
            byte[] bytes = ("<?xml version=\"1.0\" encoding=\"" + label
                            + "\"?><rss><channel><item><title>Caf\u00E9</title></item></channel></rss>")
                    .getBytes(Charset.forName(label));

            assertEquals(List.of("Caf\u00E9"), titles(imported(bytes, Optional.empty())), label);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "x-sjis, windows-31j, ①東京の話です",
        "big5, Big5-HKSCS, 臺灣新聞報導",
        "tis-620, x-windows-874, ข่าววันนี้",
        "macintosh, x-MacRoman, Café Ωmega",
        "cp819, windows-1252, “Café”",
        "iso-8859-15, iso-8859-15, Café 5 €"
    })
    void aLabelOfAFeedMeansWhatItMeansInAPage(String label, String charset, String title) {
        byte[] bytes = ("<?xml version=\"1.0\" encoding=\"" + label + "\"?><rss><channel><item><title>" + title
                        + "</title></item></channel></rss>")
                .getBytes(Charset.forName(charset));

        assertEquals(List.of(title), titles(imported(bytes, Optional.empty())), label);
    }

    @Test
    void theCharsetOfHttpIsUsedWhereTheDocumentSaysNothing() {
        byte[] bytes =
                "<rss><channel><item><title>\u041A\u0430\u043A \u0434\u0435\u043B\u0430</title></item></channel></rss>"
                        .getBytes(Charset.forName("KOI8-R"));

        assertEquals(
                List.of("\u041A\u0430\u043A \u0434\u0435\u043B\u0430"), titles(imported(bytes, Optional.of("koi8-r"))));
    }

    @Test
    void utf8WithStrayBytesKeepsBoth() {
        byte[] good = "<rss><channel><item><title>na\u00EFve caf\u00E9 \u2014 it".getBytes(StandardCharsets.UTF_8);
        byte[] stray = {(byte) 0x92};
        byte[] rest = "s</title></item></channel></rss>".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[good.length + 1 + rest.length];
        System.arraycopy(good, 0, bytes, 0, good.length);
        System.arraycopy(stray, 0, bytes, good.length, 1);
        System.arraycopy(rest, 0, bytes, good.length + 1, rest.length);

        assertEquals(List.of("na\u00EFve caf\u00E9 \u2014 it\u2019s"), titles(imported(bytes, Optional.empty())));
    }

    @Test
    void itemsBeyondTheLimitAreLeftOutWithANote() {
        String items = IntStream.range(0, FeedLimits.ITEMS + 5)
                .mapToObj(i -> "<item/>")
                .collect(Collectors.joining());

        ParsedFeed feed = rss(items);

        assertEquals(FeedLimits.ITEMS, feed.items().size());
        assertTrue(feed.repairs().get(0).contains("left out"));
    }

    @Test
    void aJsonFeedThatBreaksOffKeepsItsWholeItems() {
        ParsedFeed feed = imported(
                "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":1,\"title\":\"One\"},{\"id\":2,\"ti");

        assertEquals(List.of("One"), titles(feed));
        assertTrue(feed.repairs().get(0).contains("line 1"), feed.repairs().toString());
    }

    @Test
    void valuesOfTheWrongTypeInAJsonFeedCostThemselvesAlone() {
        ParsedFeed feed =
                imported("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":[1],\"authors\":{},\"items\":["
                        + "{\"id\":3.5,\"title\":1000,\"url\":{},\"authors\":\"x\",\"attachments\":[3,{\"url\":1}],\"tags\":[1,{}],"
                        + "\"date_published\":{}},7,null]}");

        assertEquals(1, feed.items().size());
        assertEquals(List.of("1000"), titles(feed));
        assertEquals(Optional.of("3.5"), feed.items().get(0).guid());
    }

    private static ParsedFeed rss(String items) {
        return imported("<rss version='2.0'><channel><title>T</title>" + items + "</channel></rss>");
    }

    private static ParsedFeed imported(String text) {
        return imported(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private static ParsedFeed imported(byte[] bytes, Optional<String> charset) {
        return (ParsedFeed) new FeedDocumentReader().read(bytes, charset, Optional.empty());
    }

    private static List<String> titles(ParsedFeed feed) {
        return feed.items().stream().map(item -> item.title().orElse("")).toList();
    }
}
