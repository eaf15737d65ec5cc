package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An inbox that a stranger may write to, as it is seen on the command line. */
class HostileInboxTest {
    private static final String ACTING = "a\u001b[2Jb\u009b31mc\u202egpj";

    private CommandLineHarness commandLineHarness;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        commandLineHarness = new CommandLineHarness(folder);
        Files.writeString(commandLineHarness.inbox().resolve(ACTING + ".json"), "{\"titel\": \"" + ACTING + "\"}");
        Files.writeString(commandLineHarness.inbox().resolve("z1.txt"), "Seal asleep\n\nA grey seal slept.");
    }

    private String out(String... arguments) {
        CommandLineHarness.Result result = commandLineHarness.run("", arguments);
        return result.out() + result.err();
    }

    private static void assertHarmless(String printed) {
        assertFalse(printed.contains("\u001b") || printed.contains("\u009b") || printed.contains("\u202e"), printed);
        assertTrue(printed.contains("\\u001B[2J"), printed);
    }

    @Test
    @DisplayName("Nothing in the name of a file acts on the terminal, in whatever is printed about it")
    void noNameActsOnTheTerminal() {
        String inbox = commandLineHarness.inbox().toString();

        assertHarmless(out("preview", inbox + "/" + ACTING + ".json"));
        assertHarmless(out("ingest", inbox));
        assertHarmless(out("ingest", "--json", inbox));
        assertHarmless(out("quarantine", "list"));
        assertHarmless(out("quarantine", "list", "--json"));
        assertHarmless(out("quarantine", "show", "1"));
        assertHarmless(out("quarantine", "show", "1", "--json"));
        assertHarmless(out("quarantine", "retry", "1"));
    }

    @Test
    @DisplayName("A file of many refused lines stands once in the quarantine, which gives each reason a line")
    void manyRefusedLinesAreOneEntry() throws IOException {
        Path lines = commandLineHarness.inbox().resolve("lines.ndjson");
        Files.writeString(lines, "{\"titel\": \"a\"}\n{\"titel\": \"b\"}\n");

        assertEquals(1, commandLineHarness.run("", "ingest", lines.toString()).status());

        String list = out("quarantine", "list");
        assertTrue(list.contains("\n      line 1: ") && list.contains("\n      line 2: "), list);
    }
}
