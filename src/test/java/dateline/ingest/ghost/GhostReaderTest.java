package dateline.ingest.ghost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dateline.ingest.Copy;
import dateline.ingest.model.BytesInput;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GhostReaderTest {
    @Test
    void theAddressOfTheSiteCompletesTheExport() {
        var input =
                BytesInput.of("ghost.json", Copy.file("ghost/ghost.json")).from("https://www.harbour-gazette.example/");

        var first = Copy.of(new GhostReader(), input).rawArticles().get(0);

        assertEquals(Optional.of("https://www.harbour-gazette.example/ferry-strike-ends/"), first.url());
        assertTrue(first.body().orElseThrow().text().contains("https://www.harbour-gazette.example/timetable/"));
        assertEquals(
                Optional.of("https://www.harbour-gazette.example/content/images/2026/11/ferry.jpg"),
                first.image().flatMap(image -> image.url()));
    }

    @Test
    void anOlderExportWithNumbersForIdsAndMillisecondsForDatesIsRead() {
        String old = """
                {"meta": {"exported_on": 1, "version": "004"}, "data": {
                 "posts": [{"id": 3, "title": "Old quay", "html": "<p>It stood.</p>", "status": "published", "page": 0,
                            "author_id": 1, "published_at": 1413457200000}],
                 "users": [{"id": 1, "name": "Mara Lindqvist"}], "tags": [{"id": 5, "name": "Harbour"}],
                 "posts_tags": [{"id": 1, "post_id": 3, "tag_id": 5}]}}
                """;

        var copy = Copy.of(new GhostReader(), old);

        assertTrue(new GhostReader().recognises(old.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals("Mara Lindqvist", copy.only().bylines().get(0).name());
        assertEquals(List.of("Harbour"), copy.only().tags());
        assertEquals(
                "2014-10-16T11:00Z",
                copy.only()
                        .published()
                        .flatMap(date -> date.parsed())
                        .orElseThrow()
                        .toString());
    }

    @Test
    void aPostThatIsScheduledForNobodyKnowsWhenIsKeptBack() {
        String post = """
                {"meta": {"exported_on": 1, "version": "5.0"}, "data": {
                 "posts": [{"id": "3", "title": "Old quay", "html": "<p>It stood.</p>", "status": "scheduled",
                            "published_at": null}], "users": [], "tags": [], "posts_tags": []}}
                """;

        assertEquals(
                Optional.of("9999-12-31T23:59:59Z"),
                Copy.of(new GhostReader(), post).only().embargo());
    }

    @Test
    void anExportWithoutPublishedPostsIsRefusedWithWhatItHolds() {
        String drafts = "{\"db\":[{\"data\":{\"posts\":[{\"status\":\"draft\"},{\"status\":\"draft\"}]}}]}";

        assertTrue(Copy.of(new GhostReader(), drafts).refusal().contains("2 with the status \"draft\""));
    }

    @Test
    @DisplayName("Nobody has to look for a draft: the receipt of the first post names what was left out")
    void draftsAreNamed() {
        String export =
                "{\"db\":[{\"data\":{\"posts\":[{\"id\": \"1\", \"title\": \"Quay\", \"html\": \"<p>It stood.</p>\","
                        + " \"status\": \"published\"}"
                        + ",{\"status\":\"draft\",\"title\":\"Secret\\nplans\", \"html\": \"<p>Hush.</p>\"}"
                        + ",{\"status\":\"draft\",\"title\":\"Half a story\"}".repeat(6)
                        + ",{\"status\":\"sent\",\"title\":\"By mail\"}]}}]}";

        assertEquals(
                List.of(
                        "Left out of this export, because they are not published posts: 7 with the status \"draft\" (\"Secret"
                                + " plans\", \"Half a story\", \"Half a story\", \"Half a story\", \"Half a story\" and 2 more), 1 with the"
                                + " status \"sent\" (\"By mail\")."),
                Copy.of(new GhostReader(), export).only().repairs());
    }

    @Test
    @DisplayName("C: what the editor keeps for members does not become public")
    void whatIsForMembersIsLeftOut() {
        for (String name : List.of("ghost/ghost-lexical.json", "ghost/ghost.json")) {
            assertFalse(Copy.of(new GhostReader(), Copy.file(name)).toString().contains("For members only"));
        }
        String gated = Copy.of(new GhostReader(), Copy.file("ghost/ghost-lexical.json"))
                .rawArticles()
                .get(1)
                .body()
                .orElseThrow()
                .text();

        assertFalse(gated.contains("For members."), gated);
        assertTrue(gated.contains("For all.") && gated.contains("For strangers."), gated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"web\": {\"nonMember\": false, \"memberSegment\": \"status:-free\"}}",
                "{\"showOnWeb\": false, \"showOnEmail\": true}",
                "{\"emailOnly\": true}"
            })
    void everyFormOfHidingACardIsUnderstood(String visibility) {
        String lexical = "{\"root\": {\"children\": [{\"type\": \"paragraph\", \"children\": [{\"type\": \"text\","
                + " \"text\": \"Open\"}]}, {\"type\": \"html\", \"html\": \"<p>Hidden</p>\", \"visibility\": "
                + visibility + "}]}}";

        var copy = Copy.of(new GhostReader(), lexicalPost(lexical));

        assertEquals("<p>Open</p>", copy.only().body().orElseThrow().text());
        assertEquals(
                List.of("Left out of the text: 1 card for members."),
                copy.only().repairs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "7",
                "{\"root\": 5}",
                "{\"root\": {\"children\": \"x\"}}",
                "{\"root\": {\"children\": [null, 1, [], {}, {\"type\": 3}]}}",
                "{\"root\"",
                "no JSON"
            })
    void whatTheEditorCannotHaveSavedIsRefused(String lexical) {
        assertTrue(Copy.of(new GhostReader(), lexicalPost(lexical)).refusal().contains("no text that can be read"));
    }

    @Test
    @DisplayName("HTML-15, SEC-02: nodes within nodes without end are given up")
    void nodesWithoutEndAreGivenUp() {
        String deep = "{\"root\": " + "{\"children\": [".repeat(50_000);

        assertTrue(Copy.of(new GhostReader(), lexicalPost(deep)).refusal().contains("no text that can be read"));
    }

    private static String lexicalPost(String lexical) {
        return "{\"meta\": {}, \"data\": {\"posts\": [{\"title\": \"A\", \"status\": \"published\", \"lexical\": "
                + JsonNodeFactory.instance.textNode(lexical) + "}]}}";
    }
}
