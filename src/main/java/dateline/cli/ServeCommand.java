package dateline.cli;

import dateline.Newsroom;
import dateline.partner.PartnerPublisher;
import dateline.publication.Publication;
import dateline.server.AccessLogFile;
import dateline.server.BackgroundJobs;
import dateline.server.ClassPreloader;
import dateline.server.Configuration;
import dateline.server.FeedServer;
import dateline.server.HttpListener;
import dateline.server.HttpSettings;
import dateline.server.JvmMemory;
import dateline.server.MetricsListener;
import dateline.server.OlderStoreGuard;
import dateline.server.PartnerWiring;
import dateline.server.PushWiring;
import dateline.server.ServerLock;
import dateline.server.SourceScheduler;
import dateline.store.ArticleStore;
import dateline.store.StoreAddress;
import dateline.store.StoreUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ingests the inbox, watches it, and serves the feeds until it is stopped. */
@Command(
        name = "serve",
        description = "Ingests the inbox, watches it, and serves the feeds.",
        footerHeading = "%nExamples:%n",
        footer = {"  dateline serve", "  dateline serve --host 0.0.0.0 --port 80 --base-url https://feeds.example.org"})
final class ServeCommand implements Callable<Integer> {
    private final CommandEnvironment commandEnvironment;

    @Mixin
    private SharedOptions options = new SharedOptions();

    @Option(
            names = "--port",
            converter = PortConverter.class,
            paramLabel = "N",
            description = "0 takes any free one (default: ${DEFAULT-VALUE}).")
    private int port = HttpSettings.DEFAULT.port();

    @Option(names = "--host", paramLabel = "ADDR", description = "Where to listen (default: ${DEFAULT-VALUE}).")
    private String host = HttpSettings.DEFAULT.host();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the feeds are seen from outside; wins over base-url in publication.yaml.")
    private @Nullable URI baseUrl;

    @Option(
            names = "--metrics-port",
            converter = PortConverter.class,
            paramLabel = "N",
            description = "Serves /metrics without a key on this port, of this machine alone unless --metrics-host is"
                    + " given. 0 takes any free one. Without it, /metrics takes a key of scope edit.")
    private @Nullable Integer metricsPort;

