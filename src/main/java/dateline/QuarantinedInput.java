package dateline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.OriginalIdInput;
import dateline.ingest.model.Sender;
import java.io.UncheckedIOException;
import java.util.Optional;

/** How the quarantine keeps an input: its bytes, and the circumstances under which it came, as JSON. */
final class QuarantinedInput {
    private static final ObjectMapper JSON = new ObjectMapper();

    private QuarantinedInput() {}

    /** Everything about an input but its bytes. */
    static String context(Input input) {
        ObjectNode context = JSON.createObjectNode().put("name", input.name());
        input.placeAlias().ifPresent(value -> context.put("placeAlias", value));
        input.folderSection().ifPresent(value -> context.put("folderSection", value));
        input.url().ifPresent(value -> context.put("url", value));
        sideFile(input).ifPresent(value -> context.put("sideFile", value));
        if (input.keepsIds()) {
            context.put("keepsIds", true);
        }
        if (!input.sender().equals(Sender.NEWSROOM)) {
            context.put("sender", input.sender().who());
        }
        if (input.sender() instanceof Sender.Key key && key.edits()) {
            context.put("edits", true);
        }
        return context.toString();
    }

    /** One that cannot be read is the very reason why the input is here. */
    private static Optional<String> sideFile(Input input) {
        try {
            return input.sideFile();
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** The input that {@link #context} described. */
    static Input of(String context, byte[] bytes) {
        try {
            JsonNode node = JSON.readTree(context);
            BytesInput input = BytesInput.of(node.path("name").asText(), bytes)
                    .in(text(node, "placeAlias"), text(node, "folderSection"), text(node, "sideFile"))
                    .by(sender(node));
            Input whole = text(node, "url").map(input::from).orElse(input);
            return node.path("keepsIds").asBoolean() ? new OriginalIdInput(whole) : whole;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The quarantine holds a context that Dateline did not write.", e);
        }
    }

    private static Sender sender(JsonNode context) {
        Sender sender = text(context, "sender").map(Sender::named).orElse(Sender.NEWSROOM);
        return sender instanceof Sender.Key key
                ? new Sender.Key(key.name(), context.path("edits").asBoolean())
                : sender;
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.ofNullable(node.get(key)).map(JsonNode::asText);
    }
}
