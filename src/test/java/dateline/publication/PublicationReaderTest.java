package dateline.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PublicationReaderTest {
    @Test
    void theRealFolderReadsWithoutAProblem() {
        var reading = new PublicationReader(URI.create("http://localhost:8080")).read(Path.of("feeds"));

        assertEquals(java.util.List.of(), reading.problems());
        assertTrue(reading.publication().isPresent());
    }
}
