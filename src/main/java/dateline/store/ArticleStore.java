package dateline.store;

import java.nio.file.Path;
import java.util.function.Function;

/** The store: one writer at a time over all processes, any number of readers. Safe for use by many threads. */
public final class ArticleStore implements AutoCloseable {
    private ArticleStore() {}

    /**
     * Opens the store in this folder, and makes it at first.
     *
     * @param authority of the {@code tag:} ids; settled when the store is made, later values are ignored
     * @throws StoreUnavailableException with a sentence for people when it cannot be had
     */
    public static ArticleStore open(Path dataFolder, String authority) {
        throw new UnsupportedOperationException("to be written " + dataFolder + authority);
    }

    /** The authority of the ids, as it was settled when the store was made. */
    public String authority() {
        throw new UnsupportedOperationException("to be written");
    }

    /** The year of the feed ids, as it was settled when the store was made. */
    public int foundingYear() {
        throw new UnsupportedOperationException("to be written");
    }

    /** One consistent read. */
    public <T> T read(Function<StoreReader, T> work) {
        throw new UnsupportedOperationException("to be written " + work);
    }

    /** One transaction, durable when this returns; nothing of it remains when {@code work} throws. */
    public <T> T write(Function<StoreWriter, T> work) {
        throw new UnsupportedOperationException("to be written " + work);
    }

    /** A number that differs when anyone, in this process or another, has written; cheap enough to ask ten times a second. */
    public long pulse() {
        throw new UnsupportedOperationException("to be written");
    }

    @Override
    public void close() {}
}
