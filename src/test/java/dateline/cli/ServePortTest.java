package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, as its users start it. */
class ServePortTest {
    private static Process serve(CommandLineHarness commandLineHarness, String heap) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--json",
                        "--metrics-port",
                        "0",
                        "--port",
                        "0",
                        "--feeds",
                        commandLineHarness.feeds().toString(),
                        "--data",
                        commandLineHarness.data().toString())
                .redirectErrorStream(true)
                .start();
    }

    @Test
    @DisplayName("A port that was found is the one that stands in the links, and that programs are told of")
    void theFoundPortStandsInTheLinks(@TempDir Path folder) throws Exception {
        var commandLineHarness = new CommandLineHarness(folder);
        Path publication = commandLineHarness.feeds().resolve("publication.yaml");
        Files.writeString(publication, Files.readString(publication).replaceAll("(?m)^base-url:.*\\R", ""));
        Files.writeString(commandLineHarness.inbox().resolve("seal.txt"), "Seal asleep\n\nA grey seal slept.\n");
        Process server = serve(commandLineHarness, "-Xmx512m");
        try (BufferedReader lines = server.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            var told = JsonNodeFactory.instance.objectNode();
            while (line != null && !told.has("address")) {
                if (line.startsWith("{")) {
                    told.setAll((ObjectNode) new ObjectMapper().readTree(line));
                }
                line = told.has("address") ? line : lines.readLine();
            }
            assertTrue(line != null, "It ended.");
            assertEquals("The Harbour Gazette", told.path("serves").asText());
            assertTrue(told.path("metrics").asText().endsWith("/metrics"), told.toString());
            URI address = URI.create(told.path("address").asText());

            HttpResponse<String> feed = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address.resolve("/feeds/all.rss"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertEquals(200, feed.statusCode());
            assertTrue(feed.body().contains("http://localhost:" + address.getPort() + "/feeds/all.rss"), feed.body());
            assertFalse(feed.body().contains("localhost:0"), feed.body());
        } finally {
            server.destroyForcibly().waitFor();
        }
    }
}
