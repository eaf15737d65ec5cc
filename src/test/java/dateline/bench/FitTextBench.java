package dateline.bench;

import dateline.ingest.plain.AnalyzedText;
import dateline.ingest.plain.ModelTrees;
import dateline.ingest.text.NgramModel;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits the models that tell what the lines of a plain text are ({@code story-wording.model}, {@code headline-wording.model},
 * {@code lines.model}, {@code heads.model}, {@code stories.model},
 * {@code headlines.model}, {@code bylines.model}, {@code datelines.model}, {@code captions.model}, {@code tags.model} and {@code standfirsts.model}), and prints what they are worth on texts of sites
 * that were held out. The same texts give the same models, byte for byte.
 *
 * <p>Each model learns from what the ones before it make of texts of sites that they were not fitted on, as it will have to
 * work with.
 *
 * <p>Arguments: the manifest, the truth of the texts ({@code scraped.json}), and the folder to write the models to.
 */
public final class FitTextBench {
    private static final Boosting.Settings LINES = new Boosting.Settings(300, 16, 0.1, 40, 5, 0.05, 0.3, 0.7, 1);
    private static final Boosting.Settings STORIES = new Boosting.Settings(280, 14, 0.08, 40, 5, 0.05, 0.3, 0.7, 1);
    private static final Boosting.Settings FIELDS = new Boosting.Settings(100, 6, 0.1, 20, 5, 0.05, 0.3, 0.7, 1);
    private static final Boosting.Settings STANDFIRSTS = new Boosting.Settings(150, 8, 0.08, 20, 5, 0.05, 0.3, 0.7, 1);
    private static final Boosting.Settings TITLES = new Boosting.Settings(120, 12, 0.09, 40, 5, 0.05, 0.15, 0.7, 1);
    /** How many fits the model of headlines is the mean of. */
    private static final int TITLE_FITS = 4;

    /** How many fits the model of a story's lines is the mean of. */
    private static final int STORY_FITS = 2;

    private static final int FOLDS = 5;

    /**
     * One model's examples, made ready once for the fits of all folds.
     *
     * @param lesson of each example
     */
    private record Examples(Boosting.Sample sample, int[] lesson) {
        static Examples of(List<List<Example>> ofLessons) {
            int[] lesson = IntStream.range(0, ofLessons.size())
                    .flatMap(i -> ofLessons.get(i).stream().mapToInt(example -> i))
                    .toArray();
            return new Examples(
                    Boosting.Sample.of(ofLessons.stream().flatMap(List::stream).toList()), lesson);
        }

        List<String> fit(IntPredicate taken, Boosting.Settings settings) {
            return Boosting.fit(sample, rows(taken), settings).stream()
                    .map(Tree::line)
                    .toList();
        }

        /** The mean of several fits. */
        List<String> fitTogether(IntPredicate taken, Boosting.Settings settings) {
            return Boosting.fitTogether(sample, rows(taken), settings, Loss.LOGISTIC, STORY_FITS).stream()
                    .map(Tree::line)
                    .toList();
        }

        /** Of the examples of each lesson one is right. */
        List<String> fitChoice(IntPredicate taken, Boosting.Settings settings) {
            return Boosting.fitTogether(sample, rows(taken), settings, new ChoiceLoss(lesson), TITLE_FITS).stream()
                    .map(Tree::line)
                    .toList();
        }

        private int[] rows(IntPredicate taken) {
            return IntStream.range(0, lesson.length)
                    .filter(row -> taken.test(lesson[row]))
                    .toArray();
        }
    }

    private final List<TextLesson> lessons;
    private final int[] fold;
    private final ModelTrees[] models = new ModelTrees[FOLDS + 1];
    private List<AnalyzedText> texts = List.of();

    FitTextBench(List<TextLesson> lessons) {
        this.lessons = lessons;
        var folds = new Folds(FOLDS, 1);
        fold = lessons.stream().mapToInt(lesson -> folds.of(lesson.site())).toArray();
    }

    public static void main(String[] args) throws IOException {
        var lessons = new ArrayList<>(TextLessons.of(Path.of(args[0]), Path.of(args[1])));
        lessons.addAll(PastedLessons.all());
        var bench = new FitTextBench(lessons);
        ModelTrees all = bench.fit();
        List<String> table = bench.table((lesson, read) -> {});
        table.forEach(System.out::println);
        if (args.length > 2) {
            Path folder = Files.createDirectories(Path.of(args[2]));
            write(folder, "story-wording", all.wording().story());
            write(folder, "headline-wording", all.wording().headline());
            write(folder, "lines", all.lines(), table);
            write(folder, "heads", all.heads(), List.of());
            write(folder, "stories", all.stories(), List.of());
            write(folder, "headlines", all.headlines(), List.of());
            write(folder, "bylines", all.bylines(), List.of());
            write(folder, "datelines", all.datelines(), List.of());
            write(folder, "captions", all.captions(), List.of());
            write(folder, "tags", all.tags(), List.of());
            write(folder, "standfirsts", all.standfirsts(), List.of());
        }
    }

    private static void write(Path folder, String name, NgramModel model) throws IOException {
        try (var out = new DataOutputStream(Files.newOutputStream(folder.resolve(name + ".model")))) {
            model.writeTo(out);
        }
    }

