package dateline.ingest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A recall that was made elsewhere, such as from a message of a webhook.
 *
 * @param name as it stands in the receipt
 * @param aliases any of which may lead to the story, strongest first
 */
public record RecallInput(String name, List<String> aliases, Recall recall) implements Input {
    public RecallInput {
        aliases = List.copyOf(aliases);
    }

    @Override
    public Optional<String> placeAlias() {
        return Optional.empty();
    }

    @Override
    public Optional<String> folderSection() {
        return Optional.empty();
    }

    @Override
    public Optional<String> url() {
        return Optional.empty();
    }

    @Override
    public Optional<String> sideFile() {
        return Optional.empty();
    }

    @Override
    public long size() {
        return bytes().length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes());
    }

    private byte[] bytes() {
        return recall.reason().getBytes(StandardCharsets.UTF_8);
    }
}
