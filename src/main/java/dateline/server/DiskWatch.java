package dateline.server;

import dateline.store.DiskRoom;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells of the disk of the data folder before it is full. */
final class DiskWatch {
    private static final long MEGABYTE = 1024L * 1024;

    /** Some tens of thousands of stories fit into it; time enough to make room. */
    static final long LOW_BYTES = 256 * MEGABYTE;

    /** What is filed from here on may be refused at any time. */
    static final long FULL_BYTES = 16 * MEGABYTE;

    private final Supplier<DiskRoom> room;
    private volatile DiskRoom seen = DiskRoom.NOT_OURS;

    /** @param room what there is */
    DiskWatch(Supplier<DiskRoom> room) {
        this.room = room;
    }

    void look() {
        seen = room.get();
    }

    /** How many bytes were free at the last look. */
    double free() {
        return seen.freeBytes();
    }

    /** Why nothing can be relied on to be filed. */
    Optional<String> reasonAgainst() {
        if (seen.freeBytes() >= FULL_BYTES) {
            return Optional.empty();
        }
        String full = "The disk of the data folder is full: what is filed may be refused. Make room; ";
        return Optional.of(full
                + (seen.hasReserve()
                        ? "a story can still be withdrawn."
                        : "nothing is kept for withdrawals any more, which may be refused, too."));
    }

    /** That it will be full soon. */
    Optional<String> alarm() {
        return seen.freeBytes() < LOW_BYTES && seen.freeBytes() >= FULL_BYTES
                ? Optional.of("The disk of the data folder has less than " + LOW_BYTES / MEGABYTE
                        + " MB left. Make room before it is full.")
                : Optional.empty();
    }
}
