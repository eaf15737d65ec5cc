package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries at the command line, without a server. */
class DeliveriesCommandTest {
    @TempDir
    Path folder;

    private CommandLineHarness harness;

    @BeforeEach
    void open() throws IOException {
        harness = new CommandLineHarness(folder);
        Files.writeString(
                harness.feeds().resolve("partners.yaml"),
                "partners: { wire: { title: Wire, profile: ninjs, feed: all,"
                        + " webhook: { url: 'http://127.0.0.1:1/hook?token=secret' } } }\n");
    }

    private JsonNode list() throws IOException {
        return new ObjectMapper()
                .readTree(harness.run("", "deliveries", "list", "--json").out());
    }

    @Test
    @DisplayName(
            "SEC-06: a webhook is listed without the query of its address, and needs a secret, which is shown once")
    void listAndSecret() throws IOException {
        assertEquals("no-secret", list().at("/0/state").asText());
        assertFalse(list().toString().contains("token"));

        CommandLineHarness.Result secret = harness.run("", "deliveries", "secret", "wire");

        assertTrue(secret.out().startsWith("whsec_"), secret.out());
        assertEquals("active", list().at("/0/state").asText());
        assertFalse(list().toString().contains("whsec_"));
        assertTrue(harness.run("", "deliveries", "list").out().contains("wire"));
    }

    @Test
    @DisplayName("What is to be tried or told again is kept for a running server")
    void retryAndReplay() throws IOException {
        harness.run("Seal asleep\n\nA grey seal slept through it all.", "ingest", "-");
        harness.run("Pier closed\n\nThe pier is closed for the winter.", "ingest", "-");
        harness.run("", "deliveries", "secret", "wire");

        assertEquals(
                "Tried again by a running server: webhooks 1.",
                harness.run("", "deliveries", "retry", "wire").out().strip());
        assertEquals(
                "Told again from change 2 by a running server: webhooks 1.",
                harness.run("", "deliveries", "replay", "--from", "2", "wire")
                        .out()
                        .strip());
        assertEquals(1, list().at("/0/cursor").asLong());
    }

    @Test
    @DisplayName("A replay from a change that there is not yet is refused")
    void replayOfTheFuture() throws IOException {
        harness.run("Seal asleep\n\nA grey seal slept through it all.", "ingest", "-");
        harness.run("", "deliveries", "secret", "wire");

        CommandLineHarness.Result refused = harness.run("", "deliveries", "replay", "--from", "2", "wire");

        assertEquals(ExitStatus.WRONG_USAGE, refused.status());
        assertTrue(refused.err().contains("There is no change 2 yet; the last one is 1."), refused.err());
        assertEquals(1, list().at("/0/cursor").asLong());
    }

    @Test
    @DisplayName("SEC-04: a test says why nothing was sent; a partner without a webhook, or a wrong number, is refused")
    void refused() {
        CommandLineHarness.Result without = harness.run("", "deliveries", "test", "wire");
        harness.run("", "deliveries", "secret", "wire");

        CommandLineHarness.Result test = harness.run("", "deliveries", "test", "wire");

        assertEquals(ExitStatus.PARTLY, without.status());
        assertTrue(without.err().contains("deliveries secret wire"), without.err());
        assertEquals(ExitStatus.PARTLY, test.status());
        assertTrue(test.out().contains("allow-private") || test.err().contains("allow-private"), test.out());
        assertEquals(
                ExitStatus.PARTLY,
                harness.run("", "deliveries", "retry", "nobody").status());
        assertEquals(
                ExitStatus.WRONG_USAGE,
                harness.run("", "deliveries", "replay", "--from", "0").status());
    }
}
