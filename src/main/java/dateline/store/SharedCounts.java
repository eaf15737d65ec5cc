package dateline.store;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Counts that all processes on this store add to, each in a window of time that begins with its first. Nobody waits for
 * them: who counts goes by what is known here, and is told a moment later what all have counted together. They may be lost
 * in a crash of the database.
 *
 * <p>An interface, for a store that has no other process has nothing to share.
 */
public interface SharedCounts {
    /** Those of a store that has no other process beside this one: there is nothing to be told. */
    SharedCounts ALONE = (name, window, times, told) -> {};

    /**
     * What all have counted.
     *
     * @param left how long the window still lasts
     */
    record Total(int times, Duration left) {}

    /**
     * Adds so many to the count of this name, or takes them back, soon.
     *
     * @param window how long each window lasts; the same for this name each time
     * @param told is called then, by another thread, with what all have counted, what is still to be added here included
     */
    void add(String name, Duration window, int times, Consumer<Total> told);
}
