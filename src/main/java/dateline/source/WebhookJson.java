package dateline.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads the messages of webhooks. */
final class WebhookJson {
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(50).build())
            .build());

    private WebhookJson() {}

    static Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The moment that this text names with its zone. */
    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The text or number at the first of these keys that has one. */
    static Optional<String> text(JsonNode node, String... keys) {
        for (String key : keys) {
            JsonNode value = node.path(key);
            JsonNode shown = value.isObject() ? value.path("rendered") : value;
            if (shown.isValueNode() && !shown.isNull() && !shown.asText().isBlank()) {
                return Optional.of(shown.asText());
            }
        }
        return Optional.empty();
    }
}
