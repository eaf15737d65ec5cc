package dateline.ingest.model;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** An input that is another one in everything that it does not say itself. */
interface WrappedInput extends Input {
    /** The other one. */
    Input input();

    @Override
    default String name() {
        return input().name();
    }

    @Override
    default Optional<String> placeAlias() {
        return input().placeAlias();
    }

    @Override
    default Optional<String> folderSection() {
        return input().folderSection();
    }

    @Override
    default Optional<String> url() {
        return input().url();
    }

    @Override
    default Optional<String> sideFile() {
        return input().sideFile();
    }

    @Override
    default boolean keepsIds() {
        return input().keepsIds();
    }

    @Override
    default Sender sender() {
        return input().sender();
    }

    @Override
    default Optional<Instant> asOf() {
        return input().asOf();
    }

    @Override
    default long size() {
        return input().size();
    }

    @Override
    default InputStream open() throws IOException {
        return input().open();
    }
}
