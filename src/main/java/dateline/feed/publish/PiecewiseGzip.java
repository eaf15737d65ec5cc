package dateline.feed.publish;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A document and its gzip form (RFC 1952), which is made piece by piece: pieces that an earlier document has as well, behind
 * the same bytes, are taken from its form, so that a change in a long document costs as much as what is around it. Where a
 * piece ends, the bytes in front of it say alone, and each is compressed with the bytes in front of it in view: the form is
 * nearly as short as one made in one go, and the same document has the same form, whatever was printed before.
 */
@SuppressWarnings("ArrayRecordComponent") // looked into and never compared
record PiecewiseGzip(byte[] document, byte[] bytes, List<Piece> pieces) {
    static final int SHORTEST_PIECE = 8 * 1024;
    static final int LONGEST_PIECE = 32 * 1024;
    /** So many bytes in front of a piece its compression may point into. */
    static final int IN_VIEW = 16 * 1024;

    /** A piece ends on average so many bytes, a power of two, behind its shortest length. */
    private static final int BYTES_TO_AN_END = 8 * 1024;

    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long[] GEARS = gears();
    private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(BYTES_TO_AN_END);
    /** No name, no time, no system, as Java writes it. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    /** An empty last block (RFC 1951 section 3.2.6). */
    private static final byte[] LAST_BLOCK = {3, 0};

    private static final PiecewiseGzip NOTHING = new PiecewiseGzip(new byte[0], new byte[0], List.of());

    /**
     * Where a piece stands in the document and in its form.
     *
     * @param checksum of its bytes; pieces of another one are other pieces
     */
    record Piece(int from, int to, long checksum, int zippedFrom, int zippedTo) {
        private int length() {
            return to - from;
        }
    }

    /** Whether a document is so long that it has pieces; a shorter one is compressed in one go. */
    static boolean suits(byte[] document) {
        return document.length > LONGEST_PIECE;
    }

    /** @param earlier of which as many pieces are taken as can be */
    static PiecewiseGzip of(byte[] document, Optional<PiecewiseGzip> earlier) {
        PiecewiseGzip last = earlier.orElse(NOTHING);
        Map<Long, Integer> places = last.places();
        var out = new ByteArrayOutputStream(document.length / 3 + HEADER.length);
        out.writeBytes(HEADER);
        List<Piece> pieces = new ArrayList<>();
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            int expected = 0;
            for (int from = 0;
                    from < document.length;
                    from = pieces.get(pieces.size() - 1).to()) {
                boolean isExpected = last.endsAlikeIn(document, from, expected);
                int to = isExpected ? from + last.pieces.get(expected).length() : end(document, from);
                long checksum = isExpected ? last.pieces.get(expected).checksum() : checksum(document, from, to);
                int place = isExpected ? expected : places.getOrDefault(checksum, last.pieces.size());
                int zippedFrom = out.size();
                if (last.isIn(document, from, to, place)) {
                    last.writeZipped(place, out);
                    expected = place + 1;
                } else {
                    deflate(deflater, document, from, to, out);
                }
                pieces.add(new Piece(from, to, checksum, zippedFrom, out.size()));
            }
        } finally {
            deflater.end();
        }
        out.writeBytes(LAST_BLOCK);
        writeNumber(checksum(document, 0, document.length), out);
        writeNumber(document.length, out);
        return new PiecewiseGzip(document, out.toByteArray(), List.copyOf(pieces));
    }

    /** Where each piece stands among all, by its checksum. */
    private Map<Long, Integer> places() {
        Map<Long, Integer> places = new HashMap<>();
        for (int place = 0; place < pieces.size(); place++) {
            places.put(pieces.get(place).checksum(), place);
        }
        return places;
    }

    /** Whether a later document has the bytes of this piece here and so ends a piece there; the last piece ended with its own document. */
    private boolean endsAlikeIn(byte[] later, int from, int place) {
        if (place >= pieces.size() - 1) {
            return false;
        }
        Piece piece = pieces.get(place);
        int to = from + piece.length();
        return to <= later.length && Arrays.equals(later, from, to, document, piece.from(), piece.to());
    }

    /** Whether these bytes of a later document are this piece, behind the same bytes. */
    private boolean isIn(byte[] later, int from, int to, int place) {
        if (place >= pieces.size()) {
            return false;
        }
        Piece piece = pieces.get(place);
        int seenFrom = Math.max(0, from - IN_VIEW);
        int seenThen = Math.max(0, piece.from() - IN_VIEW);
        return Arrays.equals(later, seenFrom, to, document, seenThen, piece.to());
    }

    private void writeZipped(int place, ByteArrayOutputStream out) {
        Piece piece = pieces.get(place);
        out.write(bytes, piece.zippedFrom(), piece.zippedTo() - piece.zippedFrom());
    }

    private static void deflate(Deflater deflater, byte[] document, int from, int to, ByteArrayOutputStream out) {
        deflater.reset();
        int seenFrom = Math.max(0, from - IN_VIEW);
        if (seenFrom < from) {
            deflater.setDictionary(document, seenFrom, from - seenFrom);
        }
        deflater.setInput(document, from, to - from);
        var buffer = new byte[LONGEST_PIECE];
        int many;
        do {
            many = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, many);
        } while (many == buffer.length);
    }

    /** Behind the first bytes whose hash, which forgets what is more than 64 bytes back, ends in as many zeros. */
    private static int end(byte[] document, int from) {
        int last = Math.min(from + LONGEST_PIECE, document.length);
        long hash = 0;
        for (int i = from + SHORTEST_PIECE - Long.SIZE; i < last; i++) {
            hash = (hash << 1) + GEARS[document[i] & 0xff];
            if (i >= from + SHORTEST_PIECE && hash >>> SHIFT == 0) {
                return i + 1;
            }
        }
        return last;
    }

    private static long[] gears() {
        var gears = new long[256];
        long state = SEED;
        for (int i = 0; i < gears.length; i++) {
            state += SEED;
            long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            gears[i] = mixed ^ (mixed >>> 31);
        }
        return gears;
    }

    private static long checksum(byte[] document, int from, int to) {
        var sum = new CRC32();
        sum.update(document, from, to - from);
        return sum.getValue();
    }

    private static void writeNumber(long number, ByteArrayOutputStream out) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write((int) (number >>> shift));
        }
    }
}
