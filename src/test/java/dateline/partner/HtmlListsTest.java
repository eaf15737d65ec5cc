package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML-12: each profile has its own list of HTML, and nothing else comes through. */
class HtmlListsTest {
    private static final Set<String> TEXT_AND_TABLES =
            set("a b blockquote br caption em figcaption figure h1 h2 h3 h4 h5 h6 i img li ol p strong sub sup"
                    + " table tbody td tfoot th thead tr u ul");
    private static final Set<String> WIRE =
            set("a abbr aside b blockquote br caption cite code dd del dfn div dl dt em figcaption figure h2 h3"
                    + " h4 h5 h6 hr i img ins kbd li ol p pre q rp rt ruby s samp small strong sub sup table"
                    + " tbody td tfoot th thead time tr u ul var");

    /** What each platform takes, as its own pages or its checker say; written down here a second time on purpose. */
    private static final Map<String, Set<String>> TAKEN = Map.of(
            "msn",
            set("b i em strong sub sup small h1 h2 h3 h4 h5 a img table thead tbody tfoot tr td th col caption"
                    + " colgroup ul ol li p div span br blockquote iframe"),
            "gunosy",
            set("a b blockquote br caption cite code div em figcaption figure h1 h2 h3 h4 h5 h6 i iframe img li"
                    + " ol p pre q s small span strong sub sup table tbody td tfoot th thead tr u ul"),
            "smartnews",
            set("a abbr aside b blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2"
                    + " h3 h4 h5 i img li ol p small strong sub sup table td tfoot th thead tbody tr ul"),
            "line",
            set("a b blockquote br em h1 h2 hr i iframe img li ol p strong u ul"),
            "flipboard",
            set("a aside b blockquote br caption cite code dd div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img"
                    + " li ol p pre q s small span strong sub sup table tbody td tfoot th thead tr u ul"),
            "newsbreak",
            TEXT_AND_TABLES,
            "yahoo",
            TEXT_AND_TABLES,
            "ninjs",
            WIRE,
            "ninjs-2.2",
            WIRE,
            "ninjs-3.3",
            WIRE);

    private static final Set<String> NEVER = set("style class id onclick onerror target srcset data-src loading");

    /** Everything that a stored body may have, and more than that. */
    private static final String EVERYTHING = """
        <div dir="rtl" lang="ar" style="color:red" class="x" id="y"><p onclick="x()">One <abbr title="t">ab</abbr> <q cite="https://a.example/">q</q>
        <time datetime="2026-01-01">then</time> <del>d</del><ins>i</ins> <kbd>k</kbd> <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>
        <a href="https://a.example/x" rel="nofollow" target="_blank">link</a> <a href="tel:+1">call</a> <a href="mailto:a@b.example">mail</a>
        <a href="javascript:alert(1)">bad</a></p></div>
        <h1>H one</h1><h2>H two</h2><h6>H six</h6><hr>
        <ul><li>item one</li><li>item <b>two</b><ul><li>inner</li></ul></li></ul><ol start="3"><li><p>third</p></li></ol>
        <dl><dt>term</dt><dd>meaning</dd><dd><p>para</p></dd></dl>
        <figure><img src="https://a.example/i.jpg" alt="alt" width="9" height="8" title="t" loading="lazy"><figcaption>Cap</figcaption></figure>
        <figure><img src="https://a.example/i.svg" alt="vector"><figcaption>Gone with it</figcaption></figure>
        <p><img src="http://a.example/plain.png" alt="plain"></p>
        <aside><h3>Aside</h3><p>said</p></aside><blockquote cite="https://a.example/"><p>quoted</p></blockquote>
        <pre>first line
        second <code>line</code></pre>
        <table><caption>Table</caption><thead><tr><th colspan="2">head</th></tr></thead><tbody><tr><td>c1</td><td>c2</td></tr></tbody></table>
        <video src="https://a.example/v.mp4" poster="https://a.example/p.jpg" controls></video>
        <audio controls><source src="https://a.example/a.mp3" type="audio/mpeg"></audio>
        loose text<br><br><br>and more<script>alert(1)</script><iframe src="https://evil.example/"></iframe><form><input></form>
        """;

    private static Set<String> set(String words) {
        return Arrays.stream(words.split(" ")).collect(Collectors.toSet());
    }

    static List<Profile> profiles() {
        return Profiles.ALL.stream()
                .filter(profile -> !(profile instanceof OwnFeedProfile))
                .toList();
    }

    private static String reduced(Profile profile, String html) {
        return HtmlReduction.of(html, profile.html());
    }

