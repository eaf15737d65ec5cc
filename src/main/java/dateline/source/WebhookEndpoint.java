package dateline.source;

import dateline.Newsroom;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import dateline.publication.SourceTerms;
import dateline.store.ArticleStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/** Takes the messages of one source. What the sender can undo is undone here too: only a deletion is for good. */
public final class WebhookEndpoint {
    private final SourceTerms terms;
    private final Optional<Webhook> webhook;
    private final Newsroom newsroom;
    private final ArticleStore store;
    private final Clock clock;

    WebhookEndpoint(SourceTerms terms, Optional<Webhook> webhook, Newsroom newsroom, ArticleStore store, Clock clock) {
        this.terms = terms;
        this.webhook = webhook;
        this.newsroom = newsroom;
        this.store = store;
        this.clock = clock;
    }

    /** Whether its secret is there: without it nothing can be believed. */
    public boolean hasSecret() {
        return webhook.isPresent();
    }

    /** As {@link Webhook#signature}. */
    public Optional<String> signature(Function<String, Optional<String>> header) {
        return webhook.flatMap(known -> known.signature(header));
    }

    /** As {@link Webhook#isAuthentic}. */
    public boolean isAuthentic(Function<String, Optional<String>> header, byte[] body) {
        return webhook.filter(known -> known.isAuthentic(header, body)).isPresent();
    }

    /** Does what an authentic message says; the receipt is durable. Never throws for what it holds. */
    public Receipt take(byte[] body) {
        Receipt receipt = done(webhook.orElseThrow().read(body));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        new WebhookRecord(store.sourceLog()).note(terms, receipt, now);
        return receipt;
    }

    private Receipt done(WebhookMessage webhookMessage) {
        if (webhookMessage instanceof WebhookMessage.Story story) {
            return newsroom.file(story.input()).get(0);
        }
        if (webhookMessage instanceof WebhookMessage.TakenBack takenBack) {
            return newsroom.file(takenBack.input()).get(0);
        }
        if (webhookMessage instanceof WebhookMessage.Ignored ignored) {
            return receipt(terms.name(), Outcome.UNCHANGED, ignored.reason());
        }
        return receipt(terms.name(), Outcome.REFUSED, ((WebhookMessage.Unreadable) webhookMessage).reason());
    }

    private static Receipt receipt(String input, Outcome outcome, String reason) {
        return Receipt.of(input, outcome).because(reason);
    }
}
