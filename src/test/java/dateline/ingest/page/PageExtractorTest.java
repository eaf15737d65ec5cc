package dateline.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.RawArticle;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageExtractorTest {
    @Test
    void aStoryIsTakenOutOfItsPage() {
        String text = new GazettePage().bodyText();

        assertEquals(
                String.join(" ", GazettePage.FIRST, GazettePage.SECOND, GazettePage.THIRD, GazettePage.LAST), text);
    }

    @Test
    void menusRelatedStoriesAndTheFootAreNoPartOfTheBody() {
        String text = new GazettePage().bodyText();

        assertFalse(text.contains("Home"), text);
        assertFalse(text.contains("Fish prices"), text);
        assertFalse(text.contains("All rights reserved"), text);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<ul><li>Monday to Friday: every two hours, from the northern pier.</li><li>Saturday: three boats, the last of them at noon.</li></ul>",
                "<blockquote><p>We shall not leave an islander behind, whatever the weather does to us this year.</p></blockquote>",
                "<h2>What the boats will cost this summer</h2><p>A single ticket costs four crowns, a return seven, and children under six travel free, as they always did.</p>",
                "<pre>06:00 Harbour    07:10 Little Holm    08:05 Great Holm and the northern skerries</pre>"
            })
    void whatStandsBetweenParagraphsOfTheStoryIsKept(String html) {
        String text = new GazettePage().between(html).bodyText();

        assertTrue(text.contains(Jsoup.parse(html).text()), text);
    }

    @Test
    void aFigureKeepsItsPictureAndItsCaption() {
        String figure =
                "<figure><img src=\"/pictures/pier.jpg\" alt=\"The pier\"><figcaption>The pier in March.</figcaption></figure>";

        Document body = Jsoup.parse(new GazettePage().between(figure).bodyHtml());

        assertEquals("/pictures/pier.jpg", body.select("figure img").attr("src"));
        assertEquals("The pier in March.", body.select("figure figcaption").text());
    }

    @Test
    void aCaptionThatIsDrawnWithOtherElementsComesOutAsOne() {
        String figure =
                "<div class=\"image\"><img src=\"/pictures/pier.jpg\" alt=\"\"><div class=\"caption\">The pier in March. Photo: Ida Falk</div></div>";

        Document body = Jsoup.parse(new GazettePage().between(figure).bodyHtml());

        assertEquals(
                "The pier in March. Photo: Ida Falk",
                body.select("figure figcaption").text());
    }

    @Test
    void aFilmBetweenTheParagraphsIsKept() {
        String film = "<div class=\"video\"><iframe src=\"https://films.example/embed/7\"></iframe></div>";

        String body = new GazettePage().between(film).bodyHtml();

        assertTrue(body.contains("https://films.example/embed/7"), body);
    }

    @Test
    void aShareBarIsNoFigure() {
        String bar =
                "<div class=\"share-tools\"><a href=\"https://network.example/share\"><img src=\"/icons/n.png\"></a></div>";

        String body = new GazettePage().between(bar).bodyHtml();

        assertFalse(body.contains("/icons/n.png"), body);
    }

    @Test
    void aStoryThatThePageHidesUntilAScriptRunsIsShown() {
        String page = new GazettePage()
                .html()
                .replace("class=\"article-body\"", "class=\"article-body\" style=\"display:none\"");

        String body = new PageExtractor()
                .extract(page, Optional.empty())
                .body()
                .orElseThrow()
                .text();

        assertFalse(body.contains("display:none"), body);
    }

    @Test
    void aStoryThatStandsTwiceInThePageIsTakenOnce() {
        String page = new GazettePage().html();
        String again =
                page.substring(page.indexOf("<div class=\"article-body\">"), page.indexOf("<div class=\"related\">"));

        String text = Jsoup.parse(new PageExtractor()
                        .extract(page.replace(again, again + again), Optional.empty())
                        .body()
                        .orElseThrow()
                        .text())
                .text();

        assertEquals(text.indexOf(GazettePage.SECOND), text.lastIndexOf(GazettePage.SECOND));
    }

    @Test
    void aParagraphThatTheAuthorRepeatsIsKept() {
        String text = new GazettePage()
                .between("<p>" + GazettePage.THIRD + "</p><p>" + GazettePage.SECOND + "</p>")
                .bodyText();

        assertNotEquals(text.indexOf(GazettePage.SECOND), text.lastIndexOf(GazettePage.SECOND), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000\u0001\u0002",
                "<",
                "<html",
                "<!-- no end",
                "<body><p>",
                "<table><tr><td><table><tr><td>x",
                "<script type=\"application/ld+json\">{\"@type\":</script>",
                "<a href=\"::\">x</a><base href=\"http://[\">",
                "{\"not\":\"html\"}"
            })
    void garbageIsNoError(String html) {
        RawArticle story = new PageExtractor().extract(html, Optional.of("not an address"));

        assertFalse(story.confidence().getOrDefault("body", 0.0).isNaN());
    }

    @Test
    void anEmptyPageHasNoStory() {
        RawArticle story = new PageExtractor().extract("", Optional.empty());

        assertTrue(story.body().isEmpty());
        assertTrue(story.title().isEmpty());
        assertTrue(story.published().isEmpty());
    }

    /** HTML-15. */
    @Test
    void aHundredThousandNestedElementsCostNoStack() {
        String page = "<div>".repeat(100_000) + "<p>" + GazettePage.FIRST + "</p>" + "</div>".repeat(100_000);

        RawArticle story = new PageExtractor().extract(page, Optional.empty());

        assertTrue(story.body().orElseThrow().text().contains(GazettePage.FIRST));
    }

    /** HTML-15. */
    @Test
    void aHundredThousandParagraphsAreReadInLinearTime() {
        String page = "<h1>Long</h1>"
                + "<p>One more line, by Ida Falk, 3 March 2026.</p><figure><img></figure>".repeat(100_000);

        RawArticle story = new PageExtractor().extract(page, Optional.empty());

        assertEquals(Optional.of("Long"), story.title());
    }

    @Test
    void aStoryThatThePageHoldsOnlyInItsDataIsTakenFromThere() {
        String told = (GazettePage.FIRST + "\n\n" + GazettePage.SECOND + "\n\n" + GazettePage.LAST).replace("\"", "");
        String page = "<!DOCTYPE html><html lang=\"en\"><head><title>Ferry</title><script type=\"application/ld+json\">"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\",\"articleBody\":\""
                + told.replace("\n", "\\n") + "\"}</script></head><body><div id=\"app\"></div></body></html>";

        RawArticle story = new PageExtractor().extract(page, Optional.of(GazettePage.ADDRESS));

        assertEquals(
                "<p>" + GazettePage.FIRST + "</p><p>" + GazettePage.SECOND + "</p><p>" + GazettePage.LAST + "</p>",
                story.body().orElseThrow().text());
    }
}
