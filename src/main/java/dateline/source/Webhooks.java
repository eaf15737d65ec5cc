package dateline.source;

import dateline.Newsroom;
import dateline.publication.SourceTerms;
import dateline.publication.SourceTerms.Kind;
import dateline.store.ArticleStore;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The sources that send by themselves, each at an endpoint of its own. Safe for use by many threads. */
public final class Webhooks {
    private final Newsroom newsroom;
    private final ArticleStore store;
    private final Supplier<List<SourceTerms>> sources;
    private final Function<String, Optional<String>> environment;
    private final Clock clock;

    /**
     * @param sources as sources.yaml has them at the moment
     * @param environment gives the values of environment variables
     */
    public Webhooks(
            Newsroom newsroom,
            ArticleStore store,
            Supplier<List<SourceTerms>> sources,
            Function<String, Optional<String>> environment,
            Clock clock) {
        this.newsroom = newsroom;
        this.store = store;
        this.sources = sources;
        this.environment = environment;
        this.clock = clock;
    }

    /** The endpoint of the source of this name; nothing when there is none that is a webhook. */
    public Optional<WebhookEndpoint> endpoint(String source) {
        return sources.get().stream()
                .filter(terms -> terms.kind() == Kind.WEBHOOK && terms.name().equals(source))
                .findFirst()
                .map(terms -> new WebhookEndpoint(terms, webhook(terms, environment, clock), newsroom, store, clock));
    }

    /**
     * The webhook of this source.
     *
     * @param environment gives the values of environment variables; without the secret there is no webhook
     */
    static Optional<Webhook> webhook(
            SourceTerms terms, Function<String, Optional<String>> environment, InstantSource clock) {
        return terms.webhook().flatMap(webhook -> environment
                .apply(webhook.secretVariable())
                .filter(secret -> !secret.isBlank())
                .map(secret -> webhook.sender().equals("ghost")
                        ? new GhostWebhook(terms, new HmacVerifier(secret), webhook.header(), clock)
                        : new WordPressWebhook(terms, new HmacVerifier(secret), webhook.header())));
    }
}
