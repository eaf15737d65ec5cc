package dateline.http;

import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Memory that the system sends from without copying it first. There is only so much of it: what finds no room is sent
 * from the heap, a little slower.
 */
final class DirectMemory {
    /** Some hundreds of feeds in a coding. */
    static final long MOST_BYTES = 24L * 1024 * 1024;

    private static final Cleaner CLEANER = Cleaner.create();

    private final long mostBytes;
    private final AtomicLong taken = new AtomicLong();

    DirectMemory(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * These bytes there, or as they are when there is no room; read-only. The room is free again once nobody has
     * them.
     */
    ByteBuffer copy(ByteBuffer bytes) {
        int size = bytes.remaining();
        if (size == 0 || !take(size)) {
            return bytes;
        }
        ByteBuffer direct =
                ByteBuffer.allocateDirect(size).put(bytes.duplicate()).flip();
        CLEANER.register(direct, () -> taken.addAndGet(-size));
        return direct.asReadOnlyBuffer();
    }

    private boolean take(int size) {
        boolean fits = taken.addAndGet(size) <= mostBytes;
        if (!fits) {
            taken.addAndGet(-size);
        }
        return fits;
    }
}
