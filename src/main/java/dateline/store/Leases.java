package dateline.store;

/**
 * What is to be done by one process at a time on this store, however many work on it: polling a source, telling of changes.
 * Whoever has a lease keeps it until it gives it back, ends, or loses the store; then another one may take it.
 */
public interface Leases {
    /** Those of a store that has no other process beside this one. */
    Leases ALONE = new Leases() {
        @Override
        public boolean take(String what) {
            return true;
        }

        @Override
        public void give(String what) {}
    };

    /**
     * Whether this process has the lease, which it takes if nobody has it. To be asked again before each step.
     *
     * @throws StoreUnavailableException when the store cannot be had
     */
    boolean take(String what);

    /** Gives it back, for others to take. */
    void give(String what);
}
