package dateline.ingest.model;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** Something to be read: a file, standard input, the body of a request. One that nothing is known of says its bytes alone. */
public interface Input {
    /** As it stands in the receipt: path, address, {@code -}. */
    String name();

    /** The alias of the place, such as {@code file:world/bridge.txt}; absent when the place says nothing. */
    default Optional<String> placeAlias() {
        return Optional.empty();
    }

    /** Slug of the section in whose folder it lies. */
    default Optional<String> folderSection() {
        return Optional.empty();
    }

    /** Where the document came from, when the sender tells it apart from the document. */
    default Optional<String> url() {
        return Optional.empty();
    }

    /** The side file that belongs to it, as text in YAML. */
    default Optional<String> sideFile() {
        return Optional.empty();
    }

    /** Whether the sender's own id becomes the article's id for ever: a newsroom moves over from another system. */
    default boolean keepsIds() {
        return false;
    }

    /** Who hands it in. */
    default Sender sender() {
        return Sender.NEWSROOM;
    }

    /** When its sender made it what it is, where messages of one story may overtake each other: an older one changes nothing. */
    default Optional<Instant> asOf() {
        return Optional.empty();
    }

    /** In bytes; -1 when unknown. */
    long size();

    /** The bytes from the beginning; each call begins anew. */
    InputStream open() throws IOException;
}
