package dateline.http.desk;

import dateline.Newsroom;
import dateline.cli.CommandLineHarness;
import dateline.partner.PartnerPublisher;
import dateline.publication.PartnerTerms;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.publication.UsualTerms;
import dateline.publication.Window;
import dateline.server.FeedServer;
import dateline.server.HttpSettings;
import dateline.server.NewsroomWiring;
import dateline.source.InboundEndpoints;
import dateline.store.ArticleStore;
import dateline.store.DeskUser;
import dateline.store.StoreAddress;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The real server on a real store, with two editors; it prints when it is told to. */
final class ServedDesk implements AutoCloseable {
    static final String PASSWORD = "a sea of old ropes";

    private static final PartnerTerms MSN = UsualTerms.of(
            "msn",
            "The Gazette at MSN",
            "msn",
            "all",
            Window.DEFAULT,
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final PartnerTerms WIRE = UsualTerms.of(
            "wire",
            "The Morning Post",
            "ninjs",
            "all",
            Window.DEFAULT,
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    final CommandLineHarness commandLine;
    final ArticleStore store;
    final Newsroom newsroom;
    final PartnerPublisher partners;
    final FeedServer server;

    ServedDesk(Path folder) throws IOException {
        this(new CommandLineHarness(folder));
    }

    private ServedDesk(CommandLineHarness commandLine) {
        this(commandLine, new StoreAddress.Folder(commandLine.data()));
    }

    ServedDesk(CommandLineHarness commandLine, StoreAddress storeAddress) {
        this.commandLine = commandLine;
        Publication publication = NewsroomWiring.publication(commandLine.feeds());
        store = SqlArticleStore.open(storeAddress, publication.authority(), 2026);
        newsroom = new Newsroom(publication, store, commandLine.clock, new Random(1));
        newsroom.print();
        partners = new PartnerPublisher(store, publication, List.of(MSN, WIRE));
        server = new FeedServer(
                new FeedServer.Served(newsroom::edition, partners, store, () -> SourceOwnership.NONE),
                new FeedServer.Inbound(newsroom, InboundEndpoints.NONE),
                new HttpSettings("127.0.0.1", 0),
                List::of,
                commandLine.clock);
        server.start();
        addEditor("mara");
        addEditor("ona");
    }

    /** With the cheapest hash there is: what it costs is measured nowhere here. */
    void addEditor(String name) {
        store.deskAccounts().add(new DeskUser(name, new DeskPassword(4).hash(PASSWORD), Instant.EPOCH));
    }

    DeskBrowser browser() {
        return new DeskBrowser(server.port());
    }

    DeskBrowser signedIn(String name) {
        var browser = browser();
        browser.submit(browser.get("/desk/login"), "/desk/login", Map.of("name", name, "password", PASSWORD));
        return browser;
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
