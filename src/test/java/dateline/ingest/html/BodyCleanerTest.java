package dateline.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.WebUrl;
import dateline.ingest.text.IngestLimits;
import dateline.ingest.text.Refusal;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class BodyCleanerTest {
    private static final Optional<WebUrl> BASE =
            WebUrl.lenient("https://www.harbour-gazette.example/coast/bridge.html");
    private static final Set<String> LEAVES = Set.of("body", "br", "hr", "img", "video", "audio", "source");

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        stray text<p>more</p>               ¦ <p>stray text</p><p>more</p>
        <div>a</div><div>b</div>            ¦ <p>a</p><p>b</p>
        a<br><br>b<br>c                     ¦ <p>a</p><p>b<br>c</p>
        <h1>Top</h1><p>x</p>                ¦ <h2>Top</h2><p>x</p>
        <b><div>x</div></b>                 ¦ <p><b>x</b></p>
        <a href="/x"><h3>Head</h3></a>      ¦ <h3><a href="https://www.harbour-gazette.example/x">Head</a></h3>
        <p>a <b>b </b>c</p>                 ¦ <p>a <b>b</b> c</p>
        <p></p><p> </p><p>x</p>             ¦ <p>x</p>
        <li>one<li>two                      ¦ <ul><li>one</li><li>two</li></ul>
        <ul>loose<li>two</ul>after          ¦ <ul><li>loose</li><li>two</li></ul><p>after</p>
        <td>cell</td>                       ¦ <p>cell</p>
        <blockquote>said</blockquote>       ¦ <blockquote><p>said</p></blockquote>
        <section><span>a</span> b</section> ¦ <p>a b</p>
        <p>x<!-- wp:paragraph --></p>       ¦ <p>x</p>
        <p>[gallery ids="1,2"]x[/caption]</p> ¦ <p>x</p>
        <p><code>[embed]x[/embed]</code></p> ¦ <p><code>[embed]x[/embed]</code></p>
        <pre><b>[caption a="b"]</b></pre>   ¦ <pre><b>[caption a="b"]</b></pre>
        <p>[gallery applauds] [Audio off]</p> ¦ <p>[gallery applauds] [Audio off]</p>
        <p class="MsoListParagraph"><span style="mso-list:Ignore">·<span>  </span></span>a</p> ¦ <ul><li>a</li></ul>
        <p class="MsoNormal" style="mso-list:l0 level1"><span style="mso-list:Ignore">1.</span>a</p> ¦ <ol><li>a</li></ol>
        <p>See [1] and [Update]</p>         ¦ <p>See [1] and [Update]</p>
        <pre>a  b</pre>                     ¦ <pre>a  b</pre>
        <p>]]> &amp; &lt;b&gt;</p>          ¦ <p>]]&gt; &amp; &lt;b&gt;</p>
        """)
    @DisplayName("HTML-01 HTML-09 HTML-14 a body becomes a balanced fragment of blocks")
    void aBodyBecomesBlocks(String html, String clean) throws Exception {
        assertEquals(clean, body(html));
    }

    @Test
    void aLineEndIsOneWhereTheStyleSaysSo() throws Exception {
        assertEquals("<p>one<br>two</p>", body("<p style=\"white-space: pre-line\">one\ntwo</p>"));
        assertEquals("<p>one two</p>", body("<p style=\"white-space: normal\">one\ntwo</p>"));
    }

    @Test
    void aLinkBackToTheTextGoes() throws Exception {
        assertEquals("<p>Port office.</p>", body("<p>Port office. <a href=\"#fnref1\">Back to text</a></p>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        <a href="../x?a=1&amp;b=2">t</a>            ¦ <p><a href="https://www.harbour-gazette.example/x?a=1&amp;b=2">t</a></p>
        <a href="//cdn.example/x">t</a>             ¦ <p><a href="https://cdn.example/x">t</a></p>
        <a href="#note">t</a>                       ¦ <p>t</a></p>
        <a href="ftp://a.example/">t</a>            ¦ <p>t</p>
        <a href="jAvAsCrIpT:alert(1)">t</a>         ¦ <p>t</p>
        <a href="mailto:desk@gazette.example">t</a> ¦ <p><a href="mailto:desk@gazette.example">t</a></p>
        <a href="https://u:p@a.example/x">t</a>     ¦ <p><a href="https://a.example/x">t</a></p>
        <a href="/x" target="_blank" rel="noopener nofollow sponsored" class="c" id="i" onclick="x()">t</a> ¦ <p><a href="https://www.harbour-gazette.example/x" rel="nofollow sponsored">t</a></p>
        """)
    @DisplayName("HTML-04 HTML-10 HTML-13 links are absolute and carry nothing else")
    void linksAreAbsolute(String html, String clean) throws Exception {
        assertEquals(clean.replace("t</a></p>", clean.contains("<a ") ? "t</a></p>" : "t</p>"), body(html));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        <img src="a.jpg">                                                 ¦ a.jpg
        <img src="data:image/gif;base64,R0lGOD" data-src="/coast/b.jpg">  ¦ b.jpg
        <img src="/i/placeholder.gif" data-lazy-src="c.jpg">              ¦ c.jpg
        <img srcset="d-300.jpg 300w, d-900.jpg 900w, d-600.jpg 600w">     ¦ d-900.jpg
        <picture><source srcset="e.webp 2x, e1.webp 1x"><img alt="x"></picture> ¦ e.webp
        <img src="spacer.gif" srcset="f.jpg 1x"><noscript><img src="f.jpg"></noscript> ¦ f.jpg
        """)
    @DisplayName("HTML-05 HTML-06 a picture that a page loads late has its address")
    void lazyPicturesAreResolved(String html, String name) throws Exception {
        var images = Jsoup.parseBodyFragment(body(html)).select("img");

        assertEquals(1, images.size());
        assertEquals("https://www.harbour-gazette.example/coast/" + name, images.attr("src"));
        assertTrue(images.get(0).hasAttr("alt"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        width=640 height=480     ¦ 640 ¦ 480
        width='640px' height=abc ¦ 640 ¦
        width=100% height=50%    ¦     ¦
        width=0 height=480       ¦     ¦
        width=-5 height=9e9      ¦     ¦
        """)
    @DisplayName("HTML-05 a picture has its true size, or none")
    void aSizeIsANumberOfPixelsOrNone(String size, String width, String height) throws Exception {
        var image =
                Jsoup.parseBodyFragment(body("<img src=a.jpg " + size + ">")).select("img");

        assertEquals(width == null ? "" : width, image.attr("width"), size);
        assertEquals(height == null ? "" : height, image.attr("height"), size);
    }

    @Test
    @DisplayName("HTML-08 a picture of one pixel is no picture")
    void trackersAreRemoved() throws Exception {
        var cleaned = clean("<p>x<img src='https://count.example/p.gif' width=1 height='1'></p>");

        assertEquals("<p>x</p>", cleaned.body().html());
        assertEquals(List.of("Pictures that only count readers were left out (1)."), cleaned.repairs());
    }

    @Test
    @DisplayName("HTML-07 a frame becomes a link")
    void framesBecomeLinks() throws Exception {
        String known =
                body("<iframe src='https://www.youtube.com/embed/abcdefgh?rel=0' title='The bridge opens'></iframe>");
        String unknown = body("<iframe src='https://maps.example/m?x=1'></iframe>");
        String counter = body("<p>a</p><iframe src='https://ad.doubleclick.net/x'></iframe>");

        assertEquals(
                "<figure><p><a href=\"https://www.youtube.com/watch?v=abcdefgh\">The bridge opens</a></p></figure>",
                known);
        assertEquals("<p><a href=\"https://maps.example/m?x=1\">maps.example</a></p>", unknown);
        assertEquals("<p>a</p>", counter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        <amp-youtube data-videoid="abcdefgh"></amp-youtube>       ¦ https://www.youtube.com/watch?v=abcdefgh
        <lite-youtube videoid="abcdefgh"></lite-youtube>          ¦ https://www.youtube.com/watch?v=abcdefgh
        <amp-vimeo data-videoid="12345"></amp-vimeo>              ¦ https://vimeo.com/12345
        <amp-instagram data-shortcode="Cx_9-a"></amp-instagram>   ¦ https://www.instagram.com/p/Cx_9-a
        <amp-twitter data-tweetid="1234"></amp-twitter>           ¦ https://x.com/i/status/1234
        <amp-facebook data-href="https://www.facebook.com/h/1"></amp-facebook> ¦ https://www.facebook.com/h/1
        <amp-iframe src="https://maps.example/m"><amp-img src="a.jpg" placeholder></amp-img></amp-iframe> ¦ https://maps.example/m
        <iframe data-lazy-src="https://maps.example/m"></iframe>  ¦ https://maps.example/m
        """)
    @DisplayName("HTML-07 what a player names by its id becomes a link to it")
    void playersBecomeLinks(String html, String address) throws Exception {
        var links = Jsoup.parseBodyFragment(body(html)).select("a");

        assertEquals(List.of(address), links.eachAttr("href"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<amp-youtube></amp-youtube>",
                "<amp-youtube data-videoid='&quot;&gt;&lt;script&gt;'></amp-youtube>",
                "<amp-facebook data-href='javascript:alert(1)'></amp-facebook>"
            })
    @DisplayName("HTML-07 a player without a usable id is left out")
    void playersWithoutAnIdAreLeftOut(String html) throws Exception {
        assertEquals("<p>a</p>", body("<p>a</p>" + html));
    }

    @Test
    @DisplayName("HTML-07 a frame in a figure keeps its caption")
    void framesKeepTheirCaption() throws Exception {
        String html = "<figure><iframe src='https://www.youtube.com/embed/abcdefgh' title='The bridge'></iframe>"
                + "<figcaption>The bridge opens.</figcaption></figure>";

        assertEquals(
                "<figure><p><a href=\"https://www.youtube.com/watch?v=abcdefgh\">The bridge</a></p>"
                        + "<figcaption>The bridge opens.</figcaption></figure>",
                body(html));
    }

    @Test
    @DisplayName("HTML-11 what stands under a picture with a heading of its own is text")
    void slidesAreText() throws Exception {
        var body = clean("<figure><h3>2. The pilot</h3><img src='p.jpg' alt=''>"
                        + "<figcaption><p>Take a cap.</p><p>Take a rope.</p></figcaption></figure>")
                .body();

        assertEquals("2. The pilot\n\nTake a cap.\n\nTake a rope.", body.text());
        assertEquals(0, Jsoup.parseBodyFragment(body.html()).select("figure").size());
    }

    @Test
    @DisplayName("HTML-11 the text has a blank line between blocks and a line for each item")
    void theTextFollowsTheBlocks() throws Exception {
        var cleaned = clean("<h2>Head</h2><p>One<br>two &amp; &lt;b&gt;</p><ul><li>a</li><li>b</li></ul><p>End</p>");

        assertEquals("Head\n\nOne\ntwo & <b>\n\na\nb\n\nEnd", cleaned.body().text());
    }

    @Test
    @DisplayName("HTML-16 a table keeps its heads and its caption")
    void tablesStay() throws Exception {
        String table = "<table><caption>Tides</caption><thead><tr><th>Day</th><th>High</th></tr></thead>"
                + "<tbody><tr><td>Mon</td><td colspan=\"2\">06:12</td></tr></tbody></table>";

        assertEquals(table, body("<div class='wide'>" + table + "</div>"));
    }

    @Test
    @DisplayName("HTML-15 a bomb is refused, and nesting ends at the limit")
    void bombsAreRefused() throws Exception {
        var bomb = assertThrows(Refusal.class, () -> clean("<div>".repeat(100_000) + "x"));
        String deep = body("<blockquote>".repeat(400) + "x");

        assertTrue(bomb.reason().contains("nested"), bomb.reason());
        assertEquals(IngestLimits.BODY_DEPTH, deep.split("<blockquote>", -1).length - 1);
        assertTrue(deep.contains("x"));
    }

    @Test
    @DisplayName("XML-02 XML-04 what XML forbids is gone, raw and as a reference")
    void forbiddenCharactersAreGone() throws Exception {
        String clean = body(
                "<p title='a\u0001&#x2;b'>a\u0000b&#0;&#x1F;&#xFFFE;&#xD800;c\uD800d\uFFFF\uFDD0\u0085e &#x1F6A2;</p>");

        assertFalse(
                clean.codePoints().anyMatch(c -> c < 0x20 || (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE));
        assertTrue(clean.contains("\uD83D\uDEA2"));
        assertFalse(clean.contains("&#"));
    }

    static Stream<String> attacks() {
        return Stream.of(
                "<script>alert(1)</script>x",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
                "<a href='java\tscript:alert(1)'>x</a>",
                "<a href='&#106;avascript:alert(1)'>x</a>",
                "<a href=' \u0001javascript:alert(1)'>x</a>",
                "<a href='vbscript:x'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<iframe src='javascript:alert(1)'></iframe>",
                "<object data='data:text/html;base64,PHNjcmlwdD4='></object>",
                "<embed src='javascript:alert(1)'>",
                "<form action='https://evil.example'><input name=p><button>go</button></form>",
                "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
                "<link rel=stylesheet href='https://evil.example/x.css'>",
                "<base href='https://evil.example/'><a href='x'>x</a>",
                "<style>@import 'https://evil.example'</style>x",
                "<p style='background:url(javascript:alert(1))'>x</p>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
                "<template><script>alert(1)</script></template>",
                "<textarea></textarea><img src=x onerror=alert(1)></textarea>",
                "<xmp><img src=x onerror=alert(1)></xmp>",
                "<plaintext><script>alert(1)</script>",
                "<video src=x onerror=alert(1)><source src='javascript:alert(1)'></video>",
                "<video poster='javascript:alert(1)' src='https://a.example/x.mp4'></video>",
                "<details open ontoggle=alert(1)>x</details>",
                "<a href='https://a.example/\" onclick=\"alert(1)'>x</a>",
                "<img src='https://a.example/x.png' alt='\"><script>alert(1)</script>'>",
                "<b><p><a href='https://a.example'><table><a href='javascript:x'>y</a></table>",
                "<<script>alert(1)//<</script>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<?xml-stylesheet href='javascript:alert(1)'?><p>x",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "<q cite='javascript:alert(1)'>x</q><blockquote cite='javascript:x'>y</blockquote>",
                "<img srcset='javascript:alert(1) 2x, data:image/png,x 3x'>");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    @DisplayName("HTML-02 HTML-03 nothing acts in a clean body")
    void nothingActs(String html) throws Exception {
        assertSound(html);
    }

    @Test
    @DisplayName("HTML-03 HTML-09 whatever comes in, the clean body is well formed and stays as it is")
    void anyTagSoupBecomesSound() throws Exception {
        var random = new Random(20_261_124);
        String[] pieces = {
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<i>",
            "<a href=/x>",
            "</a>",
            "<div>",
            "</div>",
            "<ul>",
            "<li>",
            "</ul>",
            "<table>",
            "<tr>",
            "<td>",
            "</td>",
            "</table>",
            "<h1>",
            "</h1>",
            "<pre>\n",
            "</pre>",
            "<br>",
            "<hr>",
            "<img src=a>",
            "text ",
            " ",
            "&amp;",
            "&#0;",
            "<blockquote>",
            "</blockquote>",
            "<figure>",
            "<figcaption>",
            "</figure>",
            "<dl>",
            "<dt>",
            "<dd>",
            "<svg>",
            "</svg>",
            "<math>",
            "<select>",
            "<caption>",
            "<ruby>x<rt>y",
            "</ruby>",
            "<em>",
            "<q>",
            "<code>",
            "\u0000",
            "\uD800",
            "é",
            "<iframe src=https://a.example/f></iframe>",
            "<video src=v></video>",
            "<form>",
            "<center>",
            "<button>",
            "<noscript>",
            "<object>",
            "<template>",
            "<details>",
            "<summary>",
            "<sub>",
            "</sub>",
            "<!--",
            "-->",
            "<",
            "</",
            "<font>",
            "<nobr>"
        };

        for (int round = 0; round < 3_000; round++) {
            var html = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                html.append(pieces[random.nextInt(pieces.length)]);
            }
            assertSound(html.toString());
        }
    }

    private static void assertSound(String html) throws Exception {
        String once = body(html);
        var parsed = Jsoup.parseBodyFragment(once);
        parsed.outputSettings().prettyPrint(false).syntax(Syntax.xml);

        assertEquals(once, body(once), html);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<x>" + parsed.body().html() + "</x>")));
        for (var element : parsed.body().getAllElements()) {
            String tag = element.normalName();
            assertTrue(BodyRules.INLINE.contains(tag) || BodyRules.BLOCK.contains(tag) || LEAVES.contains(tag), once);
            for (var attribute : element.attributes()) {
                assertFalse(attribute.getKey().startsWith("on"), once);
                assertFalse(Set.of("style", "class", "id", "srcdoc", "target").contains(attribute.getKey()), once);
                if (Set.of("href", "src", "poster", "cite").contains(attribute.getKey())) {
                    assertTrue(attribute.getValue().matches("(https?://|mailto:|tel:)[^\\s<>\"]+"), once);
                }
            }
        }
    }

    private static String body(String html) throws Exception {
        return clean(html).body().html();
    }

    private static BodyCleaner.Cleaned clean(String html) throws Exception {
        return BodyCleaner.clean(html, BASE, Optional.empty());
    }
}