    private static void write(Path folder, String name, List<String> trees, List<String> table) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("# Trees over the features of a line (see TreeModel), fitted by FitTextBench.");
        table.forEach(line -> lines.add("# " + line));
        lines.addAll(trees);
        Files.write(folder.resolve(name + ".model"), lines);
    }

    /** The models of all lessons; those of each fold are kept to score by. */
    ModelTrees fit() {
        texts = each(i -> AnalyzedText.of(lessons.get(i).text()));
        List<List<TextLesson.Line>> taught =
                each(i -> lessons.get(i).isExtra() ? List.of() : lessons.get(i).lines(texts.get(i)));
        fitWording(taught);
        var first = Examples.of(each(i -> taught.get(i).stream()
                .map(line -> example(line, texts.get(i).features(line.at())))
                .toList()));
        var heads = Examples.of(ofFull(i -> lessons.get(i).headings(texts.get(i))));
        fitEach((f, taken) -> models[f] = models[f].withLines(first.fit(taken, LINES), heads.fit(taken, FIELDS)));
        readAll(AnalyzedText::firstLook);
        var second = Examples.of(each(i -> taught.get(i).stream()
                .flatMap(line -> texts.get(i).inRun(line.at()).map(m -> example(line, m)).stream())
                .toList()));
        fitEach((f, taken) -> models[f] = models[f].withStories(second.fitTogether(taken, STORIES)));
        fitFields();
        return models[FOLDS];
    }

    private void fitWording(List<List<TextLesson.Line>> taught) {
        WordingLessons stories = WordingLessons.ofStories(lessons, taught, texts);
        WordingLessons headlines = WordingLessons.ofHeadlines(lessons, texts);
        fitEach((f, taken) -> models[f] = ModelTrees.NONE.withWording(stories.fit(taken), headlines.fit(taken)));
        texts = each(i -> AnalyzedText.of(lessons.get(i).text(), models[fold[i]]));
    }

    private void fitFields() {
        readAll(AnalyzedText::reader);
        var titles = Examples.of(each(i -> lessons.get(i).titles(texts.get(i))));
        fitEach((f, taken) -> models[f] = models[f].withHeadlines(titles.fitChoice(taken, TITLES)));
        readAll(AnalyzedText::reader);
        var bylines = Examples.of(ofFull(i -> lessons.get(i).bylines(texts.get(i))));
        var dates = Examples.of(ofFull(i -> lessons.get(i).dates(texts.get(i))));
        fitEach((f, taken) -> models[f] = models[f].withCredits(bylines.fit(taken, FIELDS), dates.fit(taken, FIELDS)));
        readAll(AnalyzedText::reader);
        var captions = Examples.of(each(i -> lessons.get(i).captions(texts.get(i))));
        var tags = Examples.of(each(i -> lessons.get(i).tags(texts.get(i))));
        fitEach((f, taken) ->
                models[f] = models[f].withSurroundings(captions.fit(taken, FIELDS), tags.fit(taken, FIELDS)));
        readAll(AnalyzedText::reader);
        var standfirsts = Examples.of(each(i -> lessons.get(i).standfirsts(texts.get(i))));
        fitEach((f, taken) -> models[f] = models[f].withStandfirsts(standfirsts.fit(taken, STANDFIRSTS)));
        readAll(AnalyzedText::reader);
    }

    private static Example example(TextLesson.Line line, float[] features) {
        return new Example(features, line.story() ? 1 : 0, line.weight());
    }

    /** Reads each lesson as the models do that were fitted without its site. */
    private void readAll(Function<ModelTrees, UnaryOperator<AnalyzedText>> by) {
        List<UnaryOperator<AnalyzedText>> readers = Stream.of(models).map(by).toList();
        texts = each(i -> readers.get(fold[i]).apply(texts.get(i)));
    }

    private <T> List<T> each(IntFunction<T> of) {
        return IntStream.range(0, lessons.size()).parallel().mapToObj(of).toList();
    }

    /** What the lessons teach of which everything is learnt. */
    private List<List<Example>> ofFull(IntFunction<List<Example>> of) {
        return each(i -> lessons.get(i).isExtra() ? List.of() : of.apply(i));
    }

    /** One model for each fold, of the lessons that are not in it, and one of all. */
    private void fitEach(BiConsumer<Integer, IntPredicate> fit) {
        IntStream.rangeClosed(0, FOLDS).parallel().forEach(f -> fit.accept(f, lesson -> fold[lesson] != f));
    }

    /** What the models are worth on the texts of sites that they were not fitted on. */
    List<String> table(BiConsumer<TextLesson, AnalyzedText> look) {
        var heldOut = new TextScore();
        var beside = new SurroundingsScore();
        for (int i = 0; i < lessons.size(); i++) {
            if (lessons.get(i).isScored()) {
                heldOut.add(lessons.get(i), texts.get(i));
                look.accept(lessons.get(i), texts.get(i));
            }
            if (lessons.get(i).isWhollyTold()) {
                beside.add(lessons.get(i), texts.get(i));
            }
        }
        return Stream.concat(heldOut.table().stream(), beside.table().stream()).toList();
    }
}
