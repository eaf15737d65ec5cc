package dateline.http;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How often an answer was given, and the file that it is sent from once that was often. */
final class FrequentResponse {
    /** Writing the file costs about as much as this many answers. */
    static final int OFTEN = 32;

    /** Less is copied sooner than a file is sent. */
    static final int LEAST_BYTES = 8 * 1024;

    private final ResponseFiles responseFiles;
    private final ByteBuffer body;
    private final AtomicInteger given = new AtomicInteger();
    private volatile @Nullable ResponseFile file;

    FrequentResponse(ResponseFiles responseFiles, ByteBuffer body) {
        this.responseFiles = responseFiles;
        this.body = body;
    }

    /**
     * The file to send it from; null when it is to be sent from memory.
     *
     * @param head what stands before the body
     */
    @Nullable
    ResponseFile file(ByteBuffer head) {
        ResponseFile known = file;
        if (known != null && known.isOpen()) {
            return known;
        }
        if (body.remaining() < LEAST_BYTES || given.incrementAndGet() % OFTEN != 0) {
            return null;
        }
        file = responseFiles.file(head, body);
        return file;
    }
}
