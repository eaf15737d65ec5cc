package dateline.feed;

import static dateline.feed.Documents.ATOM;
import static dateline.feed.Documents.RSS;
import static dateline.feed.Documents.count;
import static dateline.feed.Documents.parse;
import static dateline.feed.Documents.string;
import static dateline.feed.Documents.strings;
import static dateline.feed.Documents.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Article;
import dateline.article.Author;
import dateline.article.Image;
import dateline.feed.format.EntryCache;
import dateline.feed.format.FeedRenderers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Group XML of the requirements: bytes that every parser takes. */
public final class XmlDocumentTest {
    static final List<FeedFormat> FORMATS = Documents.XML;

    private static final String FORBIDDEN = IntStream.rangeClosed(0, 0x1F)
                    .filter(c -> c != '\t' && c != '\n' && c != '\r')
                    .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
            + "\uFFFE\uFFFF\uDFFF\uD800\u0085\u0090\uFDD0";

    /** A story whose every text is hostile. */
    static Article hostile(int number) {
        String evil = "a" + FORBIDDEN + "]]>\u202E<script>alert(1)</script>&amp;\r\nz \uD83D\uDEB2";
        return Fixture.story(number, draft -> draft.title(evil)
                .standfirst(evil)
                .body("<p>" + FORBIDDEN + "x[y[0]]>1\r\nz \uD83D\uDEB2</p>")
                .authors(new Author(evil, Optional.of("https://a.example/" + FORBIDDEN + "\u00e9"), Optional.empty()))
                .url("https://a.example/" + FORBIDDEN + "a b\"<>\u00e9[1]")
                .tags(evil)
                .note(evil)
                .rights(evil)
                .image(new Image(
                        "https://a.example/i\u00e9.jpg",
                        Optional.of(evil),
                        Optional.of("line one\nline two\ttab " + evil),
                        Optional.of(evil),
                        OptionalInt.of(0),
                        OptionalInt.of(-1),
                        Optional.of("image/jpeg; q=\"" + FORBIDDEN),
                        OptionalLong.empty(),
                        Optional.empty())));
    }

