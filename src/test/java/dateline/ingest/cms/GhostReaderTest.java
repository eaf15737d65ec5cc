package dateline.ingest.cms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.BytesInput;
import dateline.ingest.Copy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GhostReaderTest {
    @Test
    void theAddressOfTheSiteCompletesTheExport() {
        var input =
                BytesInput.of("ghost.json", Copy.file("cms/ghost.json")).from("https://www.harbour-gazette.example/");

        var first = Copy.of(new GhostReader(), input).manuscripts().get(0);

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
        assertEquals(java.util.List.of("Harbour"), copy.only().tags());
        assertEquals(
                "2014-10-16T11:00Z",
                copy.only()
                        .published()
                        .flatMap(date -> date.parsed())
                        .orElseThrow()
                        .toString());
    }

    @Test
    void anExportWithoutPublishedPostsIsRefusedWithWhatItHolds() {
        String drafts = "{\"db\":[{\"data\":{\"posts\":[{\"status\":\"draft\"},{\"status\":\"draft\"}]}}]}";

        assertTrue(Copy.of(new GhostReader(), drafts).refusal().contains("2 with the status \"draft\""));
    }
}
