package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dateline.ingest.feed.FeedDocumentReader;
import dateline.ingest.feed.HubLinks;
import dateline.ingest.feed.Sitemap;
import dateline.ingest.model.BytesInput;
import dateline.ingest.page.SourcePage;
import dateline.publication.PageSelectors;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One mark many times, and four times as many: the work of every reader grows with the length and not with its square. */
class RepetitiveInputTest {
    private static final int CHARACTERS = 8_000;

    /** Of the marks, and as many pairs of them, in each place: another choice in each, and the same in each run. */
    private static final int CHOSEN = 6;

    private static final int LONG = 20_000;
    private static final int LONGER = 4;
    private static final int MANY = 2_000;

    /** Four times the work for four times the length, and as much again for what a processor does beside it. */
    private static final int FACTOR = 8;

    /** Work that is not worth a second look, and work that is none to worry about. */
    private static final Duration LITTLE = Duration.ofMillis(100);

    private static final Duration BEARABLE = Duration.ofSeconds(2);

    /** When something does not end at all. */
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private static final List<String> MARKS = List.of(
            "a",
            "é",
            "1",
            " ",
            "\n",
            "\t",
            "\u00a0",
            "a\n",
            "a\n\n",
            "a b\n",
            "- a\n",
            "1. a\n",
            "  - a\n",
            "a-\n",
            "<",
            ">",
            "<!--",
            "<!-- -->",
            "<?",
            "<!A",
            "<![CDATA[",
            "</",
            "<a ",
            "<a href=\"",
            "<b>",
            "<i><b>",
            "<p>",
            "<div>",
            "<li>",
            "<td>",
            "<br>",
            "<hr>",
            "<h1>a</h1>",
            "<img src=a>",
            "<item>",
            "&",
            "&a",
            "&#1",
            "\"",
            "'",
            "(",
            "[",
            "]",
            "[a](",
            "![",
            "[a]: b\n",
            "[a] ",
            "*a ",
            "a**b",
            "_",
            "`",
            "`` ` ",
            "|",
            "|a|\n",
            "> ",
            "a\n=\n",
            "---\n",
            "\\",
            "\\\n",
            "{",
            "[1,",
            ",",
            " , ",
            ": ",
            "a: b\n",
            "/",
            ".",
            "a. ",
            "@",
            "a@b.c ",
            "=?utf-8?q?a?= ",
            "By A",
            "a and ",
            "2026-",
            "1 May ",
            "12:00 ",
            "-",
            " - ",
            "[caption]",
            "[a b=c]",
            "Re: ",
            "Tags: a, ",
            "Photo: ",
            "w:a=\"b\" ");

    /** Where a mark stands; {@code %%} is replaced. */
    private static final List<String> PLACES = List.of(
            "%%",
            "Seal asleep\n\n%%\n\nMore of it.",
            "Seal\n\nBy %%\n\nA grey seal slept.",
            "# Seal\n\n%%",
            "# Seal\n\na %% b\n\n[a]: /b",
            "---\n%%",
            "---\ntitle: Seal\ntags: \"%%\"\n---\n\nA grey seal.",
            json("tags"),
            json("authors"),
            json("section"),
            json("standfirst"),
            json("published"),
            json("url"),
            json("bodyHtml"),
            json("bodyText"),
            json("bodyMarkdown"),
            "{\"title\": \"Seal\", \"image\": {\"url\": \"%%\", \"caption\": \"%%\"}}",
            "[%%",
            "%%<html><body><p>Seal</p></body></html>",
            "<!doctype html><html><head><title>%%</title></head><body><p>Seal</p></body></html>",
            "<!doctype html><html><head><title>Seal</title></head><body><h1>Seal</h1><p>%%</p></body></html>",
            "<!doctype html><html><body><h1>Seal</h1><div class=byline>%%</div><p>A grey seal slept.</p></body></html>",
            "<!doctype html><html><body><h1>Seal</h1><p>Slept</p><img srcset=\"%%\" alt=\"%%\"></body></html>",
            "<!doctype html><html><head><script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"%%\","
                    + " \"articleBody\": \"%%\"}</script></head><body><h1>Seal</h1></body></html>",
            "<p>%%</p>",
            "<rss version=\"2.0\"><channel><title>Seal</title>%%",
            "<rss version=\"2.0\"><channel><item><title>%%</title><author>%%</author><pubDate>%%</pubDate></item></channel></rss>",
            "<rss version=\"2.0\"><channel><item><description><![CDATA[%%]]></description></item></channel></rss>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content type=\"xhtml\"><div>%%</div></content></entry></feed>",
            "<urlset><url><loc>https://a.example/%%</loc>%%</url></urlset>",
            "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><title>Seal</title><wp:post_type>post</wp:post_type>"
                    + "<wp:status>publish</wp:status><content:encoded><![CDATA[%%]]></content:encoded></item></channel></rss>",
            "<?xml version=\"1.0\"?><nitf><body><body.head><hedline><hl1>Seal</hl1></hedline><dateline>%%</dateline></body.head>"
                    + "<body.content><p>%%</p></body.content></body></nitf>",
            "{\"uri\": \"a:1\", \"type\": \"text\", \"pubstatus\": \"usable\", \"versioncreated\": \"2026-11-20T10:05:00Z\","
                    + " \"headline\": \"%%\", \"body_xhtml\": \"%%\"}",
            mail("From: %%\nSubject: Seal"),
            mail("From: a@b.example\nSubject: %%"),
            mail("From: a@b.example\nSubject: Seal\n%%"),
            mail("From: a@b.example\nSubject: Seal\nContent-Type: text/plain; %%"),
            mail("From: a@b.example\nSubject: Seal") + "%%",
            mail("From: a@b.example\nSubject: Seal\nMIME-Version: 1.0\nContent-Type: text/html") + "%%");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static String json(String key) {
        return "{\"" + (key.equals("bodyText") ? "" : "bodyText\": \"Slept.\", \"") + "title\": \"Seal\", \"" + key
                + "\": \"%%\"}";
    }

