package dateline.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/** The versions of IPTC ninjs that are written. What is written here is alike in all, but for the spelling of names. */
enum NinjsVersion {
    /** Names in lower case. */
    V2_2("ninjs-2.2", "2.2", "ninjs2"),
    /** Names in camel case. */
    V3_1("ninjs", "3.1", "ninjs3"),
    /** As 3.1; what it adds, such as extensions of renditions, there is no word for here. */
    V3_3("ninjs-3.3", "3.3", "ninjs33");

    private static final String SCHEMAS = "http://www.iptc.org/std/ninjs/ninjs-schema_";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What is called otherwise in 2.2, beyond its spelling. */
    private static final Map<String, String> OLDER_NAMES = Map.of("embargoedUntil", "embargoed");

    private final String profile;
    private final String version;
    private final String extension;

    NinjsVersion(String profile, String version, String extension) {
        this.profile = profile;
        this.version = version;
        this.extension = extension;
    }

    /** Of the file that always has this version, whatever the profile of the partner. */
    String extension() {
        return extension;
    }

    String profile() {
        return profile;
    }

    String version() {
        return version;
    }

    String schema() {
        return SCHEMAS + version + ".json";
    }

    /** A tree with the names of 3.1, with those of this version. */
    JsonNode spelled(JsonNode tree) {
        return this == V2_2 ? inLowerCase(tree) : tree;
    }

    private static JsonNode inLowerCase(JsonNode tree) {
        if (tree.isObject()) {
            ObjectNode spelled = MAPPER.createObjectNode();
            tree.properties().forEach(field -> spelled.set(olderName(field.getKey()), inLowerCase(field.getValue())));
            return spelled;
        }
        if (tree.isArray()) {
            ArrayNode spelled = MAPPER.createArrayNode();
            tree.forEach(element -> spelled.add(inLowerCase(element)));
            return spelled;
        }
        return tree;
    }

    private static String olderName(String name) {
        return OLDER_NAMES.getOrDefault(name, name).toLowerCase(Locale.ROOT);
    }
}
