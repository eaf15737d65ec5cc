package dateline.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.Sha256;
import dateline.cli.CommandLineHarness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The folder of an export is what the server answers, and nothing beside it. */
class SiteExporterTest extends ExportTestCase {
    private static final List<String> CODINGS = List.of("identity", "gzip", "br");

    /** HTTP-02, HTTP-03, HTTP-19: bytes, tags and dates are those of the server, in every coding. */
    @Test
    void everyFileIsWhatTheServerAnswersForItsAddress() throws Exception {
        commandLine.run(ExportHarness.cutters(), "ingest", "-");
        exported.file("Yawl", ", \"tags\": [\"harbour\", \"漁港\"], \"authors\": [\"Ada Lind\"]");
        String withdrawn = exported.file("Schooner", "");
        commandLine.run("", "withdraw", withdrawn, "--reason", "It was a brig.");
        exported.export();

        try (RunningServer server = RunningServer.on(commandLine)) {
            server.backgroundJobs().awaitFirstPrint();
            var answers = new Answers(server.feedServer().port());
            var files = exported.manifest().path("files");
            files.properties().forEach(entry -> answers.compare(entry.getKey(), entry.getValue(), out));
            exported.manifest()
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
                    "/copy.js",
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
            assertTrue(exported.manifest().path("redirects").has("/feeds/foreign.rss"));
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
        exported.file("Dinghy", "");
        exported.file("Frigate", ", \"embargo\": \"2030-01-01T00:00:00Z\"");
        String held = exported.file("Trawler", ", \"tags\": [\"nets\"]");
        String withdrawn = exported.file("Barquentine", "");
        exported.export();
        assertTrue(exported.isAnywhere("Dinghy"));
        assertTrue(exported.isAnywhere("Barquentine"));
        assertFalse(exported.isAnywhere("Frigate"));

        commandLine.run("", "hold", held);
        commandLine.run("", "withdraw", withdrawn, "--reason", "It was a brig.");
        JsonNode summary = exported.export();

        assertTrue(summary.path("removed").asInt() > 0);
        assertFalse(exported.isAnywhere("Trawler"));
        assertFalse(exported.isAnywhere("Barquentine"));
        assertFalse(exported.isAnywhere("Frigate"));
        assertFalse(Files.exists(out.resolve("articles/" + withdrawn + ".html")));
        assertFalse(Files.exists(out.resolve("articles/" + withdrawn + ".html.gz")));
        assertTrue(Files.readString(out.resolve("_gone/articles/" + withdrawn + ".html"))
                .contains("It was a brig."));
        assertTrue(Files.exists(out.resolve("_gone/articles/" + held + ".html")));
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenAgainAndWhatIsBrokenIsMended() throws Exception {
        exported.file("Dinghy", "");
        exported.export();
        JsonNode again = exported.export();
        assertEquals(0, again.path("written").asInt());
        assertEquals(0, again.path("removed").asInt());

        Path torn = out.resolve("feeds/all.rss.gz");
        byte[] whole = Files.readAllBytes(torn);
        Files.write(torn, new byte[] {1, 2, 3});
        Files.delete(out.resolve("feeds/all.atom"));
        Files.writeString(out.resolve("feeds/stray.rss"), "stray");
        Files.createDirectories(out.resolve(".being-written"));
        Files.writeString(out.resolve(".being-written/7"), "half");
        exported.export();

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
}
