package dateline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamedIngestTest {
    @Test
    void everyPostOfAnExportIsAnArticleByItself() {
        var input = BytesInput.of("export.xml", Copy.file("wordpress/wordpress.xml"));

        List<Reading> readings = IngestHarness.readAll(input);

        assertEquals(
                List.of("export.xml, post 41", "export.xml, post 42", "export.xml, post 43", "export.xml, post 44"),
                readings.stream().map(Reading::input).toList());
        assertEquals(
                3, readings.stream().filter(Reading.Clean.class::isInstance).count());
    }

    @Test
    void aScheduledPostIsUnderEmbargoUntilItsTime() {
        var input = BytesInput.of("export.xml", Copy.file("wordpress/wordpress.xml"));

        var scheduled = IngestHarness.readAll(input).get(2);

        assertTrue(scheduled instanceof Reading.Clean clean
                && clean.content().embargo().orElseThrow().toString().equals("2027-01-02T09:00:00Z"));
    }

    @Test
    void aWordDocumentIsRead() {
        var clean = IngestHarness.clean(BytesInput.of("story.docx", Copy.file("docx/story.docx")));

        assertEquals("Storm closes the old pier", clean.content().title());
    }

    @Test
    void aStoryThatAnAgencyCancelledIsRecalled() {
        String killed =
                Copy.textOf("wire/nitf.xml").replace("management-status=\"usable\"", "management-status=\"canceled\"");

        List<Reading> readings = IngestHarness.readAll(BytesInput.of("killed.xml", killed.getBytes(UTF_8)));

        assertEquals(1, readings.size());
        assertTrue(readings.get(0) instanceof Reading.Recalled recalled
                && recalled.recall().forGood()
                && recalled.reasonAgainst().orElseThrow().contains("cancelled"));
    }
}
