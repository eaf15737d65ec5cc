package dateline.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.article.Article;
import dateline.article.ArticleJson;
import dateline.article.EditorialClass;
import dateline.http.Gazette;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveBlogOnPagesTest {
    private static final String LATER = "2026-11-24T20:10:00+01:00";
    private static final String EARLIER = "2026-11-24T19:10:00+01:00";

    private static JsonNode structuredData(String body) throws IOException {
        Article story = Gazette.story();
        var form = ArticleJson.storedJson(story.content());
        form.put("bodyHtml", body);
        form.remove("bodyText");
        Article live = story.next(EditorialClass.REFILE, Optional.empty(), ArticleJson.readContent(form));
        String html = ArticlePage.of(live, List.of(Gazette.version(live)), Gazette.FIRST)
                .html();
        return new JsonMapper()
                .readTree(Jsoup.parse(html).select("script").first().data());
    }

    private static String time(String moment) {
        return "<time datetime=\"" + moment + "\">" + moment.substring(11, 16) + "</time>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>NEW</p><h2>Lamp lit</h2><p>It works.</p><p>He left.</p><p>OLD</p><h2>Oven found</h2><p>It was old.</p>",
                "<h2>Lamp lit</h2><p>NEW</p><p>It works.</p><p>He left.</p><h2>Oven found</h2><p>OLD</p><p>It was old.</p>",
                "<p>The storm, as it happens.</p><h3>NEW – Lamp lit</h3><p>It works.</p><p>He left.</p>"
                        + "<h3>OLD: Oven found</h3><p>It was old.</p>"
            })
    @DisplayName("LD-02: a story told in dated posts is a LiveBlogPosting with what it covers and each post")
    void datedPostsAreALiveBlog(String shape) throws IOException {
        JsonNode data = structuredData(shape.replace("NEW", time(LATER)).replace("OLD", time(EARLIER)));

        JsonNode posts = data.path("liveBlogUpdate");
        assertEquals("LiveBlogPosting", data.path("@type").asText());
        assertEquals(EARLIER, data.path("coverageStartTime").asText());
        assertEquals(LATER, data.path("coverageEndTime").asText());
        assertEquals(2, posts.size());
        assertEquals("BlogPosting", posts.path(0).path("@type").asText());
        assertEquals("Lamp lit", posts.path(0).path("headline").asText());
        assertEquals(LATER, posts.path(0).path("datePublished").asText());
        assertEquals("It works.\n\nHe left.", posts.path(0).path("articleBody").asText());
        assertEquals("Oven found", posts.path(1).path("headline").asText());
        assertEquals("It was old.", posts.path(1).path("articleBody").asText());
    }

    @Test
    @DisplayName("LD-02: the words of a post are words, however its characters are written")
    void wordsAreNotEscaped() throws IOException {
        JsonNode data = structuredData(
                "<h2>" + time(LATER) + " R&amp;D at 5&#xa0;m</h2><p>It&#39;s &lt;20&#160;t &amp;amp; more.</p>" + "<h2>"
                        + time(EARLIER) + " Oven</h2><p>It &unknown; stays.</p>");

        JsonNode posts = data.path("liveBlogUpdate");
        assertEquals("R&D at 5 m", posts.path(0).path("headline").asText());
        assertEquals("It's <20 t &amp; more.", posts.path(0).path("articleBody").asText());
        assertEquals("It &unknown; stays.", posts.path(1).path("articleBody").asText());
    }

    @Test
    @DisplayName("LD-02: times within sentences, and times without a date, make no live blog")
    void datesInSentencesAreNoPosts() throws IOException {
        JsonNode sentences =
                structuredData("<p>It began at " + time(EARLIER) + ".</p><p>It ended at " + time(LATER) + ".</p>");
        JsonNode undated = structuredData("<p><time datetime=\"20:10\">20:10</time></p><p>It works.</p>"
                + "<p><time datetime=\"19:10\">19:10</time></p><p>It was old.</p>");

        assertEquals("NewsArticle", sentences.path("@type").asText());
        assertEquals("NewsArticle", undated.path("@type").asText());
        assertFalse(sentences.has("liveBlogUpdate"));
        assertTrue(undated.path("coverageStartTime").isMissingNode());
    }
}
