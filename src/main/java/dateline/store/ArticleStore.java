package dateline.store;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
     * What a server that was stopped begins with; the same as {@link #read} would give, and there sooner.
     *
     * @param circumstances of the printed edition
     */
    default RestartState restartState(String circumstances) {
        return read(reader -> new RestartState(
                reader.sequence(), reader.nextDue(), reader.feedRegister(), reader.printedEdition(circumstances)));
    }

    /**
     * One transaction, durable when this returns; nothing of it remains when {@code work} throws or the store cannot be
     * had. Waits for its turn; a write within a write is an {@link IllegalStateException}. Work that takes a story out is
     * done a second time when the disk was full at the first, and there was a reserve.
     */
    <T> T write(Function<StoreWriter, T> work);

    /**
     * Has this written soon, in a transaction of its own, by a thread that nobody waits for; what still waits under this
     * name gives way to it. It may be lost in a crash: it is for what can be made anew.
     */
    void writeBehind(String name, Consumer<StoreWriter> work);

    /** A number that differs when anyone, in this process or another, has written; cheap enough to ask ten times a second. */
    long dataVersion();

    /**
     * Has this called as soon as anyone in this process has written, and soon after anyone in another has; now and then also
     * when nobody has. It is called by the thread that writes, or by another, so it has to be quick. On systems that do not tell it is not called, so that
     * {@link #dataVersion} has to be asked, too, a little later.
     */
    void whenWritten(Runnable listener);

    /** The rows that were left out since this store was opened, because they cannot be read; as cheap to ask. */
    Set<DamagedRow> damagedRows();

    /**
     * What is wrong with the database itself, in its own words; empty when nothing is found, or where whoever runs the
     * database looks after that. Reads all of it.
     */
    Optional<String> damage();

    /** How often reading or writing has met damage of the database since this store was opened; cheap to ask. */
    long damageMet();

    /**
     * Keeps some room on the disk for what takes stories out, which is given up when the disk is full; to be asked again
     * from time to time, for what was given up comes back when there is room. Gives what room there is.
     */
    DiskRoom keepReserve();

    /** How many bytes of the disk it takes. */
    long bytes();

    /** Remembers in this store when renditions changed; what is known already is answered without writing. */
    RenditionLog renditionLog();

    /** What is remembered of the sources of articles. */
    SourceLog sourceLog();

    /** The editors of the desk, and who of them is signed in. */
    DeskAccounts deskAccounts();

    /** Who hears of changes, and how far each is. */
    PushLog pushLog();

    /** What is to be done by one process at a time. */
    Leases leases();

    /** What all processes count together. */
    SharedCounts sharedCounts();

    /** Lets go of the store, after the write that is under way. */
    @Override
    void close();
}
