package dateline.ingest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The members of a JSON object by their names in lower case: ninjs 3 writes {@code pubStatus} where 1 and 2 write {@code pubstatus}. */
final class JsonMembers {
    private final Map<String, JsonNode> members = new HashMap<>();

    JsonMembers(JsonNode object) {
        object.properties().forEach(entry -> members.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
    }

    /** The first of these that is a text or number and says something. */
    Optional<String> text(String... names) {
        return Stream.of(names)
                .flatMap(name -> Optional.ofNullable(members.get(name)).stream())
                .filter(JsonNode::isValueNode)
                .filter(value -> !value.isNull())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** The objects in a list, or in an object of named objects (ninjs 1), or the one object itself. */
    List<JsonMembers> objects(String name) {
        JsonNode value = members.get(name);
        if (value == null) {
            return List.of();
        }
        if (value.isArray()) {
            return each(value).map(JsonMembers::new).toList();
        }
        return value.properties().stream()
                .flatMap(entry -> (entry.getValue().isArray() ? each(entry.getValue()) : Stream.of(entry.getValue()))
                        .filter(JsonNode::isObject)
                        .map(JsonMembers::new)
                        .map(object -> object.named(entry.getKey())))
                .toList();
    }

    /** The texts of a list of texts, or the one text itself. */
    List<String> texts(String name) {
        JsonNode value = members.get(name);
        if (value == null) {
            return List.of();
        }
        return (value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** The first text of a member whose name begins so, such as {@code body_}. */
    Optional<String> textBeginning(String prefix) {
        return members.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .flatMap(name -> text(name).stream())
                .findFirst();
    }

    private JsonMembers named(String name) {
        members.putIfAbsent("name", TextNode.valueOf(name));
        return this;
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).filter(JsonNode::isObject);
    }
}
