package dateline.push;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.article.Hmac;
import dateline.push.CallbackSite.Call;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The key to the secrets in the store is not there, as on a machine that a backup was restored to. */
class LockedSecretsTest extends SubscriberSiteTestCase {
    private static final String ATOM = PushHarness.BASE + "/feeds/all.atom";

    private String webhook = "";

    private Path key() {
        return folder.resolve("data/secret.key");
    }

    private Path elsewhere() {
        return folder.resolve("elsewhere.key");
    }

    private void subscribed(String path, String... more) {
        int before = harness.written();
        harness.subscribe(ATOM, site.at(path), more);
        await().until(() -> harness.written() > before);
    }

    private void restartWithoutKey() throws IOException {
        webhook = harness.webhook(site.at("/hook"));
        subscribed("/signed", "hub.secret", "of the reader");
        subscribed("/open");
        harness.close();
        Files.move(key(), elsewhere());
        harness = PushHarness.allowing(folder, site);
        harness.follow(site.at("/hook"));
        await().until(() -> harness.alarms().size() == 2);
    }

    private Call delivery(String path, int number) {
        await().until(() -> site.delivered(path).size() >= number);
        return site.delivered(path).get(number - 1);
    }

    private static String hubSignature(String secret, Call call) {
        return "sha256=" + HexFormat.of().formatHex(new Hmac(Hmac.Hash.SHA256, secret).of(call.body()));
    }

    private static String webhookSignature(String secret, Call call) {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        String signed = call.header("webhook-id") + "." + call.header("webhook-timestamp") + "." + call.text();
        return "v1,"
                + Base64.getEncoder()
                        .encodeToString(new Hmac(Hmac.Hash.SHA256, key).of(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertNobodyHearsOfIt() {
        harness.file("a", "Ferry", "news");
        delivery("/open", 1);
        assertEquals(List.of(), site.delivered("/signed"));
        assertEquals(List.of(), site.delivered("/hook"));
    }

    @Test
    @DisplayName("Who cannot be signed for is parked with an alarm that says what to do; the others go on")
    void parked() throws Exception {
        restartWithoutKey();

        assertNobodyHearsOfIt();

        assertTrue(
                harness.alarms().stream()
                        .allMatch(alarm -> alarm.contains("sealed under the key ") && alarm.contains("secret.key")),
                harness.alarms().toString());
        assertTrue(harness.alarms().stream().anyMatch(alarm -> alarm.contains("dateline deliveries secret wire")));
        for (JsonNode one : harness.control().list()) {
            boolean isOpen = one.path("callback").asText().endsWith("/open");
            assertEquals(isOpen ? "active" : "parked", one.path("state").asText());
            assertEquals(isOpen, one.path("problem").isMissingNode());
        }
        assertEquals(1, harness.figures().failingWebhooks());
        assertEquals(1, harness.figures().failingSubscribers());
    }

    @Test
    @DisplayName(
            "When the key is there again, they hear of all that they have missed, signed as before, without a restart")
    void theKeyComes() throws Exception {
        restartWithoutKey();
        assertNobodyHearsOfIt();

        Files.move(elsewhere(), key());
        harness.clock.forward(Duration.ofMinutes(2));

        assertEquals(
                hubSignature("of the reader", delivery("/signed", 1)),
                delivery("/signed", 1).header("X-Hub-Signature"));
        assertEquals(
                webhookSignature(webhook, delivery("/hook", 1)),
                delivery("/hook", 1).header("webhook-signature"));
        assertEquals(List.of(), harness.alarms());
    }

    @Test
    @DisplayName("Or when they have new secrets, under a key that is made then")
    void newSecrets() throws Exception {
        restartWithoutKey();
        assertNobodyHearsOfIt();

        String another = harness.control().newSecret("wire", new Random());
        harness.subscribe(ATOM, site.at("/signed"), "hub.secret", "another one");

        assertEquals(
                webhookSignature(another, delivery("/hook", 1)),
                delivery("/hook", 1).header("webhook-signature"));
        assertEquals(
                hubSignature("another one", delivery("/signed", 1)),
                delivery("/signed", 1).header("X-Hub-Signature"));
        assertEquals(List.of(), harness.alarms());
        assertTrue(Files.exists(key()));
    }
}
