package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Reading;
import dateline.ingest.text.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartsOfPagesTest {
    private static final String TITLE = "Old crane at Quayside to come down";
    private static final List<String> STORY = List.of(
            "The harbour board said on Tuesday that the old crane will come down before the spring tides arrive.",
            "Engineers found cracks in the foot of the tower during a routine inspection, and insurers asked for more.",
            "We would rather lose a crane than a crew, said the harbour master, who has worked there for years.",
            "The work is expected to cost four million and to close the northern berth for six nights in all.");
    private static final String OTHER = """
            <p>A bridge over the canal will close for nine nights so that its deck can be relaid, the council said.</p>
            <p>Buses will turn at the library, and the last ferry will run an hour later than usual on all days.</p>
            """;

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-09: what React streams into hidden divisions stands where its script puts it")
    @CsvSource(delimiter = '¦', textBlock = """
            <p>1</p><!--$?--><template id="B:0"></template><p>Loading</p><!--/$--> ¦ <div hidden id="S:0"><p>2</p><p>3</p><p>4</p></div><script>$RC("B:0","S:0")</script>
            <!--$?--><template id="B:1"></template><!--/$--><!--$?--><template id="B:2"></template><!--/$--> ¦ <div hidden id="S:2"><p>3</p><p>4</p></div><div hidden id="S:1"><p>1</p><p>2</p></div>
            <p>1</p><!--$?--><template id="B:0"></template><!--/$--> ¦ <div hidden id="S:0"><p>2</p><template id="P:1"></template><p>4</p></div><div hidden id="S:1"><p>3</p></div><script>$RS("S:1","P:1");$RC("B:0","S:0")</script>
            <p>1</p><!--$?--><template id="B:a"></template><!--/$--> ¦ <div hidden id="S:a"><p>2</p><!--$?--><template id="B:b"></template><p>Loading</p><!--/$--></div><div hidden id="S:b"><p>3</p><p>4</p></div>
            <p>1</p><!--$?--><template id="B:0"></template><!--/$--> ¦ <div hidden id="S:7"><p>2</p><p>3</p><p>4</p></div><template data-rci data-bid="B:0" data-sid="S:7"></template>
            <x-story><template shadowrootmode="open"><p>1</p><slot></slot><p>4</p></template><p>2</p><p>3</p></x-story> ¦ <p hidden id="S:9">Loading</p>
            """)
    void streamedParts(String body, String end) {
        Reading.Clean read = read(page(told(body), told(end), ""));

        assertEquals(String.join("\n\n", STORY), read.content().body().text());
    }

    @ParameterizedTest
    @DisplayName("HTML-14: a page that a script is to draw is refused, with what to do instead")
    @ValueSource(
            strings = {
                "<div id=root></div>",
                "<noscript>You need to enable JavaScript to run this app.</noscript><app-root></app-root>",
                "<div id=app><div class=spinner>Loading…</div></div>",
                "<app-root><div class=wait><img src=assets/spinner.svg alt=''><span>Yükleniyor…</span></div></app-root><noscript>JavaScript'i etkinleştirin.</noscript>",
                "<div id=__next><img src=/static/ajax-loader.gif width=64 height=64></div>",
                "<div class=no-js><h2>JavaScript is off</h2><p>Please enable JavaScript to read this site.</p></div>",
                "<div id=root><p>Checking your browser before accessing the site. Please wait.</p></div>",
                "<header><nav><a href=/>Inicio</a></nav></header><main id=app></main><footer>© El Estuario</footer>"
            })
    void drawnByScript(String body) {
        String page = "<!doctype html><title>" + TITLE + "</title>" + body + "<script src=/app.js></script>";

        assertTrue(IngestHarness.readAll(input(page)).get(0) instanceof Reading.Rejected refused
                && refused.reason().contains("polled"));
    }

    @ParameterizedTest
    @DisplayName("HTML-14: a live blog is called as it calls itself, and not as its newest entry is")
    @ValueSource(
            strings = {
                "<main itemscope itemtype=https://schema.org/LiveBlogPosting><h1 itemprop=headline>TITLE</h1><div itemprop=liveBlogUpdate itemscope itemtype=https://schema.org/BlogPosting><meta itemprop=datePublished content=2026-11-27T12:48:00Z><h3 itemprop=headline>Promenade shut</h3><div itemprop=articleBody>BODY</div></div></main>",
                "<main vocab=https://schema.org/ typeof=LiveBlogPosting><h1 property=headline>TITLE</h1><div property=schema:liveBlogUpdate typeof=BlogPosting><meta property=datePublished content=2026-11-27T12:48:00Z><h3 property=headline>Promenade shut</h3><div property=articleBody>BODY</div></div></main>"
            })
    void liveBlogInMarkup(String layout) {
        Reading.Clean read = read("<!doctype html><title>Storm in Branal, latest</title>"
                + layout.replace("TITLE", TITLE).replace("BODY", "<p>" + String.join("</p><p>", STORY) + "</p>"));

        assertEquals(TITLE, read.content().title());
        assertTrue(read.content().body().text().contains(STORY.get(0)));
    }

    @Test
    @DisplayName("HTML-14: a short page, and one of pictures, are none that a script is to draw")
    void shortPagesAreNone() throws Refusal {
        String start = "<!doctype html><title>A</title><script src=/app.js></script>";
        ScriptDrawnPage.requireText(start + "<p>Yes.</p>", new PageExtractor().extract(start, Optional.empty()));
        ScriptDrawnPage.requireText(start + "<img src=/a.jpg>", new PageExtractor().extract(start, Optional.empty()));

        assertThrows(
                Refusal.class,
                () -> ScriptDrawnPage.requireText(start, new PageExtractor().extract(start, Optional.empty())));
    }

    @ParameterizedTest
    @DisplayName("HTML-14: what readers comment is no part of the story, nor are its names and days")
    @ValueSource(
            strings = {
                "<section id=comments><ol class=comment-list><li id=comment-1><b class=fn>Rolf W.</b> <time datetime=2026-11-25>25 November 2026</time><p>We always said that the old crane had to go, and nobody heard us.</p></ol></section>",
                "<div class=leserkommentare><h3>Leserkommentare (2)</h3><div><span class=author>Hafenfreund</span>, 25.11.2026, 11:14 Uhr</div><p>Der Kran war ein Schandfleck, das haben wir immer gesagt.</p></div>",
                "<div itemprop=comment itemscope itemtype=https://schema.org/Comment><span itemprop=author>Ana Lopez</span><time datetime=2026-11-26>26/11/2026</time><p>Yo trabajé en esa grúa y nunca vi una grieta en ella.</p></div>",
                "<div id=reactions><h3>Vos réactions</h3><span class=author>Capitaine Zed</span> le 25/11/2026<p>Il était temps, cette grue menaçait tout le monde depuis des années.</p></div>"
            })
    void readersComments(String comments) {
        Reading.Clean read = read(page(told("<p>1</p><p>2</p><p>3</p><p>4</p>"), comments, ""));

        assertEquals(String.join("\n\n", STORY), read.content().body().text());
        assertEquals(List.of(), read.content().authors());
        assertFalse(read.content().published().toString().contains("2026-11-2"));
    }

    @ParameterizedTest
    @DisplayName("HTML-14: the story that follows on the same page is another one")
    @ValueSource(
            strings = {
                "<article data-url=/bridge><h1>Bridge to close</h1>OTHER</article>",
                "<article><h2><a href=/bridge>Bridge to close</a></h2>OTHER</article>",
                "<div class=next-article><h2><a href=/bridge>Bridge to close</a></h2>OTHER</div>",
                "<section itemscope itemtype=https://schema.org/NewsArticle><h2>Bridge to close</h2>OTHER</section>",
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge to close\",\"author\":\"Ben Okri\",\"datePublished\":\"2026-01-01\",\"articleBody\":\"x\"}</script><article><h2>Bridge to close</h2>OTHER</article>"
            })
    void storiesThatFollow(String other) {
        Reading.Clean read = read(page(told("<p>1</p><p>2</p><p>3</p><p>4</p>"), other.replace("OTHER", OTHER), ""));

        assertEquals(String.join("\n\n", STORY), read.content().body().text());
        assertEquals(TITLE, read.content().title());
    }

    @ParameterizedTest
    @DisplayName("HTML-14: data that say nothing, or say it in another form, refuse no page")
    @ValueSource(
            strings = {
                "{\"@type\":\"BreadcrumbList\"}",
                "{\"@type\":\"BreadcrumbList\",\"itemListElement\":[]}",
                "{\"@type\":\"BreadcrumbList\",\"itemListElement\":[null,[],{},{\"item\":null}]}",
                "{\"@type\":\"BreadcrumbList\",\"itemListElement\":\"Home\"}",
                "{\"@type\":\"NewsArticle\",\"headline\":[],\"author\":[null,{}],\"image\":[],\"datePublished\":{},\"keywords\":[null]}",
                "[[],[null]]",
                "{\"@graph\":null}"
            })
    void dataThatSayNothing(String data) {
        Reading.Clean read = read(page(told("<p>1</p><p>2</p><p>3</p><p>4</p>"), "", linked(data)));

        assertEquals(TITLE, read.content().title());
        assertEquals(String.join("\n\n", STORY), read.content().body().text());
    }

    @Test
    @DisplayName("HTML-14: an update of a live blog is a part of the story, never the story")
    void liveBlog() {
        String data = """
                {"@type":"LiveBlogPosting","headline":"%s","datePublished":"2026-11-23T08:00:00Z","dateModified":"2026-11-24T10:12:00Z",
                "liveBlogUpdate":[{"@type":"BlogPosting","headline":"Flash","datePublished":"2026-11-24T10:10:00Z","author":{"name":"Live Desk"},
                "articleBody":"x","publisher":{"name":"y"},"mainEntityOfPage":"z","url":"w"}]}
                """.formatted(TITLE);
        Reading.Clean read = read(page(told("<p>1</p><p>2</p><p>3</p><p>4</p>"), "", linked(data)));

        assertEquals(
                "2026-11-23T08:00Z", read.content().published().orElseThrow().toString());
        assertEquals("2026-11-24T10:12Z", read.content().updated().orElseThrow().toString());
        assertEquals(List.of(), read.content().authors());
    }

    @ParameterizedTest
    @DisplayName("HTML-14: where a page shows line ends as they are, an empty line ends a paragraph")
    @ValueSource(
            strings = {
                "<div style='white-space: pre-line'>TEXT</div>",
                "<div class='story whitespace-pre-wrap'><span>TEXT</span></div>",
                "<style>.story p, .text > .inner{color:red;white-space:pre-line}</style><div class=text><div class=inner>TEXT</div></div>",
                "<style>article{white-space:break-spaces}</style><div>TEXT</div>"
            })
    void shownLineEnds(String place) {
        Reading.Clean read = read(page(place.replace("TEXT", String.join("\n\n", STORY)), "", ""));

        assertEquals(String.join("\n\n", STORY), read.content().body().text());
    }

    @ParameterizedTest
    @DisplayName("HTML-14: a recording in the place of the story is its file, and one beside it is not")
    @CsvSource(delimiter = '¦', textBlock = """
            <audio controls src="https://a.example/story.mp3"></audio><p>1</p><p>2</p><p>3</p><p>4</p>            ¦ https://a.example/story.mp3 ¦
            <p>1</p><p>2</p><audio><source src="https://a.example/s.ogg" type="audio/ogg"></audio><p>3</p><p>4</p> ¦ https://a.example/s.ogg     ¦ audio/ogg
            <p>1</p><figure><audio src="" data-src="https://a.example/l.m4a"></audio></figure><p>2</p><p>3</p><p>4</p> ¦ https://a.example/l.m4a ¦
            <p>1</p><p>2</p><p>3</p><p>4</p><aside><audio src="https://a.example/radio.mp3"></audio></aside>      ¦                             ¦
            """)
    void recordings(String body, String url, String type) {
        Reading.Clean read = read(page(told(body), "", ""));

        assertEquals(
                Optional.ofNullable(url).stream().toList(),
                read.content().enclosures().stream().map(file -> file.url()).toList());
        assertEquals(
                Optional.ofNullable(type),
                read.content().enclosures().stream()
                        .flatMap(file -> file.type().stream())
                        .findFirst());
    }

    @Test
    @DisplayName("HTML-14: a recording of the page's data is told once")
    void recordingOfTheData() {
        String data = """
                {"@type":"NewsArticle","headline":"%s","audio":{"@type":"AudioObject","contentUrl":"https://a.example/story.mp3","encodingFormat":"audio/mpeg"}}
                """.formatted(TITLE);
        Reading.Clean read = read(page(
                told("<audio src=\"https://a.example/story.mp3\"></audio><p>1</p><p>2</p><p>3</p><p>4</p>"),
                "",
                linked(data)));

        assertEquals(1, read.content().enclosures().size());
    }

    @ParameterizedTest
    @DisplayName("HTML-14, LD-02: each post of a live blog keeps its time, the newest too")
    @ValueSource(strings = {"div class=update", "section class=post", "li class=entry"})
    void timesOfPosts(String post) {
        var posts = new StringBuilder();
        for (int i = 0; i < STORY.size(); i++) {
            posts.append("<%s><time datetime=\"2026-11-24T1%d:10:00Z\">1%d:10</time><h2>Post %d</h2><p>%s</p></%s>"
                    .formatted(post, 9 - i, 9 - i, i, STORY.get(i), post.replaceFirst(" .*", "")));
        }
        String read = read(page(posts.toString(), "", "")).content().body().html();

        for (int i = 0; i < STORY.size(); i++) {
            assertTrue(read.contains("<time datetime=\"2026-11-24T1%d:10:00Z\">".formatted(9 - i)), read);
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-14: of two dates that agree in the day, the one that knows the moment is taken")
    @CsvSource(delimiter = '¦', textBlock = """
            {"@type":"NewsArticle","datePublished":"2026-11-24"}          ¦ <meta property=article:published_time content=2026-11-24T13:34:26Z>
            {"@type":"NewsArticle","datePublished":"2026-11-24T00:00:00"} ¦ <meta property=article:published_time content=2026-11-24T13:34:26Z>
            {"@type":"NewsArticle","datePublished":"2026-11-24"}          ¦ <meta name=date content=2026-11-24T13:34:26Z>
            [{"@type":"NewsArticle","datePublished":"2026-11-24"},{"@type":"WebPage","datePublished":"2026-11-24T13:34:26Z"}] ¦ <meta name=x>
            """)
    void exactDates(String data, String meta) {
        Reading.Clean read = read(page(told("<p>1</p><p>2</p><p>3</p><p>4</p>"), "", linked(data) + meta));

        assertEquals(
                "2026-11-24T13:34:26Z", read.content().published().orElseThrow().toString());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-14: a kicker is no part of the headline, and no two lines run into one")
    @CsvSource(delimiter = '¦', textBlock = """
            <small>Harbour</small>TITLE
            <span class=surtitre>Harbour</span><br>TITLE
            <a class=antetitulo href=/x>Harbour</a>TITLE
            <div class=vinjett>Harbour</div><div>TITLE</div>
            <strong class=occhiello>Harbour</strong>TITLE
            <em class=Headline_overline__2xk>Harbour</em><span>TITLE</span>
            <span class=kicker>Harbour</span><span>TITLE</span>
            """)
    void kickers(String heading) {
        String site = "<meta property=og:site_name content='The Estuary Courier'>";
        String page = page(told("<p>1</p><p>2</p><p>3</p><p>4</p>"), "", site)
                .replace("<h1>" + TITLE, "<h1>" + heading.replace("TITLE", TITLE))
                .replace("<title>" + TITLE, "<title>The Estuary Courier");

        assertEquals(TITLE, read(page).content().title());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-14: each member of a list of authors is one, and a house is taken at its word")
    @CsvSource(delimiter = '¦', textBlock = """
            [{"name":"Smith, Ada"},{"name":"Lloyd, Harris and Sons"}]             ¦ Smith, Ada|Lloyd, Harris and Sons
            {"@type":"Organization","name":"Smith, Doe and Partners"}             ¦ Smith, Doe and Partners
            {"@type":"Person","name":"Ada Quill and Ben Okri"}                    ¦ Ada Quill|Ben Okri
            [{"name":"By Ada Quill and Ben Okri"},{"name":"Clara Voss"}]          ¦ Ada Quill|Ben Okri|Clara Voss
            """)
    void authorsOfLists(String author, String names) {
        String data = "{\"@type\":\"NewsArticle\",\"author\":" + author + "}";
        Reading.Clean read = read(page(told("<p>1</p><p>2</p><p>3</p><p>4</p>"), "", linked(data)));

        assertEquals(
                List.of(names.split("\\|")),
                read.content().authors().stream().map(one -> one.name()).toList());
    }

    private static String linked(String data) {
        return "<script type=\"application/ld+json\">" + data + "</script>";
    }

    private static String told(String markup) {
        String told = markup;
        for (int i = 1; i <= STORY.size(); i++) {
            told = told.replace("<p>" + i + "</p>", "<p>" + STORY.get(i - 1) + "</p>");
        }
        return told;
    }

    private static String page(String body, String end, String head) {
        return Stream.of(
                        "<!doctype html><html lang=en><head><title>" + TITLE + "</title>" + head + "</head><body>",
                        "<nav><a href=/>Home</a> <a href=/sport>Sport</a></nav><main><article><h1>" + TITLE
                                + "</h1><div>",
                        body + "</div></article></main>" + end + "<footer>© The Estuary Courier</footer></body></html>")
                .reduce("", String::concat);
    }

    private static Reading.Clean read(String page) {
        return (Reading.Clean) IngestHarness.readAll(input(page)).get(0);
    }

    private static Input input(String page) {
        return BytesInput.of("page.html", page.getBytes(StandardCharsets.UTF_8));
    }
}