    private static List<Element> elements(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        return body.getAllElements().stream()
                .filter(element -> !element.equals(body))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    @DisplayName("HTML-12: the newsroom's own feeds leave telephone links and the kind of a list's numbers as they are")
    void ownFeedsKeepWhatABodyMayHave(String name) {
        String html = "<p><a href=\"tel:+49301234\">call</a></p><ol type=\"a\" start=\"3\" reversed><li>c</li></ol>";

        assertTrue(Jsoup.parseBodyFragment(reduced(Profiles.named(name).orElseThrow(), html))
                .body()
                .hasSameValue(Jsoup.parseBodyFragment(html).body()));
    }

    @Test
    @DisplayName("HTML-12: there is a list for every platform")
    void everyProfileHasOne() {
        assertEquals(TAKEN.keySet(), profiles().stream().map(Profile::name).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("HTML-12 MSN-09 GUN-07 SN-09: of everything, only what is on the platform's list is left")
    void onlyWhatIsOnTheList(Profile profile) {
        var found = new TreeSet<String>();
        var attributes = new TreeSet<String>();
        for (Element element : elements(reduced(profile, EVERYTHING))) {
            found.add(element.normalName());
            element.attributes().asList().stream().map(Attribute::getKey).forEach(attributes::add);
        }

        assertTrue(TAKEN.get(profile.name()).containsAll(found), () -> profile.name() + " has " + found);
        assertTrue(attributes.stream().noneMatch(NEVER::contains), attributes::toString);
        assertTrue(found.containsAll(Set.of("a", "b", "blockquote", "img", "li", "p", "ul")), found::toString);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("HTML-12: no word of the text is lost, and none runs into the next")
    void noTextIsLost(Profile profile) {
        String text = Jsoup.parseBodyFragment(reduced(profile, EVERYTHING)).text();

        for (String word : List.of(
                "ab q then",
                "mail bad",
                "H one H two H six",
                "item one item two inner third",
                "term meaning para",
                "Cap",
                "Aside said quoted",
                "first line second line",
                "Table head c1 c2",
                "https://a.example/v.mp4",
                "https://a.example/a.mp3",
                "loose text and more")) {
            assertTrue(text.replaceAll("\\s+", " ").contains(word), () -> profile.name() + ": " + word + ": " + text);
        }
        assertFalse(text.contains("alert") || text.contains("Gone with it"), text);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("HTML-03 HTML-12: what was reduced once stays as it is, and is read back as the same tree")
    void stable(Profile profile) {
        String once = reduced(profile, EVERYTHING);

        assertEquals(once, reduced(profile, once));
        assertEquals(
                once,
                reduced(profile, Jsoup.parseBodyFragment(once).body().html().isEmpty() ? "" : once));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName(
            "MEDIA-15: a kind of picture that not every app shows is left out with its caption, a usual one is kept")
    void pictures(Profile profile) {
        List<String> sources = elements(reduced(profile, EVERYTHING)).stream()
                .filter(element -> element.nameIs("img"))
                .map(img -> img.attr("src"))
                .toList();

        assertTrue(sources.contains("https://a.example/i.jpg"));
        assertFalse(sources.contains("https://a.example/i.svg"));
        assertEquals(!profile.name().equals("gunosy"), sources.contains("http://a.example/plain.png"));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("MSN-09 GUN-07: breaks do not follow each other, and none begins or ends a paragraph")
    void breaks(Profile profile) {
        String html = reduced(profile, "<p><br>one<br><br> <br>two<b>x</b><br></p>");

        assertEquals("<p>one<br> two<b>x</b></p>", html.replace("<br>  ", "<br> "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<blockquote>", "<ul><li>", "<aside>", "<blockquote><ul><li>", "<b><i><em><strong>", "<dl><dd>"})
    @DisplayName("HTML-15 MSN-09: nothing is nested ten deep, and the innermost text is still there")
    void depth(String opening) {
        String html = reduced(
                Profiles.named("msn").orElseThrow(),
                opening.repeat(15) + "core <table><tbody><tr><td>cell</td></tr></tbody></table>");

        for (Element element : elements(html)) {
            assertTrue(element.parents().size() - 2 < 9, html);
        }
        assertTrue(html.contains("core") && html.contains("cell"), html);
    }

    @Test
    @DisplayName("GUN-07: all text stands in a paragraph, a heading, a caption or a cell")
    void gunosyParagraphs() {
        Set<String> places = set("p h1 h2 h3 h4 h5 h6 figcaption caption td th");

        for (Element element : elements(reduced(Profiles.named("gunosy").orElseThrow(), EVERYTHING))) {
            for (TextNode text : element.textNodes()) {
                boolean placed = places.contains(element.normalName())
                        || element.parents().stream().anyMatch(parent -> places.contains(parent.normalName()));
                assertTrue(text.isBlank() || placed, () -> text + " in " + element);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("HTML-09: every tag is closed in its order")
    void balanced(Profile profile) {
        String xml = "<body>" + reduced(profile, EVERYTHING).replaceAll("<(img|br|hr)([^>]*)>", "<$1$2/>") + "</body>";

        assertEquals(
                "body",
                Dialect.of(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .document()
                        .getDocumentElement()
                        .getTagName());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("a text of which nothing is left is empty")
    void nothing(Profile profile) {
        assertEquals(
                "",
                reduced(profile, "<figure><img src=\"data:image/png;base64,AA\"></figure><p> </p><hr>")
                        .replace("<hr>", ""));
    }
}
