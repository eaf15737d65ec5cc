package dateline.http;

import dateline.Newsroom;
import dateline.feed.Edition;
import dateline.partner.PartnerPress;
import dateline.publication.Publication;
import dateline.source.Receivers;
import dateline.store.ArticleStore;
import dateline.store.StoreUnavailableException;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** The server: feeds from memory, and these routes for everything else. */
public final class FeedServer implements AutoCloseable {
    private final Javalin javalin;
    private final Routes routes;
    private final ArticleInterface articles;
    private final PartnerFeeds partnerFeeds;
    private final WebhookInterface webhooks;
    private final SubscriberInterface subscriber;
    private final Problems problems;

    /**
     * A server that does not listen yet.
     *
     * @param readiness what {@code /health/ready} tells
     */
    public FeedServer(Served served, Inbound inbound, HttpSettings settings, Readiness readiness, InstantSource clock) {
        var shelf = new Shelf(served.editions());
        this.problems = new Problems(() -> shelf.edition().publication());
        this.routes = new Routes(shelf, served.store(), readiness, problems, clock);
        var doorkeeper = new Doorkeeper(served.store(), new WrongKeys(System::nanoTime));
        this.partnerFeeds = new PartnerFeeds(served.partners(), doorkeeper, clock);
        this.articles = new ArticleInterface(
                inbound.newsroom(),
                served.store(),
                doorkeeper,
                new RequestBodies(System::nanoTime),
                new Repeats(served.store(), clock));
        this.webhooks = new WebhookInterface(
                inbound.receivers().webhooks(),
                new RequestBodies(System::nanoTime),
                new Repeats(served.store(), clock));
        this.subscriber =
                new SubscriberInterface(inbound.receivers().subscriber(), new RequestBodies(System::nanoTime));
        this.javalin = Javalin.create(config -> {
            configure(config);
            new Listener(settings).configure(config.jetty, new FeedHandler(shelf, clock));
            declare(config.routes);
        });
    }

    /**
     * What is served.
     *
     * @param editions the newest edition, asked at every request
     * @param partners whose feeds a key opens
     * @param store where the pages of stories come from
     */
    public record Served(Supplier<Edition> editions, PartnerPress partners, ArticleStore store) {
        /** The feeds of the newsroom, and none for partners. */
        public static Served withoutPartners(Supplier<Edition> editions, Publication publication, ArticleStore store) {
            return new Served(editions, new PartnerPress(store, publication, List.of()), store);
        }
    }

    /**
     * Who takes what others send in.
     *
     * @param newsroom where the interface files articles and changes them
     * @param receivers where other systems send their articles
     */
    public record Inbound(Newsroom newsroom, Receivers receivers) {}

    private void declare(RoutesConfig to) {
        read(to, "/", routes::front);
        read(to, "/feeds/<feed>", routes::feedPage);
        read(to, "/feeds.json", routes::feedList);
        read(to, "/articles/{key}", routes::article);
        read(to, "/articles/{key}/versions", routes::versions);
        read(to, "/articles/{key}/versions/{number}", routes::version);
        read(to, "/partners/{file}", partnerFeeds::feed);
        read(to, "/style.css", routes::stylesheet);
        read(to, "/robots.txt", routes::robots);
        read(to, "/health/live", routes::live);
        read(to, "/health/ready", routes::ready);

        to.post(ArticleInterface.ARTICLES, articles::file);
        to.get(ArticleInterface.ARTICLES + "/{id}", articles::show);
        to.head(ArticleInterface.ARTICLES + "/{id}", articles::show);
        to.post(ArticleInterface.ARTICLES + "/{id}/{verb}", articles::act);

        to.post(WebhookInterface.WEBHOOKS + "/{source}", webhooks::take);
        to.get(SubscriberInterface.CALLBACK, subscriber::verify);
        to.post(SubscriberInterface.CALLBACK, subscriber::deliver);

        to.exception(Rejection.class, (rejection, ctx) -> Exchange.send(ctx, rejection.answer()));
        to.exception(HttpResponseException.class, problems::answer);
        to.exception(StoreUnavailableException.class, problems::answer);
        to.exception(Exception.class, problems::answer);
    }

    /** Javalin alone answers HEAD with an empty 200; the same handler gives it what GET has (RFC 9110 section 9.3.2). */
    private void read(RoutesConfig to, String path, Handler handler) {
        to.get(path, handler);
        to.head(path, handler);
        to.options(path, routes::options);
    }

    /** Its compression forgets Vary and shares tags between codings, and a wrong method is 404 by default: ours instead. */
    private static void configure(JavalinConfig config) {
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    /**
     * Begins to listen.
     *
     * @throws io.javalin.util.JavalinBindException when the port is taken
     */
    public void start() {
        javalin.start();
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Takes no more requests, finishes the answers that are under way, and returns within ten seconds. */
    @Override
    public void close() {
        javalin.stop();
    }
}
