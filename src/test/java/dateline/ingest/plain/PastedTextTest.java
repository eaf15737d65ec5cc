package dateline.ingest.plain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.article.Author;
import dateline.article.Content;
import dateline.article.Image;
import dateline.ingest.IngestHarness;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as they are pasted from pages of many papers, each with what a careful editor files of it. */
class PastedTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar_sahil",
                "de_kuestenbote",
                "de_muehlenwehr",
                "de_zechenbahn",
                "en_ca_cafe",
                "en_cold_chain",
                "en_gb_brass_band",
                "en_gb_ferry_pier",
                "en_gb_marsh",
                "en_ie_phone",
                "en_tern_ferry",
                "en_us_bus_fares",
                "en_us_drive_in",
                "es_faro",
                "es_marejada",
                "es_ovejas",
                "fr_abonne",
                "fr_be_fil",
                "fr_chene",
                "fr_goemoniers",
                "fr_meteo",
                "it_accordatore",
                "it_corriere",
                "it_postino",
                "ja_shimbun",
                "nl_brug",
                "nl_frituur",
                "no_skolegard",
                "pt_fogao_solar",
                "sv_aelgen",
                "sv_tidning"
            })
    void aPastedPageIsTheStoryThatItShows(String name) throws IOException {
        JsonNode told = new JsonMapper().readTree(resource(name + ".json"));
        Content content = IngestHarness.clean(name + ".txt", new String(resource(name + ".txt"), UTF_8))
                .content();

        assertAll(
                () -> assertEquals(told.path("title").asText(), content.title()),
                () -> assertEquals(text(told, "standfirst"), content.standfirst()),
                () -> assertEquals(
                        list(told, "authors"),
                        content.authors().stream().map(Author::name).toList()),
                () -> assertTime(text(told, "published"), content.published()),
                () -> assertTime(text(told, "updated"), content.updated().or(content::published)),
                () -> assertEquals(text(told, "caption"), content.image().flatMap(Image::caption)),
                () -> assertEquals(text(told, "credit"), content.image().flatMap(Image::credit)),
                () -> assertEquals(
                        list(told, "body"),
                        Stream.of(content.body()
                                        .text()
                                        .replaceAll("[\\u00a0\\u202f]", " ")
                                        .split("\\n+"))
                                .toList()),
                () -> assertEquals(text(told, "lang"), content.lang()));
    }

    private static void assertTime(Optional<String> told, Optional<OffsetDateTime> found) {
        told.ifPresent(time -> assertTrue(
                found.filter(one -> one.toString().startsWith(time.substring(0, Math.min(time.length(), 16))))
                        .isPresent(),
                time + " " + found));
    }

    private static Optional<String> text(JsonNode told, String field) {
        return told.path(field).isTextual() ? Optional.of(told.path(field).asText()) : Optional.empty();
    }

    private static List<String> list(JsonNode told, String field) {
        return StreamSupport.stream(told.path(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = PastedTextTest.class.getResourceAsStream("pasted/" + name)) {
            return in.readAllBytes();
        }
    }
}
