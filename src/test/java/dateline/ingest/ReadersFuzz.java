package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dateline.article.Content;
import dateline.ingest.feed.FeedDocumentReader;
import dateline.ingest.feed.HubLinks;
import dateline.ingest.feed.Sitemap;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import dateline.ingest.page.SourcePage;
import dateline.publication.PageSelectors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks for inputs that a reader cannot stand, led by what of the code they reach. It is no test of the usual run: Maven runs
 * one of these in an execution of its own, {@code -Dfuzz=minute} (as always) or {@code -Dfuzz=hour}.
 */
class ReadersFuzz {
    /** Far more processor time than any of these small inputs takes, observed as it is by the fuzzer. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Set<String> ACTIVE = Set.of(
            "script",
            "style",
            "object",
            "embed",
            "applet",
            "form",
            "input",
            "button",
            "textarea",
            "select",
            "meta",
            "link",
            "base",
            "frame",
            "frameset",
            "svg",
            "math",
            "template",
            "noscript",
            "plaintext",
            "xmp",
            "title");
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "poster", "cite", "action", "formaction", "data", "background");

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Stream.of(
                                "ghost/ghost.json",
                                "mail/mail.eml",
                                "mail/mail.mbox",
                                "docx/story.docx",
                                "wordpress/wordpress.xml",
                                "feed/atom-03.xml",
                                "feed/atom-10.atom",
                                "feed/json-feed-11.json",
                                "feed/rss-090.rdf",
                                "feed/rss-20.xml",
                                "wire/newsml-g2.xml",
                                "wire/newsml1.xml",
                                "wire/ninjs1.json",
                                "wire/ninjs3.json",
                                "wire/nitf.xml")
                        .map(ReadersFuzz::file),
                Stream.of(
                                "Seal asleep\n\nA grey seal slept.\n\nBy Mara Lindqvist\nUpdated on 24 November 2026\n2 min read",
                                "---\ntitle: Seal asleep\nsection: coast\n---\n\nA *grey* seal [slept](https://a.example/).\n",
                                "{\"title\": \"Seal\", \"bodyHtml\": \"<p>Slept.</p>\", \"published\": \"2026-11-24T10:00:00Z\"}",
                                "<!doctype html><html><head><title>Seal</title><script type=\"application/ld+json\">"
                                        + "{\"@type\": \"NewsArticle\", \"headline\": \"Seal\"}</script></head><body><article><h1>Seal"
                                        + "</h1><p onclick=x()>A grey seal slept through the launch.</p><img src=a.jpg srcset='b.jpg 2x'>"
                                        + "<svg><script>x</script></svg></article></body></html>",
                                "<urlset><url><loc>https://a.example/</loc><lastmod>2026-11-24</lastmod></url></urlset>",
                                "<urlset><url><loc>https://a.example/</loc><lastmod>2026-11-24</ey sealel spt.\n\nBy Mara"
                                        + " Lindqvist\nUpdated on 24 lastmod></url></urlset>")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] file(String name) {
        try (InputStream bytes = ReadersFuzz.class.getResourceAsStream(name)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Tag("minute")
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "50s")
    @DisplayName("SEC-01, HTML-02, XML-02: no input makes a reader fail, hang or let anything through, in a minute")
    void aMinute(byte[] input) {
        check(input);
    }

    @Tag("hour")
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1h")
    @DisplayName("SEC-01, HTML-02, XML-02: no input makes a reader fail, hang or let anything through, in an hour")
    void anHour(byte[] input) {
        check(input);
    }

    /** Once without looking at the time: models and tables are loaded. */
    @BeforeAll
    static void warmUp() {
        seeds().forEach(ReadersFuzz::read);
    }

    private static void check(byte[] input) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        read(input);
        Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin);
        assertTrue(took.compareTo(LONGEST) < 0, () -> "It took " + took);
    }

    private static void read(byte[] input) {
        IngestHarness.readHere(BytesInput.of("input", input)).forEach(ReadersFuzz::check);
        new FeedDocumentReader().read(input, Optional.empty(), Optional.of("https://a.example/feed"));
        HubLinks.of(input);
        Sitemap.read(input);
        SourcePage.read(input, Optional.empty(), "https://a.example/page", PageSelectors.NONE);
    }

    private static void check(Reading reading) {
        // A reason may quote the input, and the fuzzer learns whatever it is searched for.
        reading.reasonAgainst()
                .ifPresent(reason -> assertFalse(reason.startsWith(Ingest.FAULT), "A reader failed, see above"));
        if (reading instanceof Reading.Clean clean) {
            check(clean.content());
        }
    }

    private static void check(Content content) {
        String html = content.body().html();
        Stream.of(
                        List.of(content.title(), html, content.body().text()),
                        content.tags(),
                        content.standfirst().stream().toList(),
                        content.authors().stream().map(author -> author.name()).toList())
                .flatMap(List::stream)
                .forEach(ReadersFuzz::requireXml);
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            String name = element.normalName();
            assertFalse(ACTIVE.contains(name), () -> "<" + name + "> in " + html);
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey().toLowerCase(Locale.ROOT);
                assertFalse(
                        key.startsWith("on") || key.equals("style") || key.equals("srcdoc"), () -> key + " in " + html);
                assertTrue(
                        !ADDRESSES.contains(key) || isHarmless(attribute.getValue()), () -> attribute + " in " + html);
            }
        }
    }

    private static boolean isHarmless(String address) {
        String scheme = address.toLowerCase(Locale.ROOT).replaceFirst(":.*", "");
        return Set.of("http", "https", "mailto", "tel").contains(scheme);
    }

    /** Only what XML 1.0 allows (section 2.2). */
    private static void requireXml(String text) {
        assertEquals(
                List.of(),
                text.codePoints()
                        .filter(c -> !(c == '\t'
                                || c == '\n'
                                || (c >= 0x20 && c <= 0xD7FF)
                                || (c >= 0xE000 && c <= 0xFFFD)
                                || c >= 0x10000))
                        .boxed()
                        .toList());
    }
}
