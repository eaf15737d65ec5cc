package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import dateline.ingest.model.FileInput;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a text that is too odd to be read without a person. */
class DoubtfulTextTest {
    private static final String MENUS =
            "Home\nNews\nSport\nLog in\nSubscribe\nCookies\nPrivacy policy\nNewsletter\n".repeat(8);

    @TempDir
    Path folder;

    private Gazette gazette;

    @BeforeEach
    void open() {
        gazette = new Gazette(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        gazette.close();
    }

    @Test
    @DisplayName("A text without a story is held and waits in the quarantine, and nothing of it is public")
    void held() {
        Receipt receipt = gazette.file(BytesInput.of("dump.txt", MENUS.getBytes(StandardCharsets.UTF_8)));

        assertEquals(Outcome.HELD, receipt.outcome());
        assertTrue(receipt.reason().orElseThrow().startsWith("Nothing of this text reads as a story."));
        assertEquals(
                1,
                gazette.store.read(reader -> reader.quarantine()).stream()
                        .filter(kept -> kept.held())
                        .count());
        assertFalse(gazette.feed("rss").contains("<item>"));
    }

    @Test
    @DisplayName("A headline that the side file tells ends the doubt")
    void told() throws IOException {
        Path text = Files.writeString(folder.resolve("dump.txt"), MENUS);
        Files.writeString(folder.resolve("dump.yaml"), "title: What the menus of our site say\n");

        Receipt receipt = gazette.file(FileInput.of(text));

        assertEquals(Outcome.ACCEPTED, receipt.outcome());
        assertEquals("What the menus of our site say", receipt.title().orElseThrow());
    }

    @Test
    @DisplayName("A plain note of a headline and a paragraph is never held")
    void note() {
        Receipt receipt = gazette.file(BytesInput.of(
                "note.txt",
                "Bridge closed\n\nThe bridge at Tarn Ellery is closed until further notice.\n"
                        .getBytes(StandardCharsets.UTF_8)));

        assertEquals(Outcome.ACCEPTED, receipt.outcome());
    }
}
