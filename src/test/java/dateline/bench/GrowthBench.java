package dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.packaged.RunningJar;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/**
 * What the packaged jar costs with many articles in the store, beside a thousand: the start to the first feed, a section's
 * feed, and the feed of a tag that has a tenth of all stories right after one of them has changed.
 *
 * <p>Arguments: the jar, and how many articles are many (100000).
 */
public final class GrowthBench {
    private static final int FEW = 1_000;
    private static final int TAGS = 10;
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
        Files.copy(Path.of("feeds/publication.yaml"), feeds.resolve("publication.yaml"));
        Figures few = figures(FEW);
        Figures all = figures(many);
        System.out.printf(Locale.ROOT, "%-52s %10d %10d %8s%n", "milliseconds, by articles", FEW, many, "ratio");
        say("start to first feed", few.start(), all.start());
        say("a section's feed, median", few.section(), all.section());
        say("a busy tag's feed right after a change, median", few.tag(), all.tag());
    }

    private static void say(String what, double few, double many) {
        System.out.printf(Locale.ROOT, "%-52s %10.2f %10.2f %8.2f%n", what, few, many, many / few);
    }

    private Figures figures(int articles) throws IOException, InterruptedException {
        Path data = folder.resolve("data" + articles);
        Path stories = folder.resolve("stories" + articles + ".ndjson");
        Instant newest = Instant.now().minus(Duration.ofDays(1));
        try (BufferedWriter lines = Files.newBufferedWriter(stories)) {
            for (int i = 0; i < articles; i++) {
                lines.write(story("story " + i, i, newest.minus(Duration.ofMinutes(i))));
                lines.newLine();
            }
        }
        RunningJar.run("ingest", stories.toString(), "--feeds", feeds.toString(), "--data", data.toString());
        String key = JSON.readTree(RunningJar.run(
                                "key",
                                "add",
                                "bench",
                                "--scope",
                                "ingest",
                                "--json",
                                "--feeds",
                                feeds.toString(),
                                "--data",
                                data.toString())
                        .out())
                .path("key")
                .asText();
        long begun = System.nanoTime();
        try (RunningJar server = RunningJar.serve(feeds, data)) {
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
                    .POST(HttpRequest.BodyPublishers.ofString(story("news " + number, TAGS * number, Instant.now())))
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

    private static String story(String name, int number, Instant published) throws IOException {
        var story = JSON.createObjectNode();
        story.put("sourceId", name)
                .put("title", "The " + name)
                .put("section", "news")
                .put("bodyText", (name + " was seen in the harbour at dawn. ").repeat(20))
                .put("published", published.toString());
        story.putArray("tags").add("tag " + number % TAGS);
        return JSON.writeValueAsString(story);
    }
}