    private static String mail(String head) {
        return "Message-ID: <1@a>\nDate: Fri, 20 Nov 2026 09:30:00 +0100\n" + head + "\n\nA grey seal slept.\n";
    }

    /** Models and tables are loaded, and the compiler has seen the readers. */
    @BeforeAll
    static void warmUp() {
        PLACES.forEach(place -> work(input(place, "Seal asleep. ", 1_000)));
    }

    static Stream<String> places() {
        return PLACES.stream();
    }

    static Stream<Arguments> known() {
        return Stream.of(
                arguments("tags of spaces", json("tags").replace("%%", "a%%b"), " "),
                arguments("a list", "Seal\n\n%%", "- a\n"),
                arguments(
                        "hyphens at line ends",
                        "Seal\n\n%%",
                        "a word and a word that fills the line of a page nearly-\n"),
                arguments("a paragraph", "# Seal\n\n%%", "\\\n"),
                arguments("open tags", "# Seal\n\n%%", "<"),
                arguments("open comments", "# Seal\n\n%%", "<!--"),
                arguments("open instructions", "# Seal\n\n%%", "<?"),
                arguments("open sections", "# Seal\n\n%%", "<![CDATA["),
                arguments("brackets", "# Seal\n\n%%", "["),
                arguments("comments before no page", "%%x", "<!-- -->"),
                arguments("a subject", mail("From: a@b.example\nSubject: %%"), "Re: "),
                arguments("comments of front matter", "---\n%%---\n\nSeal", "#\n"),
                arguments("a byline of a mail", mail("From: a@b.example\nSubject: Seal") + "\nBy %%!", "AeAe"),
                arguments("rules", "<p>%%</p>", "<hr>"),
                arguments("a row of pictures", "<p>Seal</p><img srcset=\"%%\">", ","));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("known")
    @DisplayName("SEC-01: what once took its square, or did not end")
    void whatIsKnownGrowsWithTheLength(String name, String place, String mark) {
        assertEquals(List.of(), tooMuch(place, List.of(mark), LONG), name);
    }

    @ParameterizedTest
    @MethodSource("places")
    @DisplayName("SEC-01: the work grows with the length")
    void theWorkGrowsWithTheLength(String place) {
        assertEquals(List.of(), tooMuch(place, marks(place), CHARACTERS));
    }

    @Test
    @DisplayName("SEC-01: many ways to answer below a long story are not each looked for in all of it")
    void aLongStoryIsLookedAtOnce() {
        String way = "<a href=#>Reply</a>";
        String place = "<!doctype html><html><body><h1>Seal</h1><div class=s>"
                + "<p>A grey seal slept. </p>".repeat(LONG) + "19.11.2026 %%</div><textarea></textarea></body></html>";

        Duration one = bounded(place, way, way.length());
        Duration many = bounded(place, way, way.length() * MANY);

        assertTrue(
                many.compareTo(BEARABLE) < 0 || many.compareTo(one.multipliedBy(FACTOR)) < 0,
                () -> one + ", then " + many);
    }

    private static List<String> tooMuch(String place, List<String> marks, int characters) {
        var tooMuch = new ArrayList<String>();
        for (String mark : marks) {
            Duration little = bounded(place, mark, characters);
            if (little.compareTo(LITTLE) > 0) {
                Duration much = bounded(place, mark, characters * LONGER);
                if (much.compareTo(BEARABLE) > 0 && much.compareTo(little.multipliedBy(FACTOR)) > 0) {
                    tooMuch.add("'" + mark + "' in " + place + ": " + little + ", then " + much);
                }
            }
        }
        return tooMuch;
    }

    private static List<String> marks(String place) {
        var random = new Random(place.hashCode());
        var chosen = new ArrayList<String>();
        for (int i = 0; i < CHOSEN; i++) {
            chosen.add(mark(random));
            chosen.add(mark(random) + mark(random));
        }
        return chosen;
    }

    private static String mark(Random random) {
        return MARKS.get(random.nextInt(MARKS.size()));
    }

    private static Duration bounded(String place, String mark, int characters) {
        byte[] input = input(place, mark, characters);
        return assertTimeoutPreemptively(DEADLINE, () -> work(input), () -> "'" + mark + "' in " + place);
    }

    private static byte[] input(String place, String mark, int characters) {
        String marks = mark.repeat(characters / mark.length());
        boolean json = place.startsWith("{") || place.contains("ld+json") || place.startsWith("---\nt");
        String text = place.replace("%%", json ? escaped(marks) : marks);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }

    /** The processor time of all readers. */
    private static Duration work(byte[] input) {
        long begin = THREADS.getCurrentThreadCpuTime();
        IngestHarness.readAll(BytesInput.of("input", input));
        new FeedDocumentReader().read(input, Optional.empty(), Optional.of("https://a.example/feed"));
        HubLinks.of(input);
        Sitemap.read(input);
        SourcePage.read(input, Optional.empty(), "https://a.example/page", PageSelectors.NONE);
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begin);
    }
}
