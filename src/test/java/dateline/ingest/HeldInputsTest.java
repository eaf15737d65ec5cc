package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.article.Content;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails, texts, pages and documents in which somebody asks to wait, or seems to, each beside what is to become of it. */
class HeldInputsTest {
    private static final Path INPUTS = Path.of("src/test/resources/dateline/ingest/held");
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-29T12:00:00Z"));

    static List<String> inputs() throws IOException {
        try (Stream<Path> files = Files.list(INPUTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    @DisplayName("Who asks to wait is obeyed, and a story that only speaks of waiting is published whole")
    void whatAsksToWaitWaits(String name) throws IOException {
        JsonNode truth = new ObjectMapper()
                .readTree(INPUTS.resolve(name.replaceFirst("\\.\\w+$", ".json")).toFile());
        var readings = new ArrayList<Reading>();

        new Ingest(IngestHarness.GAZETTE, NOW)
                .read(BytesInput.of(name, Files.readAllBytes(INPUTS.resolve(name))), readings::add);

        assertFalse(readings.isEmpty());
        boolean waits = readings.stream().allMatch(HeldInputsTest::isWaiting);
        assertEquals(truth.path("held").asBoolean(), waits, truth.path("why").asText() + " " + readings);
        if (!waits) {
            assertWhole(((Reading.Clean) readings.get(0)).content(), truth);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not cleared by legal yet, do not publish. Version of 20 November 2026",
                "Please sit on this until the minister has spoken"
            })
    @DisplayName("A day of the past beside a request to wait does not end it")
    void aPastDayEndsNoRequest(String request) {
        String text = "Ferry to sail again in March\n\n[" + request
                + "]\n\nThe ferry across the sound will sail again in March, the council said on Monday.\n\n"
                + "The old embargo on the report read: Embargoed until 3 March 2024, 09:00 CET\n\n"
                + "Repairs took eleven months and cost four million pounds, twice what was planned.\n";

        String reason = IngestHarness.refusal("ferry.txt", text);

        assertTrue(reason.contains("embargo"), reason);
    }

    private static boolean isWaiting(Reading reading) {
        return !(reading instanceof Reading.Clean clean)
                || clean.content().embargo().filter(NOW.instant()::isBefore).isPresent();
    }

    private static void assertWhole(Content content, JsonNode truth) {
        String told = folded(content.title() + " " + content.standfirst().orElse("") + " "
                + content.body().text());
        assertAll(
                () -> truth.path("mustContain")
                        .forEach(words -> assertTrue(told.contains(folded(words.asText())), words::asText)),
                () -> truth.path("mustNotContain")
                        .forEach(words -> assertFalse(told.contains(folded(words.asText())), words::asText)));
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
