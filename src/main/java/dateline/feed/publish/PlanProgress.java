package dateline.feed.publish;

/** Is told how far a plan is. */
@FunctionalInterface
public interface PlanProgress {
    /** Tells nobody. */
    PlanProgress UNSEEN = (done, of) -> {};

    /**
     * One more feed has been compared.
     *
     * @param done how many so far
     * @param of how many there are in all
     */
    void at(long done, long of);
}
