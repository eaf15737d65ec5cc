package dateline.server;

import dateline.cli.CommandLineHarness;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of what an export leaves in its folder. */
abstract class ExportTestCase {
    ExportHarness exported;
    CommandLineHarness commandLine;
    Path out;

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException {
        exported = new ExportHarness(folder);
        commandLine = exported.commandLine();
        out = exported.out();
    }
}
