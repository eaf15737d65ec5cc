package dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.article.Sha256;
import dateline.cli.CommandLineHarness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real nginx with the configuration of an export answers as the manifest says; skipped where none is installed. */
class ExportBehindNginxTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private CommandLineHarness commandLine;
    private Path out;
    private Process nginx;
    private int port;

    @BeforeEach
    void begin(@TempDir Path folder) throws Exception {
        Optional<Path> program = Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "nginx is not installed");
        commandLine = new CommandLineHarness(folder.resolve("newsroom"));
        out = folder.resolve("out");
        String stories = """
                {"sourceId": "1", "title": "Dinghy", "bodyText": "A dinghy drifted in.", "tags": ["漁港"]}
                {"sourceId": "2", "title": "Ketch", "bodyText": "A ketch left the harbour at dawn."}
                """;
        commandLine.run(stories, "ingest", "-");
        commandLine.run("", "withdraw", keyOf("Ketch"), "--reason", "It was a yawl.");
        assertEquals(0, commandLine.run("", "export", out.toString()).status());
        start(program.get(), folder.resolve("nginx"));
    }

    private String keyOf(String title) throws IOException {
        for (JsonNode story : tree(commandLine.run("", "list", "--json").out())) {
            if (story.path("title").asText().equals(title)) {
                return story.path("id").asText().replaceFirst(".*:", "");
            }
        }
        throw new IllegalStateException(title);
    }

    private static JsonNode tree(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    private void start(Path program, Path work) throws Exception {
        Files.createDirectories(work.resolve("logs"));
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
        Files.writeString(work.resolve("test.conf"), """
                %1$s
                daemon off;
                pid %2$s/nginx.pid;
                error_log %2$s/logs/error.log;
                events { }
                http {
                  access_log off;
                  client_body_temp_path %2$s/body;
                  proxy_temp_path %2$s/proxy;
                  fastcgi_temp_path %2$s/fastcgi;
                  uwsgi_temp_path %2$s/uwsgi;
                  scgi_temp_path %2$s/scgi;
                  include %3$s/nginx-http.conf;
                  server {
                    listen 127.0.0.1:%4$d;
                    include %3$s/nginx-server.conf;
                  }
                }
                """.formatted(user, work, out, port));
        nginx = new ProcessBuilder(
                        program.toString(),
                        "-p",
                        work.toString(),
                        "-c",
                        work.resolve("test.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("logs/output.log").toFile())
                .start();
        while (!isListening()) {
            assertTrue(nginx.isAlive(), () -> read(work.resolve("logs/output.log")));
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private boolean isListening() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        if (nginx != null) {
            nginx.destroy();
            nginx.waitFor();
        }
    }

    private HttpResponse<byte[]> ask(String method, String target, String... fields) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return CLIENT.send(
                (fields.length == 0 ? request : request.headers(fields)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String told(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** HTTP-03, HTTP-04, HTTP-05: the bytes of each coding, and 304 for who has them. */
    @Test
    void everyAddressAnswersAsTheManifestSays() throws Exception {
        JsonNode manifest = tree(Files.readString(out.resolve("manifest.json")));
        for (var entry : manifest.path("files").properties()) {
            for (String coding : List.of("identity", "gzip", "br")) {
                compare(entry.getKey(), entry.getValue(), coding);
            }
        }
        for (var redirect : manifest.path("redirects").properties()) {
            HttpResponse<byte[]> moved = ask("GET", redirect.getKey());
            assertEquals(301, moved.statusCode(), redirect.getKey());
            assertEquals(redirect.getValue().asText(), told(moved, "Location"));
            assertEquals("public, max-age=3600", told(moved, "Cache-Control"));
        }
    }

    private void compare(String target, JsonNode file, String coding) throws Exception {
        HttpResponse<byte[]> answer = ask("GET", target, "Accept-Encoding", coding);
        JsonNode coded = file.path("encodings").path(coding);
        assertEquals(file.path("status").asInt(), answer.statusCode(), target);
        assertEquals((coded.isMissingNode() ? file : coded).path("sha256").asText(), Sha256.hex(answer.body()), target);
        assertEquals(coded.isMissingNode() ? "" : coding, told(answer, "Content-Encoding"), target);
        assertEquals(file.path("type").asText(), told(answer, "Content-Type"), target);
        assertEquals(file.path("cache").asText(), told(answer, "Cache-Control"), target);
        assertEquals(file.path("lastModified").asText(), told(answer, "Last-Modified"), target);
        if (answer.statusCode() == 200) {
            assertEquals("Accept-Encoding", told(answer, "Vary"), target);
            String tag = told(answer, "ETag");
            assertEquals(
                    304,
                    ask("GET", target, "Accept-Encoding", coding, "If-None-Match", tag)
                            .statusCode(),
                    target);
        }
    }

    @Test
    void nothingElseIsServed() throws Exception {
        for (String target : List.of(
                "/manifest.json",
                "/nginx.conf",
                "/.dateline-export",
                "/feeds/",
                "/_gone/",
                "/_changes/feeds/all/1.rss",
                "/feeds/all.rss.gz",
                "/index.html",
                "/articles/")) {
            assertEquals(404, ask("GET", target).statusCode(), target);
        }
        HttpResponse<byte[]> lost = ask("GET", "/feeds/all.rss?since=999");
        assertEquals(410, lost.statusCode());
        assertEquals("application/problem+json", told(lost, "Content-Type"));
        assertEquals(400, ask("GET", "/feeds/all.rss?since=../x").statusCode());
        HttpResponse<byte[]> wrongMethod = ask("POST", "/feeds/all.rss");
        assertEquals(405, wrongMethod.statusCode());
        assertEquals("GET, HEAD, OPTIONS", told(wrongMethod, "Allow"));
        assertEquals("application/problem+json", told(wrongMethod, "Content-Type"));
        assertEquals(
                405,
                tree(new String(wrongMethod.body(), StandardCharsets.UTF_8))
                        .path("status")
                        .asInt());
        HttpResponse<byte[]> preflight = ask("OPTIONS", "/feeds/all.rss");
        assertEquals(204, preflight.statusCode());
        assertEquals("*", told(preflight, "Access-Control-Allow-Origin"));
        assertFalse(told(preflight, "Access-Control-Allow-Headers").isEmpty());
    }
}
