package dateline.ingest.feed;

import dateline.ingest.text.IngestLimits;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Splits an XML feed of any length into feeds of a few items, each with all that stands before the first item, so that each
 * is read, mended and judged as a small feed is. Used by one thread.
 */
final class FeedSplitter implements Closeable {
    /** From so many bytes on, the next item begins another part. */
    static final int PART = 256 * 1024;

    /** From so many bytes on, it does so too where an item before it does not seem to have ended. */
    private static final int PART_WITHOUT_END = 4 * 1024 * 1024;

    /** Bytes before the first item. */
    private static final int MOST_BEFORE_ITEMS = 4 * 1024 * 1024;

    /** Bytes of one item. */
    static final int MOST_OF_AN_ITEM = IngestLimits.INPUT_BYTES;

    private final MarkupBuffer buffer;
    private final int bytesOfAPart;
    private byte[] head = {};
    private String item = "";
    private int open;
    private int lastStart;
    private long headLines;
    private long line;
    private boolean tooLarge;

    /** @param bytesOfAPart from how many bytes on the next item begins another part, such as {@link #PART} */
    FeedSplitter(InputStream bytes, int bytesOfAPart) {
        this.buffer = new MarkupBuffer(bytes, MOST_OF_AN_ITEM);
        this.bytesOfAPart = bytesOfAPart;
    }

    /**
     * A feed of some of the items.
     *
     * @param document the bytes of it
     * @param headLines how many line ends stand before its first item
     * @param shift how many lines further on in the whole feed its items stand
     * @param tooLarge whether it has none, because its only item is too large to be read
     */
    @SuppressWarnings("ArrayRecordComponent") // It is handed on once, and compared with nothing.
    record Part(byte[] document, long headLines, long shift, boolean tooLarge) {}

    /** The next part; empty behind the last one, and where there is no item. */
    Optional<Part> next() throws IOException, FeedRefusal {
        if (item.isEmpty() && !hasItem()) {
            return Optional.empty();
        }
        while (buffer.next()) {
            if (buffer.startName().equalsIgnoreCase(item)) {
                if (isEnd() || tooLarge) {
                    return Optional.of(part(buffer.length(), OpenElements.closing(head)));
                }
                begin();
            } else if (buffer.endName().equalsIgnoreCase(item)) {
                open = Math.max(0, open - 1);
            } else if (buffer.length() > MOST_OF_AN_ITEM) {
                if (lastStart > 0) {
                    return Optional.of(part(lastStart, OpenElements.closing(head)));
                }
                drop();
            }
        }
        return buffer.length() == 0 && !tooLarge ? Optional.empty() : Optional.of(part(buffer.length(), new byte[0]));
    }

    private boolean isEnd() {
        return buffer.length() >= (open == 0 ? bytesOfAPart : PART_WITHOUT_END);
    }

    private void begin() throws IOException {
        lastStart = open == 0 ? buffer.length() : lastStart;
        open += buffer.isEmptyElement() ? 0 : 1;
    }

    private void drop() {
        line += lines(buffer.take(buffer.length()));
        tooLarge = true;
    }

    private boolean hasItem() throws IOException, FeedRefusal {
        while (buffer.next()) {
            String name = buffer.startName();
            if (FeedSniffer.isItem(name)) {
                item = name;
                head = buffer.take(buffer.length());
                headLines = lines(head);
                line = headLines;
                begin();
                return true;
            }
            if (buffer.length() > MOST_BEFORE_ITEMS) {
                throw new FeedRefusal("It has no item within its first " + MOST_BEFORE_ITEMS / 1_000_000
                        + " MB. Ask the site for the feed again, or split the file.");
            }
        }
        return false;
    }

    private Part part(int length, byte[] closing) throws IOException {
        long shift = line - headLines;
        byte[] items = buffer.take(length);
        line += lines(items);
        var document = new ByteArrayOutputStream(head.length + items.length + closing.length);
        document.writeBytes(head);
        if (!tooLarge) {
            document.writeBytes(items);
        }
        document.writeBytes(closing);
        var part = new Part(document.toByteArray(), headLines, shift, tooLarge);
        tooLarge = false;
        lastStart = 0;
        open = 0;
        if (buffer.startName().equalsIgnoreCase(item)) {
            begin();
        }
        return part;
    }

    private static long lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    @Override
    public void close() throws IOException {
        buffer.close();
    }
}
