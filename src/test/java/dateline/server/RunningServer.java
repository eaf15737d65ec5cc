package dateline.server;

import dateline.Newsroom;
import dateline.article.Progress;
import dateline.cli.CommandLineHarness;
import dateline.partner.PartnerPublisher;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.source.InboundEndpoints;
import dateline.store.ArticleStore;
import dateline.store.StoreAddress;
import dateline.store.engine.SqlArticleStore;
import java.util.List;
import java.util.Random;

/** All that {@code serve} runs, on the folders of a command line. */
record RunningServer(ArticleStore store, Newsroom newsroom, BackgroundJobs backgroundJobs, FeedServer feedServer)
        implements AutoCloseable {
    /** Started, filed and printed. */
    static RunningServer on(CommandLineHarness commandLine) {
        return on(commandLine, new StoreAddress.Folder(commandLine.data()));
    }

    /** The same on the store at this address. */
    static RunningServer on(CommandLineHarness commandLine, StoreAddress storeAddress) {
        Publication publication = NewsroomWiring.publication(commandLine.feeds());
        ArticleStore store = SqlArticleStore.open(storeAddress, publication.authority(), 2026);
        var newsroom = new Newsroom(publication, store, commandLine.clock, new Random(1));
        var partners = new PartnerPublisher(store, publication, List.of());
        var backgroundJobs = new BackgroundJobs(
                newsroom,
                partners,
                store,
                new Configuration(commandLine.feeds(), NewsroomWiring.DEFAULT_BASE_URL, null),
                commandLine.feeds());
        var feedServer = new FeedServer(
                new FeedServer.Served(newsroom::edition, partners, store, () -> SourceOwnership.NONE),
                new FeedServer.Inbound(newsroom, InboundEndpoints.NONE),
                new HttpSettings("127.0.0.1", 0),
                backgroundJobs,
                commandLine.clock);
        feedServer.start();
        backgroundJobs.start(Progress.UNSEEN);
        return new RunningServer(store, newsroom, backgroundJobs, feedServer);
    }

    @Override
    public void close() {
        feedServer.close();
        backgroundJobs.close();
        store.close();
    }
}
