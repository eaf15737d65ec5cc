package dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.packaged.RunningJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How fast the packaged jar serves a feed of some 43 kB (gzip), beside nginx in the same run, and what it takes from the
 * machine: memory after its start and after load, processor time when nothing happens. Needs Linux, {@code wrk} and, for
 * the ratios, {@code nginx}.
 *
 * <p>Arguments: the jar, how many articles there are (10000), and the seconds of each measurement (3).
 */
public final class ServeBench {
    private static final String FEED = "/feeds/news.rss";
    private static final int ROUNDS = 3;
    private static final int FEW = 32;
    private static final int MANY = 1_000;
    private static final Duration CALM = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final int VOCABULARY = 3_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final String seconds;

    /** Of the last measurement, in milliseconds. */
    private double slowest;

    private final Random random = new Random(1);
    private final List<String> words = random.ints(VOCABULARY, 0, Integer.MAX_VALUE)
            .mapToObj(i -> Integer.toString(i, 36))
            .toList();

    private ServeBench(Path folder, String seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        System.setProperty("dateline.jar", args[0]);
        int articles = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        new ServeBench(Files.createTempDirectory("serve"), args.length > 2 ? args[2] : "3").run(articles);
    }

    private void run(int articles) throws IOException, InterruptedException {
        Path feeds = Files.createDirectories(folder.resolve("feeds/inbox")).getParent();
        Path data = folder.resolve("data");
        Files.writeString(feeds.resolve("publication.yaml"), """
                title: The Harbour Gazette
                description: News from the coast
                site: https://www.harbour-gazette.example/
                authority: harbour-gazette.example
                language: en
                default-section: news
                window: { entries: 54, hours: 1 }
                sections: { news: { title: News }, world: { title: World }, sport: { title: Sport } }
                """);
        Path stories = Files.write(folder.resolve("stories.ndjson"), stories(articles));
        RunningJar.run("ingest", stories.toString(), "--feeds", feeds.toString(), "--data", data.toString());
        System.out.printf(Locale.ROOT, "%-58s %12s %8s %10s%n", "what", "Dateline", "nginx", "ratio");
        try (RunningJar server = RunningJar.serve(feeds, data)) {
            Thread.sleep(CALM.toMillis());
            tell("resident after the start, MB", server.residentMegabytes());
            load(server);
            Thread.sleep(CALM.toMillis());
            tell("resident after the load, MB", server.residentMegabytes());
            Duration before = server.processorTime();
            Thread.sleep(IDLE.toMillis());
            double share = 100.0 * server.processorTime().minus(before).toNanos() / IDLE.toNanos();
            tell("processor time when nothing happens, % of a core", share);
        }
    }

    private void load(RunningJar server) throws IOException, InterruptedException {
        Path document = folder.resolve("news.rss.gz");
        String tag = server.save(FEED, document);
        System.out.println("the document, gzip: " + Files.size(document) + " bytes");
        try (var nginx = Nginx.serving(document, folder)) {
            String here = server.address() + FEED;
            wrk(FEW, here, Optional.empty());
            wrk(FEW, here, Optional.of(tag));
            compare("200, 32 connections, requests/s", FEW, here, nginx, Optional.empty());
            compare("304, 32 connections, requests/s", FEW, here, nginx, Optional.of(tag));
            double few = median(() -> wrk(FEW, here, Optional.empty()));
            double many = median(() -> wrk(MANY, here, Optional.empty()));
            say("200, 1000 connections, requests/s, against its own 32", many, few);
            tell("200, 1000 connections, 99 of 100 answered within, ms", slowest);
        }
    }

    private void compare(String what, int connections, String here, Nginx nginx, Optional<String> tag) {
        double ours = median(() -> wrk(connections, here, tag));
        double theirs =
                nginx.isThere() ? median(() -> wrk(connections, nginx.address(), tag.map(t -> nginx.tag()))) : 0;
        say(what, ours, theirs);
    }

    private static double median(Supplier<Double> measure) {
        List<Double> sorted = Stream.generate(measure).limit(ROUNDS).sorted().toList();
        return sorted.get(ROUNDS / 2);
    }

    private double wrk(int connections, String address, Optional<String> tag) {
        var command = new ArrayList<>(
                List.of("wrk", "-t1", "-c" + connections, "-d" + seconds, "--latency", "-H", "Accept-Encoding: gzip"));
        tag.ifPresent(one -> command.addAll(List.of("-H", "If-None-Match: " + one)));
        command.add(address);
        String out = Nginx.output(command);
        slowest = out.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("99%"))
                .mapToDouble(line -> millis(line.substring("99%".length()).strip()))
                .findFirst()
                .orElse(0);
        return out.lines()
                .filter(line -> line.startsWith("Requests/sec:"))
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(out));
    }

    /** As wrk writes a time: 812.00us, 1.25ms, 1.02s. */
    private static double millis(String time) {
        double number = Double.parseDouble(time.replaceAll("[a-z]+$", ""));
        return switch (time.replaceAll("^[0-9.]+", "")) {
            case "us" -> number / 1_000;
            case "s" -> number * 1_000;
            default -> number;
        };
    }

    private static void tell(String what, double figure) {
        System.out.printf(Locale.ROOT, "%-58s %12.2f%n", what, figure);
    }

    private static void say(String what, double ours, double theirs) {
        System.out.printf(Locale.ROOT, "%-58s %12.0f %8.0f %10.2f%n", what, ours, theirs, ours / theirs);
    }

    private List<String> stories(int articles) throws IOException {
        var lines = new ArrayList<String>();
        Instant newest = Instant.now().minus(Duration.ofDays(1));
        for (int i = 0; i < articles; i++) {
            lines.add(JSON.writeValueAsString(JSON.createObjectNode()
                    .put("sourceId", "story-" + i)
                    .put("title", sentence(6))
                    .put("bodyText", sentence(70) + "\n\n" + sentence(70))
                    .put("published", newest.minus(Duration.ofMinutes(10L * i)).toString())
                    .put("section", List.of("news", "world", "sport").get(i % 3))));
        }
        return lines;
    }

    private String sentence(int count) {
        return random.ints(count, 0, VOCABULARY).mapToObj(words::get).collect(Collectors.joining(" "));
    }
}
