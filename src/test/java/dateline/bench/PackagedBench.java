package dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.packaged.RunningJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Times the packaged jar from outside, process start included: {@code ingest} beside a bare read of the same files by
 * Jackson, the first byte of a section feed with ten articles in the store and with all of them, and how soon an act is
 * seen.
 *
 * <p>Arguments: the jar, how many articles, and optionally the seed. Figures are medians where there are several.
 */
public final class PackagedBench {
    private static final List<String> WORDS = List.of(
            "harbour ferry council tide lighthouse market school bridge clinic orchard storm archive vote salmon museum island"
                    .split(" "));
    private static final int REQUESTS = 51;
    private static final int ACTS = 9;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Random random;

    private PackagedBench(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        System.setProperty("dateline.jar", args[0]);
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        new PackagedBench(Files.createTempDirectory("packaged"), seed).run(Integer.parseInt(args[1]));
    }

    private void run(int articles) throws IOException, InterruptedException {
        Files.copy(
                Path.of("feeds/publication.yaml"),
                Files.createDirectories(folder.resolve("feeds/inbox")).resolveSibling("publication.yaml"));
        write("few", 10);
        write("many", articles);
        System.out.printf(Locale.ROOT, "%-62s %10s %8s%n", "what", "ms", "ratio");
        Duration bare = timed(() -> bareRead(folder.resolve("many")));
        say("bare read of " + articles + " articles", bare, bare);
        say("ingest of the same", timed(() -> ingest("many", "data")), bare);
        say("ingest again, unchanged", timed(() -> ingest("many", "data")), bare);
        ingest("few", "small");
        Duration few = firstByte("small");
        say("first byte of a section feed, 10 articles in the store", few, few);
        say("first byte of a section feed, " + articles, firstByte("data"), few);
        acts();
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static Duration timed(Work work) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void bareRead(Path inputs) throws IOException {
        try (Stream<Path> files = Files.list(inputs)) {
            for (Path file : files.toList()) {
                JSON.readTree(file.toFile());
            }
        }
    }

    private void ingest(String inputs, String data) throws IOException, InterruptedException {
        RunningJar.Answer answer =
                RunningJar.run("ingest", folder.resolve(inputs).toString(), "--feeds", feeds(), "--data", data(data));
        if (answer.status() != 0) {
            throw new IllegalStateException(answer.err());
        }
    }

    private Duration firstByte(String data) throws IOException, InterruptedException {
        try (RunningJar server = RunningJar.serve(Path.of(feeds()), Path.of(data(data)))) {
            var times = new Duration[REQUESTS];
            for (int i = 0; i < REQUESTS; i++) {
                times[i] = server.firstByte("/feeds/world.rss");
            }
            return median(times);
        }
    }

    /** A file that is dropped, and a story that is withdrawn, until each is seen in a feed. */
    private void acts() throws IOException, InterruptedException {
        try (RunningJar server = RunningJar.serve(Path.of(feeds()), Path.of(data("data")))) {
            Duration dropped = median(ACTS, i -> {
                Path file = Files.writeString(folder.resolve("story"), "Seal " + i + " asleep\n\nA grey seal slept.\n");
                Files.move(file, Path.of(feeds(), "inbox", "seal" + i + ".txt"));
                until(server, "Seal " + i + " asleep");
            });
            say("file dropped until it is in its feed", dropped, dropped);
            String list = RunningJar.run("list", "--json", "--feeds", feeds(), "--data", data("data"))
                    .out();
            List<String> ids = JSON.readTree(list).findValuesAsText("id");
            Duration withdrawn = median(ACTS, i -> {
                act("withdraw", ids.get(i), "--reason", "It was a sea lion.");
                until(server, "ref=\"" + ids.get(i) + "\"");
            });
            Duration command = median(ACTS, i -> act("show", ids.get(i)));
            say("withdraw until its tombstone is served, the command included", withdrawn, command);
            say("a command that changes nothing", command, command);
        }
    }

    private void act(String... arguments) throws IOException, InterruptedException {
        Stream<String> folders = Stream.of("--feeds", feeds(), "--data", data("data"));
        RunningJar.run(Stream.concat(Arrays.stream(arguments), folders).toArray(String[]::new));
    }

    private static void until(RunningJar server, String seen) {
        while (!server.get("/feeds/all.rss").body().contains(seen)) {
            Thread.onSpinWait();
        }
    }

    private interface NumberedWork {
        void run(int number) throws IOException, InterruptedException;
    }

    private static Duration median(int times, NumberedWork work) throws IOException, InterruptedException {
        var durations = new Duration[times];
        for (int i = 0; i < times; i++) {
            int number = i;
            durations[i] = timed(() -> work.run(number));
        }
        return median(durations);
    }

    private static Duration median(Duration[] durations) {
        Arrays.sort(durations);
        return durations[durations.length / 2];
    }

    private void write(String name, int articles) throws IOException {
        Path inputs = Files.createDirectories(folder.resolve(name));
        for (int i = 0; i < articles; i++) {
            ObjectNode article = JSON.createObjectNode()
                    .put("sourceId", name + "-" + i)
                    .put("title", words(6) + " " + i)
                    .put("bodyText", words(250) + "\n\n" + words(250))
                    .put("section", "world");
            JSON.writeValue(inputs.resolve(i + ".json").toFile(), article);
        }
    }

    private String words(int count) {
        return random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }

    private String feeds() {
        return folder.resolve("feeds").toString();
    }

    private String data(String name) {
        return folder.resolve(name).toString();
    }

    private static void say(String what, Duration time, Duration peer) {
        double millis = time.toNanos() / 1e6;
        System.out.printf(Locale.ROOT, "%-62s %10.1f %8.2f%n", what, millis, (double) time.toNanos() / peer.toNanos());
    }
}
