package dateline.ingest.plain;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Author;
import dateline.article.Content;
import dateline.ingest.IngestHarness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of whole pages, each with what a careful reader finds in it above a line of equals signs. */
class ScrapedTextTest {
    private record Sample(Map<String, String> told, Content content) {
        static Sample of(String name) throws IOException {
            try (var in = ScrapedTextTest.class.getResourceAsStream("scraped/" + name + ".txt")) {
                String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("=====\n", 2);
                Map<String, String> told = parts[0].lines()
                        .map(line -> line.split(": ", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> a, HashMap::new));
                return new Sample(
                        told, IngestHarness.clean(name + ".txt", parts[1]).content());
            }
        }

        List<String> list(String name) {
            return Arrays.stream(told.getOrDefault(name, "").split("[|]"))
                    .filter(s -> !s.isEmpty())
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consent-en",
                "menu-de",
                "abonne-fr",
                "portada-es",
                "wrapped-en",
                "cronaca-it",
                "twice-en",
                "kaisha-ja",
                "lokaal-nl",
                "bracket-pt",
                "ponte-pt",
                "most-ru",
                "tramwaj-pl"
            })
    void aPageAsTextIsReadAsTheArticleItShows(String name) throws IOException {
        Sample sample = Sample.of(name);
        Content content = sample.content();
        String body = content.body().text();

        assertAll(
                () -> assertEquals(sample.told().get("title"), content.title()),
                () -> assertEquals(
                        sample.list("authors"),
                        content.authors().stream().map(Author::name).toList()),
                () -> assertEquals(
                        sample.told().get("published"),
                        content.published().orElseThrow().toLocalDate().toString()),
                () -> assertTrue(body.startsWith(sample.told().get("first")), body),
                () -> assertTrue(body.endsWith(sample.told().get("last")), body),
                () -> assertEquals(Integer.parseInt(sample.told().get("paragraphs")), body.split("\n\n").length, body),
                () -> sample.list("without").forEach(snippet -> assertFalse(body.contains(snippet), snippet)));
    }
}
