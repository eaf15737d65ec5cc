package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.cli.CommandLineHarness.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard input, pipes and devices on the command line. */
class EndlessInputTest {
    private static final Path ENDLESS = Path.of("/dev/zero");

    @TempDir
    Path folder;

    private CommandLineHarness commandLineHarness;

    @BeforeEach
    void open() throws IOException {
        commandLineHarness = new CommandLineHarness(folder);
    }

    /** As {@code yes} writes. */
    private static final class Yes extends InputStream {
        @Override
        public int read() {
            return 'y';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) 'y');
            return length;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest -", "preview -", "update 1 -"})
    @DisplayName("Standard input that does not end is refused with what to do")
    void standardInput(String command) {
        Result result = commandLineHarness.run(new Yes(), command.split(" "));

        assertEquals(ExitStatus.PARTLY, result.status());
        assertTrue(result.err().contains("Standard input goes on after 100 MB."), result::err);
        assertTrue(result.err().contains("Write it into a file"), result::err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest /dev/zero", "preview /dev/zero", "preview --feed /dev/zero"})
    @DisplayName("So is a device that does not end")
    void device(String command) {
        assumeTrue(Files.exists(ENDLESS));

        Result result = commandLineHarness.run("", command.split(" "));

        assertEquals(ExitStatus.PARTLY, result.status());
        assertTrue((result.out() + result.err()).contains("/dev/zero goes on after 100 MB."), result::toString);
    }

    @Test
    @DisplayName("What comes through a pipe, as from the shell's <(…), is filed like a file, though it is read only once")
    void pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeTrue(Files.exists(ENDLESS));
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        var writer = new Thread(() -> {
            try {
                Files.writeString(pipe, "Seal asleep\n\nA grey seal slept through the launch of the lifeboat.\n");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();

        Result result = commandLineHarness.run("", "ingest", pipe.toString());

        writer.join();
        assertEquals(ExitStatus.DONE, result.status(), result::toString);
        assertTrue(result.out().contains("\"Seal asleep\" → news"), result::out);
    }

    @Test
    @DisplayName("A stream that ends is taken whole")
    void ended() throws IOException {
        byte[] bytes = "a story".getBytes(StandardCharsets.UTF_8);

        byte[] taken = StreamedBytes.of("x", new ByteArrayInputStream(bytes));

        assertEquals("a story", new String(taken, StandardCharsets.UTF_8));
    }
}
