package dateline.server;

import dateline.Newsroom;
import dateline.feed.FeedLinks;
import dateline.feed.publish.Edition;
import dateline.feed.sitemap.Sitemaps;
import dateline.http.Authentication;
import dateline.http.LicenceDocuments;
import dateline.http.PartnerFeedHandler;
import dateline.http.QuotaCounter;
import dateline.http.Readiness;
import dateline.http.SecurityContact;
import dateline.http.SitemapHandler;
import dateline.http.WrongKeyCounter;
import dateline.http.api.ArticleApi;
import dateline.http.api.DeliveriesApi;
import dateline.http.api.FiledArticles;
import dateline.http.api.HubApi;
import dateline.http.api.Idempotency;
import dateline.http.api.LedgerApi;
import dateline.http.api.RequestBodies;
import dateline.http.api.WebSubCallbackApi;
import dateline.http.api.WebhookApi;
import dateline.http.desk.Desk;
import dateline.http.desk.DeskEnvironment;
import dateline.http.desk.DeskParts;
import dateline.http.desk.DeskPassword;
import dateline.http.page.FeedBuilderPage;
import dateline.http.page.ProblemResponses;
import dateline.monitoring.Monitoring;
import dateline.partner.PartnerLedger;
import dateline.partner.PartnerPublisher;
import dateline.publication.SourceOwnership;
import dateline.source.InboundEndpoints;
import dateline.store.ArticleStore;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.servlet.JavalinServlet;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.LocalConnector;

/** The server: feeds from memory, and these routes for everything else. */
public final class FeedServer implements AutoCloseable {
    private final HttpListener listener;
    private final Readiness readiness;
    private final Javalin javalin;
    private final Routes routes;
    private final ArticleApi articles;
    private final PartnerFeedHandler partnerFeedHandler;
    private final LicenceDocuments licenceDocuments;
    private final SecurityContact securityContact;
    private final PartnerLedger ledger;
    private final LedgerApi ledgerApi;
    private final SitemapHandler sitemapHandler;
    private final WebhookApi webhooks;
    private final WebSubCallbackApi subscriber;
    private final Desk desk;
    private final HubApi hub;
    private final Optional<DeliveriesApi> deliveries;
    private final ProblemResponses problemResponses;
    private final Monitoring monitoring;
    private final MetricsEndpoint metricsEndpoint;

    /**
     * A server that does not listen yet.
     *
     * @param readiness what {@code /health/ready} tells
     */
    public FeedServer(Served served, Inbound inbound, HttpSettings settings, Readiness readiness, InstantSource clock) {
        this(
                new HttpListener(settings, served.editions(), inbound.newsroom()::publication, readiness, clock),
                served,
                inbound,
                readiness,
                clock);
    }

    /**
     * The same behind this listener, which may give out feeds already; whatever else it is asked for waits for {@link #start}.
     *
     * @param readiness what {@code /health/ready} tells
     */
    public FeedServer(HttpListener listener, Served served, Inbound inbound, Readiness readiness, InstantSource clock) {
        this.listener = listener;
        this.readiness = readiness;
        this.problemResponses = new ProblemResponses(inbound.newsroom()::publication);
        this.routes = new Routes(listener.representationCache(), served.store(), readiness, problemResponses, clock);
        this.licenceDocuments = new LicenceDocuments(inbound.newsroom()::publication, clock);
        this.securityContact = new SecurityContact(inbound.newsroom()::publication, clock);
        this.ledger = served.partners().ledger();
        var authentication =
                new Authentication(served.store(), new WrongKeyCounter(System::nanoTime), clock, ledger::used);
        this.partnerFeedHandler = new PartnerFeedHandler(
                served.partners(),
                authentication,
                new QuotaCounter(System::nanoTime, served.store().sharedCounts()),
                System::nanoTime,
                clock);
        this.ledgerApi = new LedgerApi(served.store(), ledger, authentication);
        this.sitemapHandler = new SitemapHandler(
                new Sitemaps(served.store(), served.sources(), clock), inbound.newsroom()::publication, clock);
        this.articles = new ArticleApi(
                inbound.newsroom(),
                new FiledArticles(served.store(), () -> served.partners().review(clock.instant())),
                authentication,
                new RequestBodies(System::nanoTime),
                new Idempotency(served.store(), clock));
        this.webhooks = new WebhookApi(
                inbound.inboundEndpoints().webhooks(),
                RequestBodies.ofAnonymous(System::nanoTime),
                new Idempotency(served.store(), clock));
        this.subscriber = new WebSubCallbackApi(
                inbound.inboundEndpoints().webSubSubscriber(), RequestBodies.ofAnonymous(System::nanoTime));
        this.monitoring = new Monitoring(listener.requestFigures(), served.store(), readiness, clock);
        this.desk = new Desk(
                new DeskParts(
                        inbound.newsroom(),
                        served.store(),
                        served.editions(),
                        served.partners(),
                        monitoring::readers,
                        () -> inbound.pushWiring()
                                .map(wiring -> wiring.push().hubWaits())
                                .orElse(List.of()),
                        readiness,
                        inbound.deskEnvironment()),
                new DeskPassword(DeskPassword.COST),
                clock,
                new SecureRandom());
        this.hub = new HubApi(
                inbound.pushWiring().map(wiring -> wiring.push().hub()), RequestBodies.ofAnonymous(System::nanoTime));
        this.deliveries = inbound.pushWiring()
                .map(wiring -> new DeliveriesApi(
                        wiring.following()::control,
                        wiring::test,
                        authentication,
                        new RequestBodies(System::nanoTime)));
        this.metricsEndpoint = new MetricsEndpoint(monitoring, authentication);
        this.javalin = Javalin.create(config -> {
            JavalinSettings.configure(config);
            declare(config.routes);
        });
    }

