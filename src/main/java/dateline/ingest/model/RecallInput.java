package dateline.ingest.model;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A recall that was made elsewhere, such as from a message of a webhook.
 *
 * @param name as it stands in the receipt
 * @param aliases any of which may lead to the story, strongest first
 * @param sender whose word it is
 */
public record RecallInput(String name, List<String> aliases, Recall recall, Sender sender) implements Input {
    public RecallInput {
        aliases = List.copyOf(aliases);
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
