package dateline.bench;

import dateline.ingest.plain.AnalyzedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How well a set of texts was read, by the kind of dump. */
final class TextScore {
    private final Map<String, Score> bodies = new HashMap<>();
    private final Map<String, int[]> fields = new HashMap<>();

    void add(TextLesson lesson, AnalyzedText text) {
        List<String> may = lesson.may();
        String body = String.join(
                "\n\n",
                text.bodyLines().stream()
                        .map(at -> text.texts().get(at))
                        .filter(line -> !may.contains(Wordings.folded(line)))
                        .toList());
        for (String kind : List.of(lesson.kind(), "all")) {
            bodies.computeIfAbsent(kind, k -> new Score()).add(lesson.truth(), body);
            addFields(fields.computeIfAbsent(kind, k -> new int[8]), lesson, text);
        }
    }

    private static void addFields(int[] counts, TextLesson lesson, AnalyzedText text) {
        String title = Wordings.folded(lesson.told().path("title").asText(""));
        if (!title.isEmpty()) {
            counts[0]++;
            counts[1] += Wordings.folded(text.headline()).equals(title) ? 1 : 0;
        }
        String day = lesson.told().path("published").asText("");
        if (!day.isEmpty()) {
            counts[2]++;
            boolean right = text.date().stream()
                    .mapToObj(text::day)
                    .flatMap(Optional::stream)
                    .anyMatch(day::startsWith);
            counts[3] += right ? 1 : 0;
        }
        if (lesson.told().has("authors")) {
            Set<String> told = new HashSet<>();
            TextLesson.texts(lesson.told().path("authors")).forEach(n -> told.add(Wordings.folded(n)));
            Set<String> got = new HashSet<>();
            text.names().forEach(name -> got.add(Wordings.folded(name)));
            counts[4] += told.size();
            counts[5] += got.size();
            got.retainAll(told);
            counts[6] += got.size();
        }
    }

    List<String> table() {
        var table = new ArrayList<String>();
        table.add(
                "held out by site: kind | body F1 | precision | recall | snippets F1 | headline | published | names F1");
        bodies.keySet().stream().sorted().forEach(kind -> {
            Score score = bodies.get(kind);
            int[] n = fields.get(kind);
            table.add(String.format(
                    Locale.ROOT,
                    "%s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f",
                    kind,
                    score.f1(),
                    score.precision(),
                    score.recall(),
                    score.snippets(),
                    (double) n[1] / Math.max(1, n[0]),
                    (double) n[3] / Math.max(1, n[2]),
                    2.0 * n[6] / Math.max(1, n[4] + n[5])));
        });
        return table;
    }
}
