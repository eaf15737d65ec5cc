package dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theWholeFormHasTheKeysOfTheContractInTheirOrder() throws Exception {
        Article article = BridgeStory.in(State.LIVE, full());

        String form = ArticleJson.toJson(article).toPrettyString();

        assertEquals(JSON.readTree("""
            {"id": "tag:harbour-gazette.example,2026:01arz3ndektsv4rrffq69g5fav",
             "sourceId": "cms-7", "url": "https://www.harbour-gazette.example/bridge",
             "title": "Bridge opens", "standfirst": "After two years",
             "bodyHtml": "<p>It is open.</p>", "bodyText": "It is open.",
             "authors": [{"name": "Mara Lindqvist", "uri": "https://www.harbour-gazette.example/mara",
                          "email": "mara@harbour-gazette.example"}],
             "section": "world", "sections": ["coast"], "tags": ["Bridges", "Łódź"], "lang": "en-GB",
             "published": "2026-03-01T10:00:00+02:00", "updated": "2026-03-01T12:30:00Z",
             "image": {"url": "https://img.harbour-gazette.example/b.jpg", "alt": "A bridge",
                       "caption": "The new bridge", "credit": "T. Reed", "width": 1200, "height": 800,
                       "type": "image/jpeg", "length": 5000000000, "syndicate": false},
             "enclosures": [{"url": "https://img.harbour-gazette.example/b.mp3", "type": "audio/mpeg",
                             "length": 7}],
             "embargo": "2026-03-01T08:00:00Z", "expires": "2027-03-01T08:00:00Z",
             "rights": "© The Harbour Gazette", "siteName": "The Harbour Gazette", "readingMinutes": 2,
             "related": [{"title": "Old bridge closes"},
                         {"title": "Ferries", "url": "https://www.harbour-gazette.example/f"}],
             "state": "live", "version": 2, "editorialClass": "CORRECTED",
             "note": "The bridge has two lanes.", "firstSeen": "2026-03-01T09:00:00Z",
             "aliases": ["file:world/bridge.txt"]}
            """).toPrettyString(), form);
    }

    @Test
    void whatIsUnknownIsAbsentAndOnlyTheDatesOfAPreviewAreNull() {
        var bare = new Drawn(new Random(1), () -> false).content();

        var form = ArticleJson.contentJson(bare);

        var keys = new ArrayList<String>();
        form.fieldNames().forEachRemaining(keys::add);
        assertEquals(List.of("title", "section", "published", "updated"), keys);
        assertTrue(form.get("published").isNull() && form.get("updated").isNull());
    }

    @Test
    void theSourceIsKeptInTheStoreAndIsNoPartOfTheForm() {
        assertFalse(ArticleJson.contentJson(full()).has("source"));
        assertEquals("wire", ArticleJson.storedJson(full()).path("source").asText());
    }

    @Test
    void whetherAStoryIsFreeIsWrittenLastAndOnlyWhenKnown() {
        var known = withPaywall(full());

        var keys = new ArrayList<String>();
        ArticleJson.contentJson(known).fieldNames().forEachRemaining(keys::add);

        assertEquals("isAccessibleForFree", keys.get(keys.size() - 1));
        assertFalse(ArticleJson.contentJson(known).path("isAccessibleForFree").asBoolean(true));
        assertFalse(ArticleJson.storedJson(full()).has("isAccessibleForFree"));
    }

    private static Content withPaywall(Content content) {
        var stored = ArticleJson.storedJson(content);
        stored.put("isAccessibleForFree", false);
        return ArticleJson.readContent(stored);
    }

    @RepeatedTest(200)
    @DisplayName("What was written is read back equal")
    void whatWasWrittenIsReadBackEqual(RepetitionInfo run) throws Exception {
        var random = new Random(run.getCurrentRepetition());
        var content = new Drawn(random, random::nextBoolean).content();

        String written = ArticleJson.storedJson(content).toString();

        assertEquals(content, ArticleJson.readContent(JSON.readTree(written)));
    }

    private static Content full() {
        return BridgeStory.content().source(Optional.of("wire")).build();
    }

    /** Draws content at random; {@code known} decides of each part whether there is one. */
    private record Drawn(Random random, Supplier<Boolean> known) {
        private static final String LETTERS = "aZ9 <&\"'\\\n\tß漢🌊\u0301{}[]:";

        Content content() {
            return Content.builder("T" + text(), text(), known.get() ? new Body(text(), text()) : Body.EMPTY)
                    .standfirst(maybe(this::text))
                    .authors(list(() -> new Author("A" + text(), maybe(this::text), maybe(this::text))))
                    .sourceId(maybe(this::text))
                    .url(maybe(this::text))
                    .sections(list(this::text))
                    .tags(list(this::text))
                    .lang(maybe(this::text))
                    .published(maybe(this::date))
                    .updated(maybe(this::date))
                    .image(maybe(() -> new Image(
                            text(),
                            maybe(this::text),
                            maybe(this::text),
                            maybe(this::text),
                            number(),
                            number(),
                            maybe(this::text),
                            length(),
                            maybe(random::nextBoolean))))
                    .enclosures(list(() -> new Enclosure(text(), maybe(this::text), length())))
                    .embargo(maybe(() -> date().toInstant()))
                    .expires(maybe(() -> date().toInstant()))
                    .rights(maybe(this::text))
                    .siteName(maybe(this::text))
                    .readingMinutes(number())
                    .related(list(() -> new RelatedLink(text(), maybe(this::text))))
                    .source(maybe(this::text))
                    .isAccessibleForFree(maybe(random::nextBoolean))
                    .build();
        }

        private String text() {
            var text = new StringBuilder();
            random.ints(random.nextInt(20), 0, LETTERS.codePointCount(0, LETTERS.length()))
                    .map(i -> LETTERS.codePoints().toArray()[i])
                    .forEach(text::appendCodePoint);
            return text.toString();
        }

        private OffsetDateTime date() {
            var zone = ZoneOffset.ofTotalSeconds(60 * (random.nextInt(36 * 60) - 18 * 60));
            return Instant.ofEpochSecond(random.nextInt()).atOffset(zone);
        }

        private OptionalInt number() {
            return known.get() ? OptionalInt.of(random.nextInt()) : OptionalInt.empty();
        }

        private OptionalLong length() {
            return known.get() ? OptionalLong.of(random.nextLong()) : OptionalLong.empty();
        }

        private <T> Optional<T> maybe(Supplier<T> drawn) {
            return known.get() ? Optional.of(drawn.get()) : Optional.empty();
        }

        private <T> List<T> list(Supplier<T> drawn) {
            return known.get() ? List.of(drawn.get(), drawn.get()) : List.of();
        }
    }
}
