package dateline.ingest;

import dateline.ingest.model.RawArticle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was put right on the way from a raw article to a clean article, and how sure the found fields are. */
final class Repairs {
    private final List<String> repairs;
    private final Map<String, Double> confidence;

    Repairs(RawArticle rawArticle) {
        this.repairs = new ArrayList<>(rawArticle.repairs());
        this.confidence = new LinkedHashMap<>(rawArticle.confidence());
    }

    void repair(String sentence) {
        if (!repairs.contains(sentence)) {
            repairs.add(sentence);
        }
    }

    void confidence(String field, double value) {
        confidence.put(field, value);
    }

    /** No field may be more certain than its value is. */
    void atMost(String field, double value) {
        confidence.merge(field, value, Math::min);
    }

    void drop(String field, String sentence) {
        repair(sentence);
        confidence.remove(field);
    }

    boolean isFound(String field) {
        return confidence.containsKey(field);
    }

    List<String> repairs() {
        return List.copyOf(repairs);
    }

    Map<String, Double> confidence() {
        return Map.copyOf(confidence);
    }
}
