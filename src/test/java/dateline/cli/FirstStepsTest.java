package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.cli.CommandLineHarness.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody meets first at the command line. */
class FirstStepsTest {
    private CommandLineHarness commandLine;
    private Path yaml;

    @BeforeEach
    void nothingYet(@TempDir Path folder) throws IOException {
        commandLine = new CommandLineHarness(folder);
        yaml = commandLine.feeds().resolve("publication.yaml");
        Files.delete(yaml);
    }

    @Test
    void fiveAnswersMakeAConfigurationThatServes() throws IOException {
        Result made = commandLine.run("""
                The "Harbour": Gazette
                https://www.harbour.example/
                de
                Europe/Berlin
                Nachrichten, Welt & Meer
                """, "init");

        assertEquals(0, made.status(), made.err());
        assertEquals(5, made.err().chars().filter(c -> c == '?').count(), made.err());
        assertTrue(commandLine.run("", "check").out().contains("in order"));
        String written = Files.readString(yaml);
        assertTrue(written.contains("authority: \"harbour.example\""), written);
        assertTrue(written.contains("welt-meer"), written);
        assertEquals(0, commandLine.run("Seal\n\nIt slept.", "ingest", "-").status());
    }

    @Test
    void whatIsThereIsNeverOverwritten() throws IOException {
        Files.writeString(yaml, "mine");

        Result made = commandLine.run("", "init", "--title", "X", "--site", "https://x.example/");

        assertEquals(2, made.status());
        assertEquals("mine", Files.readString(yaml));
    }

    @Test
    void optionsAnswerWithoutAQuestionAndAWrongOneWritesNothing() {
        String[] all = {"init", "--title", "X", "--site", "https://x.example/", "--language", "en", "--time-zone", "UTC"
        };
        assertEquals(2, commandLine.run("", "init").status());
        Result wrong = commandLine.run("", "init", "--title", "X", "--site", "nowhere", "--time-zone", "Mars/Base");
        assertEquals(2, wrong.status());
        assertFalse(Files.exists(yaml));

        Result made = commandLine.run("News\n", all);

        assertEquals(0, made.status(), made.err());
        assertTrue(Files.exists(yaml));
    }

    @Test
    void theShellCompletesEveryCommandAndTheManualDescribesIt() throws Exception {
        String script = commandLine.run("", "completion").out();
        String manual = commandLine.run("", "man").out();

        assertTrue(script.contains("complete -F"), script);
        assertTrue(manual.startsWith(".TH DATELINE 1"), manual);
        for (String command : new String[] {"serve", "backup", "withdraw", "key add", "sources poll"}) {
            assertTrue(manual.contains(".SS dateline " + command), command);
        }
        assertTrue(script.contains("withdraw") && script.contains("--overwrite"));
        assertFalse(manual.contains("${"), manual);
    }

    @Test
    void noColourGoesWhereNobodyLooks() {
        assertFalse(commandLine.run("", "help-me").err().contains("\u001b["));
    }
}
