package dateline.http.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import dateline.store.StoreReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was not accepted, as an editor sees it. */
class DeskQuarantineTest {
    @Test
    void whatWasRefusedIsReadInItsOwnCharset(@TempDir Path folder) throws IOException {
        try (var desk = new ServedDesk(folder)) {
            look(desk);
        }
    }

    private static void look(ServedDesk desk) {
        desk.newsroom.file(BytesInput.of("mat.json", "{\"title\": \"Smørbrød".getBytes(StandardCharsets.ISO_8859_1)));
        desk.newsroom.file(BytesInput.of("bilde.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}));

        var shown = desk.store.read(StoreReader::quarantine).stream()
                .map(entry -> desk.signedIn("mara")
                        .get("/desk/quarantine/" + entry.number())
                        .document()
                        .select("pre")
                        .text())
                .toList();

        assertTrue(shown.contains("{\"title\": \"Smørbrød"), shown.toString());
        assertTrue(shown.stream().anyMatch(text -> text.contains("This is a picture")), shown.toString());
    }
}
