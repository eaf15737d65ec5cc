package dateline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers when each rendition last changed, so that its Last-Modified survives restarts and is the same on every node
 * that shares the store.
 *
 * <p>An interface, for who prints knows no database; a print without a store keeps its log in memory.
 */
public interface RenditionLog {
    /**
     * Bytes that were printed.
     *
     * @param address where they are served, such as {@code world.rss}
     * @param etag of the identity-encoded bytes
     * @param at when what they show last changed, in whole seconds
     * @param state what they show, for those who are to be told later what came after it
     */
    record Printed(String address, String etag, Instant at, Optional<State> state) {
        /** Bytes whose holders will be given the whole again. */
        public Printed(String address, String etag, Instant at) {
            this(address, etag, at, Optional.empty());
        }
    }

    /**
     * What bytes show.
     *
     * @param composition names everything but the stories that decided what stands in them, such as the window
     * @param sequence number of the last public change that they show
     */
    record State(String composition, long sequence) {}

    /**
     * What was printed, with its Last-Modified.
     *
     * @param time in whole seconds
     */
    record Dated(Printed printed, Instant time) {
        /**
         * The same bytes keep their time. Other ones take their own, or one second after the time in front of it where that
         * is not earlier.
         */
        public static Dated after(Optional<Dated> last, Printed printed) {
            if (last.filter(known -> known.printed().etag().equals(printed.etag()))
                    .isPresent()) {
                return last.get();
            }
            return new Dated(
                    printed,
                    last.map(known -> known.time().plusSeconds(1))
                            .filter(least -> least.isAfter(printed.at()))
                            .orElse(printed.at()));
        }
    }

    /**
     * The Last-Modified of each, in the order of the question; nobody waits for a writer of the store. An etag that is the last one known
     * of its address keeps the time it has. Another one takes its {@code at}, or one second after the time in front of it
     * where {@code at} is not later: it never moves backwards and never stands still while the bytes change.
     */
    List<Instant> lastModified(List<Printed> printed);

    /** What the bytes of this etag showed, which were once printed for this address; only the last ones are known. */
    Optional<State> state(String address, String etag);
}
