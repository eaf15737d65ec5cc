package dateline.ingest.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.date.DateField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of a form as what its keys ask for; what they are not is refused with its place. */
record FieldValues(FieldLocation place) {
    void allowOnly(String key, JsonNode object, List<String> allowed) throws Refusal {
        for (var field : object.properties()) {
            if (!allowed.contains(field.getKey())) {
                throw place.problem(
                        key,
                        "there is no key \"" + field.getKey() + "\" in it. It may have: " + String.join(", ", allowed)
                                + ".");
            }
        }
    }

    List<JsonNode> list(JsonNode value) {
        var all = new ArrayList<JsonNode>();
        if (value.isArray()) {
            value.forEach(all::add);
        } else {
            all.add(value);
        }
        return all;
    }

    List<String> texts(String key, JsonNode value) throws Refusal {
        var texts = new ArrayList<String>();
        if (value.isTextual()) {
            return FieldText.listed(value.textValue(), ",;");
        }
        if (!value.isArray()) {
            throw place.problem(key, "it must be a list of texts.");
        }
        for (var item : value) {
            texts.add(text(key, item));
        }
        return texts;
    }

    String text(String key, JsonNode value) throws Refusal {
        if (!value.isTextual()) {
            throw place.problem(key, "it must be text, in quotation marks.");
        }
        return value.textValue();
    }

    Optional<String> said(String key, JsonNode value) throws Refusal {
        return Optional.of(text(key, value)).filter(text -> !text.isBlank());
    }

    Optional<String> optional(String key, JsonNode value) throws Refusal {
        return value.isNull() || value.isMissingNode() ? Optional.empty() : Optional.of(text(key, value));
    }

    Optional<String> scalar(String key, JsonNode value) throws Refusal {
        return value.isNumber() ? Optional.of(value.asText()) : optional(key, value);
    }

    Optional<Boolean> yesOrNo(String key, JsonNode value) throws Refusal {
        if (value.isNull() || value.isMissingNode()) {
            return Optional.empty();
        }
        if (!List.of("true", "false").contains(value.asText())) {
            throw place.problem(key, "it must be true or false.");
        }
        return Optional.of(value.asText().equals("true"));
    }

    String date(String key, JsonNode value) throws Refusal {
        String text = text(key, value);
        if (DateField.of(text).isEmpty()) {
            throw place.problem(
                    key, "\"" + FieldText.cut(text, 60) + "\" is no date. Write it like 2026-11-24T09:30:00+01:00.");
        }
        return text;
    }

    int number(String key, JsonNode value) throws Refusal {
        String text = value.asText().strip();
        if (value.isContainerNode() || !text.matches("\\d{1,4}")) {
            throw place.problem(key, "it must be a whole number.");
        }
        return Integer.parseInt(text);
    }
}
