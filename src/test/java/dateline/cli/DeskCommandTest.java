package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskCommandTest {
    @Test
    void editorsComeAndGo(@TempDir Path folder) throws IOException {
        var commandLine = new CommandLineHarness(folder);

        var none = commandLine.run("", "desk", "user", "list");
        var added = commandLine.run("", "desk", "user", "add", "Mara");
        var again = commandLine.run("", "desk", "user", "add", "mara");
        var given = commandLine.run("a sea of old ropes\n", "desk", "user", "add", "ona", "--password-stdin", "--json");
        var weak = commandLine.run("short\n", "desk", "user", "add", "eli", "--password-stdin");
        var sentAlong = commandLine.run("another sea of ropes\n", "desk", "user", "add", "kim");
        var list = commandLine.run("", "desk", "user", "list", "--json");
        var changed = commandLine.run("", "desk", "user", "password", "mara", "--json");
        var stranger = commandLine.run("", "desk", "user", "password", "nobody");
        var removed = commandLine.run("", "desk", "user", "remove", "ona");

        assertTrue(none.out().contains("dateline desk user add"), none.out());
        assertEquals(0, added.status(), added.err());
        assertTrue(added.out().strip().matches("([a-z2-9]{5}-){3}[a-z2-9]{5}"), added.out());
        assertEquals(1, again.status());
        assertEquals(0, given.status(), given.err());
        assertFalse(given.out().contains("ropes"), "What was given is not shown again");
        assertEquals("", sentAlong.out());
        assertEquals(0, sentAlong.status(), sentAlong.err());
        assertEquals(2, weak.status());
        assertTrue(weak.err().contains("10 to 200"), weak.err());
        assertTrue(list.out().contains("\"mara\"") && list.out().contains("\"ona\""), list.out());
        assertTrue(changed.out().contains("\"password\""), changed.out());
        assertEquals(1, stranger.status());
        assertEquals(0, removed.status());
        assertFalse(holds(commandLine.data(), added.out().strip()), "A copy of the store holds no password");
    }

    private static boolean holds(Path data, String secret) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret)) {
                    return true;
                }
            }
            return false;
        }
    }
}
