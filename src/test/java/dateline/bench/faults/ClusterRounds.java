package dateline.bench.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.article.ArticleId;
import dateline.store.ArticleStore;
import dateline.store.Change;
import dateline.store.StoreAddress;
import dateline.store.StoreReader;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Two servers on one PostgreSQL, and a client that knows both and sends again once, to the other, what was not answered. */
public final class ClusterRounds implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = 1_000_000;
    private static final double NANOS_OF_A_MILLI = 1e6;
    private static final int STORIES = 20;
    private static final int LONGEST_LIFE_MILLIS = 4_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<ServerProcess> nodes = new ArrayList<>();
    private final String database;
    private final Random random;
    private final String key;
    private final TakenMessages takenMessages;
    private final Map<String, Integer> versions = new HashMap<>();
    private int sent;
    private int edited;

    /**
     * How long an edit takes from its receipt until a node serves it, in milliseconds.
     *
     * @param processor time of one, in both nodes, for each edit, reading the feed until it is there included
     */
    public record Waits(double[] here, double[] there, double processor) {}

    /**
     * What became of what was sent while nodes were killed.
     *
     * @param filings what became of each filing that was answered
     * @param deliveries what a partner was told of them
     */
    public record Outcome(int kills, int sent, int errors, int stories, Kept filings, Told deliveries) {}

    /** Filings that are not there, or more than once; and numbers that the sequence of changes leaves out. */
    public record Kept(int lost, int doubled, long gaps) {}

    /**
     * Changes that a partner has never heard of, or under two names.
     *
     * @param again messages that came once more under their name
     */
    public record Told(int changes, int lost, int doubled, int again) {}

    /**
     * @param database as {@code --store} takes it, empty
     * @param takenMessages where the one partner of these feeds is told
     */
    public ClusterRounds(Path jar, Path feeds, String database, long seed, TakenMessages takenMessages)
            throws IOException, InterruptedException {
        this.database = database;
        this.takenMessages = takenMessages;
        this.random = new Random(seed);
        var environment = Map.of("DATELINE_STORE", database, "DATELINE_LOG_LEVEL", "WARN");
        for (int i = 0; i < 2; i++) {
            nodes.add(new ServerProcess(jar, feeds, feeds.resolveSibling("node" + i), freePort(), environment));
        }
        List<String> made = nodes.get(0).run("key", "add", "bench", "--scope", "edit", "--json");
        this.key = JSON.readTree(String.join("", made.subList(1, made.size())))
                .path("key")
                .asText();
        nodes.get(0).run("deliveries", "secret", "partner");
        for (ServerProcess node : nodes) {
            node.start();
        }
        for (ServerProcess node : nodes) {
            awaitReady(node);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(ServerProcess node) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (status(HttpRequest.newBuilder(URI.create(node.address() + "/health/ready"))) != 200) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("A node does not become ready.");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private int status(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(request.timeout(ANSWER).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** The same story edited so many times on one node, and when each node serves the edit. */
    public Waits edits(int times) throws InterruptedException {
        var here = new double[times];
        var there = new double[times];
        Duration before = processorTime();
        for (int i = 0; i < times; i++) {
            edited++;
            String words = "State " + edited + " of the tide.";
            require(post(nodes.get(0), "edited", words));
            long receipt = System.nanoTime();
            CompletableFuture<Double> second = CompletableFuture.supplyAsync(() -> millisUntil(1, words, receipt));
            here[i] = millisUntil(0, words, receipt);
            there[i] = second.join();
        }
        return new Waits(here, there, processorTime().minus(before).toNanos() / NANOS_OF_A_MILLI / times);
    }

    private Duration processorTime() {
        return nodes.stream().map(ServerProcess::processorTime).reduce(Duration.ZERO, Duration::plus);
    }

    private static void require(boolean taken) {
        if (!taken) {
            throw new IllegalStateException("An edit was not taken.");
        }
    }

    private double millisUntil(int node, String words, long since) {
        try {
            URI feed = URI.create(nodes.get(node).address() + "/feeds/news.json");
            HttpRequest request = HttpRequest.newBuilder(feed).timeout(ANSWER).build();
            while (!http.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains(words)) {
                if (System.nanoTime() - since > PATIENCE.toNanos()) {
                    throw new IllegalStateException("An edit is not served.");
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            return (System.nanoTime() - since) / NANOS_OF_A_MILLI;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean post(ServerProcess node, String name, String words) throws InterruptedException {
        String body = "{\"sourceId\": \"%s\", \"title\": \"Story %s\", \"section\": \"news\", \"bodyText\": \"%s\"}"
                .formatted(name, name, words);
        return status(HttpRequest.newBuilder(URI.create(node.address() + "/api/articles"))
                                .header("Authorization", "Bearer " + key)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", name + " " + words)
                                .POST(HttpRequest.BodyPublishers.ofString(body)))
                        / 100
                == 2;
    }

    /** Files and edits without a pause while one node after the other is killed and started again. */
    public Outcome kills(int kills) throws IOException, InterruptedException {
        int before = sent;
        int errors = 0;
        for (int kill = 0; kill < kills; kill++) {
            ServerProcess victim = nodes.get(kill % 2);
            var dead = new AtomicBoolean();
            long life = Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)).toNanos();
            CompletableFuture<Void> killing = CompletableFuture.runAsync(() -> {
                LockSupport.parkNanos(life);
                kill(victim);
                dead.set(true);
            });
            int after = 0;
            while (!dead.get() || after < STORIES) {
                errors += isTaken() ? 0 : 1;
                after += dead.get() ? 1 : 0;
            }
            killing.join();
            victim.start();
            awaitReady(victim);
        }
        return judged(kills, sent - before, errors);
    }

    private static void kill(ServerProcess node) {
        try {
            node.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTaken() throws InterruptedException {
        String name = "killed " + random.nextInt(STORIES);
        sent++;
        String words = "It is number " + sent + ".";
        int first = random.nextInt(2);
        boolean taken = post(nodes.get(first), name, words) || post(nodes.get(1 - first), name, words);
        if (taken) {
            versions.merge(name, 1, Integer::sum);
        }
        return taken;
    }

    /** Each filing that was answered is one version of its story, and no story is there twice. */
    private Outcome judged(int kills, int all, int errors) {
        try (ArticleStore store = SqlArticleStore.open(StoreAddress.read(database), "bench.example", 2026)) {
            int lost = 0;
            int doubled = 0;
            for (Map.Entry<String, Integer> story : versions.entrySet()) {
                List<ArticleId> ids =
                        store
                                .read(reader -> reader.articles(Optional.empty(), Optional.empty(), Integer.MAX_VALUE))
                                .stream()
                                .filter(article -> article.content().title().equals("Story " + story.getKey()))
                                .map(article -> article.id())
                                .toList();
                doubled += Math.max(0, ids.size() - 1);
                int found = ids.stream()
                        .mapToInt(
                                id -> store.read(reader -> reader.versions(id)).size())
                        .sum();
                lost += Math.max(0, story.getValue() - found);
                doubled += Math.max(0, found - story.getValue());
            }
            List<Long> changes = store.read(reader -> reader.changesAfter(0, Integer.MAX_VALUE)).stream()
                    .map(Change::sequence)
                    .toList();
            long gaps = store.read(StoreReader::sequence) - changes.size();
            return new Outcome(kills, all, errors, versions.size(), new Kept(lost, doubled, gaps), told(changes));
        }
    }

    /** Waits until the partner has heard of the last change, or nobody tells it any more. */
    private Told told(List<Long> changes) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!takenMessages.changes().containsAll(changes) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        int lost = (int) changes.stream()
                .filter(change -> !takenMessages.changes().contains(change))
                .count();
        return new Told(changes.size(), lost, takenMessages.doubled(), takenMessages.again());
    }

    @Override
    public void close() {
        nodes.forEach(ServerProcess::close);
    }
}
