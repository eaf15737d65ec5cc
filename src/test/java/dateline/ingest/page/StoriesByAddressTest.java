package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.IngestHarness;
import dateline.ingest.model.Reading;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoriesByAddressTest {
    private static final String TITLE = "Old crane at Quayside to come down";
    private static final String ADDRESS = "https://www.estuary.example/harbour/crane";
    private static final List<String> STORY = List.of(
            "The harbour board said on Tuesday that the crane comes down.",
            "Nobody will miss it, said the harbour master.");
    private static final List<String> OTHER = List.of(
            "A bridge over the canal will close for nine nights so that its deck can be relaid, the council said on Monday.",
            "Buses will turn at the library, and the last ferry will run an hour later than usual on all of these days.",
            "Traders in Canal Street asked for a footbridge of barges, which the navy has promised to think about.");

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "HTML-14: of several stories on a page the one of its address is its story, however short and wherever it is")
    @ValueSource(
            strings = {
                "<div class=post itemscope itemtype=https://schema.org/NewsArticle><meta itemprop=mainEntityOfPage content=URL><h1>TITLE</h1>BODY</div>",
                "<div class=post itemscope itemtype=https://schema.org/NewsArticle itemid=URL><h2>TITLE</h2><i>by <b itemprop=author>NAME</b></i>BODY</div>",
                "<section itemscope itemtype=http://schema.org/BlogPosting><link itemprop=mainEntityOfPage itemscope itemid=URL><h1>TITLE</h1>BODY</section>",
                "<article class=post><h2><a href=URL rel=bookmark>TITLE</a></h2>BODY</article>",
                "<article><a href=URL><h2>TITLE</h2></a>BODY</article>",
                "<article about=URL typeof=schema:NewsArticle><h2>TITLE</h2>BODY</article>",
                "<div class=article-wrapper data-url=URL><h1>TITLE</h1>BODY</div>",
                "<section class=articolo data-slug=x data-canonical=URL><header><h1>TITLE</h1></header>BODY</section>",
                "<section class=node data-page-path=URL><h1>TITLE</h1>BODY</section>",
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"TITLE\",\"url\":\"URL\"}</script><div class=story><h1>TITLE</h1>BODY</div>",
                "<div class=h-entry><h1 class=p-name>TITLE</h1><a class=u-url href=URL>Link</a>BODY</div>"
            })
    void theStoryOfThisAddress(String layout) {
        String own = story(layout, ADDRESS, TITLE, "Ada Quill", STORY);
        String next = story(layout, "/town/bridge", "Bridge to close", "Ben Okri", OTHER);
        for (String page : List.of(own + next, next + own)) {
            Reading.Clean read = read(page, "<link rel=canonical href=" + ADDRESS + ">");

            assertEquals(TITLE, read.content().title());
            assertEquals(String.join("\n\n", STORY), read.content().body().text());
            assertTrue(read.content().authors().stream()
                    .noneMatch(author -> author.name().equals("Ben Okri")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("HTML-14: where a page does not say its address, the story under its headline is its own")
    @ValueSource(
            strings = {
                "<article><h2><a href=URL>TITLE</a></h2>BODY</article>",
                "<div data-url=URL><h1>TITLE</h1>BODY</div>"
            })
    void theStoryUnderTheHeadline(String layout) {
        String own = story(layout, "/amp/harbour/crane", TITLE, "", STORY);
        String next = story(layout, "/amp/town/bridge", "Bridge to close", "", OTHER);

        assertEquals(
                String.join("\n\n", STORY),
                read(next + own, "").content().body().text());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "HTML-14: parts of one story, posts of a live blog and addresses of the site itself are no other story")
    @ValueSource(
            strings = {
                "<article data-url=https://www.estuary.example/harbour/crane#PART><h2>TITLE</h2>BODY</article>",
                "<article data-url=/harbour/crane/PART><h2>TITLE</h2>BODY</article>",
                "<article><h2><a href='/harbour/crane?page=PART'>TITLE</a></h2>BODY</article>",
                "<article itemscope itemtype=https://schema.org/Article><meta itemprop=mainEntityOfPage content=https://www.estuary.example/><h2>TITLE</h2>BODY</article>",
                "<article itemscope itemtype=https://schema.org/Article><meta itemprop=mainEntityOfPage itemscope itemid=https://google.com/article><h2>TITLE</h2>BODY</article>",
                "<div class=card data-url=/x/PART><h3>TITLE</h3>BODY</div>",
                "<div itemscope itemtype=https://schema.org/LiveBlogPosting><article data-url=/posts/PART><h2>TITLE</h2>BODY</article></div>"
            })
    void partsOfOneStory(String layout) {
        String parts = story(layout.replace("PART", "1"), "", "What goes", "", OTHER)
                + story(layout.replace("PART", "2"), "", "What comes", "", STORY);
        String text = read("<h1>" + TITLE + "</h1>" + parts, "<link rel=canonical href=" + ADDRESS + ">")
                .content()
                .body()
                .text();

        OTHER.forEach(paragraph -> assertTrue(text.contains(paragraph), text));
        STORY.forEach(paragraph -> assertTrue(text.contains(paragraph), text));
    }

    private static String story(String layout, String address, String title, String author, List<String> paragraphs) {
        return layout.replace("URL", address)
                .replace("TITLE", title)
                .replace("NAME", author)
                .replace("BODY", "<div class=text><p>" + String.join("</p><p>", paragraphs) + "</p></div>");
    }

    private static Reading.Clean read(String stories, String head) {
        return IngestHarness.clean(
                "page.html",
                "<!doctype html><html lang=en><head><title>" + TITLE + "</title>" + head
                        + "</head><body><nav><a href=/>Home</a>" + "</nav><main>" + stories
                        + "</main><footer>© The Estuary Courier</footer></body></html>");
    }
}
