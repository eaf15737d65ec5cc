package dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.cli.CommandLineHarness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor looks at the feeds through a proxy, as a reader does, and says what it has taken away. */
class DoctorBehindProxyTest {
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("content-length", "transfer-encoding", "connection", ":status");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private CommandLineHarness commandLine;
    private HttpServer proxy;
    private RunningServer server;
    private volatile Set<String> taken = Set.of();
    private volatile boolean challenges;
    private volatile boolean setsCookie;

    @BeforeEach
    void begin(@TempDir Path folder) throws Exception {
        commandLine = new CommandLineHarness(folder);
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", this::pass);
        proxy.start();
        Path yaml = commandLine.feeds().resolve("publication.yaml");
        String without = Files.readString(yaml)
                .lines()
                .filter(line -> !line.startsWith("base-url"))
                .collect(Collectors.joining("\n"));
        Files.writeString(
                yaml,
                without + "\nbase-url: http://127.0.0.1:" + proxy.getAddress().getPort() + "\n");
        server = RunningServer.on(commandLine);
        server.backgroundJobs().awaitFirstPrint();
    }

    @AfterEach
    void end() {
        server.close();
        proxy.stop(0);
    }

    private void pass(HttpExchange exchange) throws IOException {
        if (challenges) {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(403, -1);
            exchange.close();
            return;
        }
        if (setsCookie) {
            exchange.getResponseHeaders().set("Set-Cookie", "visitor=1");
        }
        URI asked = exchange.getRequestURI();
        String query = asked.getRawQuery() == null || taken.contains("query") ? "" : "?" + asked.getRawQuery();
        var request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.feedServer().port() + asked.getRawPath() + query));
        Stream.of("If-None-Match", "If-Modified-Since", "Accept-Encoding")
                .filter(name -> exchange.getRequestHeaders().containsKey(name)
                        && !taken.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name ->
                        request.header(name, exchange.getRequestHeaders().getFirst(name)));
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name) && !taken.contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private Map<String, String> findings(int status) throws IOException {
        CommandLineHarness.Result result = commandLine.run("", "doctor", "--json");
        assertEquals(status, result.status(), result.out() + result.err());
        var found = new TreeMap<String, String>();
        for (JsonNode finding : new ObjectMapper().readTree(result.out()).path("findings")) {
            found.put(finding.path("check").asText(), finding.path("status").asText());
        }
        return found;
    }

    @Test
    void throughAProxyThatLeavesAllAloneEveryReaderIsServed() throws Exception {
        Map<String, String> found = findings(0);

        for (String check : Set.of(
                "configuration",
                "feeds",
                "data",
                "disk",
                "store",
                "base-url",
                "content-type",
                "vary",
                "cache",
                "self",
                "etag",
                "last-modified",
                "query")) {
            assertEquals("ok", found.get(check), check + found);
        }
    }

    @Test
    void anAddressThatServeWasGivenIsLookedAt() throws Exception {
        Path yaml = commandLine.feeds().resolve("publication.yaml");
        Files.writeString(yaml, Files.readString(yaml).replaceAll("base-url: .*", ""));
        String address = "http://127.0.0.1:" + proxy.getAddress().getPort() + "/";

        CommandLineHarness.Result result = commandLine.run("", "doctor", "--base-url", address);

        assertTrue(result.out().contains(address + "feeds/all.rss answers."), result.out());
    }

    @Test
    void whatAProxyTakesAwayIsSaid() throws Exception {
        taken = Set.of("etag", "vary", "if-modified-since", "query", "cache-control");
        Map<String, String> found = findings(1);

        for (String check : Set.of("etag", "vary", "last-modified", "query", "cache")) {
            assertEquals("bad", found.get(check), check + found);
        }
        assertEquals("ok", found.get("content-type"));
    }

    @Test
    void aProxyThatSetsCookiesOrRefusesProgramsIsToldApart() throws Exception {
        setsCookie = true;
        Map<String, String> found = findings(0);
        challenges = true;
        CommandLineHarness.Result refused = commandLine.run("", "doctor");

        assertEquals("warn", found.get("cookie"), found.toString());
        assertEquals(1, refused.status());
        assertTrue(refused.out().contains("refuses programs"), refused.out());
    }

    @Test
    void aServerThatIsNotThereIsSaidInASentence() {
        proxy.stop(0);
        CommandLineHarness.Result result = commandLine.run("", "doctor");

        assertEquals(1, result.status());
        assertTrue(result.out().contains("cannot be reached"), result.out());
        assertEquals(0, commandLine.run("", "doctor", "--offline").status());
    }
}
