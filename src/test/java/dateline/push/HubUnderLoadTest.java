package dateline.push;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.feed.FeedFormat;
import dateline.push.CallbackSite.Call;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The hub among many subscribers, some of which do it no good. */
class HubUnderLoadTest extends SubscriberSiteTestCase {
    private static final String ATOM = PushHarness.BASE + "/feeds/news.atom";

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1));
    }

    private void subscribe(int number, String path) throws HubRefusal {
        for (int i = 0; i < number; i++) {
            assertEquals(Optional.empty(), harness.take(ATOM, site.at(path + i)));
        }
        patiently().until(() -> harness.written() >= number);
    }

    @Test
    @DisplayName("WSH-04: the answer to a subscriber does not wait until its callback has answered")
    void answeredFirst() {
        site.hangs("/slow");

        HttpResponse<String> answer = harness.subscribe(ATOM, site.at("/slow"));

        assertEquals(202, answer.statusCode());
        patiently().until(() -> !site.asked("/slow").isEmpty());
        assertEquals(0, harness.written());
    }

    @Test
    @DisplayName("WSH-10: of three hundred challenges none is like another, and each has 160 bits")
    void challenges() throws HubRefusal {
        int number = 300;
        subscribe(number, "/many");

        List<String> challenges = IntStream.range(0, number)
                .mapToObj(i -> site.asked("/many" + i))
                .flatMap(List::stream)
                .map(call -> call.parameter("hub.challenge"))
                .toList();

        assertEquals(number, new HashSet<>(challenges).size());
        assertTrue(challenges.stream().allMatch(one -> one.matches("[0-9a-f]{40}")));
    }

    @Test
    @DisplayName("WSH-26: what a callback answers with is not read, however long it is")
    void answersAreNotRead() throws HubRefusal {
        subscribe(1, "/flood");
        site.floods("/flood0");

        harness.file("a", "Ferry", "news");
        patiently().until(() -> !site.delivered("/flood0").isEmpty());
        patiently().until(() -> !harness.store
                .pushLog()
                .snapshot()
                .hub()
                .get(0)
                .delivery()
                .delivered()
                .isEmpty());
        harness.file("b", "Seal", "news");

        patiently().until(() -> site.delivered("/flood0").size() == 2);
        assertEquals(0, harness.control().list().get(0).path("attempts").asInt());
        assertTrue(site.flooded() < CallbackSite.FLOOD / 4, () -> site.flooded() + " bytes went out");
    }

    @Test
    @DisplayName("WSH-29: one callback that hangs delays none of fifty others")
    void oneHangs() throws HubRefusal {
        int number = 50;
        subscribe(number, "/cb");
        site.hangs("/cb7");

        harness.file("a", "Ferry", "news");
        awaitAllBut(7, number, "Ferry");
        harness.file("b", "Seal", "news");
        awaitAllBut(7, number, "Seal");

        assertEquals(1, site.delivered("/cb7").size());
    }

    /** What is told may be told more than once. */
    private void awaitAllBut(int hanging, int number, String story) {
        patiently().until(() -> IntStream.range(0, number)
                .filter(i -> i != hanging)
                .allMatch(i -> site.delivered("/cb" + i).stream()
                        .anyMatch(call -> call.text().contains(story))));
    }

    @Test
    @DisplayName("WSP-11: 500 edits come to a subscriber in at most three deliveries, the last one as the feed is then")
    void aBurstOfEdits() throws HubRefusal {
        subscribe(1, "/cb");

        for (int edit = 1; edit <= 500; edit++) {
            harness.newsroom.file(PushHarness.story("a", "Ferry " + edit, "news"));
            if (edit % 10 == 0) {
                harness.newsroom.print();
            }
        }

        patiently().until(() -> site.delivered("/cb0").stream()
                .anyMatch(call -> call.text().contains("Ferry 500")));
        List<Call> delivered = site.delivered("/cb0");
        assertTrue(delivered.size() <= 3, () -> delivered.size() + " deliveries");
        Call last = delivered.get(delivered.size() - 1);
        assertArrayEquals(harness.document("news", FeedFormat.ATOM), last.body());
        assertEquals(harness.send(harness.request("/feeds/news.atom")).body(), last.text());
    }

    @Test
    @DisplayName("WSH-31: a host is asked a hundred times at once and no more; whoever wants more is told when")
    void rates() {
        var limited = new CallbackRates(() -> 0);
        for (int i = 0; i < CallbackRates.BURST; i++) {
            assertEquals(Optional.empty(), limited.take("callbacks.example"));
        }

        assertEquals(Optional.of(CallbackRates.REFILL), limited.take("callbacks.example"));
        assertEquals(Optional.empty(), limited.take("others.example"));
    }

    @Test
    @DisplayName("WSH-31: over HTTP that is 429 with Retry-After, and nothing is taken")
    void tooMany() {
        HttpResponse<String> answer = harness.subscribe(ATOM, "http://callbacks.invalid/");
        int asked = 1;
        while (answer.statusCode() == 202 && asked < 10 * CallbackRates.BURST) {
            answer = harness.subscribe(ATOM, "http://callbacks.invalid/" + asked++);
        }

        assertTrue(asked > CallbackRates.BURST);
        assertEquals(429, answer.statusCode());
        assertEquals(
                Long.toString(CallbackRates.REFILL.toSeconds()),
                answer.headers().firstValue("Retry-After").orElse("-"));
    }
}
