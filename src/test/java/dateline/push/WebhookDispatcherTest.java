package dateline.push;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.Selection;
import dateline.article.Term;
import dateline.publication.WebhookTerms;
import dateline.server.PushWiring;
import dateline.store.WebhookSubscription;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookDispatcherTest {
    private static final String PUSH = "{ allow-private: ['%s'] }";
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path folder;

    private static void subscribe(PushHarness harness, String partner) {
        harness.store
                .pushLog()
                .change(
                        partner,
                        none -> Optional.of(new WebhookSubscription(
                                partner,
                                WebhookSecrets.rotated(Optional.empty(), new Random(1), NOW),
                                0,
                                0,
                                Instant.EPOCH,
                                Optional.empty(),
                                WebhookSubscription.State.ACTIVE)));
    }

    /** A second round inside the first: what it sends arrives while the first still looks after another partner. */
    private static final class InnerRound {
        private Runnable round = () -> {};
        private boolean isDone;

        Optional<Selection> selection(String partner) {
            if (partner.equals("agency") && !isDone) {
                isDone = true;
                round.run();
            }
            return Optional.of(new Selection(Set.of(), Set.of(Term.section("news")), Set.of()));
        }
    }

    @Test
    @DisplayName("A message that arrived while another partner was looked after is not sent once more")
    void arrivedMeanwhile() {
        try (var site = new CallbackSite();
                var harness = PushHarness.allowing(folder, site);
                var client = PushWiring.client(PushHarness.publication(folder, PUSH.formatted(site.authority())));
                var sender = new DeliverySender(client, harness.clock, () -> {})) {
            List.of("agency", "broadcaster").forEach(partner -> subscribe(harness, partner));
            harness.file("a", "Ferry", "news");
            var state = new PushState(harness.store.pushLog());
            state.takeAll();
            var inner = new InnerRound();
            var sequence = new WebhookDispatcher.Sequence(
                    harness.store, inner::selection, (partner, article, now) -> Optional.of(now));
            var dispatcher = new WebhookDispatcher(
                    state, sender, new BackOff(new Random(1)), sequence, harness.partners.ledger());
            dispatcher.follow(List.of(
                    new WebhookTerms("agency", URI.create(site.at("/agency"))),
                    new WebhookTerms("broadcaster", URI.create(site.at("/broadcaster")))));
            inner.round = () -> {
                dispatcher.round(harness.newsroom.edition(), harness.clock.instant());
                await().until(() -> state.webhook("broadcaster").orElseThrow().cursor() == 1);
            };
            dispatcher.round(harness.newsroom.edition(), harness.clock.instant());

            harness.file("b", "Gull", "news");
            await().until(() -> {
                dispatcher.round(harness.newsroom.edition(), harness.clock.instant());
                return state.webhook("broadcaster").orElseThrow().cursor() == 2;
            });

            assertEquals(
                    List.of(1, 2),
                    site.delivered("/broadcaster").stream()
                            .map(call -> call.data().path("sequence").asInt())
                            .toList());
        }
    }
}
