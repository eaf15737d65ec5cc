package dateline.ingest.json;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Reads bytes line by line, and of none more than so many. */
final class BoundedLines implements Closeable {
    private static final int BUFFER = 65_536;

    private final InputStream bytes;
    private final int most;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int end;
    private int number;
    private boolean tooLong;

    BoundedLines(InputStream bytes, int most) {
        this.bytes = bytes;
        this.most = most;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        line.reset();
        tooLong = false;
        if (from == end && !isFilled()) {
            return false;
        }
        number++;
        while (from < end || isFilled()) {
            int here = from;
            while (here < end && buffer[here] != '\n') {
                here++;
            }
            add(here - from);
            from = here;
            if (here < end) {
                from++;
                return true;
            }
        }
        return true;
    }

    private boolean isFilled() throws IOException {
        from = 0;
        end = Math.max(0, bytes.read(buffer));
        return end > 0;
    }

    private void add(int length) {
        int room = most - line.size();
        tooLong |= length > room;
        line.write(buffer, from, Math.min(length, room));
    }

    /** Of this line, from 1 on. */
    int number() {
        return number;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** Without its end. */
    byte[] line() {
        return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
