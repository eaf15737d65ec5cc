package dateline.ingest.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Divides a folder of mail (mbox, RFC 4155) into its messages and holds one of them at a time. What does not begin with a
 * separator line is one message. Used by one thread.
 */
final class Mailbox {
    /** Bytes of one message. */
    static final int MESSAGE = 20_000_000;

    private static final int LINE = 8_192;
    private static final Pattern SEPARATOR =
            Pattern.compile("From [^\\r\\n]{0,300}?\\d{1,2}:\\d{2}(?::\\d{2})?[^\\r\\n]{0,40}\\d{4}[^\\r\\n]{0,20}");
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final InputStream bytes;
    private final byte[] line = new byte[LINE];
    private int length;
    private boolean begun;
    private boolean folder;
    private boolean exhausted;
    private boolean cut;

    Mailbox(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes, 65_536);
    }

    /** Whether a line stands between two messages: {@code From mara@harbour.example Tue Nov 24 09:30:00 2026}. */
    static boolean isSeparator(String line) {
        return SEPARATOR.matcher(line).matches();
    }

    /** Whether messages are divided by separators; known once the first has been read. */
    boolean isFolder() {
        return folder;
    }

    /** Whether the last message was longer than {@link #MESSAGE}. */
    boolean wasCut() {
        return cut;
    }

    /** The next message, nothing at the end. */
    Optional<byte[]> next() throws IOException {
        if (!begun) {
            begun = true;
            readLine();
            folder = atSeparator();
        }
        if (exhausted) {
            return Optional.empty();
        }
        if (folder) {
            readLine();
        }
        return Optional.of(message());
    }

    private byte[] message() throws IOException {
        var message = new ByteArrayOutputStream();
        cut = false;
        boolean blankBefore = false;
        boolean lineBegins = true;
        while (!exhausted && !(folder && blankBefore && lineBegins && atSeparator())) {
            int from = folder && lineBegins && isQuotedSeparator() ? 1 : 0;
            cut |= message.size() + length > MESSAGE;
            if (!cut) {
                message.write(line, from, length - from);
            }
            blankBefore = lineBegins && isBlank();
            lineBegins = line[length - 1] == '\n';
            readLine();
        }
        return message.toByteArray();
    }

    /** Reads up to the end of the line, or as much of a long one as there is room for. */
    private void readLine() throws IOException {
        length = 0;
        int read = bytes.read();
        while (read >= 0) {
            line[length++] = (byte) read;
            if (read == '\n' || length == LINE) {
                return;
            }
            read = bytes.read();
        }
        exhausted = length == 0;
    }

    private boolean atSeparator() {
        return beginsAt(0) && isSeparator(new String(line, 0, length, StandardCharsets.ISO_8859_1).stripTrailing());
    }

    /** A line of a message that looked like a separator was quoted with {@code >} when it was written. */
    private boolean isQuotedSeparator() {
        int quotes = 0;
        while (quotes < length && line[quotes] == '>') {
            quotes++;
        }
        return quotes > 0 && beginsAt(quotes);
    }

    private boolean beginsAt(int offset) {
        for (int i = 0; i < FROM.length; i++) {
            if (offset + i >= length || line[offset + i] != FROM[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isBlank() {
        return length == 1 || (length == 2 && line[0] == '\r');
    }
}
