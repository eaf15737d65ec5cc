package dateline.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.ArticleJson;
import dateline.article.ArticleKeys;
import dateline.article.Author;
import dateline.article.Body;
import dateline.article.Content;
import dateline.article.EditorialClass;
import dateline.article.Enclosure;
import dateline.article.Image;
import dateline.article.PlatformFields;
import dateline.article.RelatedLink;
import dateline.article.State;
import dateline.ingest.IngestHarness;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
        var article = new Article(
                new ArticleId("tag:harbour-gazette.example,2026:01arz3ndektsv4rrffq69g5fav"),
                2,
                EditorialClass.CORRECTED,
                state,
                Optional.of("The bridge has two lanes."),
                Instant.parse("2026-03-01T09:00:00Z"),
                OffsetDateTime.parse("2026-03-01T10:00:00+02:00"),
                OffsetDateTime.parse("2026-03-01T12:30:00Z"),
                List.of("file:world/bridge.txt"),
                content());
        return state == State.HELD ? article.heldUntil(Optional.of(RELEASE)) : article;
    }

    private static Content content() {
        return Content.builder("Bridge opens", "world", new Body("<p>It is open.</p>", "It is open."))
                .standfirst(Optional.of("After two years"))
                .authors(List.of(new Author(
                        "Mara Lindqvist",
                        Optional.of("https://www.harbour-gazette.example/mara"),
                        Optional.of("mara@harbour-gazette.example"))))
                .sourceId(Optional.of("cms-7"))
                .url(Optional.of("https://www.harbour-gazette.example/bridge"))
                .sections(List.of("coast"))
                .tags(List.of("Bridges", "Łódź"))
                .lang(Optional.of("en-GB"))
                .published(Optional.of(OffsetDateTime.parse("2026-03-01T10:00:00+02:00")))
                .updated(Optional.of(OffsetDateTime.parse("2026-03-01T12:30:00Z")))
                .image(Optional.of(new Image(
                        "https://img.harbour-gazette.example/b.jpg",
                        Optional.of("A bridge"),
                        Optional.of("The new bridge"),
                        Optional.of("T. Reed"),
                        OptionalInt.of(1200),
                        OptionalInt.of(800),
                        Optional.of("image/jpeg"),
                        OptionalLong.of(5_000_000_000L),
                        Optional.of(false))))
                .enclosures(List.of(new Enclosure(
                        "https://img.harbour-gazette.example/b.mp3", Optional.of("audio/mpeg"), OptionalLong.of(7))))
                .embargo(Optional.of(Instant.parse("2026-03-01T08:00:00Z")))
                .expires(Optional.of(Instant.parse("2027-03-01T08:00:00Z")))
                .rights(Optional.of("© The Harbour Gazette"))
                .siteName(Optional.of("The Harbour Gazette"))
                .readingMinutes(OptionalInt.of(2))
                .related(List.of(
                        new RelatedLink("Old bridge closes", Optional.empty()),
                        new RelatedLink("Ferries", Optional.of("https://www.harbour-gazette.example/f"))))
                .isAccessibleForFree(Optional.of(true))
                .platformFields(new PlatformFields(
                        Optional.of("Bridge"),
                        Optional.of("Not for resale"),
                        Optional.of("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation")))
                .build();
    }
}
