package dateline.push;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.feed.FeedFormat;
import dateline.push.CallbackSite.Call;
import dateline.server.PushWiring;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two newsrooms with the same public life, which tell of it; one has stories beside it that nobody may know of. */
class SecretLifeOfPushTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final String EMBARGO = "\"embargo\": \"2026-03-01T20:00:00Z\"";
    private static final int EVENTS = 12;

    @TempDir
    Path folder;

    /** Its numbers hang on the story alone. */
    private static final class RandomByStory implements RandomGenerator {
        private Random random = new Random(0);

        void begin(String story) {
            random = new Random(story.hashCode());
        }

        @Override
        public long nextLong() {
            return random.nextLong();
        }
    }

    private static final class World implements AutoCloseable {
        final CallbackSite site = new CallbackSite();
        final RandomByStory random = new RandomByStory();
        final PushHarness harness;
        final Set<String> documents = new HashSet<>();

        World(Path folder) {
            String push = "{ hubs: ['%s'], allow-private: ['%s'] }".formatted(site.at("/ping"), site.authority());
            harness = new PushHarness(folder, push, PushWiring.client(PushHarness.publication(folder, push)), random);
            harness.clock.stand(MORNING);
            harness.webhook(site.at("/hook"));
            documents.add(document());
        }

        /** Where the other side listens is no matter here. */
        String anywhere(String text) {
            return text.replace(site.authority(), "SITE");
        }

        String document() {
            return anywhere(new String(harness.document("news", FeedFormat.ATOM), StandardCharsets.UTF_8));
        }

        String file(String story, String title, String... more) {
            random.begin(story);
            String id = harness.file(story, title, "news", more);
            documents.add(document());
            return id;
        }

        void live(int event) {
            harness.clock.stand(MORNING.plusSeconds(60L * event));
            String id = file("p" + event % 4, "Public " + event);
            if (event % 3 == 2) {
                harness.actions().hold(id);
            } else if (event % 5 == 4) {
                harness.actions().withdraw(id, "It was wrong.", Optional.empty());
            }
            harness.newsroom.print();
            documents.add(document());
        }

        void hide(int event) {
            String id = file("s" + event % 3, "Secret " + event, EMBARGO);
            switch (event % 4) {
                case 0 -> harness.actions().hold(id);
                case 1 -> harness.actions().release(id);
                case 2 -> harness.actions().withdraw(id, "It was secret.", Optional.empty());
                default -> harness.actions().schedule(id, MORNING.plus(Duration.ofHours(10)));
            }
            harness.newsroom.print();
        }

        String subscribe(String path) {
            HttpResponse<String> answer = harness.subscribe(PushHarness.BASE + "/feeds/news.atom", site.at(path));
            await().until(() -> !site.asked(path).isEmpty());
            Call asked = site.asked(path).get(0);
            return answer.statusCode() + " " + answer.body() + " "
                    + asked.query().replaceAll("hub.challenge=[0-9a-f]+", "");
        }

        List<String> messages() {
            return site.delivered("/hook").stream()
                    .map(call -> call.header("webhook-id") + " " + call.text())
                    .toList();
        }

        void awaitTheEnd() {
            await().atMost(Duration.ofMinutes(1)).until(() -> site.delivered("/cb").stream()
                    .anyMatch(call -> anywhere(call.text()).equals(document())));
            await().atMost(Duration.ofMinutes(1)).until(() -> site.delivered("/hook").stream()
                    .anyMatch(call -> call.text().contains("published")
                            && call.header("webhook-id")
                                    .equals("msg_wire_"
                                            + harness.newsroom.edition().sequence())));
        }

        Set<String> pinged() {
            var pinged = new HashSet<String>();
            site.delivered("/ping").forEach(call -> pinged.add(call.text()));
            return pinged;
        }

        @Override
        public void close() {
            site.close();
            harness.close();
        }
    }

    @Test
    @DisplayName("LIFE-01, WSP-08: with and without hidden stories every message, delivery, ping and lease is the same")
    void whatIsHiddenIsToldToNobody() {
        try (var with = new World(folder.resolve("with"));
                var without = new World(folder.resolve("without"))) {
            with.hide(0);
            assertEquals(without.subscribe("/cb"), with.subscribe("/cb"));
            for (int event = 0; event < EVENTS; event++) {
                with.hide(event);
                with.live(event);
                without.live(event);
                with.hide(event + 1);
            }
            with.file("end", "The end");
            without.file("end", "The end");
            with.hide(EVENTS + 1);
            with.awaitTheEnd();
            without.awaitTheEnd();

            assertEquals(without.messages(), with.messages());
            assertEquals(without.documents, with.documents);
            assertEquals(without.subscribe("/later"), with.subscribe("/later"));
            await().until(() -> with.pinged().equals(without.pinged()));
            for (Call delivery : with.site.delivered("/cb")) {
                assertTrue(without.documents.contains(with.anywhere(delivery.text())), delivery::text);
            }
        }
    }
}
