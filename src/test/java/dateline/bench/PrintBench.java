package dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import dateline.Newsroom;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.feed.publish.PrintMode;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the print of one new story costs in the sample newsroom, in processor time of all threads: beside it the filing of the
 * story.
 *
 * <p>Arguments: how many stories are there before (10000), and how many are printed one by one (400).
 */
public final class PrintBench {
    private static final List<String> WORDS = List.of(
            "harbour ferry council tide lighthouse market school bridge clinic orchard storm archive vote salmon museum island"
                    .split(" "));
    private static final int WORDS_OF_A_STORY = 150;
    private static final int MINUTES_APART = 10;
    private static final int TAGS = 40;
    private static final int TOLD_EACH = 100;
    private static final double NANOS_OF_A_MILLI = 1e6;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Random random = new Random(1);
    private final Newsroom newsroom;
    private final Instant begun = Instant.now();
    private int written;

    private PrintBench(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    public static void main(String[] args) throws IOException {
        int before = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int printed = args.length > 1 ? Integer.parseInt(args[1]) : 400;
        Path data = Files.createTempDirectory("printing");
        Publication publication = NewsroomWiring.publication(Path.of("feeds"));
        try (ArticleStore store = SqlArticleStore.open(data, publication.authority(), 2026)) {
            new PrintBench(new Newsroom(publication, store, Clock.systemUTC(), new Random(1))).run(before, printed);
        }
    }

    private void run(int before, int printed) {
        fileHistory(before);
        newsroom.print();
        System.out.printf(Locale.ROOT, "%10s %14s %14s %14s%n", "prints", "file ms CPU", "print ms CPU", "print ms");
        for (int from = 0; from < printed; from += TOLD_EACH) {
            double filing = 0;
            double printing = 0;
            var took = new double[TOLD_EACH];
            for (int i = 0; i < TOLD_EACH; i++) {
                filing += cpuMillis(() -> file(line(Instant.now())));
                long begun = System.nanoTime();
                printing += cpuMillis(() -> newsroom.print(PrintMode.SWIFT));
                took[i] = (System.nanoTime() - begun) / NANOS_OF_A_MILLI;
            }
            Arrays.sort(took);
            System.out.printf(
                    Locale.ROOT,
                    "%10d %14.1f %14.1f %14.1f%n",
                    from + TOLD_EACH,
                    filing / TOLD_EACH,
                    printing / TOLD_EACH,
                    took[TOLD_EACH / 2]);
        }
        FeedFormat.ALL.forEach(format -> {
            Rendition all =
                    newsroom.edition().rendition(FeedAddress.ALL, format).orElseThrow();
            System.out.println(format + " "
                    + all.bodies().values().stream().map(body -> body.length).toList());
        });
    }

    private void fileHistory(int stories) {
        file(IntStream.range(0, stories)
                .mapToObj(i -> line(begun.minus(MINUTES_APART * (long) (stories - i), ChronoUnit.MINUTES)))
                .collect(Collectors.joining("\n")));
    }

    private void file(String lines) {
        Input input = BytesInput.of("bench", lines.getBytes(StandardCharsets.UTF_8));
        newsroom.file(List.of(input).iterator(), receipt -> {});
    }

    /** The garbage collector and the compiler included. */
    private static double cpuMillis(Runnable work) {
        long begin = SYSTEM.getProcessCpuTime();
        work.run();
        return (SYSTEM.getProcessCpuTime() - begin) / NANOS_OF_A_MILLI;
    }

    private String line(Instant published) {
        written++;
        return "{\"sourceId\": \"p" + written + "\", \"title\": \"" + words(6) + " " + written
                + "\", \"published\": \"" + published + "\", \"section\": \"news\", \"tags\": [\"tag " + written % TAGS
                + "\"], \"bodyText\": \""
                + words(WORDS_OF_A_STORY) + ".\"}";
    }

    private String words(int many) {
        return random.ints(many, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }
}
