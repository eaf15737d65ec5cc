package dateline.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

class PaywallOnPagesTest {
    private static JsonNode structuredData(Article story) throws IOException {
        String html = ArticlePage.of(story, List.of(Gazette.version(story)), Gazette.FIRST)
                .html();
        return new JsonMapper()
                .readTree(Jsoup.parse(html).select("script").first().data());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("LD-04: structured data tells whether a story may be read for nothing")
    void structuredDataTellsWhetherAStoryIsFree(boolean free) throws IOException {
        Article story = Gazette.story();
        var form = ArticleJson.storedJson(story.content());
        form.put("isAccessibleForFree", free);
        Article known = story.next(EditorialClass.REFILE, Optional.empty(), ArticleJson.readContent(form));

        JsonNode said = structuredData(known).path("isAccessibleForFree");

        assertTrue(said.isBoolean());
        assertEquals(free, said.asBoolean());
    }

    @Test
    @DisplayName("LD-04: and says nothing where nothing is known")
    void structuredDataIsSilentWhereNothingIsKnown() throws IOException {
        assertTrue(structuredData(Gazette.story()).path("isAccessibleForFree").isMissingNode());
    }
}
