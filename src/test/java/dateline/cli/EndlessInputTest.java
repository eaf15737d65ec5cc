package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.cli.CommandLineHarness.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
        String told = result.out() + result.err();
        assertTrue(told.contains("Standard input goes on after 100 MB."), told);
        assertTrue(told.contains("Write it into a file"), told);
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
    @DisplayName(
            "What comes through a pipe, as from the shell's <(…), is filed like a file, though it is read only once")
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
    @DisplayName("What cannot be read to its end has a receipt, and what stands beside it is filed")
    void theOthersAreFiled() throws IOException {
        assumeTrue(Files.exists(ENDLESS));
        Path story = Files.writeString(folder.resolve("seal.txt"), "Seal asleep\n\nA grey seal slept.");

        Result result = commandLineHarness.run("", "ingest", ENDLESS.toString(), story.toString());

        assertEquals(ExitStatus.PARTLY, result.status());
        assertTrue(result.out().contains("\"Seal asleep\" → news"), result::out);
        assertTrue(result.out().contains("/dev/zero goes on after 100 MB."), result::out);
    }

    @Test
    @DisplayName("A pipe that no program writes into is not waited for for ever")
    void abandonedPipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeTrue(Files.exists(ENDLESS));
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());

        CommandFailure failure =
                assertThrows(CommandFailure.class, () -> StreamedBytes.open(pipe, Duration.ofMillis(50)));

        assertTrue(failure.getMessage().contains("no program has opened it for writing"), failure.getMessage());
    }

    @ParameterizedTest
    @MethodSource("manifests")
    @DisplayName("A manifest without an end in sight is refused with the place and what a line is")
    void manifest(String bytes, String reason) throws IOException {
        var endless = new SequenceInputStream(
                new ByteArrayInputStream("{\"id\": \"a\", \"file\": \"a.txt\"}\n".getBytes(StandardCharsets.UTF_8)),
                new Repeated(bytes.getBytes(StandardCharsets.UTF_8)));

        IOException failure = assertThrows(IOException.class, () -> ManifestLines.of(endless));

        assertEquals(reason, failure.getMessage());
    }

    static List<Arguments> manifests() {
        String line = "its line 2 is longer than 64 kB. A line is one JSON object {id, file, url}.";
        String whole = "it has more than a million lines or 100 MB. Part it into several, and name one at a time.";
        return List.of(
                Arguments.of("\0", line),
                Arguments.of("x", line),
                Arguments.of("{}\n", whole),
                Arguments.of("\n", whole),
                Arguments.of("x".repeat(60_000) + "\n", whole));
    }

    @Test
    @DisplayName("So is an endless device as a manifest, and as a file that a manifest names: that costs its line")
    void manifestOfDevices() throws IOException {
        assumeTrue(Files.exists(ENDLESS));
        Files.writeString(folder.resolve("seal.txt"), "Seal asleep\n\nA grey seal slept.");
        Path manifest = Files.writeString(
                folder.resolve("list"),
                "{\"id\": \"a\", \"file\": \"/dev/zero\"}\n\n{\"id\": \"b\", \"file\": \"seal.txt\"}\r\n");
        String out = folder.resolve("out").toString();

        Result device = commandLineHarness.run("", "preview", "--manifest", ENDLESS.toString(), "--out", out);
        Result named = commandLineHarness.run("", "preview", "--manifest", manifest.toString(), "--out", out);

        assertEquals(ExitStatus.PARTLY, device.status());
        assertTrue(device.err().contains("its line 1 is longer than 64 kB"), device::err);
        assertEquals(ExitStatus.PARTLY, named.status());
        assertTrue(named.err().contains("/dev/zero goes on after 100 MB."), named::err);
        assertTrue(Files.exists(folder.resolve("out/b.json")), named::err);
    }

    /** The same bytes again and again. */
    private static final class Repeated extends InputStream {
        private final byte[] bytes;
        private int at;

        Repeated(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            byte next = bytes[at];
            at = (at + 1) % bytes.length;
            return next;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            for (int i = from; i < from + length; i++) {
                target[i] = (byte) read();
            }
            return length;
        }
    }

    @Test
    @DisplayName("A stream that ends is taken whole")
    void ended() throws IOException {
        byte[] bytes = "a story".getBytes(StandardCharsets.UTF_8);

        byte[] taken = StreamedBytes.of("x", new ByteArrayInputStream(bytes));

        assertEquals("a story", new String(taken, StandardCharsets.UTF_8));
    }
}