    @Option(
            names = "--metrics-host",
            paramLabel = "ADDR",
            description = "Where the metrics port listens (default: ${DEFAULT-VALUE}).")
    private String metricsHost = HttpSettings.DEFAULT.host();

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            defaultValue = "${env:DATELINE_ACCESS_LOG}",
            description = "Writes a line for each request into this file (combined format, or JSON lines with"
                    + " DATELINE_LOG_FORMAT=json). A yyyy_mm_dd in its name makes one a day and keeps 31."
                    + " DATELINE_ACCESS_LOG is the same.")
    private @Nullable String accessLog;

    @Option(
            names = "--older-store",
            description =
                    "Goes on with a store that is older than the one that was in DIR before. Without it that is refused, for"
                            + " what was withdrawn since would be public again.")
    private boolean isOlderStoreMeant;

    ServeCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    @SuppressWarnings("try")
    public Integer call() throws InterruptedException, IOException {
        var configuration = new Configuration(options.feeds, localAddress(port), baseUrl);
        Publication publication = configuration.read();
        requireKeys();
        try (ArticleStore store = OpenNewsroom.store(commandEnvironment, options, publication)) {
            Newsroom newsroom =
                    new Newsroom(publication, store, commandEnvironment.clock(), commandEnvironment.random());
            if (!(options.storeAddress() instanceof StoreAddress.Folder folder)) {
                return serve(configuration, publication, store, newsroom);
            }
            try (ServerLock alone = ServerLock.on(folder.path());
                    var guard = new OlderStoreGuard(folder.path(), store)) {
                guard.begin(isOlderStoreMeant);
                return serve(configuration, publication, store, newsroom);
            }
        }
    }

    /** A key that is none is told of now, and not when something is to be signed. */
    private void requireKeys() {
        StoreAddress address = options.storeAddress();
        boolean areHere = !options.sealingKeys(address, commandEnvironment.random())
                .names()
                .isEmpty();
        if (!areHere && address instanceof StoreAddress.Postgresql) {
            LoggerFactory.getLogger(ServeCommand.class)
                    .warn(
                            "No key is given, so secrets of webhooks and subscribers stand in the database as they are. Give every"
                                    + " server the same DATELINE_SECRET_KEY, made by: openssl rand -base64 32");
        }
    }

    @SuppressWarnings("try")
    private Integer serve(Configuration configuration, Publication publication, ArticleStore store, Newsroom newsroom)
            throws InterruptedException {
        try (var listener =
                HttpListener.ofFeeds(new HttpSettings(host, port, accessLog()), newsroom, commandEnvironment.clock())) {
            giveOutKept(newsroom, listener);
            if (!newsroom.isPrinted()) {
                ClassPreloader.ofServer();
                ClassPreloader.ofEdition(newsroom);
            }
            var partners = new PartnerPublisher(store, publication, PartnerWiring.terms(options.feeds, publication));
            try (var memory = JvmMemory.begin();
                    var backgroundJobs = new BackgroundJobs(newsroom, partners, store, configuration, options.feeds);
                    var sources = SourceScheduler.begin(
                            newsroom, store, options.feeds, commandEnvironment.clock(), commandEnvironment.random());
                    var push = PushWiring.of(
                            newsroom, store, partners, commandEnvironment.clock(), commandEnvironment.random())) {
                push.follow(PartnerWiring.read(options.feeds, Optional.of(publication)));
                backgroundJobs.whenPartnersChange(push::follow);
                var server = new FeedServer(
                        listener,
                        new FeedServer.Served(newsroom::edition, partners, store, sources::ownership),
                        new FeedServer.Inbound(
                                newsroom,
                                sources.receivers(commandEnvironment.clock()),
                                sources.deskEnvironment(),
                                Optional.of(push)),
                        push.beside(backgroundJobs.and(sources)),
                        commandEnvironment.clock());
                listening(server::start);
                startMetrics(server);
                if (port == 0) {
                    configuration.listensAt(localAddress(server.port()));
                    Publication found = configuration.read();
                    newsroom.follow(found);
                    partners.follow(found, PartnerWiring.terms(options.feeds, found));
                }
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> stop(server, sources, push, backgroundJobs, store), "stop"));
                if (newsroom.isPrinted()) {
                    newsroom.restore();
                }
                try (var bar = new CountProgressBar("inbox", 0, commandEnvironment)) {
                    backgroundJobs.start(bar::at);
                }
                backgroundJobs.awaitFirstPrint();
                push.push().start();
                tellOf(publication, localAddress(server.port()) + "/");
                new CountDownLatch(1).await();
            }
            return ExitStatus.DONE;
        }
    }

    private Optional<AccessLogFile> accessLog() {
        return Optional.ofNullable(accessLog)
                .filter(file -> !file.isBlank())
                .map(file -> new AccessLogFile(file, "json".equals(System.getenv("DATELINE_LOG_FORMAT"))));
    }

    private void tellOf(Publication publication, String address) {
        commandEnvironment
                .out()
                .println(
                        options.json
                                ? JsonOutput.object()
                                        .put("serves", publication.title())
                                        .put("address", address)
                                : "Dateline serves " + publication.title() + " at " + address);
    }

    private void startMetrics(FeedServer server) {
        if (metricsPort == null) {
            return;
        }
        try {
            var listener = MetricsListener.begin(metricsHost, metricsPort, server.monitoring());
            String address = "http://" + metricsHost + ":" + listener.port() + "/metrics";
            commandEnvironment
                    .out()
                    .println(options.json ? JsonOutput.object().put("metrics", address) : "Metrics at " + address);
        } catch (IllegalStateException e) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    "The address " + metricsHost + ":" + metricsPort + " cannot be listened on (" + rootCause(e)
                            + "). Give another one with --metrics-port or --metrics-host.");
        }
    }

    /** Most of a start goes by until everything is loaded; whoever reads feeds does not wait for that. */
    private void giveOutKept(Newsroom newsroom, HttpListener listener) {
        // Where the system chooses the port, the addresses in the feeds are not known yet.
        if (port == 0) {
            return;
        }
        try {
            newsroom.resume();
        } catch (StoreUnavailableException e) {
            // Asked for here, and not at the start: the log begins while the tree of commands is made.
            LoggerFactory.getLogger(ServeCommand.class)
                    .debug("The feeds that were kept cannot be read before the first print", e);
        }
        if (newsroom.isPrinted()) {
            listening(listener::startWithFeeds);
        }
    }

    private void listening(Runnable start) {
        try {
            start.run();
        } catch (RuntimeException e) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    "The address " + host + ":" + port + " cannot be listened on (" + rootCause(e)
                            + "). Give another one with --port or --host.");
        }
    }

    private static void stop(
            FeedServer server,
            SourceScheduler sources,
            PushWiring push,
            BackgroundJobs backgroundJobs,
            ArticleStore store) {
        server.close();
        sources.close();
        push.close();
        backgroundJobs.close();
        store.close();
    }

    private URI localAddress(int actualPort) {
        boolean isThisMachine = host.equals("127.0.0.1") || host.equals("0.0.0.0") || host.equals("::1");
        return URI.create("http://" + (isThisMachine ? "localhost" : host) + ":" + actualPort);
    }

    private static String rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
