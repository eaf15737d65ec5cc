package dateline.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An answer in a file that has no name any more, its head before its body. The system sends from it without copying it for each
 * client: with very many connections the copies would not fit into the processor's cache.
 */
final class ResponseFile {
    private final FileChannel file;
    private final int headBytes;
    private final long bytes;
    private volatile ByteBuffer head;

    private ResponseFile(FileChannel file, ByteBuffer head, ByteBuffer body) throws IOException {
        this.file = file;
        this.headBytes = head.remaining();
        this.bytes = headBytes + (long) body.remaining();
        this.head = head.duplicate();
        write(head, 0);
        write(body, headBytes);
    }

    /**
     * Writes an answer.
     *
     * @param head what it begins with for now
     * @throws IOException when there is no room for it, or no folder for such files
     */
    static ResponseFile of(ByteBuffer head, ByteBuffer body) throws IOException {
        Path place = Files.createTempFile("dateline", null);
        FileChannel file = FileChannel.open(
                place, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            return new ResponseFile(file, head, body);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private void write(ByteBuffer from, long place) throws IOException {
        ByteBuffer rest = from.duplicate();
        long at = place;
        while (rest.hasRemaining()) {
            at += file.write(rest, at);
        }
    }

    /**
     * Sends as much as the client takes at once.
     *
     * @param present the head of this moment, which differs from the one before in its date alone; whoever is sent the file
     *     meanwhile may see either
     * @return how many bytes of head and body; 0 when the file is closed, or holds a head of another length
     * @throws IOException when the client has gone
     */
    long send(ByteBuffer present, WritableByteChannel client) throws IOException {
        if (present.remaining() != headBytes) {
            return 0;
        }
        try {
            update(present);
            return file.transferTo(0, bytes, client);
        } catch (ClosedChannelException e) {
            if (file.isOpen()) {
                throw e;
            }
            return 0;
        }
    }

    private void update(ByteBuffer present) throws IOException {
        if (!present.equals(head)) {
            synchronized (this) {
                write(present, 0);
                head = present.duplicate();
            }
        }
    }

    boolean isOpen() {
        return file.isOpen();
    }

    /** Whoever is being sent it gets the rest from memory. */
    void close() throws IOException {
        file.close();
    }
}
