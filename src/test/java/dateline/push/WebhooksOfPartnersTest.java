package dateline.push;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.article.Hmac;
import dateline.push.CallbackSite.Call;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Webhooks as partners see them (Standard Webhooks 1.0.0). */
class WebhooksOfPartnersTest extends SubscriberSiteTestCase {
    private Call delivery(int number) {
        await().until(() -> site.delivered("/hook").size() >= number);
        return site.delivered("/hook").get(number - 1);
    }

    private static JsonNode json(Call call) {
        try {
            return new ObjectMapper().readTree(call.text());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String signature(String secret, Call call) {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        String signed = call.header("webhook-id") + "." + call.header("webhook-timestamp") + "." + call.text();
        return "v1,"
                + Base64.getEncoder()
                        .encodeToString(new Hmac(Hmac.Hash.SHA256, key).of(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private void done() {
        harness.newsroom.print();
    }

    @Test
    @DisplayName("A partner hears of each change to its stories, in order, signed, and of no other story")
    void theLifeOfAStory() {
        String secret = harness.webhook(site.at("/hook"));
        String id = harness.file("a", "Ferry", "news");
        harness.file("w", "World", "world");
        harness.file("s", "Secret", "news", "\"embargo\": \"2099-01-01T00:00:00Z\"");
        harness.actions().hold(id);
        done();
        harness.actions().release(id);
        done();
        harness.actions().withdraw(id, "It was wrong.", Optional.empty());
        done();

        delivery(4);

        List<Call> calls = site.delivered("/hook");
        assertEquals(
                List.of("story.published", "story.held", "story.released", "story.withdrawn"),
                calls.stream().map(call -> json(call).path("type").asText()).toList());
        for (Call call : calls) {
            JsonNode data = json(call).path("data");
            assertEquals(id, data.path("id").asText());
            assertTrue(data.path("previous").asLong() < data.path("sequence").asLong());
            assertTrue(data.path("link").asText().startsWith(PushHarness.BASE + "/articles/"));
            assertEquals("application/json", call.header("Content-Type"));
            assertEquals(signature(secret, call), call.header("webhook-signature"));
        }
        assertEquals(
                json(calls.get(0)).path("data").path("sequence"),
                json(calls.get(1)).path("data").path("previous"));
    }

    @Test
    @DisplayName("While a secret is rotated both sign; a day later the new one alone")
    void rotation() {
        String first = harness.webhook(site.at("/hook"));
        String second = harness.control().newSecret("wire", new Random());
        harness.file("a", "Ferry", "news");
        Call both = delivery(1);
        harness.clock.forward(Duration.ofDays(2));

        harness.file("b", "Seal", "news");

        assertEquals(signature(second, both) + " " + signature(first, both), both.header("webhook-signature"));
        assertEquals(signature(second, delivery(2)), delivery(2).header("webhook-signature"));
    }

    @Test
    @DisplayName("What fails is sent again under its id, and nothing overtakes it")
    void retries() {
        harness.webhook(site.at("/hook"));
        site.answers("/hook", 500);
        harness.file("a", "Ferry", "news");
        harness.file("b", "Seal", "news");
        await().until(() -> harness.control().list().get(0).path("attempts").asInt() > 0);
        site.answers("/hook", 200);
        harness.clock.forward(Duration.ofSeconds(5));

        await().until(() -> new TreeSet<>(told()).size() == 2);

        List<String> ids = told();
        String first = ids.get(0);
        String last = ids.get(ids.size() - 1);
        assertTrue(ids.size() > 2);
        assertEquals(Collections.nCopies(ids.size() - 1, first), ids.subList(0, ids.size() - 1));
        assertTrue(last.compareTo(first) > 0);
    }

    private List<String> told() {
        return site.delivered("/hook").stream()
                .map(call -> call.header("webhook-id"))
                .toList();
    }

    @Test
    @DisplayName("After three days of failures it is parked with an alarm until somebody has it tried again")
    void parked() {
        harness.webhook(site.at("/hook"));
        site.answers("/hook", 500);
        harness.file("a", "Ferry", "news");
        delivery(1);
        await().until(() -> harness.control().list().get(0).path("attempts").asInt() > 0);
        harness.clock.forward(Duration.ofDays(4));
        await().until(() -> harness.alarms().size() == 1);
        int tried = site.delivered("/hook").size();
        site.answers("/hook", 200);

        await().until(() ->
                harness.control().list().get(0).path("state").asText().equals("parked"));
        harness.control().retry(Optional.of("wire"));

        delivery(tried + 1);
        await().until(() -> harness.alarms().isEmpty());
    }

    @Test
    @DisplayName("410 ends the webhook; replay tells again from a change on, under the same ids")
    void goneAndReplayed() {
        harness.webhook(site.at("/hook"));
        harness.file("a", "Ferry", "news");
        delivery(1);
        site.answers("/hook", 410);
        harness.file("b", "Seal", "news");
        delivery(2);
        await().until(() ->
                harness.control().list().get(0).path("state").asText().equals("ended"));
        site.answers("/hook", 200);

        harness.control().replay(Optional.empty(), 1);

        delivery(4);
        List<String> ids = told();
        assertEquals(List.of(ids.get(0), ids.get(1)), ids.subList(2, 4));
    }

    @Test
    @DisplayName("Replay from a change that was not told yet leaves out none of those before it")
    void replayLeavesNothingOut() {
        harness.webhook(site.at("/hook"));
        site.answers("/hook", 410);
        harness.file("a", "Ferry", "news");
        harness.file("b", "Seal", "news");
        await().until(() ->
                harness.control().list().get(0).path("state").asText().equals("ended"));
        site.answers("/hook", 200);
        int refused = told().size();

        harness.control().replay(Optional.empty(), 2);

        delivery(refused + 2);
        assertEquals(
                List.of(1, 2),
                site.delivered("/hook").stream()
                        .skip(refused)
                        .map(call -> call.data().path("sequence").asInt())
                        .toList());
    }

    @Test
    @DisplayName("What became of a delivery is shown for fourteen days, and forgotten then")
    void attemptsAreForgotten() {
        harness.webhook(site.at("/hook"));
        harness.file("a", "Ferry", "news");
        await().until(() -> shown() == 1);

        harness.clock.forward(Push.ATTEMPTS_KEPT_FOR.minusDays(1));
        harness.file("b", "Seal", "news");
        await().until(() -> shown() == 2);

        harness.clock.forward(Duration.ofDays(2));
        await().until(() -> shown() == 1);
    }

    private int shown() {
        return harness.control().list().get(0).path("deliveries").size();
    }
}
