package dateline.server;

import java.util.Optional;
import java.util.function.LongSupplier;

/** Tells of the disk of the data folder before it is full. */
final class DiskWatch {
    private static final long MEGABYTE = 1024L * 1024;

    /** Some tens of thousands of stories fit into it; time enough to make room. */
    static final long LOW_BYTES = 256 * MEGABYTE;

    /** What is filed from here on may be refused at any time. */
    static final long FULL_BYTES = 16 * MEGABYTE;

    private final LongSupplier room;
    private volatile long seen = Long.MAX_VALUE;

    /** @param room how many bytes are free */
    DiskWatch(LongSupplier room) {
        this.room = room;
    }

    void look() {
        seen = room.getAsLong();
    }

    /** How many bytes were free at the last look. */
    double free() {
        return seen;
    }

    /** Why nothing can be relied on to be filed. */
    Optional<String> reasonAgainst() {
        return seen < FULL_BYTES
                ? Optional.of(
                        "The disk of the data folder is full: what is filed may be refused. Make room; a story can"
                                + " still be withdrawn.")
                : Optional.empty();
    }

    /** That it will be full soon. */
    Optional<String> alarm() {
        return seen < LOW_BYTES && seen >= FULL_BYTES
                ? Optional.of("The disk of the data folder has less than " + LOW_BYTES / MEGABYTE
                        + " MB left. Make room before it is full.")
                : Optional.empty();
    }
}
