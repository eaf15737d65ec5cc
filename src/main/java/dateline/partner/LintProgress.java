package dateline.partner;

/** Is told how far the look at a partner's stories is. */
@FunctionalInterface
public interface LintProgress {
    /** Tells nobody. */
    LintProgress UNSEEN = (done, of) -> {};

    /**
     * One more story has been looked at.
     *
     * @param done how many so far
     * @param of how many there are in all
     */
    void at(long done, long of);
}
