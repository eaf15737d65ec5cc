package dateline.server;

import dateline.feed.FeedLinks;
import dateline.http.api.ArticleApi;
import dateline.http.api.DeliveriesApi;
import dateline.http.api.HubApi;
import dateline.http.api.LedgerApi;
import dateline.http.api.WebSubCallbackApi;
import dateline.http.api.WebhookApi;
import io.javalin.config.RoutesConfig;
import java.util.Optional;

/**
 * The addresses that other systems call.
 *
 * @param deliveries absent where nobody is told of changes
 */
record ApiRoutes(
        ArticleApi articles,
        LedgerApi ledger,
        WebhookApi webhooks,
        WebSubCallbackApi subscriber,
        HubApi hub,
        Optional<DeliveriesApi> deliveries) {
    void declare(RoutesConfig to) {
        to.post(FeedLinks.HUB_PATH, hub::take);
        deliveries.ifPresent(api -> {
            to.get(DeliveriesApi.DELIVERIES, api::list);
            to.head(DeliveriesApi.DELIVERIES, api::list);
            to.post(DeliveriesApi.DELIVERIES + "/{verb}", api::act);
        });

        to.post(ArticleApi.ARTICLES, articles::file);
        to.get(ArticleApi.ARTICLES + "/{id}", articles::show);
        to.head(ArticleApi.ARTICLES + "/{id}", articles::show);
        to.post(ArticleApi.ARTICLES + "/{id}/{verb}", articles::act);

        to.get(LedgerApi.LEDGER + "/{id}", ledger::show);
        to.head(LedgerApi.LEDGER + "/{id}", ledger::show);

        to.post(WebhookApi.WEBHOOKS + "/{source}", webhooks::take);
        to.get(WebSubCallbackApi.CALLBACK, subscriber::verify);
        to.post(WebSubCallbackApi.CALLBACK, subscriber::deliver);
    }
}
