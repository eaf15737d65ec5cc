package dateline.http;

import java.time.Instant;
import java.util.List;

/**
 * How feeds are asked for, as far as this server has seen it since it started.
 *
 * @param hours oldest first, the present one last, none left out
 * @param readers those that asked most, first
 */
public record ReaderFigures(List<Hour> hours, List<Reader> readers) {
    /** Nothing was seen. */
    public static final ReaderFigures NONE = new ReaderFigures(List.of(), List.of());

    /**
     * An hour of polls.
     *
     * @param unchanged answered with 304
     * @param whole answered with a document
     * @param refused answered with 429
     */
    public record Hour(Instant start, long unchanged, long whole, long refused) {
        /** All of them. */
        public long polls() {
            return unchanged + whole + refused;
        }
    }

    /**
     * A feed reader, by what its User-Agent calls it.
     *
     * @param unconditional polls that named no document that the reader has
     * @param subscribers whom it reads for, as it says itself; 0 when it says nothing
     */
    public record Reader(String name, long polls, long unchanged, long unconditional, long subscribers) {}

    public ReaderFigures {
        hours = List.copyOf(hours);
        readers = List.copyOf(readers);
    }
}
