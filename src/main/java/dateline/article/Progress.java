package dateline.article;

/** Is told how far long work is; by several threads, where several do it. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress UNSEEN = (done, of) -> {};

    /**
     * One more story, feed, file or row is done.
     *
     * @param done how many so far
     * @param of how many there are in all
     */
    void at(long done, long of);
}
