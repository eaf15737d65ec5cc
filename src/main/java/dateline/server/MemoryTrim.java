package dateline.server;

import java.util.function.LongSupplier;

/**
 * Gives memory back to the system when a busy time is over. The JVM keeps what it has once taken, which is a quarter of
 * the machine in the end, though a newsroom needs a few dozen megabytes; nobody can give limits to {@code java -jar}.
 */
final class MemoryTrim {
    private static final long MEGABYTE = 1024L * 1024;

    /** Less is not worth the pause of some dozens of milliseconds that it takes. */
    static final long WORTH_IT_BYTES = 16 * MEGABYTE;

    /** Who allocates more between two looks is busy. */
    static final long BUSY_BYTES = 2 * MEGABYTE;

    /** So many looks in a row without a collection and without much that was allocated: nobody is busy. */
    private static final int CALM_LOOKS = 2;

    private final LongSupplier heapBytes;
    private final LongSupplier usedBytes;
    private final LongSupplier collections;
    private final Runnable trim;
    private long collectionsSeen = -1;
    private long usedSeen;
    private long bytesAfterTrim;
    private int calmLooks;

    /**
     * @param heapBytes how much the heap has taken from the system
     * @param usedBytes how much of it is in use, or was since the last collection
     * @param collections how often it was collected
     * @param trim gives back what is not used
     */
    MemoryTrim(LongSupplier heapBytes, LongSupplier usedBytes, LongSupplier collections, Runnable trim) {
        this.heapBytes = heapBytes;
        this.usedBytes = usedBytes;
        this.collections = collections;
        this.trim = trim;
    }

    /**
     * To be called every second. The first time nobody is waited for: the JVM begins with a 64th of the machine, all of
     * which a time of load after the start would use before anything is collected.
     */
    void look() {
        long collected = collections.getAsLong();
        long used = usedBytes.getAsLong();
        boolean isFirst = collectionsSeen < 0;
        boolean isCalm = collected == collectionsSeen && used - usedSeen < BUSY_BYTES;
        calmLooks = isCalm ? calmLooks + 1 : 0;
        collectionsSeen = collected;
        usedSeen = used;
        if ((isFirst || calmLooks >= CALM_LOOKS) && heapBytes.getAsLong() - bytesAfterTrim > WORTH_IT_BYTES) {
            trim.run();
            bytesAfterTrim = heapBytes.getAsLong();
            collectionsSeen = collections.getAsLong();
            usedSeen = usedBytes.getAsLong();
        }
    }
}
