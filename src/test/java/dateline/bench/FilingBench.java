package dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dateline.Newsroom;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Outcome;
import dateline.publication.Publication;
import dateline.server.NewsroomWiring;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How fast stories are filed by a program that has been running for a while: NDJSON in, a receipt for each out once it is
 * durable. Beside it a bare parse of the same lines, the reading without the store, and how it all goes on while the store
 * grows.
 *
 * <p>Arguments: how many stories (20000), how many of them in an input (2000), and optionally the seed.
 */
public final class FilingBench {
    private static final List<String> WORDS = List.of(
            "harbour ferry council tide lighthouse market school bridge clinic orchard storm archive vote salmon museum island"
                    .split(" "));
    private static final int WORDS_OF_A_STORY = 430;
    private static final int WORDS_OF_A_TITLE = 6;
    private static final double NANOS_OF_A_MILLI = 1e6;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Random random;
    private final Newsroom newsroom;
    private final int inAnInput;
    private int written;

    private FilingBench(Newsroom newsroom, int inAnInput, long seed) {
        this.newsroom = newsroom;
        this.inAnInput = inAnInput;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws IOException {
        int stories = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int inAnInput = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        Path data = Files.createTempDirectory("filing");
        Publication publication = NewsroomWiring.publication(Path.of("feeds"));
        try (ArticleStore store = SqlArticleStore.open(data, publication.authority(), 2026)) {
            var newsroom = new Newsroom(publication, store, Clock.systemUTC(), new Random(seed));
            new FilingBench(newsroom, inAnInput, seed).run(stories);
        }
    }

    private void run(int stories) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%10s %14s %14s %14s %12s %12s%n",
                "in store",
                "parse ms CPU",
                "read ms CPU",
                "file ms CPU",
                "stories/s",
                "of CPU, 2x");
        for (int in = 0; in < stories; in += inAnInput) {
            String lines = IntStream.range(0, inAnInput).mapToObj(i -> line()).collect(Collectors.joining("\n"));
            double parse = cpuMillis(
                    () -> JSON.readerFor(Object.class).readValues(lines).forEachRemaining(one -> {}));
            double read = cpuMillis(() -> newsroom.preview(input(lines)));
            long begin = System.nanoTime();
            double filed = cpuMillis(() -> requireAccepted(lines));
            double seconds = (System.nanoTime() - begin) / NANOS_OF_A_MILLI / 1_000;
            System.out.printf(
                    Locale.ROOT,
                    "%10d %14.3f %14.3f %14.3f %12.0f %12.0f%n",
                    in,
                    parse / inAnInput,
                    read / inAnInput,
                    filed / inAnInput,
                    inAnInput / seconds,
                    2_000 * inAnInput / filed);
        }
    }

    private void requireAccepted(String lines) {
        var accepted = new AtomicInteger();
        newsroom.file(List.of(input(lines)).iterator(), receipt -> {
            if (receipt.outcome() == Outcome.ACCEPTED) {
                accepted.incrementAndGet();
            }
        });
        if (accepted.get() != inAnInput) {
            throw new IllegalStateException("Only " + accepted + " of " + inAnInput + " were accepted.");
        }
    }

    private Input input(String lines) {
        return BytesInput.of("bench", lines.getBytes(StandardCharsets.UTF_8));
    }

    private interface Work {
        void run() throws IOException;
    }

    /** The garbage collector and the compiler included. */
    private static double cpuMillis(Work work) throws IOException {
        long begin = SYSTEM.getProcessCpuTime();
        work.run();
        return (SYSTEM.getProcessCpuTime() - begin) / NANOS_OF_A_MILLI;
    }

    private String line() {
        written++;
        return "{\"sourceId\": \"b" + written + "\", \"title\": \"" + words(WORDS_OF_A_TITLE) + " " + written
                + "\", \"section\": \"news\", \"bodyText\": \"" + words(WORDS_OF_A_STORY) + ".\"}";
    }

    private String words(int many) {
        return random.ints(many, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }
}
