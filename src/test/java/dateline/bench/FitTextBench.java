package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.ingest.page.fields.BylineNames;
import dateline.ingest.plain.MeasuredText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Fits the models that tell what the lines of a plain text are ({@code lines.model}, {@code headlines.model},
 * {@code bylines.model} and {@code datelines.model}), and prints what they are worth on texts of sites that were held out. The
 * same texts give the same models, byte for byte.
 *
 * <p>Arguments: the manifest, the truth of the texts ({@code scraped.json}), and the folder to write the models to.
 */
public final class FitTextBench {
    private static final Boosting.Settings LINES = new Boosting.Settings(200, 8, 0.1, 40, 5, 0.05, 0.3, 0.7, 1);
    private static final Boosting.Settings FIELDS = new Boosting.Settings(100, 6, 0.1, 12, 4, 0.05, 0.3, 0.7, 1);
    private static final int FOLDS = 5;

    /** How many ways a page is dumped in. */
    private static final int DUMPS = 1;

    private static final List<Dump> WAYS = List.of(Dump.values());

    private static final int TITLE_SLACK = 40;
    private static final int NAME_LINE = 110;
    private static final List<String> NOTHING = List.of("=0.0");

    /** A text, and what a careful reader found in it. */
    private record Lesson(
            String id,
            String kind,
            String site,
            String text,
            Truth truth,
            List<String> may,
            JsonNode told,
            List<Example> lines) {}

    /** The four models, as their trees. */
    private record Models(List<String> lines, List<String> titles, List<String> bylines, List<String> dates) {
        MeasuredText read(Lesson lesson) {
            return MeasuredText.of(lesson.text(), lines, titles, bylines, dates);
        }
    }

    private final List<Lesson> lessons = new ArrayList<>();

    private FitTextBench() {}

