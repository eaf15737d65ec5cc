package dateline.export;

/** Is told how far an export of everything is. By several threads. */
@FunctionalInterface
public interface ExportProgress {
    /** Tells nobody. */
    ExportProgress UNSEEN = (done, of) -> {};

    /**
     * One more story or feed is done.
     *
     * @param done how many so far
     * @param of how many there are in all
     */
    void at(long done, long of);
}
