package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dateline.ingest.model.BytesInput;
import dateline.publication.SourceOwnership;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Group GUN of the requirements, by the rules of the platform's own checker. */
class GunosyCheckerTest {
    @TempDir
    Path folder;

    private PartnerHarness stand;

    @BeforeEach
    void open() {
        stand = new PartnerHarness(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private List<String> complaints() {
        return GunosyChecker.complaints(stand.bytes("gunosy"));
    }

    @Test
    @DisplayName(
            "GUN-01 GUN-02 GUN-03 GUN-04 GUN-05 GUN-06 GUN-07 GUN-08 GUN-10: the checker has nothing to say of a feed"
                    + " with every kind of story")
    void everything() {
        stand.fileEverything();

        assertEquals(List.of(), complaints());
    }

    @Test
    @DisplayName("the checker finds what is wrong, so the test above can fail")
    void theCheckerChecks() {
        stand.fileEverything();
        String spoilt = stand.text("gunosy")
                .replace("https://www.harbour-gazette.example/killed", "http://www.harbour-gazette.example/killed")
                .replace("+0900", "GMT");

        assertFalse(GunosyChecker.complaints(spoilt.getBytes(StandardCharsets.UTF_8))
                .isEmpty());
    }

    private static String partner(String profile) {
        String logo = "'https://www.harbour-gazette.example/l.png'";
        return "partners: { gunosy: { title: T, profile: " + profile + ", feed: all, logo: " + logo + ", wide-logo: "
                + logo + " } }";
    }

    @Test
    @DisplayName(
            "GUN-11: a withdrawal obeys the rule of addresses, though the story was served with one that does not, in the"
                    + " dialect that the partner read before")
    void withdrawalsObeyTheRuleOfAddresses() {
        stand.close();
        stand = new PartnerHarness(folder.resolve("other"), partner("line"));
        stand.story("fresh");
        String http = stand.story("plain-http", "\"url\": \"http://www.harbour-gazette.example/ferry\"");
        String longer = stand.story("long", "\"url\": \"https://www.harbour-gazette.example/" + "f".repeat(240) + "\"");
        stand.fetch("gunosy");
        stand.newsroom.print();
        stand.follow(folder.resolve("other"), partner("gunosy"), SourceOwnership.NONE);
        stand.newsroom.actions().withdraw(http, "Wrong", Optional.empty());
        stand.newsroom.actions().withdraw(longer, "Wrong", Optional.empty());

        assertEquals(
                2,
                Dialect.of(stand.bytes("gunosy"))
                        .all("//item[m:status/@state='deleted']")
                        .size());
        assertEquals(List.of(), complaints());
    }

    @Test
    @DisplayName("GUN-11: in a quiet time, when all is too old and no withdrawal stands there, the last story stays")
    void neverEmpty() {
        stand.story("old", "\"published\": \"2026-01-10T00:00:00Z\"");
        stand.story("older", "\"published\": \"2026-01-01T00:00:00Z\"");

        assertEquals(List.of(), complaints());
        assertEquals(
                List.of("Ferry old leaves the quay on time"),
                Dialect.of(stand.bytes("gunosy")).all("//item/title"));

        stand.clock.set(PartnerHarness.MORNING.plus(Duration.ofHours(1)));
        stand.newsroom.file(BytesInput.of("fresh.json", """
                {"sourceId": "fresh", "title": "A fresh story from the quay", "lang": "en", "bodyText": "Text."}
                """));
        assertEquals(
                List.of("A fresh story from the quay"),
                Dialect.of(stand.bytes("gunosy")).all("//item/title"));
    }
}
