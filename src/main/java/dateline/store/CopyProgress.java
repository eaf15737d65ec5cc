package dateline.store;

/** Is told how far the copy of a store is. */
@FunctionalInterface
public interface CopyProgress {
    /** Tells nobody. */
    CopyProgress UNSEEN = (done, of) -> {};

    /**
     * One more row has been looked at.
     *
     * @param done how many so far
     * @param of how many there are in all
     */
    void at(long done, long of);
}
