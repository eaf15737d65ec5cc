package dateline.cli;

import dateline.golden.SetClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A person at the command line of a newsroom of their own. */
public final class CommandLineHarness {
    public final SetClock clock = new SetClock(Instant.parse("2026-03-01T08:00:00Z"));
    final Random random = new Random(2026);
    private final Path folder;

    /** What a command printed, and how it ended. */
    public record Result(int status, String out, String err) {}

    public CommandLineHarness(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(inbox());
        Files.copy(Path.of("src/test/resources/golden/feeds/publication.yaml"), feeds().resolve("publication.yaml"));
    }

    public Path feeds() {
        return folder.resolve("feeds");
    }

    public Path inbox() {
        return feeds().resolve("inbox");
    }

    public Path data() {
        return folder.resolve("data");
    }

    /** Runs a command; {@code input} is what comes from standard input. */
    public Result run(String input, String... arguments) {
        return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
    }

    Result run(InputStream input, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--feeds", feeds().toString(), "--data", data().toString()));
        var commandEnvironment = new CommandEnvironment(
                clock,
                random,
                input,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "mara",
                false);
        String[] given = all.toArray(String[]::new);
        int status = CommandLineTree.of(commandEnvironment, given).execute(given);
        return new Result(status, out.toString(), err.toString());
    }
}
