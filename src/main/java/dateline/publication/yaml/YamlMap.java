package dateline.publication.yaml;

import dateline.article.PlainText;
import dateline.article.SpellingAdvice;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Keys and their values in the order of the file; a key that stands there twice has been complained about. */
final class YamlMap {
    private final YamlValue place;
    private final Map<String, YamlValue> values;
    private final Set<String> misspelled = new HashSet<>();

    private YamlMap(YamlValue place, Map<String, YamlValue> values) {
        this.place = place;
        this.values = values;
    }

    /**
     * The map that stands there.
     *
     * @param advice what to write if something else stands there
     */
    static Optional<YamlMap> in(YamlValue place, String advice) {
        return place.asMapping(advice).map(mapping -> of(mapping, place));
    }

    private static YamlMap of(MappingNode mapping, YamlValue place) {
        var values = new LinkedHashMap<String, YamlValue>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = YamlValue.lineOf(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                place.problemList()
                        .add(line, place.field(), "a key is expected here, not a list or a brace.", "Write a word.");
                continue;
            }
            String key = PlainText.oneLine(scalar.getValue());
            String field = place.field().isEmpty() ? key : place.field() + "." + key;
            var value = new YamlValue(tuple.getValueNode(), line, field, place.problemList());
            YamlValue earlier = values.putIfAbsent(key, value);
            if (earlier != null) {
                value.complain(
                        Quotation.of(key) + " stands here twice, the first time in line " + earlier.line() + ".",
                        "Keep one of the two, or give one another name.");
            }
        }
        return new YamlMap(place, values);
    }

    /** Complains about every key that is not one of these; a key that was misspelled is not missing as well. */
    void allowOnly(List<String> known) {
        values.forEach((key, value) -> {
            if (!known.contains(key)) {
                Optional<String> nearest = SpellingAdvice.nearest(key, known);
                nearest.ifPresent(misspelled::add);
                String advice = nearest.map(meant -> "Did you mean " + meant + "?")
                        .orElse("The keys here are " + String.join(", ", known) + ".");
                value.complain("there is no key " + Quotation.of(key) + " here.", advice);
            }
        });
    }

    /** The value of this key; an empty one counts as left out. */
    Optional<YamlValue> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isNothing());
    }

    /** The value of this key, or a complaint that it is missing. */
    Optional<YamlValue> required(String key, String advice) {
        Optional<YamlValue> value = value(key);
        if (value.isEmpty() && !misspelled.contains(key)) {
            int line = Optional.ofNullable(values.get(key)).orElse(place).line();
            String field = place.field().isEmpty() ? key : place.field() + "." + key;
            place.problemList().add(line, field, Quotation.of(key) + " is missing.", advice);
        }
        return value;
    }

    /** The text of this key; empty after a complaint that it is missing or no text. */
    String requiredText(String key, String advice) {
        return required(key, advice).flatMap(YamlValue::asText).orElse("");
    }

    /** The words of a list; none when the key is left out. */
    List<YamlValue> members(String key) {
        return value(key).map(YamlValue::asList).orElse(List.of());
    }

    /** Every value, by its key. */
    Map<String, YamlValue> values() {
        return Collections.unmodifiableMap(values);
    }
}
