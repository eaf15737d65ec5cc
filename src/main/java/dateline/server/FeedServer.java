package dateline.server;

import dateline.Newsroom;
import dateline.ProgramVersion;
import dateline.feed.publish.Edition;
import dateline.feed.sitemap.Sitemaps;
import dateline.http.Authentication;
import dateline.http.LicenceDocuments;
import dateline.http.PartnerFeedHandler;
import dateline.http.QuotaCounter;
import dateline.http.Readiness;
import dateline.http.RequestBodies;
import dateline.http.SecurityContact;
import dateline.http.SitemapHandler;
import dateline.http.WrongKeyCounter;
import dateline.http.api.ArticleApi;
import dateline.http.api.DeliveriesApi;
import dateline.http.api.FiledArticles;
import dateline.http.api.HubApi;
import dateline.http.api.Idempotency;
import dateline.http.api.LedgerApi;
import dateline.http.api.WebSubCallbackApi;
import dateline.http.api.WebhookApi;
import dateline.http.desk.Desk;
import dateline.http.desk.DeskEnvironment;
import dateline.http.desk.DeskParts;
import dateline.http.desk.DeskPassword;
import dateline.http.page.ProblemResponses;
import dateline.monitoring.Monitoring;
import dateline.partner.PartnerLedger;
import dateline.partner.PartnerPublisher;
import dateline.publication.SourceOwnership;
import dateline.source.InboundEndpoints;
import dateline.store.ArticleStore;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
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
    private final PublicRoutes publicRoutes;
    private final ApiRoutes apiRoutes;
    private final PartnerLedger ledger;
    private final Desk desk;
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
        this.ledger = served.partners().ledger();
        var authentication =
                new Authentication(served.store(), new WrongKeyCounter(System::nanoTime), clock, ledger::used);
        this.publicRoutes = new PublicRoutes(
                new PageHandler(listener.representationCache(), served.store(), readiness, problemResponses, clock),
                new PartnerFeedHandler(
                        served.partners(),
                        authentication,
                        new QuotaCounter(System::nanoTime, served.store().sharedCounts()),
                        System::nanoTime,
                        clock),
                new SitemapHandler(
                        new Sitemaps(served.store(), served.sources(), clock), inbound.newsroom()::publication, clock),
                new LicenceDocuments(inbound.newsroom()::publication, clock),
                new SecurityContact(inbound.newsroom()::publication, clock));
        this.apiRoutes = apiRoutes(served, inbound, authentication, clock);
        this.monitoring =
                new Monitoring(listener.requestFigures(), served.store(), readiness, clock, ProgramVersion.number());
        this.desk = desk(served, inbound, monitoring, readiness, clock);
        this.metricsEndpoint = new MetricsEndpoint(monitoring, authentication);
        this.javalin = Javalin.create(config -> {
            JavalinSettings.configure(config);
            declare(config.routes);
        });
    }

    private static ApiRoutes apiRoutes(
            Served served, Inbound inbound, Authentication authentication, InstantSource clock) {
        return new ApiRoutes(
                new ArticleApi(
                        inbound.newsroom(),
                        new FiledArticles(
                                served.store(), () -> served.partners().review(clock.instant())),
                        authentication,
                        new RequestBodies(System::nanoTime),
                        new Idempotency(served.store(), clock)),
                new LedgerApi(served.store(), served.partners().ledger(), authentication),
                new WebhookApi(
                        inbound.inboundEndpoints().webhooks(),
                        RequestBodies.ofAnonymous(System::nanoTime),
                        new Idempotency(served.store(), clock)),
                new WebSubCallbackApi(
                        inbound.inboundEndpoints().webSubSubscriber(), RequestBodies.ofAnonymous(System::nanoTime)),
                new HubApi(
                        inbound.pushWiring().map(wiring -> wiring.push().hub()),
                        RequestBodies.ofAnonymous(System::nanoTime)),
                inbound.pushWiring()
                        .map(wiring -> new DeliveriesApi(
                                wiring.following()::control,
                                wiring::test,
                                authentication,
                                new RequestBodies(System::nanoTime))));
    }

    private static Desk desk(
            Served served, Inbound inbound, Monitoring monitoring, Readiness readiness, InstantSource clock) {
        return new Desk(
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
            Supplier<SourceOwnership> sources) {}

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
        publicRoutes.declare(to);
        to.get(MetricsEndpoint.PATH, metricsEndpoint::metrics);
        to.head(MetricsEndpoint.PATH, metricsEndpoint::metrics);
        apiRoutes.declare(to);
        desk.declare(to);
        new JavalinSettings(problemResponses).declareFailures(to);
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
