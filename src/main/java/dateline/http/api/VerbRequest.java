package dateline.http.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.article.PlainText;
import dateline.editorial.ActionResult;
import dateline.editorial.EditorialActions;
import dateline.http.ProblemException;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One verb of a story's life with what it takes: {@code {reason, note, at, substitute, article}}.
 *
 * @param members the JSON object of the body
 */
record VerbRequest(String verb, JsonNode members) {
    private static final int LONGEST_REMARK = 1_000;

    /** Words for the record, which every verb takes. */
    private static final Set<String> REMARKS = Set.of("reason", "note");

    /** What each verb takes beside them; another member would be a wish that is not heard. */
    private static final Map<String, Set<String>> TAKES = Map.of(
            "publish", Set.of(),
            "hold", Set.of(),
            "release", Set.of(),
            "schedule", Set.of("at"),
            "expire", Set.of("at"),
            "withdraw", Set.of("substitute"),
            "correct", Set.of("article"),
            "update", Set.of("article"),
            "refile", Set.of("article"));

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static boolean isVerb(String verb) {
        return TAKES.containsKey(verb);
    }

    /** @throws ProblemException when the body is no such object */
    static VerbRequest of(String verb, byte[] body) {
        var request = new VerbRequest(verb, body.length == 0 ? JSON.createObjectNode() : parsed(body));
        var takes = new TreeSet<>(REMARKS);
        takes.addAll(TAKES.getOrDefault(verb, Set.of()));
        var unknown = new TreeSet<String>();
        request.members.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(takes);
        if (!request.members.isObject() || !unknown.isEmpty()) {
            throw unusable("The body is a JSON object; " + verb + " takes " + String.join(", ", takes) + " in it.");
        }
        return request;
    }

    /** Does it to this story. */
    ActionResult carryOut(EditorialActions actions, String id) {
        EditorialActions editorialActions = actions.remarking(remark());
        return switch (verb) {
            case "publish" -> editorialActions.publish(id);
            case "hold" -> editorialActions.hold(id);
            case "release" -> editorialActions.release(id);
            case "schedule" -> editorialActions.schedule(id, at().orElseThrow(() -> missing("at")));
            case "expire" -> editorialActions.expire(id, at());
            case "withdraw" ->
                editorialActions.withdraw(id, text("reason").orElseThrow(() -> missing("reason")), text("substitute"));
            case "correct" ->
                editorialActions.correct(id, article(), text("note").orElseThrow(() -> missing("note")));
            case "update" -> editorialActions.update(id, article());
            case "refile" -> editorialActions.refile(id, article());
            default -> throw new IllegalStateException(verb + " is no verb.");
        };
    }

    /** What has a place of its own in the act is no remark on it. */
    private Optional<String> remark() {
        Optional<String> reason = "withdraw".equals(verb) ? Optional.empty() : text("reason");
        Optional<String> remark = reason.or(() -> "correct".equals(verb) ? Optional.empty() : text("note"))
                .map(PlainText::oneLine)
                .filter(words -> !words.isEmpty());
        if (remark.filter(words -> words.length() > LONGEST_REMARK).isPresent()) {
            throw unusable("Words for the record have at most " + LONGEST_REMARK + " characters.");
        }
        return remark;
    }

    private Optional<Instant> at() {
        try {
            return text("at").map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            throw unusable("\"at\" is no time with its zone. Write it as 2026-12-01T06:00:00Z.");
        }
    }

    private Optional<String> text(String member) {
        JsonNode value = members.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw unusable("\"" + member + "\" has to be text.");
        }
        return Optional.of(value.asText());
    }

    private Input article() {
        JsonNode article = members.path("article");
        if (!article.isObject()) {
            throw missing("article");
        }
        return BytesInput.of("article.json", article.toString().getBytes(StandardCharsets.UTF_8));
    }

    private ProblemException missing(String member) {
        return unusable("To " + verb + " takes \"" + member + "\" in the body.");
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw unusable("The body is not valid JSON.");
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read.", e);
        }
    }

    private static ProblemException unusable(String detail) {
        return ProblemException.with(422, "unusable", "What came with the request cannot be used", detail);
    }
}
