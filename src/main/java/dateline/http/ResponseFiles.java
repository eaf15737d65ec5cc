package dateline.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of the answers that are given most often. There are only so many: the oldest makes room for the next. */
final class ResponseFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ResponseFiles.class);

    /** Each is an open file of some dozens of kilobytes. */
    static final int MOST = 64;

    private final int most;
    private final Deque<ResponseFile> open = new ArrayDeque<>();
    private boolean isPossible;

    /**
     * None is open yet.
     *
     * @param most how many may be
     * @param isPossible whether this system sends from files to clients that take their time, as Linux does
     */
    ResponseFiles(int most, boolean isPossible) {
        this.most = most;
        this.isPossible = isPossible;
    }

    /** As many as usual, where the system is one that sends from files. */
    static ResponseFiles ofSystem() {
        return new ResponseFiles(MOST, System.getProperty("os.name", "").startsWith("Linux"));
    }

    /** A file of this answer; null where there can be none. */
    @Nullable
    synchronized ResponseFile file(ByteBuffer head, ByteBuffer body) {
        if (!isPossible) {
            return null;
        }
        try {
            while (open.size() >= most) {
                open.remove().close();
            }
            ResponseFile file = ResponseFile.of(head, body);
            open.add(file);
            return file;
        } catch (IOException e) {
            isPossible = false;
            LOG.info("Feeds are sent from memory, for no temporary file can be written: {}", e.getMessage());
            return null;
        }
    }
}
