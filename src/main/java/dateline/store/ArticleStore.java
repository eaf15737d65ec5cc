package dateline.store;

import java.util.function.Function;

/**
 * The store: one writer at a time over all processes, any number of readers. Safe for use by many threads.
 *
 * <p>Every method throws {@link StoreUnavailableException} when the disk or another program does not let it.
 */
public interface ArticleStore extends AutoCloseable {
    /** The authority of the ids, as it was settled when the store was made. */
    String authority();

    /** The year of the feed ids, as it was settled when the store was made. */
    int foundingYear();

    /** One consistent read. */
    <T> T read(Function<StoreReader, T> work);

    /**
     * One transaction, durable when this returns; nothing of it remains when {@code work} throws or the store cannot be
     * had. Waits for its turn; a write within a write is an {@link IllegalStateException}.
     */
    <T> T write(Function<StoreWriter, T> work);

    /** A number that differs when anyone, in this process or another, has written; cheap enough to ask ten times a second. */
    long pulse();

    /** Remembers in this store when renditions changed; what is known already is answered without writing. */
    RenditionLog renditionLog();

    /** What is remembered of the sources of articles. */
    SourceLog sourceLog();

    /** Lets go of the store, after the write that is under way. */
    @Override
    void close();
}