    /**
     * What is served.
     *
     * @param editions the newest edition, asked at every request
     * @param partners whose feeds a key opens
     * @param store where the pages of stories come from
     * @param sources whose the stories of each source are
     */
    public record Served(
            Supplier<Edition> editions,
            PartnerPublisher partners,
            ArticleStore store,
            Supplier<SourceOwnership> sources) {
        /** Of a newsroom without sources. */
        public Served(Supplier<Edition> editions, PartnerPublisher partners, ArticleStore store) {
            this(editions, partners, store, () -> SourceOwnership.NONE);
        }
    }

    /**
     * Who takes what others send in.
     *
     * @param newsroom where the interface files articles and changes them
     * @param inboundEndpoints where other systems send their articles
     * @param deskEnvironment what the desk asks of the server
     * @param pushWiring tells of changes
     */
    public record Inbound(
            Newsroom newsroom,
            InboundEndpoints inboundEndpoints,
            DeskEnvironment deskEnvironment,
            Optional<PushWiring> pushWiring) {
        /** Where nobody is told of changes, and the desk has no sources to show. */
        public Inbound(Newsroom newsroom, InboundEndpoints inboundEndpoints) {
            this(newsroom, inboundEndpoints, DeskEnvironment.NONE, Optional.empty());
        }
    }

    private void declare(RoutesConfig to) {
        read(to, "/", routes::front);
        read(to, FeedBuilderPage.PATH, routes::build);
        read(to, "/feeds/<feed>", routes::feedPage);
        read(to, "/feeds.json", routes::feedList);
        read(to, "/articles/{key}", routes::article);
        read(to, "/articles/{key}/versions", routes::versions);
        read(to, "/articles/{key}/versions/{number}", routes::version);
        read(to, "/partners/{file}", partnerFeedHandler::feed);
        read(to, "/partners/{name}/{file}", partnerFeedHandler::feedOfKey);
        read(to, "/style.css", routes::stylesheet);
        to.get(MetricsEndpoint.PATH, metricsEndpoint::metrics);
        read(to, "/robots.txt", sitemapHandler::robots);
        read(to, "/license.xml", licenceDocuments::licence);
        read(to, "/tdm-policy.json", licenceDocuments::policy);
        read(to, "/.well-known/tdmrep.json", licenceDocuments::reservation);
        read(to, SecurityContact.PATH, securityContact::text);
        read(to, "/sitemap.xml", sitemapHandler::sitemap);
        read(to, "/sitemap-{part}.xml", sitemapHandler::sitemap);
        read(to, "/news-sitemap.xml", sitemapHandler::news);
        read(to, "/news-sitemap-{part}.xml", sitemapHandler::news);
        read(to, "/health/live", routes::live);
        read(to, "/health/ready", routes::ready);

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

        to.get(LedgerApi.LEDGER + "/{id}", ledgerApi::show);
        to.head(LedgerApi.LEDGER + "/{id}", ledgerApi::show);

        to.post(WebhookApi.WEBHOOKS + "/{source}", webhooks::take);
        to.get(WebSubCallbackApi.CALLBACK, subscriber::verify);
        to.post(WebSubCallbackApi.CALLBACK, subscriber::deliver);

        desk.declare(to);
        new JavalinSettings(problemResponses).declareFailures(to);
    }

    /**
     * Javalin alone answers HEAD with an empty 200; the same handler gives it what GET has (RFC 9110 section 9.3.2).
     */
    private void read(RoutesConfig to, String path, Handler handler) {
        to.get(path, handler);
        to.head(path, handler);
        to.options(path, routes::options);
    }

    /** Loads what a server answers with besides feeds. */
    static void loadLibraries() {
        servlets(Javalin.create(JavalinSettings::configure));
    }

    /**
     * Begins to listen.
     *
     * @throws IllegalStateException when the port is taken
     */
    public void start() {
        listener.route(servlets(javalin), readiness);
        listener.start();
    }

    private static ServletContextHandler servlets(Javalin javalin) {
        var context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
        context.setContextPath("/");
        context.addServlet(new ServletHolder(new JavalinServlet(javalin.unsafe)), "/*");
        context.setErrorHandler(new ServerErrors());
        return context;
    }

    /** Where this program asks it ({@link HttpSettings#INSIDE}). */
    LocalConnector inside() {
        return listener.inside();
    }

    /** Its figures, for a port of their own. */
    public Monitoring monitoring() {
        return monitoring;
    }

    /** The port that it listens on. */
    public int port() {
        return listener.port();
    }

    /**
     * Takes no more requests, finishes the answers that are under way, and returns within ten seconds. What partners were
     * served is on record then.
     */
    @Override
    public void close() {
        desk.close();
        listener.close();
        BackgroundTask.attempt("Writing down what partners were served", ledger::writeAll);
    }
}
