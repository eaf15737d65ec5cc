package dateline.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.Article;
import dateline.article.ArticleJson;
import dateline.article.ArticleKeys;
import dateline.article.BridgeStory;
import dateline.article.Content;
import dateline.article.PlatformFields;
import dateline.article.State;
import dateline.ingest.IngestHarness;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A story as it is shown may be mended and filed again, whatever its state. */
class ArticleFormFiledAgainTest {
    private static final Instant RELEASE = Instant.parse("2026-12-01T08:00:00Z");

    @ParameterizedTest
    @EnumSource(State.class)
    void whatIsShownSaysTheSameWhenItIsFiledAgain(State state) {
        Article article = article(state);

        Content read = IngestHarness.clean(
                        "story.json", ArticleJson.toJson(article).toString())
                .content();

        assertEquals(ArticleJson.contentJson(article.content()), ArticleJson.contentJson(read));
    }

    @Test
    void theTimeOfAReleaseAndADoubtArePassedOver() {
        ObjectNode form = ArticleJson.toJson(article(State.HELD));
        assertEquals(RELEASE.toString(), form.path("releaseAt").asText());
        form.putObject("doubt").put("reason", "It may have two headlines.");

        assertEquals(
                "Bridge opens",
                IngestHarness.clean("story.json", form.toString()).content().title());
    }

    @Test
    void aKeyThatOnlyLooksLikeOneOfOursIsRefused() {
        ObjectNode form = ArticleJson.toJson(article(State.HELD));
        form.put("releasedAt", RELEASE.toString());

        String reason = IngestHarness.refusal("story.json", form.toString());

        assertTrue(reason.contains("releasedAt"), reason);
    }

    @Test
    void theKeysThatAreWrittenAreTheKeysThatAreKnown() {
        ObjectNode form = ArticleJson.toJson(article(State.HELD));
        var known = new ArrayList<>(ArticleKeys.TOLD);
        known.addAll(ArticleKeys.OUT_ONLY);

        assertSubset(form, known);
        assertSubset(form.path("authors").get(0), ArticleKeys.AUTHOR);
        assertSubset(form.path("image"), ArticleKeys.IMAGE);
        assertSubset(form.path("enclosures").get(0), ArticleKeys.ENCLOSURE);
        assertSubset(form.path("related").get(1), ArticleKeys.RELATED);
    }

    private static void assertSubset(JsonNode form, Collection<String> known) {
        List<String> unknown = new ArrayList<>();
        form.fieldNames().forEachRemaining(unknown::add);
        assertTrue(unknown.size() > 1, form::toString);
        unknown.removeAll(known);
        assertEquals(List.of(), unknown);
    }

    private static Article article(State state) {
        Article article = BridgeStory.in(state, content());
        return state == State.HELD ? article.heldUntil(Optional.of(RELEASE)) : article;
    }

    private static Content content() {
        return BridgeStory.content()
                .updated(Optional.of(OffsetDateTime.parse("2026-03-01T12:30:00Z")))
                .isAccessibleForFree(Optional.of(true))
                .platformFields(new PlatformFields(
                        Optional.of("Bridge"),
                        Optional.of("Not for resale"),
                        Optional.of("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation")))
                .build();
    }
}
