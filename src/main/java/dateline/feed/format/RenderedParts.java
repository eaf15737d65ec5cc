package dateline.feed.format;

import java.util.ArrayList;
import java.util.List;

/**
 * A rendered document in UTF-8 as a row of parts, of which the entries are those that other documents have as well.
 *
 * @param head all in front of the entries
 * @param entries one for each entry that could be rendered
 * @param separator between two entries
 * @param tail all behind the entries
 */
@SuppressWarnings("ArrayRecordComponent") // put one behind the other and never compared
public record RenderedParts(byte[] head, List<byte[]> entries, byte[] separator, byte[] tail) {
    private static final byte[] NOTHING = {};

    public RenderedParts {
        entries = List.copyOf(entries);
    }

    /** A document that has no parts of its own. */
    static RenderedParts of(byte[] document) {
        return new RenderedParts(document, List.of(), NOTHING, NOTHING);
    }

    /** The document with other entries, as they were rendered for another document of the same head and tail. */
    public RenderedParts with(List<byte[]> others) {
        return new RenderedParts(head, others, separator, tail);
    }

    /** How many bytes the document has. */
    public long length() {
        long length = head.length + tail.length + separator.length * (long) Math.max(0, entries.size() - 1);
        for (byte[] entry : entries) {
            length += entry.length;
        }
        return length;
    }

    /** The parts one after the other. */
    public List<byte[]> inOrder() {
        var parts = new ArrayList<byte[]>();
        parts.add(head);
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0 && separator.length > 0) {
                parts.add(separator);
            }
            parts.add(entries.get(i));
        }
        parts.add(tail);
        return parts;
    }

    /** The whole document. */
    public byte[] bytes() {
        var bytes = new byte[Math.toIntExact(length())];
        int filled = 0;
        for (byte[] part : inOrder()) {
            System.arraycopy(part, 0, bytes, filled, part.length);
            filled += part.length;
        }
        return bytes;
    }
}
