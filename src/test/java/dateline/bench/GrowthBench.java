package dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.packaged.RunningJar;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/**
 * What Dateline costs with many articles in the store, beside a thousand: filing, the packaged jar's start to the first
 * feed, a section's feed, and the feed of a tag that has a tenth of all stories right after one of them has changed.
 *
 * <p>Arguments: the jar, and how many articles are many (100000). Those are filed by this very process, so that half a
 * minute to three minutes pass before the first figure. The start is that of a server that was stopped before.
 */
public final class GrowthBench {
    private static final int FEW = 1_000;
    private static final int TIMES = 25;
    private static final int WARM = 500;
    private static final double NANOS_OF_A_MILLI = 1e6;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path folder;
    private final Path feeds;

    private record Figures(double start, double section, double tag) {}

    private GrowthBench(Path folder) throws IOException {
        this.folder = folder;
        this.feeds = Files.createDirectories(folder.resolve("feeds/inbox")).getParent();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        System.setProperty("dateline.jar", args[0]);
        int many = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        new GrowthBench(Files.createTempDirectory("growth")).run(many);
    }

    private void run(int many) throws IOException, InterruptedException {
        String publication = Files.readString(Path.of("feeds/publication.yaml"));
        // Feeds of another address are not given out again, and the port differs at each start.
        Files.writeString(feeds.resolve("publication.yaml"), publication + "\nbase-url: https://feeds.example.org\n");
        System.out.printf(Locale.ROOT, "%-62s %10d %10d %8s%n", "by articles in the store", FEW, many, "ratio");
        file(many);
        Figures few = figures(FEW);
        Figures all = figures(many);
        say("start to first feed, ms", few.start(), all.start());
        say("a section's feed, median ms", few.section(), all.section());
        say("a busy tag's feed right after a change, median ms", few.tag(), all.tag());
    }

    private static void say(String what, double few, double many) {
        System.out.printf(Locale.ROOT, "%-62s %10.2f %10.2f %8.2f%n", what, few, many, many / few);
    }

    private Path data(int articles) {
        return folder.resolve("data" + articles);
    }

    private void file(int many) {
        try (var few = new GrowingStore(feeds, data(FEW));
                var all = new GrowingStore(feeds, data(many))) {
            all.grow(many);
            few.grow(FEW);
            GrowingStore.Rates rates = few.fileBeside(all);
            say("filing, ms of processor time a story", rates.one(), rates.other());
        }
    }

    private RunningJar.Answer onFolders(int articles, String... command) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--feeds", feeds.toString(), "--data", data(articles).toString()));
        return RunningJar.run(all.toArray(String[]::new));
    }

    private Figures figures(int articles) throws IOException, InterruptedException {
        String key = JSON.readTree(onFolders(articles, "key", "add", "bench", "--scope", "ingest", "--json")
                        .out())
                .path("key")
                .asText();
        try (RunningJar server = RunningJar.serve(feeds, data(articles))) {
            server.get("/feeds/news.rss");
        }
        long begun = System.nanoTime();
        try (RunningJar server = RunningJar.serve(feeds, data(articles))) {
            server.get("/feeds/news.rss");
            double start = (System.nanoTime() - begun) / NANOS_OF_A_MILLI;
            for (int i = 0; i < WARM; i++) {
                server.get("/feeds/news.rss");
            }
            double section = median(i -> millis(server, "/feeds/news.rss"));
            double tag = median(i -> {
                file(server, key, i);
                return millis(server, "/feeds/tag/tag-0.rss");
            });
            return new Figures(start, section, tag);
        }
    }

    private static double median(IntToDoubleFunction measure) {
        var measured = new double[TIMES];
        Arrays.setAll(measured, measure);
        Arrays.sort(measured);
        return measured[TIMES / 2];
    }

    private static double millis(RunningJar server, String path) {
        long begun = System.nanoTime();
        if (server.get(path).statusCode() != 200) {
            throw new IllegalStateException(path + " is not there.");
        }
        return (System.nanoTime() - begun) / NANOS_OF_A_MILLI;
    }

    private static void file(RunningJar server, String key, int number) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/api/articles"))
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            GrowingStore.story("news " + number, GrowingStore.TAGS * number, Instant.now())))
                    .build();
            int status =
                    HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 201) {
                throw new IllegalStateException("A story was answered by " + status + ".");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
