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
     * @param selection which stories it chose when it was listed last, as text
     * @param cut how often that has changed: each time the archive of the feed is cut anew, at other addresses
     */
    public record Place(
            String path, Optional<String> successor, Optional<Instant> retiredAt, Optional<String> selection, int cut) {
        /** Of a feed that was never listed. */
        public static Place unlisted(String path) {
            return new Place(path, Optional.empty(), Optional.empty(), Optional.empty(), 0);
        }

        /** The same address, at which a feed stands that chooses these stories. */
        public Place listed(String chosen) {
            boolean isAnother =
                    selection.filter(before -> !before.equals(chosen)).isPresent();
            return new Place(path, Optional.empty(), Optional.empty(), Optional.of(chosen), isAnother ? cut + 1 : cut);
        }

        /** The same address, whose feed has another path now. */
        public Place moved(String to) {
            return new Place(path, Optional.of(to), Optional.empty(), selection, cut);
        }

        /** The same address, whose feed ended then. */
        public Place retired(Instant time) {
            return new Place(path, Optional.empty(), Optional.of(time), selection, cut);
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
