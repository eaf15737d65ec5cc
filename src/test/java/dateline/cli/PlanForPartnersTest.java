package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.partner.PartnerPlan;
import dateline.partner.PartnerPublisher;
import dateline.publication.Publication;
import dateline.server.NewsroomWiring;
import dateline.server.PartnerWiring;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanForPartnersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private CommandLineHarness commandLineHarness;
    private String world;
    private String sport;
    private String paid;

    @BeforeEach
    void served() throws IOException {
        commandLineHarness = new CommandLineHarness(folder);
        partners("wire: { title: The Gazette, profile: ninjs, feed: all, paywalled: full }");
        world = file("Treaty signed", "world", "true");
        sport = file("Boats race", "sport", "true");
        paid = file("Tide turns", "world", "false");
        try (var store = SqlArticleStore.open(commandLineHarness.data(), "harbour-gazette.example", 2026)) {
            Publication publication = NewsroomWiring.publication(commandLineHarness.feeds());
            var press = new PartnerPublisher(
                    store, publication, PartnerWiring.terms(commandLineHarness.feeds(), publication));
            press.served(
                    press.partner("wire")
                            .flatMap(known -> press.feed(known, Instant.EPOCH))
                            .orElseThrow(),
                    "wire",
                    commandLineHarness.clock.instant());
            press.ledger().writeAll();
        }
    }

    private void partners(String line) throws IOException {
        Files.writeString(commandLineHarness.feeds().resolve("partners.yaml"), "partners:\n  " + line + "\n");
    }

    private String file(String title, String section, String free) throws IOException {
        String form =
                "{\"title\": \"%s\", \"bodyText\": \"%s today.\", \"section\": \"%s\", \"isAccessibleForFree\": %s}"
                        .formatted(title, title, section, free);
        String out = commandLineHarness.run(form, "ingest", "-", "--json").out();
        return JSON.readTree(out.lines().findFirst().orElseThrow()).path("id").asText();
    }

    private JsonNode plan(String partner) throws IOException {
        CommandLineHarness.Result result = commandLineHarness.run("", "plan", "--json");
        assertEquals(0, result.status(), result.err());
        for (JsonNode one : JSON.readTree(result.out()).path("partners")) {
            if (one.path("partner").asText().equals(partner)) {
                return one;
            }
        }
        throw new AssertionError("No " + partner + " in " + result.out());
    }

    private static void assertPlan(List<String> gains, List<String> takedowns, List<String> loses, JsonNode plan) {
        assertEquals(gains, ids(plan.path("gains")), plan::toString);
        assertEquals(takedowns, ids(plan.path("takedowns")), plan::toString);
        assertEquals(loses, ids(plan.path("loses")), plan::toString);
    }

    private static List<String> ids(JsonNode list) {
        var ids = new ArrayList<String>();
        list.forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private String told() {
        return commandLineHarness.run("", "plan").out();
    }

    @Test
    @DisplayName("PART-10: without a change nothing changes for a partner; a new story is new to it")
    void nothing() throws IOException {
        assertPlan(List.of(), List.of(), List.of(), plan("wire"));
        assertEquals(3, plan("wire").path("same").asInt());
        assertTrue(told().contains("partners/wire        nothing changes"), told());

        String fresh = file("Gulls return", "world", "true");

        assertPlan(List.of(fresh), List.of(), List.of(), plan("wire"));
    }

    @Test
    @DisplayName("PART-10 PART-12: terms that refuse what it holds send a takedown, and the plan says which")
    void terms() throws IOException {
        partners("wire: { title: The Gazette, profile: ninjs, feed: all, paywalled: no }");

        assertPlan(List.of(), List.of(paid), List.of(), plan("wire"));
        assertTrue(told().contains("0 would be new to it, 1 be told as taken down, 0 it keeps"), told());
    }

    @Test
    @DisplayName(
            "PART-10: what stands in no feed of it any more it keeps, without word of what becomes of it while it is public")
    void feed() throws IOException {
        partners("wire: { title: The Gazette, profile: ninjs, feed: world, paywalled: full }");

        assertPlan(List.of(), List.of(), List.of(sport), plan("wire"));
        assertEquals(2, plan("wire").path("same").asInt());
    }

    @Test
    @DisplayName("PART-10: a new partner gets all, one that is struck out hears of nothing any more")
    void partnersComeAndGo() throws IOException {
        partners("paper: { title: The Gazette, profile: ninjs, feed: all }");

        assertPlan(List.of(sport, world), List.of(), List.of(), sorted(plan("paper")));
        JsonNode gone = plan("wire");
        assertEquals("vanishes", gone.path("fate").asText());
        assertEquals(3, gone.path("loses").size());
        assertTrue(told().contains("its address would answer 401, and of the 3 stories"), told());
    }

    private JsonNode sorted(JsonNode plan) {
        assertEquals(2, plan.path("gains").size(), plan::toString);
        assertTrue(ids(plan.path("gains")).containsAll(List.of(sport, world)), plan::toString);
        return JSON.createObjectNode()
                .set("gains", JSON.createArrayNode().add(sport).add(world));
    }

    @Test
    @DisplayName("PART-10: what is killed is taken down whatever the configuration, and no part of the plan")
    void killed() throws IOException {
        commandLineHarness.run("", "withdraw", world, "--reason", "Wrong");

        assertPlan(List.of(), List.of(), List.of(), plan("wire"));
    }

    @Test
    @DisplayName("a partners.yaml that is wrong is told")
    void wrong() throws IOException {
        partners("wire: { profile: nothing }");

        assertEquals(
                ExitStatus.WRONG_CONFIGURATION,
                commandLineHarness.run("", "plan").status());
    }

    @Test
    @DisplayName("How far a plan is, is told by partners and by the stories that each of them holds")
    void progress() throws IOException {
        var told = new ArrayList<List<Long>>();
        partners("other: { title: Other, profile: ninjs, feed: all }");
        try (var store = SqlArticleStore.open(commandLineHarness.data(), "harbour-gazette.example", 2026)) {
            Publication publication = NewsroomWiring.publication(commandLineHarness.feeds());
            PartnerPlan.of(
                    store,
                    publication,
                    PartnerWiring.terms(commandLineHarness.feeds(), publication),
                    commandLineHarness.clock.instant(),
                    (done, of) -> told.add(List.of(done, of)));
        }

        assertEquals(
                List.of(List.of(1L, 5L), List.of(2L, 5L), List.of(3L, 5L), List.of(4L, 5L), List.of(5L, 5L)), told);
    }
}
