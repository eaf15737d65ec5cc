package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.packaged.RunningJar;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * How soon the packaged jar serves what is new: from its start to the first feed, from the receipt of a story to the feed
 * that has it while fifty are filed a second, and the feed of a tag that nobody has asked for while another process holds
 * the write lock. Each beside what it is compared with.
 *
 * <p>Arguments: the jar, how many articles there are (10000), and for how many seconds stories are filed (10).
 */
public final class FreshnessBench {
    private static final int TAGS = 40;
    private static final int ASKED = 15;
    private static final int STARTS = 5;
    private static final int A_SECOND = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path feeds;
    private final Path data;
    private final Map<String, Long> receivedAt = new ConcurrentHashMap<>();
    private final Map<String, Long> seenAt = new ConcurrentHashMap<>();

    private FreshnessBench(Path folder) throws IOException {
        this.feeds = Files.createDirectories(folder.resolve("feeds/inbox")).getParent();
        this.data = folder.resolve("data");
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("dateline.jar", args[0]);
        int articles = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 10;
        new FreshnessBench(Files.createTempDirectory("freshness")).run(articles, seconds);
    }

    private void run(int articles, int seconds) throws Exception {
        String publication = Files.readString(Path.of("feeds/publication.yaml"));
        // Feeds of another address are not given out again, and the port differs at each start.
        Files.writeString(feeds.resolve("publication.yaml"), publication + "\nbase-url: https://feeds.example.org\n");
        System.out.printf(Locale.ROOT, "%-62s %10s %8s%n", "what", "ms", "ratio");
        ingest(10);
        double few = start();
        say("start to first feed, 10 articles", few, few);
        ingest(articles);
        say("start to first feed, " + articles, start(), few);
        String key = JSON.readTree(onFolders("key", "add", "bench", "--scope", "ingest", "--json")
                        .out())
                .path("key")
                .asText();
        try (RunningJar server = RunningJar.serve(feeds, data)) {
            server.get("/feeds/all.json");
            double free = tagFeeds(server, 0);
            say("a tag's feed, median", free, free);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("dateline.db"));
                    Statement lock = other.createStatement()) {
                lock.execute("BEGIN IMMEDIATE");
                say("the same while another process holds the write lock", tagFeeds(server, ASKED), free);
                lock.execute("ROLLBACK");
            }
            freshness(server, key, seconds);
        }
    }

    private RunningJar.Answer onFolders(String... command) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--feeds", feeds.toString(), "--data", data.toString()));
        return RunningJar.run(all.toArray(String[]::new));
    }

    private void ingest(int articles) throws IOException, InterruptedException {
        Path stories = feeds.resolveSibling("stories.ndjson");
        var lines = new ArrayList<String>();
        Instant newest = Instant.now().minus(Duration.ofDays(1));
        for (int i = 0; i < articles; i++) {
            lines.add(story("story " + i, newest.minus(Duration.ofMinutes(10L * i))));
        }
        Files.write(stories, lines);
        onFolders("ingest", stories.toString());
    }

    private static String story(String name, Instant published) throws IOException {
        var story = JSON.createObjectNode();
        story.put("sourceId", name)
                .put("title", "The " + name)
                .put("bodyText", (name + " was seen in the harbour at dawn. ").repeat(20))
                .put("published", published.toString());
        story.putArray("tags").add("tag " + Math.floorMod(name.hashCode(), TAGS));
        return JSON.writeValueAsString(story);
    }

    /** Of a server that was stopped before: what it printed is kept. */
    private double start() throws IOException, InterruptedException {
        int port = freePort();
        try (RunningJar server = RunningJar.serve(feeds, data)) {
            server.get("/feeds/news.rss");
        }
        try (RunningJar server = RunningJar.giving("/feeds/news.rss", port, feeds, data)) {
            server.get("/health/ready");
            server.stop();
        }
        double[] times = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long begun = System.nanoTime();
            try (RunningJar server = RunningJar.giving("/feeds/news.rss", port, feeds, data)) {
                times[i] = millisSince(begun);
                server.get("/health/ready");
                server.stop();
            }
        }
        Arrays.sort(times);
        return times[STARTS / 2];
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Each tag is asked for once: what nobody has asked for has to be read and rendered. */
    private static double tagFeeds(RunningJar server, int first) {
        return IntStream.range(first, first + ASKED)
                .mapToDouble(tag -> {
                    long begun = System.nanoTime();
                    server.get("/feeds/tag/tag-" + tag + ".rss");
                    return millisSince(begun);
                })
                .sorted()
                .skip(ASKED / 2)
                .findFirst()
                .orElseThrow();
    }

    private void freshness(RunningJar server, String key, int seconds) throws Exception {
        int stories = seconds * A_SECOND;
        CompletableFuture<Void> watching = CompletableFuture.runAsync(() -> watch(server, stories));
        long begun = System.nanoTime();
        for (int i = 0; i < stories; i++) {
            LockSupport.parkNanos(begun + TimeUnit.SECONDS.toNanos(i) / A_SECOND - System.nanoTime());
            file(server, key, "news " + i);
        }
        double took = millisSince(begun) / 1000;
        watching.get(PATIENCE.toSeconds() + seconds, TimeUnit.SECONDS);
        double[] waits = receivedAt.entrySet().stream()
                .mapToDouble(one -> Math.max(0, seenAt.get(one.getKey()) - one.getValue()) / 1e6)
                .sorted()
                .toArray();
        String rate = String.format(Locale.ROOT, "%.0f", stories / took);
        say("receipt to feed, " + rate + " stories a second, median", waits[waits.length / 2], waits[waits.length / 2]);
        say("the same, 99 of 100", waits[waits.length * 99 / 100], waits[waits.length / 2]);
    }

    private void file(RunningJar server, String key, String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/api/articles"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(story(name, Instant.now())))
                .build();
        HttpResponse<String> receipt = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        receivedAt.put(JSON.readTree(receipt.body()).path("id").asText(), System.nanoTime());
    }

    /** Whoever reads the feed without a pause sees each story as soon as it is there. */
    private void watch(RunningJar server, int stories) {
        try {
            while (receivedAt.size() < stories || !seenAt.keySet().containsAll(receivedAt.keySet())) {
                JsonNode feed = JSON.readTree(server.get("/feeds/all.json").body());
                long now = System.nanoTime();
                feed.path("items")
                        .forEach(item -> seenAt.putIfAbsent(item.path("id").asText(), now));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double millisSince(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void say(String what, double millis, double against) {
        System.out.printf(Locale.ROOT, "%-62s %10.1f %8.2f%n", what, millis, millis / against);
    }
}
