package dateline.ingest.page.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dateline.ingest.model.RawArticle;
import dateline.ingest.page.GazettePage;
import dateline.ingest.page.PageExtractor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day of a reader's comment is not the day of the story. */
class ReaderDatesTest {
    private static final String STORY =
            "<h1>The bell is back</h1><p>" + GazettePage.FIRST + "</p><p>" + GazettePage.FIRST + "</p>";
    private static final String SAID = "<div><b>Jo</b> <time datetime='2026-03-05T10:00:00Z'>March 5, 2026</time>"
            + "<p>High time that somebody rang it.</p></div>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>2 thoughts on “The bell is back”</h2>%s%s",
                "<h2>1 Kommentar zu „The bell is back“</h2>%s",
                "<h3>「The bell is back」への2件のフィードバック</h3>%s",
                "<h4>댓글 2</h4>%s%s",
                "<h2>Vos réactions (2)</h2>%s",
                "<div typeof='schema:Comment' property='schema:comment'>%s</div>",
                "<div itemscope itemtype='http://schema.org/Review'><meta itemprop=datePublished content=2026-03-05>%s</div>",
                "<div class='u-comment h-cite'>%s</div>",
                "<script>var page = {\"comments\": [{\"id\": 1, \"created_at\": \"2026-03-05T10:00:00Z\"}]}</script>"
            })
    void theDayOfACommentIsNotTaken(String after) {
        assertEquals(Optional.empty(), read(STORY + after.replace("%s", SAID)).published());
    }

    @Test
    void theDayOfAReviewIsItsOwn() {
        String page = "<article itemscope itemtype='https://schema.org/Review'>"
                + "<time itemprop=datePublished datetime=2026-03-09>9 March 2026</time>" + STORY + "</article>";

        assertEquals("2026-03-09", read(page).published().orElseThrow().text());
    }

    @Test
    void whatIsCountedInAHeadingOfTheStoryMayBeAnythingElse() {
        String page = "<main>" + STORY + "<h2>3 responses to the plan</h2><p>" + GazettePage.FIRST + "</p></main>"
                + "<h3>2 comments on the plan</h3>" + SAID;

        String body = read(page).body().orElseThrow().text();

        assertFalse(body.contains("High time"));
        assertEquals(3, body.split("The ferry", -1).length - 1);
    }

    private static RawArticle read(String body) {
        return new PageExtractor()
                .extract(
                        "<html><head><title>The bell is back</title></head><body>" + body + "</body></html>",
                        Optional.empty());
    }
}
