package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes that each partner gets; {@code -Dgolden=write} rewrites them, and fails so that it cannot stay on. */
class GoldenPartnersTest {
    private static final Path SOURCES = Path.of("src/test/resources/golden-partners");
    private static final boolean WRITING = "write".equals(System.getProperty("golden"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dateline.partner.PartnerHarness#platforms")
    @DisplayName("XML-14: a partner's feed with everything has these bytes, and has them again after a restart")
    void everything(String name) throws IOException {
        byte[] bytes;
        Path golden;
        try (var stand = new PartnerHarness(folder)) {
            stand.fileEverything();
            bytes = stand.bytes(name);
            golden = SOURCES.resolve(stand.press.partner(name).orElseThrow().file());
        }
        writeWhenAsked(golden, bytes);
        try (var again = new PartnerHarness(folder)) {
            assertEquals(Files.readString(golden), new String(bytes, StandardCharsets.UTF_8));
            assertEquals(Files.readString(golden), again.text(name));
        }
    }

    private static void writeWhenAsked(Path golden, byte[] bytes) throws IOException {
        if (WRITING) {
            Files.write(golden, bytes);
            fail("Written: " + golden + ". Read the difference, then run again without -Dgolden=write.");
        }
    }

    @Test
    @DisplayName("each profile has such a file")
    void eachProfile() {
        try (var stand = new PartnerHarness(folder)) {
            var own = Set.of("rss", "atom", "json");
            assertEquals(
                    Profiles.ALL.stream()
                            .map(Profile::name)
                            .filter(name -> !own.contains(name))
                            .collect(Collectors.toSet()),
                    stand.press.partners().stream()
                            .filter(partner -> Files.exists(SOURCES.resolve(partner.file())))
                            .map(partner -> partner.profile().name())
                            .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"own.rss", "own.atom", "own.json"})
    @DisplayName("XML-14 PART-13: so does the newsroom's own full-text feed for partners, in each format")
    void ownFeeds(String file) throws IOException {
        String partners = "partners: { own: { title: The Harbour Gazette, profile: rss, feed: all } }";
        Path golden = SOURCES.resolve(file);
        String first;
        try (var stand = new PartnerHarness(folder, partners)) {
            stand.fileEverything();
            first = stand.document(file);
        }
        writeWhenAsked(golden, first.getBytes(StandardCharsets.UTF_8));
        try (var again = new PartnerHarness(folder, partners)) {
            again.clock.set(PartnerHarness.MORNING.plusSeconds(1200));
            assertEquals(Files.readString(golden), first);
            assertEquals(Files.readString(golden), again.document(file));
        }
    }
}
