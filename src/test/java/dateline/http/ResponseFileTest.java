package dateline.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Answers that are sent from files. */
class ResponseFileTest {
    private static final ByteBuffer HEAD = head("12:00:00");

    private final byte[] bytes = new byte[FrequentResponse.LEAST_BYTES];
    private final ByteBuffer body = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    private final ByteArrayOutputStream client = new ByteArrayOutputStream();
    private final WritableByteChannel channel = Channels.newChannel(client);

    ResponseFileTest() {
        new Random(1).nextBytes(bytes);
    }

    private static ByteBuffer head(String time) {
        return ByteBuffer.wrap(("HTTP/1.1 200 OK\r\nDate: Mon, 30 Nov 2026 " + time + " GMT\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] together(ByteBuffer head, byte[] body) {
        return ByteBuffer.allocate(head.remaining() + body.length)
                .put(head.duplicate())
                .put(body)
                .array();
    }

    @Test
    @DisplayName("Head and body are sent as they are, and leave the buffers where they were")
    void allIsSent() throws Exception {
        ResponseFile file = ResponseFile.of(HEAD, body);

        long sent = file.send(HEAD, channel);

        assertEquals(HEAD.remaining() + bytes.length, sent);
        assertArrayEquals(together(HEAD, bytes), client.toByteArray());
        assertEquals(bytes.length, body.remaining());
    }

    @Test
    @DisplayName("DATE: the head of a later second takes the place of the one before")
    void theDateMoves() throws Exception {
        ResponseFile file = ResponseFile.of(HEAD, body);
        ByteBuffer later = head("12:00:01");

        file.send(HEAD, Channels.newChannel(new ByteArrayOutputStream()));
        file.send(later, channel);

        assertArrayEquals(together(later, bytes), client.toByteArray());
    }

    @Test
    @DisplayName("A head of another length, and a file that is closed, are left to those who send from memory")
    void othersAreSentFromMemory() throws Exception {
        ResponseFile file = ResponseFile.of(HEAD, body);

        assertEquals(0, file.send(head("noon"), channel));
        file.close();
        assertEquals(0, file.send(HEAD, channel));

        assertEquals(0, client.size());
    }

    @Test
    @DisplayName("A client that has gone is told")
    void theClientHasGone() throws Exception {
        ResponseFile file = ResponseFile.of(HEAD, body);
        channel.close();

        assertThrows(ClosedChannelException.class, () -> file.send(HEAD, channel));
    }

    @Test
    @DisplayName("SEC-10: there are only so many files; the oldest makes room")
    void filesAreBounded() {
        var files = new ResponseFiles(2, true);

        ResponseFile first = files.file(HEAD, body);
        ResponseFile second = files.file(HEAD, body);
        ResponseFile third = files.file(HEAD, body);

        assertFalse(first.isOpen());
        assertTrue(second.isOpen());
        assertTrue(third.isOpen());
        assertNull(new ResponseFiles(2, false).file(HEAD, body));
    }

    @Test
    @DisplayName("A file is written for what is given often and long, and written again once it was closed")
    void whatIsGivenOften() throws Exception {
        var files = new ResponseFiles(1, true);
        var often = new FrequentResponse(files, body);

        for (int i = 1; i < FrequentResponse.OFTEN; i++) {
            assertNull(often.file(HEAD));
        }
        ResponseFile file = often.file(HEAD);
        assertNotNull(file);
        assertEquals(file, often.file(HEAD));
        files.file(HEAD, body);
        for (int i = 1; i < FrequentResponse.OFTEN; i++) {
            assertNull(often.file(HEAD));
        }
        assertNotNull(often.file(HEAD));

        var brief = new FrequentResponse(files, ByteBuffer.allocate(FrequentResponse.LEAST_BYTES - 1));
        for (int i = 0; i < 3 * FrequentResponse.OFTEN; i++) {
            assertNull(brief.file(HEAD));
        }
    }
}
