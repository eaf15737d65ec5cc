package dateline.ingest.model;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** An input whose articles keep the ids that they have at the sender. */
public record OriginalIdInput(Input input) implements Input {
    @Override
    public boolean keepsIds() {
        return true;
    }

    @Override
    public String name() {
        return input.name();
    }

    @Override
    public Optional<String> placeAlias() {
        return input.placeAlias();
    }

    @Override
    public Optional<String> folderSection() {
        return input.folderSection();
    }

    @Override
    public Optional<String> url() {
        return input.url();
    }

    @Override
    public Optional<String> sideFile() {
        return input.sideFile();
    }

    @Override
    public Sender sender() {
        return input.sender();
    }

    @Override
    public Optional<Instant> asOf() {
        return input.asOf();
    }

    @Override
    public long size() {
        return input.size();
    }

    @Override
    public InputStream open() throws IOException {
        return input.open();
    }
}
