package dateline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where feeds stand and ever stood, so that an address that was served once always answers.
 *
 * @param places each address once, in the order of the alphabet
 * @param configuration what decided how the feeds looked when they were printed last; empty before the first print
 */
public record FeedRegister(List<Place> places, Optional<String> configuration) {
    /**
     * An address.
     *
     * @param path between {@code /feeds/} and the extension, decoded
     * @param successor the path that the feed took instead of this one
     * @param retiredAt since when the feed is listed no more, without a successor
     */
    public record Place(String path, Optional<String> successor, Optional<Instant> retiredAt) {
        /** Of a feed that is listed. */
        public static Place listed(String path) {
            return new Place(path, Optional.empty(), Optional.empty());
        }

        /** Of a feed that has another path now. */
        public static Place moved(String path, String successor) {
            return new Place(path, Optional.of(successor), Optional.empty());
        }

        /** The same address, whose feed ended then. */
        public Place retired(Instant time) {
            return new Place(path, Optional.empty(), Optional.of(time));
        }

        /** Whether a feed stands there. */
        public boolean isListed() {
            return successor.isEmpty() && retiredAt.isEmpty();
        }
    }

    public FeedRegister {
        places = List.copyOf(places);
    }
}
