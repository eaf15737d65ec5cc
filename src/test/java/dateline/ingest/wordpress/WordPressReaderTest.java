package dateline.ingest.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.Copy;
import dateline.ingest.model.RawArticle;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPressReaderTest {
    private static final String CHANNEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
            """;

    @Test
    void aPictureIsFoundThoughItStandsBeforeThePostThatNamesIt() {
        String attachment = "<item><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type>"
                + "<wp:attachment_url>https://g.example/a.jpg</wp:attachment_url></item>";
        String thumbnail =
                "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>";

        var copy = read(attachment + post("publish", "Words.", thumbnail));

        assertEquals(Optional.of("https://g.example/a.jpg"), copy.only().image().flatMap(RawArticle.Picture::url));
    }

    @Test
    void aCommandInCodeIsWhatIsSpokenOf() {
        var copy = read(post("publish", "<p>Type <code>[gallery ids=\"1\"]</code>.</p>[gallery ids=\"1\"]", ""));

        assertEquals("<p>Type <code>[gallery ids=\"1\"]</code>.</p>", body(copy).strip());
    }

    @Test
    void anExportOfDraftsIsRefusedWithTheirNumber() {
        var copy = read(post("draft", "One.", "") + post("trash", "Two.", ""));

        assertEquals(
                "This WordPress export holds no published post. Left out of this export, because they are not published"
                        + " posts: 1 with the status \"draft\", 1 with the status \"trash\".",
                copy.refusal());
    }

    @Test
    void charactersThatXmlForbidsDoNotStopTheImport() {
        var copy = read(
                post("publish", "A bell\u0007 rings &#8; here.", "<title>R&D &nbsp;&eacute;&#11; &bogus;</title>"));

        assertEquals("A bell rings  here.", body(copy).replaceAll("</?p>", "").strip());
        assertEquals(Optional.of("R&D \u00A0é &bogus;"), copy.only().title());
        assertTrue(copy.toString().contains("3 characters that XML forbids were removed."));
    }

    @Test
    void bytesThatAreNotUtf8BecomeReplacementCharacters() {
        byte[] bytes = (CHANNEL + post("publish", "caf#", "") + "</channel></rss>")
                .replace('#', '\u00E9')
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        var copy = Copy.of(new WordPressReader(), bytes);

        assertTrue(body(copy).contains("caf\uFFFD"));
    }

    @Test
    void anExportThatEndsTooEarlyIsRefusedAfterWhatCouldNotBeTrusted() {
        String whole = CHANNEL + post("publish", "Words.", "") + post("publish", "More.", "");

        var copy = Copy.of(new WordPressReader(), whole.substring(0, whole.length() - 20));

        assertTrue(copy.refusal().contains("ends too early"));
    }

    @Test
    void wordsInBracketsStayAndCommandsGo() {
        String text =
                "He said [sic] it. [button url=\"https://a.example\"]Press[/button] [unknown_code id=4] [1] [Editor: no]";

        var copy = read(post("publish", text, ""));

        assertEquals(
                "<p>He said [sic] it. Press  [1] [Editor: no]</p>", body(copy).strip());
    }

    @Test
    void embedsBecomeLinks() {
        String text =
                "[embed width=\"4\"]https://v.example/1[/embed]\n\n[youtube https://v.example/2]\n\n[video mp4=\"https://v.example/3.mp4\"][/video]";

        String body = body(read(post("publish", text, "")));

        for (String address : new String[] {"https://v.example/1", "https://v.example/2", "https://v.example/3.mp4"}) {
            assertTrue(body.contains("<a href=\"" + address + "\">"), body);
        }
        assertFalse(body.contains("["), body);
    }

    @Test
    void aBlankLineEndsAParagraphOutsideBlocksOnly() {
        String text = "One\r\ntwo\r\n\r\nThree <em>four\n\nfive</em>\n<pre>a\n\nb</pre>\n<ul>\n\n<li>x</li>\n\n</ul>";

        String body = body(read(post("publish", text, "")));

        assertEquals(
                "<p>One<br>\ntwo</p>\n<p>Three <em>four</p>\n<p>five</em></p>\n<pre>a\n\nb</pre><ul>\n\n<li>x</li>\n\n</ul>",
                body.strip());
    }

    @Test
    void aDocumentTypeIsNeverOpened() {
        String bomb = CHANNEL.replace("<rss", "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss")
                + post("publish", "&x;", "") + "</channel></rss>";

        var copy = Copy.of(new WordPressReader(), bomb);

        assertTrue(copy.refusal().contains("DOCTYPE"));
    }

    @Test
    void aPodcastEpisodeKeepsItsFile() {
        String meta =
                "<wp:postmeta><wp:meta_key>enclosure</wp:meta_key><wp:meta_value>https://g.example/e.mp3\n1234\naudio/mpeg\n"
                        + "</wp:meta_value></wp:postmeta>";

        var enclosure =
                read(post("publish", "Listen.", meta)).only().enclosures().get(0);

        assertEquals("https://g.example/e.mp3", enclosure.url());
        assertEquals(Optional.of("audio/mpeg"), enclosure.type());
        assertEquals(Optional.of("1234"), enclosure.length());
    }

    @Timeout(60)
    @ParameterizedTest
    @ValueSource(
            strings = {"[caption]", "[embed]", "[a b=\"", "[[", "<a ", "<!--", "\n \n", "[gallery ids=\"1\"]", "<img "})
    void aBodyMadeToBeSlowIsReadAtOnce(String piece) {
        String text = piece.repeat(600_000 / piece.length()) + "[/caption][/embed]";

        assertEquals(1, read(post("publish", text, "")).rawArticles().size());
    }

    private static Copy read(String items) {
        return Copy.of(new WordPressReader(), CHANNEL + items + "</channel></rss>");
    }

    private static String post(String status, String content, String more) {
        return "<item>" + more + "<content:encoded>"
                + (content.contains("&#8;") || content.contains("&x;") ? content : "<![CDATA[" + content + "]]>")
                + "</content:encoded><wp:post_id>7</wp:post_id><wp:status>" + status
                + "</wp:status><wp:post_type>post</wp:post_type></item>";
    }

    private static String body(Copy copy) {
        return copy.only().body().orElseThrow().text();
    }
}
