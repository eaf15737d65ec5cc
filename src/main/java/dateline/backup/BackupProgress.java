package dateline.backup;

/** Is told how far a backup or a restore is. An interface, for only the command line has a terminal to show it on. */
@FunctionalInterface
public interface BackupProgress {
    /** Whoever does not look. */
    BackupProgress NONE = (step, done, of) -> {};

    /**
     * Tells where it is.
     *
     * @param step what is being done
     * @param done so many bytes
     * @param of so many that there are, as far as is known
     */
    void at(String step, long done, long of);
}
