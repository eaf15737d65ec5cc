package dateline.server;

/** Is told how far the filing of the inbox is. */
@FunctionalInterface
public interface FilingProgress {
    /** Tells nobody. */
    FilingProgress UNSEEN = (done, of) -> {};

    /**
     * One more file is taken.
     *
     * @param done how many so far
     * @param of how many lay there
     */
    void at(long done, long of);
}
