package dateline.source;

import dateline.Newsroom;
import dateline.article.Article;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.RecallInput;
import dateline.ingest.model.Receipt;
import dateline.publication.SourceTerms;
import dateline.store.ArticleStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
            return isLate(story)
                    ? receipt(story.input().name(), Outcome.UNCHANGED, "A later state of this story is here already.")
                    : newsroom.file(story.input()).get(0);
        }
        if (webhookMessage instanceof WebhookMessage.TakenBack takenBack) {
            RecallInput input = takenBack.input();
            return known(input.aliases()).isPresent()
                    ? newsroom.file(input).get(0)
                    : receipt(input.name(), Outcome.UNCHANGED, input.recall().reason() + " It was never here.");
        }
        if (webhookMessage instanceof WebhookMessage.Ignored ignored) {
            return receipt(terms.name(), Outcome.UNCHANGED, ignored.reason());
        }
        return receipt(terms.name(), Outcome.REFUSED, ((WebhookMessage.Unreadable) webhookMessage).reason());
    }

    /** Messages overtake each other, and one that was caught can be sent again. */
    private boolean isLate(WebhookMessage.Story story) {
        Optional<Instant> here = known(story.aliases())
                .flatMap(article -> article.content().updated())
                .map(updated -> updated.toInstant());
        return here.isPresent() && story.at().filter(here.get()::isAfter).isPresent();
    }

    private Optional<Article> known(List<String> aliases) {
        return store.read(reader -> aliases.stream()
                .flatMap(alias -> reader.idOf(alias).flatMap(reader::article).stream())
                .findFirst());
    }

    private static Receipt receipt(String input, Outcome outcome, String reason) {
        return Receipt.of(input, outcome).because(reason);
    }
}
