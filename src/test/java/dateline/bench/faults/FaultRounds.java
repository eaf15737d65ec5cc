package dateline.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rounds: in each, stories are filed in every way while one fault strikes; then all of them must be there. */
public final class FaultRounds implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STORIES_PER_WAY = 2;
    private static final int MOST_MILLIS_BEFORE = 1_500;
    private static final long BETWEEN_TRIES_MILLIS = 500;
    private static final int MOST_TRIES = 1_200;

    /** Before the headline of a story whose end is missing. */
    private static final String TORN = "torn: ";

    private final SmallDisk disk;
    private final WireSite site;
    private final ServerProcess server;
    private final Senders senders;
    private final Random random;
    private final long seed;
    private final List<Story> filed = new ArrayList<>();

    /** What was seen in the end. */
    public record Outcome(
            Map<Fault, Integer> faults,
            int filed,
            int documents,
            int unanswered,
            List<String> lost,
            List<String> doubled,
            List<String> torn,
            Set<String> broken) {
        /** Before anything was seen. */
        public static final Outcome NONE = new Outcome(Map.of(), 0, 0, 0, List.of(), List.of(), List.of(), Set.of());

        /** What was seen in both. */
        public Outcome and(Outcome other) {
            Map<Fault, Integer> all = new EnumMap<>(Fault.class);
            faults.forEach((fault, count) -> all.merge(fault, count, Integer::sum));
            other.faults.forEach((fault, count) -> all.merge(fault, count, Integer::sum));
            return new Outcome(
                    all,
                    filed + other.filed,
                    documents + other.documents,
                    unanswered + other.unanswered,
                    both(lost, other.lost),
                    both(doubled, other.doubled),
                    both(torn, other.torn),
                    Stream.concat(broken.stream(), other.broken.stream()).collect(Collectors.toUnmodifiableSet()));
        }

        private static List<String> both(List<String> these, List<String> those) {
            return Stream.concat(these.stream(), those.stream()).toList();
        }
    }

    /** A newsroom in this folder, served by this jar. */
    public FaultRounds(Path jar, Path work, long seed) throws IOException, InterruptedException {
        this.seed = seed;
        random = new Random(seed);
        disk = new SmallDisk(work.resolve("disk"));
        site = new WireSite();
        Path feeds = Files.createDirectories(work.resolve("feeds"));
        Path inbox = Files.createDirectories(feeds.resolve("inbox"));
        Files.copy(Path.of("feeds/publication.yaml"), feeds.resolve("publication.yaml"));
        Files.writeString(feeds.resolve("sources.yaml"), """
                sources:
                  wire: { feed: 'http://%1$s/feed.xml', every: 1 min, allow-private: ['%1$s'] }
                  blog: { webhook: { sender: wordpress, secret: BLOG_SECRET } }
                """.formatted(site.host()));
        server = new ServerProcess(
                jar, feeds, disk.folder().resolve("data"), freePort(), Map.of("BLOG_SECRET", Senders.SECRET));
        senders = new Senders(server, inbox, key(), random);
    }

    private String key() throws IOException, InterruptedException {
        List<String> lines = server.run("key", "add", "bench", "--scope", "ingest", "--json");
        return JSON.readTree(String.join("\n", lines.subList(1, lines.size())))
                .path("key")
                .asText();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Runs so many rounds; a stopped server stays so for this long. */
    public Outcome run(int rounds, long pauseMillis) throws IOException, InterruptedException {
        var reader = new WatchingReader(server.address());
        var reading = new Thread(reader, "reader");
        server.start();
        reading.start();
        List<Fault> possible = Arrays.stream(Fault.values())
                .filter(fault -> disk.isMounted() || !fault.needsDisk())
                .toList();
        var scene = new Fault.Scene(server, disk, site, senders, pauseMillis);
        Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
        for (int round = 0; round < rounds; round++) {
            // Those that go on side by side do not all begin with the same.
            Fault fault = possible.get((int) ((round + seed) % possible.size()));
            round(round, fault, scene);
            counts.merge(fault, 1, Integer::sum);
            System.out.println("seed " + seed + " round " + round + " " + fault);
        }
        Map<String, Integer> found = awaitAll();
        reading.interrupt();
        reading.join();
        return outcome(counts, found, reader);
    }

    private void round(int round, Fault fault, Fault.Scene scene) throws IOException, InterruptedException {
        var filing = new Thread(() -> file(round), "filing");
        filing.start();
        Thread.sleep(random.nextInt(MOST_MILLIS_BEFORE));
        fault.strike(scene);
        for (int tries = 0; filing.isAlive() && tries < MOST_TRIES; tries++) {
            server.keepRunning();
            filing.join(BETWEEN_TRIES_MILLIS);
        }
        if (filing.isAlive()) {
            throw new IOException("round " + round + ": nothing is taken any more after " + fault);
        }
        server.run("sources", "poll", "wire");
    }

    private void file(int round) {
        try {
            for (int number = 0; number < STORIES_PER_WAY; number++) {
                senders.inbox(filed(new Story(round, "inbox", number)));
                site.add(filed(new Story(round, "poll", number)));
                Story posted = filed(new Story(round, "http", number));
                while (!senders.post(posted)) {
                    Thread.sleep(BETWEEN_TRIES_MILLIS);
                }
                Story sent = filed(new Story(round, "webhook", number));
                while (!senders.webhook(sent)) {
                    Thread.sleep(BETWEEN_TRIES_MILLIS);
                }
                Thread.sleep(random.nextInt(MOST_MILLIS_BEFORE));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Story filed(Story story) {
        filed.add(story);
        return story;
    }

    /** The headlines that are there and how often, as soon as none is missing, or when waiting is of no use. */
    private Map<String, Integer> awaitAll() throws IOException, InterruptedException {
        Map<String, Integer> found = Map.of();
        for (int tries = 0; tries < 20; tries++) {
            server.keepRunning();
            server.run("sources", "poll", "wire");
            found = found();
            if (filed.stream().map(Story::title).allMatch(found::containsKey)) {
                return found;
            }
            Thread.sleep(BETWEEN_TRIES_MILLIS * 6);
        }
        return found;
    }

    private Map<String, Integer> found() throws IOException, InterruptedException {
        List<String> lines = server.run("list", "--json");
        Map<String, Integer> found = new HashMap<>();
        for (JsonNode article : JSON.readTree(String.join("\n", lines.subList(1, lines.size())))) {
            found.merge(article.path("title").asText(), 1, Integer::sum);
            if (!article.path("bodyText").asText().endsWith(Story.END)) {
                found.merge(TORN + article.path("title").asText(), 1, Integer::sum);
            }
        }
        return found;
    }

    private Outcome outcome(Map<Fault, Integer> counts, Map<String, Integer> found, WatchingReader reader) {
        List<String> titles = filed.stream().map(Story::title).toList();
        return new Outcome(
                counts,
                titles.size(),
                reader.documentsRead(),
                reader.unanswered(),
                titles.stream().filter(title -> !found.containsKey(title)).toList(),
                titles.stream()
                        .filter(title -> found.getOrDefault(title, 0) > 1)
                        .toList(),
                titles.stream().filter(title -> found.containsKey(TORN + title)).toList(),
                reader.broken());
    }

    @Override
    public void close() throws IOException {
        server.close();
        site.close();
        disk.close();
    }
}
