package dateline.bench;

import dateline.ingest.page.outline.MeasuredPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Fits the model that tells which blocks of a page are its story's ({@code blocks.model}), and prints what it is worth: the
 * figures on the pages that it was fitted on beside those on pages of sites that were held out. The same pages give the same
 * model, byte for byte.
 *
 * <p>Arguments: the manifest of the pages, the folder of their truths, and the file to write the model to.
 */
public final class FitBench {
    /** A table of this size is read and asked in the time that the extractor may take. */
    private static final Boosting.Settings SETTINGS = new Boosting.Settings(240, 8, 0.1, 60, 5, 0.05, 0.25, 0.7, 1);

    private static final int FOLDS = 5;

    /** How often the sites are dealt anew: with few pages in a set, much depends on which ones are held out together. */
    private static final int DEALS = 6;

    /** What can be learnt from a page, and what to hold it to. */
    private record Lesson(Pages.Page page, Truth truth, List<Example> examples) {}

    private final List<Lesson> lessons = new ArrayList<>();
    private final BodyText bodies = new BodyText(Path.of("feeds"));

    private FitBench() {}

    public static void main(String[] args) throws IOException {
        var bench = new FitBench();
        bench.read(Path.of(args[0]), Path.of(args[1]));
        List<String> model = bench.fitted(lesson -> 0, -1);
        Map<String, Score> fitted = new LinkedHashMap<>();
        bench.score(fitted, model, bench.lessons);
        Map<String, Score> heldOut = bench.heldOut();
        List<String> table = table(fitted, heldOut);
        var lines = new ArrayList<String>();
        lines.add("# Trees over the features of a block (see TreeModel), fitted by FitBench; what they are worth:");
        table.forEach(line -> lines.add("# " + line));
        lines.addAll(model);
        Files.write(Path.of(args[2]), lines);
        table.forEach(System.out::println);
    }

    private void read(Path manifest, Path truths) throws IOException {
        Map<String, Truth> told = Truth.of(truths);
        for (Pages.Page page : Pages.of(manifest)) {
            Truth truth = told.get(page.id());
            if (truth != null && truth.tellsOfBody()) {
                lessons.add(new Lesson(page, truth, Example.of(MeasuredPage.of(page.html(), page.url()), truth)));
            }
        }
    }

    /** The model of all lessons that are not in this fold. */
    private List<String> fitted(ToIntFunction<Lesson> folds, int but) {
        List<Example> examples = lessons.stream()
                .filter(lesson -> folds.applyAsInt(lesson) != but)
                .flatMap(lesson -> lesson.examples().stream())
                .toList();
        return Boosting.fit(examples, SETTINGS).stream().map(Tree::line).toList();
    }

    /** Each page is judged by a model that saw no page of its site. */
    private Map<String, Score> heldOut() {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (int deal = 1; deal <= DEALS; deal++) {
            var folds = new Folds(FOLDS, deal);
            ToIntFunction<Lesson> dealt =
                    lesson -> folds.of(lesson.page().url().orElse(lesson.page().id()));
            for (int fold = 0; fold < FOLDS; fold++) {
                int held = fold;
                List<Lesson> unseen = lessons.stream()
                        .filter(lesson -> dealt.applyAsInt(lesson) == held)
                        .toList();
                score(scores, fitted(dealt, fold), unseen);
            }
        }
        return scores;
    }

    private void score(Map<String, Score> scores, List<String> model, List<Lesson> pages) {
        var extractor = MeasuredPage.extractor(model);
        for (Lesson lesson : pages) {
            Pages.Page page = lesson.page();
            String body = bodies.of(extractor.extract(page.html(), page.url()));
            scores.computeIfAbsent(page.set(), set -> new Score()).add(lesson.truth(), body);
        }
    }

    private static List<String> table(Map<String, Score> fitted, Map<String, Score> heldOut) {
        var table = new ArrayList<String>();
        table.add("| set | measure | fitted on all | held out by site |");
        table.add("|---|---|---|---|");
        Map<String, ToDoubleFunction<Score>> features = new LinkedHashMap<>();
        features.put("body F1", Score::f1);
        features.put("precision", Score::precision);
        features.put("recall", Score::recall);
        features.put("exactly right", Score::accuracy);
        features.put("snippets F1", Score::snippets);
        fitted.keySet().stream()
                .sorted()
                .forEach(set -> features.forEach((name, measure) -> {
                    double all = measure.applyAsDouble(fitted.get(set));
                    double unseen = measure.applyAsDouble(heldOut.get(set));
                    if (all > 0) {
                        table.add(String.format(Locale.ROOT, "| %s | %s | %.3f | %.3f |", set, name, all, unseen));
                    }
                }));
        return table;
    }
}
