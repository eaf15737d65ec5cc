package dateline.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.article.Sha256;
import dateline.cli.CommandLineHarness;
import dateline.export.ExportSummary;
import dateline.store.StoreAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of an export is what the server answers, and nothing beside it. */
class SiteExporterTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CODINGS = List.of("identity", "gzip", "br");

    private CommandLineHarness commandLine;
    private Path out;

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException {
        commandLine = new CommandLineHarness(folder.resolve("newsroom"));
        out = folder.resolve("out");
    }

    private String file(String title, String more) {
        String story = "{\"sourceId\": \"" + title + "\", \"title\": \"" + title + "\", \"bodyText\": \"The " + title
                + " lay in the harbour for a week.\"" + more + "}";
        String receipt = commandLine
                .run(story, "ingest", "--json", "-")
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        String id = tree(receipt).path("id").asText();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    /** As many as fill archive documents. */
    private static String cutters() {
        return IntStream.rangeClosed(1, 60)
                .mapToObj(number ->
                        "{\"sourceId\": \"%1$d\", \"title\": \"Cutter %1$d\", \"bodyText\": \"Number %1$d came in.\"}%n"
                                .formatted(number))
                .collect(Collectors.joining());
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private JsonNode export() {
        CommandLineHarness.Result result = commandLine.run("", "export", "--json", out.toString());
        assertEquals(0, result.status(), result.err());
        return tree(result.out());
    }

    private JsonNode manifest() throws IOException {
        return tree(Files.readString(out.resolve("manifest.json")));
    }

    private boolean isAnywhere(String word) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".being-written"))
                    .toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** HTTP-02, HTTP-03, HTTP-19: bytes, tags and dates are those of the server, in every coding. */
    @Test
    void everyFileIsWhatTheServerAnswersForItsAddress() throws Exception {
        commandLine.run(cutters(), "ingest", "-");
        file("Yawl", ", \"tags\": [\"harbour\", \"漁港\"], \"authors\": [\"Ada Lind\"]");
        String withdrawn = file("Schooner", "");
        commandLine.run("", "withdraw", withdrawn, "--reason", "It was a brig.");
        export();

        try (RunningServer server = RunningServer.on(commandLine)) {
            server.backgroundJobs().awaitFirstPrint();
            var answers = new Answers(server.feedServer().port());
            var files = manifest().path("files");
            files.properties().forEach(entry -> answers.compare(entry.getKey(), entry.getValue(), out));
            manifest()
                    .path("redirects")
                    .properties()
                    .forEach(entry -> assertEquals(
                            entry.getValue().asText(),
                            answers.get(entry.getKey(), "identity", "*/*")
                                    .headers()
                                    .firstValue("Location")
                                    .orElse("")));
            for (String wanted : List.of(
                    "/",
                    "/feeds/all.rss",
                    "/feeds/coast.json",
                    "/feeds/world",
                    "/feeds/tag/harbour.atom",
                    "/feeds/author/ada-lind.rss",
                    "/feeds.opml",
                    "/feeds.json",
                    "/sitemap.xml",
                    "/news-sitemap.xml",
                    "/robots.txt",
                    "/style.css",
                    "/articles/" + withdrawn)) {
                assertTrue(files.has(wanted), wanted);
            }
            for (String part : List.of("/archive/", "?since=", "/feeds/tag/%E6%BC%81")) {
                assertTrue(
                        files.properties().stream()
                                .anyMatch(entry -> entry.getKey().contains(part)),
                        part);
            }
            assertEquals(
                    410, files.path("/articles/" + withdrawn).path("status").asInt());
            assertTrue(manifest().path("redirects").has("/feeds/foreign.rss"));
        }
    }

    private record Answers(int port) {
        private static final HttpClient CLIENT =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        HttpResponse<byte[]> get(String target, String coding, String accept) {
            try {
                return CLIENT.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
                                .header("Accept-Encoding", coding)
                                .header("Accept", accept)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(target, e);
            }
        }

        void compare(String target, JsonNode entry, Path out) {
            int status = entry.path("status").asInt();
            for (String coding : CODINGS) {
                JsonNode body = coding.equals("identity")
                        ? entry
                        : entry.path("encodings").path(coding);
                HttpResponse<byte[]> answer = get(target, coding, status == 410 ? "text/html" : "*/*");
                assertEquals(status, answer.statusCode(), target);
                if (body.isMissingNode()) {
                    continue;
                }
                assertArrayEquals(answer.body(), bytes(out, body.path("file").asText()), target + " " + coding);
                assertEquals(Sha256.hex(answer.body()), body.path("sha256").asText(), target);
                assertEquals(told(answer, "ETag"), body.path("etag").asText(), target);
                assertEquals(
                        told(answer, "Last-Modified"),
                        entry.path("lastModified").asText(),
                        target);
                assertEquals(told(answer, "Content-Type"), entry.path("type").asText(), target);
                assertEquals(told(answer, "Cache-Control"), entry.path("cache").asText(), target);
            }
        }

        private static String told(HttpResponse<byte[]> answer, String name) {
            return answer.headers().firstValue(name).orElse("");
        }

        private static byte[] bytes(Path out, String file) {
            try {
                return Files.readAllBytes(Path.of(out.toUri().resolve(file)));
            } catch (IOException e) {
                throw new IllegalStateException(file, e);
            }
        }
    }

    /** EMB-01, LIFE-01: nothing hidden is ever written, and what was withdrawn leaves no copy behind. */
    @Test
    void whatIsNotPublicIsNowhere() throws Exception {
        file("Dinghy", "");
        file("Frigate", ", \"embargo\": \"2030-01-01T00:00:00Z\"");
        String held = file("Trawler", ", \"tags\": [\"nets\"]");
        String withdrawn = file("Barquentine", "");
        export();
        assertTrue(isAnywhere("Dinghy"));
        assertTrue(isAnywhere("Barquentine"));
        assertFalse(isAnywhere("Frigate"));

        commandLine.run("", "hold", held);
        commandLine.run("", "withdraw", withdrawn, "--reason", "It was a brig.");
        JsonNode summary = export();

        assertTrue(summary.path("removed").asInt() > 0);
        assertFalse(isAnywhere("Trawler"));
        assertFalse(isAnywhere("Barquentine"));
        assertFalse(isAnywhere("Frigate"));
        assertFalse(Files.exists(out.resolve("articles/" + withdrawn + ".html")));
        assertFalse(Files.exists(out.resolve("articles/" + withdrawn + ".html.gz")));
        assertTrue(Files.readString(out.resolve("_gone/articles/" + withdrawn + ".html"))
                .contains("It was a brig."));
        assertTrue(Files.exists(out.resolve("_gone/articles/" + held + ".html")));
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenAgainAndWhatIsBrokenIsMended() throws Exception {
        file("Dinghy", "");
        export();
        JsonNode again = export();
        assertEquals(0, again.path("written").asInt());
        assertEquals(0, again.path("removed").asInt());

        Path torn = out.resolve("feeds/all.rss.gz");
        byte[] whole = Files.readAllBytes(torn);
        Files.write(torn, new byte[] {1, 2, 3});
        Files.delete(out.resolve("feeds/all.atom"));
        Files.writeString(out.resolve("feeds/stray.rss"), "stray");
        Files.createDirectories(out.resolve(".being-written"));
        Files.writeString(out.resolve(".being-written/7"), "half");
        export();

        assertArrayEquals(whole, Files.readAllBytes(torn));
        assertTrue(Files.exists(out.resolve("feeds/all.atom")));
        assertFalse(Files.exists(out.resolve("feeds/stray.rss")));
        assertFalse(Files.exists(out.resolve(".being-written/7")));
    }

    @Test
    void aFolderOfOthersIsLeftAlone() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("letter.txt"), "Dear reader");

        CommandLineHarness.Result result = commandLine.run("", "export", out.toString());

        assertEquals(2, result.status());
        assertTrue(result.err().contains("holds other files"), result.err());
        assertEquals("Dear reader", Files.readString(out.resolve("letter.txt")));
    }

    /** The folder holds a change as soon as it is told of. */
    @Test
    @SuppressWarnings("try")
    void anExportThatWatchesFollowsEveryChange() throws Exception {
        String first = file("Dinghy", "");
        var told = new LinkedBlockingQueue<ExportSummary>();
        var configuration = new Configuration(commandLine.feeds(), NewsroomWiring.DEFAULT_BASE_URL, null);
        try (var store = NewsroomWiring.store(
                        new StoreAddress.Folder(commandLine.data()), configuration.read(), commandLine.clock);
                var exporter = new SiteExporter(
                        out,
                        store,
                        commandLine.feeds(),
                        configuration,
                        new SiteExporter.ClockAndRandom(commandLine.clock, new Random(1)))) {
            exporter.everything();
            CompletableFuture<Void> watching = CompletableFuture.runAsync(() -> watch(exporter, told));

            String second = file("Ketch", ", \"tags\": [\"sails\"]");
            awaitChange(
                    told, () -> Files.readString(out.resolve("feeds/all.atom")).contains("Ketch"));
            assertTrue(Files.readString(out.resolve("feeds/tag/sails.rss")).contains("Ketch"));
            assertTrue(Files.exists(out.resolve("articles/" + second + ".html.br")));
            assertEquals(2, changeDocuments());

            assertEquals(2, commandLine.run("", "export", out.toString()).status());

            commandLine.run("", "withdraw", first, "--reason", "Sunk.");
            awaitChange(told, () -> !isAnywhere("Dinghy"));
            exporter.close();
            watching.get(60, TimeUnit.SECONDS);
            assertEquals(List.of(), missing());
        }
    }

    @Test
    @SuppressWarnings("try")
    @DisplayName("A watching export writes a story before the feeds that lead to it")
    void noFeedLeadsToAPageThatIsNotThereYet() throws Exception {
        file("Dinghy", "");
        var told = new LinkedBlockingQueue<ExportSummary>();
        var configuration = new Configuration(commandLine.feeds(), NewsroomWiring.DEFAULT_BASE_URL, null);
        var stopped = new AtomicBoolean();
        try (var store = NewsroomWiring.store(
                        new StoreAddress.Folder(commandLine.data()), configuration.read(), commandLine.clock);
                var exporter = new SiteExporter(
                        out,
                        store,
                        commandLine.feeds(),
                        configuration,
                        new SiteExporter.ClockAndRandom(commandLine.clock, new Random(1)))) {
            exporter.everything();
            CompletableFuture<Void> watching = CompletableFuture.runAsync(() -> watch(exporter, told));
            CompletableFuture<Set<String>> reading = CompletableFuture.supplyAsync(() -> deadLinks(stopped));

            file("Ketch", ", \"tags\": [\"sails\"]");
            awaitChange(
                    told, () -> Files.readString(out.resolve("feeds/all.atom")).contains("Ketch"));

            stopped.set(true);
            assertEquals(Set.of(), reading.get(60, TimeUnit.SECONDS));
            exporter.close();
            watching.get(60, TimeUnit.SECONDS);
        }
    }

    /** Which pages a reader has not found that the feed leads to, until it is stopped. */
    private Set<String> deadLinks(AtomicBoolean stopped) {
        var dead = new TreeSet<String>();
        try {
            while (!stopped.get()) {
                Matcher link =
                        Pattern.compile("/articles/\\w+").matcher(Files.readString(out.resolve("feeds/all.json")));
                while (link.find()) {
                    if (!Files.exists(out.resolve(link.group().substring(1) + ".html"))) {
                        dead.add(link.group());
                    }
                }
            }
            return dead;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long changeDocuments() throws IOException {
        try (Stream<Path> files = Files.list(out.resolve("_changes/feeds/all"))) {
            return files.filter(file -> file.toString().endsWith(".rss")).count();
        }
    }

    private List<String> missing() throws IOException {
        return manifest()
                .path("files")
                .valueStream()
                .map(entry -> entry.path("file").asText())
                .filter(file -> !Files.exists(Path.of(out.toUri().resolve(file))))
                .toList();
    }

    private static void watch(SiteExporter exporter, LinkedBlockingQueue<ExportSummary> told) {
        try {
            exporter.watch(told::add);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the run that did what is asked for: another one may have come before it. */
    private static void awaitChange(LinkedBlockingQueue<ExportSummary> told, Callable<Boolean> isDone)
            throws Exception {
        do {
            ExportSummary summary = told.poll(60, TimeUnit.SECONDS);
            assertTrue(summary != null && summary.failed().isEmpty(), String.valueOf(summary));
        } while (!isDone.call());
    }
}
