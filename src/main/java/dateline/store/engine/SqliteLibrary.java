package dateline.store.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Loads the native part of SQLite. The driver does so itself, but compares what it has unpacked byte by byte, which is a
 * sixth of the processor time of a start. Where this way fails, the driver's is taken.
 */
final class SqliteLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);

    /** Where the driver looks for it first. */
    private static final String DRIVER_FOLDER = "org.sqlite.lib.path";

    /** Where the driver unpacks it, if that is set. */
    private static final String DRIVER_TEMPORARY = "org.sqlite.tmpdir";

    private static boolean isAttempted;

    private SqliteLibrary() {}

    /** Loads it, once; a folder that whoever runs this program has named for it is left to the driver. */
    static synchronized void load() {
        if (isAttempted || System.getProperty(DRIVER_FOLDER) != null) {
            return;
        }
        isAttempted = true;
        try {
            unpackAndLoad();
        } catch (Exception | LinkageError e) {
            LOG.debug("SQLite's driver unpacks its native part itself", e);
        }
    }

    private static void unpackAndLoad() throws Exception {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (in == null) {
                return;
            }
            var temporary = Path.of(System.getProperty(DRIVER_TEMPORARY, System.getProperty("java.io.tmpdir")));
            Path folder = Files.createTempDirectory(temporary, "dateline-sqlite-");
            Path library = folder.resolve(name);
            try {
                Files.write(library, in.readAllBytes());
                System.setProperty(DRIVER_FOLDER, folder.toString());
                SQLiteJDBCLoader.initialize();
            } finally {
                System.clearProperty(DRIVER_FOLDER);
                remove(library);
                remove(folder);
            }
        }
    }

    /** What is loaded needs its file no more, except on Windows, which keeps it until the end. */
    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.debug("{} goes when the program ends", path, e);
            path.toFile().deleteOnExit();
        }
    }
}
