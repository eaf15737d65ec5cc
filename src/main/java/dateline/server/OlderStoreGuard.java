package dateline.server;

import dateline.store.ArticleStore;
import dateline.store.PublicReader;
import dateline.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that a data folder has an older store than before, as when a copy was put into its place by hand: what was withdrawn
 * since would be public again, and numbers of changes would be used a second time. The highest number that was used stands
 * in a file beside the store.
 */
public final class OlderStoreGuard implements AutoCloseable {
    /** The name of that file. */
    public static final String FILE = "dateline.sequence";

    /** Between two looks at the store a server that is killed may have used some more. */
    private static final long MARGIN = 10_000;

    private static final long LOOK_EVERY_MILLIS = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(OlderStoreGuard.class);

    private final Path file;
    private final ArticleStore store;
    private final BackgroundThread thread = new BackgroundThread("sequence");
    private long kept = -1;
    private boolean isOn;

    /** Of the store in this folder, which is there. */
    public OlderStoreGuard(Path folder, ArticleStore store) {
        this.file = folder.resolve(FILE);
        this.store = store;
    }

    /**
     * Looks at what was used before, and begins to keep what is used.
     *
     * @param isMeant whether an older store is what somebody wants: numbers go on above those that were used
     * @throws StoreUnavailableException when the store is older, and nobody has said that it is meant
     */
    public void begin(boolean isMeant) {
        long used = read().orElse(0L);
        long last = store.read(PublicReader::sequence);
        if (last < used && !isMeant) {
            throw new StoreUnavailableException(
                    "The store is older than the one that was here: its last change is number " + last + ", and number "
                            + used
                            + " was used. What was withdrawn since would be public again. Put the newer one back, take a"
                            + " backup of this one and restore it, or go on with this one by --older-store.",
                    null);
        }
        if (last < used) {
            store.write(writer -> {
                writer.raiseSequence(used + MARGIN);
                return used;
            });
        }
        isOn = true;
        keep();
        thread.repeat(this::keepOrTell, LOOK_EVERY_MILLIS);
    }

    private Optional<Long> read() {
        try {
            return Optional.of(Long.parseLong(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private synchronized void keep() {
        long last = store.read(PublicReader::sequence);
        if (last == kept) {
            return;
        }
        Path part = file.resolveSibling(FILE + ".tmp");
        try {
            Files.writeString(part, last + "\n");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            kept = last;
        } catch (IOException e) {
            LOG.debug("The last number cannot be kept in {}", file, e);
        }
    }

    private void keepOrTell() {
        try {
            keep();
        } catch (RuntimeException e) {
            LOG.debug("The last number cannot be read", e);
        }
    }

    @Override
    public void close() {
        thread.close();
        if (isOn) {
            keepOrTell();
        }
    }
}
