package dateline.server;

import dateline.Newsroom;
import dateline.feed.publish.Publisher;
import dateline.monitoring.Monitoring;
import dateline.partner.Profiles;
import dateline.publication.yaml.PublicationReader;
import dateline.store.engine.StoreLibraries;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the libraries that a command is going to use while it still reads its arguments and settings. Most of a start goes
 * into classes, each loaded once and in turn, so that a second core has them ready. Whatever fails here fails where it is
 * used as well, and is told there.
 */
public final class ClassPreloader {
    private ClassPreloader() {}

    /**
     * Begins the log, or waits until another thread has: it takes a good part of a start, and whoever asked for a logger
     * meanwhile would be given one that keeps all it is told.
     */
    public static synchronized void beginLog() {
        LoggerFactory.getILoggerFactory();
    }

    private static Logger log() {
        beginLog();
        return LoggerFactory.getLogger(ClassPreloader.class);
    }

    /** What a store in a folder is read and written with. */
    public static void ofStore() {
        begin("load-store", StoreLibraries::loadAll);
    }

    /**
     * What a server gives out feeds with that the store has kept.
     *
     * @param feeds where the newsroom's folder probably is
     */
    public static void ofFeeds(Path feeds) {
        begin("load-feeds", () -> {
            beginLog();
            StoreLibraries.loadDriver();
            HttpListener.loadLibraries();
        });
        begin("load-settings", () -> {
            PublicationReader.Reading looked = new PublicationReader(NewsroomWiring.DEFAULT_BASE_URL).read(feeds);
            log().debug("The configuration has {} problems", looked.problems().size());
            looked.publication().ifPresent(Publisher::loadLibraries);
        });
    }

    /** What a server needs besides. */
    public static void ofServer() {
        ofStore();
        begin("load-server", () -> {
            FeedServer.loadLibraries();
            Monitoring.loadLibraries();
        });
        begin("load-profiles", Profiles::demands);
    }

    /** The feeds that the store keeps, while the server is made that gives them out. */
    public static void ofEdition(Newsroom newsroom) {
        begin("load-edition", newsroom::restore);
    }

    private static void begin(String name, Runnable loading) {
        var thread = new Thread(() -> attempt(loading), name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void attempt(Runnable loading) {
        try {
            loading.run();
        } catch (RuntimeException | LinkageError e) {
            log().debug("A library could not be loaded early", e);
        }
    }
}