    public static FeedDocument nineteenAndAHostileOne() {
        return Fixture.document(
                "news",
                IntStream.range(0, 20)
                        .mapToObj(i -> i == 7 ? hostile(i) : Fixture.story(i))
                        .toArray(Article[]::new));
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    @DisplayName("XML-01 XML-02 XML-03 one hostile story neither breaks the document nor costs another story")
    void aHostileStoryCostsNothing(FeedFormat format) {
        var document = parse(format, nineteenAndAHostileOne());

        assertEquals(20, count("//item | //a:entry", document));
        String title = strings("//item/title | //a:entry/a:title", document).get(7);
        assertEquals("a ]]><script>alert(1)</script>&amp; z \uD83D\uDEB2", title);
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    @DisplayName("XML-04 no control character of the second block and no noncharacter is written")
    void noControlCharacters(FeedFormat format) {
        long controls = text(format, nineteenAndAHostileOne())
                .codePoints()
                .filter(c -> (c < 0x20 && c != '\n') || (c >= 0x7F && c <= 0x9F) || (c >= 0xFDD0 && c <= 0xFDEF))
                .count();

        assertEquals(0, controls);
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    @DisplayName("XML-05 EXT-03 the end of CDATA in a text survives as text")
    void endOfCdataSurvives(FeedFormat format) {
        var document = Fixture.document("news", Fixture.story(1, draft -> draft.body("<pre>x[y[0]]&gt;1</pre>]]>")));

        assertFalse(text(format, document).contains("]]>"));
        assertEquals("<pre>x[y[0]]&gt;1</pre>]]>", string("//c:encoded | //a:content", parse(format, document)));
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    @DisplayName("XML-06 XML-07 XML-09 HUMAN-01 HUMAN-10 a bare declaration stands first: no BOM, DOCTYPE, style sheet")
    void bareDeclaration(FeedFormat format) {
        String text = text(format, Fixture.everything());

        assertTrue(text.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<"), text.substring(0, 60));
        assertEquals(1, text.split("<\\?", -1).length - 1);
        assertFalse(text.contains("<!"));
        assertFalse(text.matches("(?s).*&(?!(amp|lt|gt|quot|apos|#x[0-9A-F]+);).*"));
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    @DisplayName("XML-08 the bytes are UTF-8")
    void bytesAreUtf8(FeedFormat format) throws CharacterCodingException {
        byte[] bytes = FeedRenderers.render(format, Fixture.everything(), new EntryCache());

        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();

        assertTrue(text.contains("Gr\u00f8nhavn"));
        assertEquals(format.mediaType() + "; charset=utf-8", format.contentType());
    }

    @Test
    @DisplayName("XML-10 RSS-22 every element of RSS without a namespace is one of RSS 2.0")
    void noInventedElements() {
        var document = parse(RSS, Fixture.everything());

        var names = strings("//*[namespace-uri()='']", document);

        assertFalse(names.isEmpty());
        assertEquals(
                0,
                count(
                        "//*[namespace-uri()=''][not(self::rss or self::channel or self::item or self::title"
                                + " or self::link or self::description or self::language or self::copyright"
                                + " or self::lastBuildDate or self::docs or self::generator or self::ttl"
                                + " or self::enclosure or self::category or self::pubDate or self::guid)]",
                        document));
    }

    @Test
    @DisplayName("XML-11 XML-12 XML-13 namespaces have their exact names, and their usual prefixes")
    void exactNamespaces() {
        String rss = text(RSS, Fixture.everything());
        String atom = text(ATOM, Fixture.everything());

        assertTrue(rss.contains("xmlns:media=\"http://search.yahoo.com/mrss/\""));
        assertTrue(rss.contains("xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""));
        assertTrue(rss.contains("xmlns:dc=\"http://purl.org/dc/elements/1.1/\""));
        assertTrue(rss.contains("xmlns:dcterms=\"http://purl.org/dc/terms/\""));
        assertTrue(rss.contains("xmlns:at=\"http://purl.org/atompub/tombstones/1.0\""));
        assertTrue(rss.contains("xmlns:atom=\"http://www.w3.org/2005/Atom\""));
        assertTrue(atom.contains("<feed xmlns=\"http://www.w3.org/2005/Atom\""));
        assertEquals(-1, atom.indexOf("xmlns", atom.indexOf("<title")));
        assertEquals(-1, rss.indexOf("xmlns", rss.indexOf("<channel")));
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    @DisplayName("XML-14 the same document gives the same bytes")
    void byteStable(FeedFormat format) {
        assertArrayEquals(
                FeedRenderers.render(format, Fixture.everything(), new EntryCache()),
                FeedRenderers.render(format, Fixture.everything(), new EntryCache()));
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    @DisplayName("XML-15 no carriage return is written, neither raw nor as a reference")
    void noCarriageReturn(FeedFormat format) {
        String text = text(format, nineteenAndAHostileOne());

        assertFalse(text.contains("\r"));
        assertFalse(text.contains("&#xD;"));
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    @DisplayName("XML-16 a line end in an attribute's text becomes a space")
    void lineEndsInAttributes(FeedFormat format) {
        var story = Fixture.story(
                1,
                draft -> draft.image(new Image(
                        "https://a.example/i.jpg",
                        Optional.of("two\nlines\tand a tab"),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        Optional.empty())));

        var document = parse(format, Fixture.document("news", story));

        assertTrue(string("//c:encoded | //a:content", document).contains("alt=\"two lines and a tab\""));
        assertEquals("two lines and a tab", string("//m:title", document));
    }

    @ParameterizedTest
    @FieldSource("FORMATS")
    @DisplayName("XML-17 white space in text is kept, and none is added around it")
    void rawWhiteSpace(FeedFormat format) {
        String poem = "<pre>  one\n\n    two</pre>";
        var document = parse(format, Fixture.document("news", Fixture.story(1, draft -> draft.body(poem))));

        assertEquals(poem, string("//c:encoded | //a:content", document));
        assertEquals("Ferry 1 leaves on time", string("//item/title | //a:entry/a:title", document));
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("RSS-24 an empty section is a document without entries")
    void emptySection(FeedFormat format) {
        String text = text(format, Fixture.document("sport"));

        assertTrue(text.contains("Sport"));
        assertFalse(text.contains("<item>") || text.contains("<entry>") || text.contains("date_published"));
    }

    static List<FeedFormat> all() {
        return FeedFormat.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("XML-03 an entry that cannot be rendered costs itself alone")
    void aBrokenEntryCostsItself(FeedFormat format) {
        var broken = Fixture.story(2, draft -> draft.published(OffsetDateTime.MAX));
        String text = text(format, Fixture.document("news", Fixture.story(3), broken, Fixture.story(1)));

        assertTrue(text.contains("Ferry 3") && text.contains("Ferry 1"));
        assertFalse(text.contains("Ferry 2"));
    }
}