    public static void main(String[] args) throws IOException {
        var bench = new FitTextBench();
        bench.read(Path.of(args[0]), Path.of(args[1]));
        bench.readPages(Path.of(args[0]), Path.of(args[1]));
        var heldOut = new TextScore();
        var folds = new Folds(FOLDS, 1);
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            Models models =
                    bench.fitted(lesson -> folds.of(bench.lessons.get(lesson).site()) != fold);
            for (Lesson lesson : bench.lessons) {
                if (folds.of(lesson.site()) == fold && !lesson.id().isEmpty()) {
                    heldOut.add(lesson, models.read(lesson));
                }
            }
        });
        heldOut.table().forEach(System.out::println);
        if (args.length > 2) {
            Models all = bench.fitted(lesson -> true);
            write(Path.of(args[2]), "lines", all.lines(), heldOut.table());
            write(Path.of(args[2]), "headlines", all.titles(), List.of());
            write(Path.of(args[2]), "bylines", all.bylines(), List.of());
            write(Path.of(args[2]), "datelines", all.dates(), List.of());
        }
    }

    private static void write(Path folder, String name, List<String> trees, List<String> table) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("# Trees over the measures of a line (see BlockModel), fitted by FitTextBench.");
        table.forEach(line -> lines.add("# " + line));
        lines.addAll(trees);
        Files.write(folder.resolve(name + ".model"), lines);
    }

    private void read(Path manifest, Path truths) throws IOException {
        var json = new ObjectMapper();
        JsonNode told = json.readTree(truths.toFile());
        Map<String, String> urls = new HashMap<>();
        Map<String, String> files = new HashMap<>();
        for (String line : Files.readAllLines(manifest)) {
            JsonNode entry = json.readTree(line);
            urls.put(entry.path("id").asText(), entry.path("url").asText(""));
            files.put(entry.path("id").asText(), entry.path("file").asText());
        }
        for (var entry : told.properties()) {
            String page = entry.getKey().split("-", 3)[2];
            String url = urls.getOrDefault(page, "");
            JsonNode truth = entry.getValue();
            String text = text(manifest.resolveSibling(files.get(entry.getKey())));
            add(
                    entry.getKey(),
                    truth.path("kind").asText(),
                    url.isEmpty() ? "https://" + page + "/" : url,
                    text,
                    truth);
        }
    }

    /** Pages of which the truth is known, dumped in one way after the other: they are not scored, only learnt from. */
    private void readPages(Path manifest, Path truths) throws IOException {
        var told = new HashMap<String, JsonNode>();
        for (String set : List.of("fundus", "wcxb", "zyte", "traf")) {
            new ObjectMapper()
                    .readTree(truths.resolveSibling(set + ".json").toFile())
                    .properties()
                    .forEach(entry -> told.put(entry.getKey(), entry.getValue()));
        }
        Set<String> scored = new HashSet<>();
        lessons.forEach(lesson -> scored.add(lesson.id()));
        int turn = 0;
        for (Pages.Page page : Pages.of(manifest)) {
            JsonNode truth = told.get(page.id());
            for (int i = 0; truth != null && i < DUMPS; i++) {
                Dump dump = WAYS.get(turn++ % WAYS.size());
                String kind = dump.name().toLowerCase(Locale.ROOT);
                if (!scored.contains("scraped-" + kind + "-" + page.id())) {
                    String site = page.url().orElse("https://" + page.id() + "/");
                    add("", kind, site, dump.of(page.html(), page.url()), truth);
                }
            }
        }
    }

    private void add(String id, String kind, String site, String text, JsonNode told) {
        var truth = new Truth(
                Optional.of(told.path("body").asText("")).filter(b -> !b.isEmpty()),
                texts(told.path("with")),
                texts(told.path("without")));
        var lesson = new Lesson(id, kind, site, text, truth, may(told), told, new ArrayList<>());
        lesson.lines().addAll(lineExamples(lesson));
        lessons.add(lesson);
    }

    private static List<Example> lineExamples(Lesson lesson) {
        MeasuredText text = MeasuredText.of(lesson.text(), NOTHING, NOTHING, NOTHING, NOTHING);
        List<String> may = lesson.may().stream().map(Wordings::folded).toList();
        return Example.ofLines(text.texts(), text::measures, lesson.truth()).stream()
                .filter(example -> !may.contains(Wordings.folded(example.text())))
                .map(Example.OfLine::example)
                .toList();
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> may(JsonNode told) {
        List<String> may = texts(told.path("may"));
        if (told.hasNonNull("dek")) {
            may.add(told.path("dek").asText());
        }
        return may;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private Models fitted(IntPredicate taken) {
        List<Lesson> taught = IntStream.range(0, lessons.size())
                .filter(taken)
                .mapToObj(lessons::get)
                .toList();
        List<String> lines = fit(taught.stream().flatMap(l -> l.lines().stream()), LINES);
        var titles = new ArrayList<Example>();
        var bylines = new ArrayList<Example>();
        var dates = new ArrayList<Example>();
        for (Lesson lesson : taught) {
            MeasuredText text = MeasuredText.of(lesson.text(), lines, NOTHING, NOTHING, NOTHING);
            OptionalInt title = titles(text, lesson.told(), titles);
            bylines(text, lesson.told(), title, bylines);
            dates(text, lesson.told(), title, dates);
        }
        return new Models(
                lines, fit(titles.stream(), FIELDS), fit(bylines.stream(), FIELDS), fit(dates.stream(), FIELDS));
    }

    private static List<String> fit(Stream<Example> examples, Boosting.Settings settings) {
        return Boosting.fit(examples.toList(), settings).stream()
                .map(Tree::line)
                .toList();
    }

    /** Of the lines that read as the headline the last one over the story is where it stands. */
    private static OptionalInt titles(MeasuredText text, JsonNode told, List<Example> examples) {
        String title = Wordings.folded(told.path("title").asText(""));
        if (title.isEmpty()) {
            return OptionalInt.empty();
        }
        List<String> folded = text.texts().stream().map(Wordings::folded).toList();
        boolean whole = folded.contains(title);
        int last = -1;
        for (int i = 0; i < folded.size(); i++) {
            boolean is = whole
                    ? folded.get(i).equals(title)
                    : folded.get(i).contains(title) && folded.get(i).length() < title.length() + TITLE_SLACK;
            Optional<float[]> measures = text.asTitle(i);
            last = is && measures.isPresent() ? i : last;
            if (measures.isPresent()) {
                examples.add(new Example(measures.get(), is ? 1 : 0, is ? 3 : 1));
            }
        }
        return last < 0 ? OptionalInt.empty() : OptionalInt.of(last);
    }

    private static void bylines(MeasuredText text, JsonNode told, OptionalInt title, List<Example> examples) {
        List<String> names =
                texts(told.path("authors")).stream().map(Wordings::folded).toList();
        for (int i = 0; i < text.texts().size() && !names.isEmpty(); i++) {
            String folded = Wordings.folded(text.texts().get(i));
            boolean is = folded.length() < NAME_LINE && names.stream().anyMatch(folded::contains);
            text.asByline(i, title).ifPresent(m -> examples.add(new Example(m, is ? 1 : 0, is ? 2 : 1)));
        }
    }

    private static void dates(MeasuredText text, JsonNode told, OptionalInt title, List<Example> examples) {
        String day = told.path("published").asText("");
        for (int i = 0; i < text.texts().size() && !day.isEmpty(); i++) {
            boolean is = text.day(i).filter(day::startsWith).isPresent();
            text.asDate(i, title).ifPresent(m -> examples.add(new Example(m, is ? 1 : 0, 1)));
        }
    }

    /** How well a set of texts was read, by the kind of dump. */
    private static final class TextScore {
        private final Map<String, Score> bodies = new HashMap<>();
        private final Map<String, int[]> fields = new HashMap<>();

        synchronized void add(Lesson lesson, MeasuredText text) {
            for (String kind : List.of(lesson.kind(), "all")) {
                bodies.computeIfAbsent(kind, k -> new Score()).add(lesson.truth(), text.body());
                addFields(fields.computeIfAbsent(kind, k -> new int[8]), lesson, text);
            }
        }

        private static void addFields(int[] counts, Lesson lesson, MeasuredText text) {
            String title = Wordings.folded(lesson.told().path("title").asText(""));
            if (!title.isEmpty()) {
                String got = text.title().stream()
                        .mapToObj(i -> Wordings.folded(text.texts().get(i)))
                        .findFirst()
                        .orElse("");
                counts[0]++;
                counts[1] += got.equals(title) ? 1 : 0;
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
                texts(lesson.told().path("authors")).forEach(n -> told.add(Wordings.folded(n)));
                Set<String> got = new HashSet<>();
                text.bylines()
                        .forEach(i -> BylineNames.in(text.texts().get(i)).forEach(n -> got.add(Wordings.folded(n))));
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
}
