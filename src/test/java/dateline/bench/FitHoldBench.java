package dateline.bench;

import dateline.ingest.text.HashedNgrams;
import dateline.ingest.text.NgramModel;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Fits the model that tells which lines ask to wait with a story ({@code hold.model}), and prints what it is worth on lines that
 * were held out: how many of those that ask it finds, and how many of the others it takes for such. The same lines give the same
 * model, byte for byte.
 *
 * <p>It learns from the invented lines among the resources of the tests, and from the paragraphs of real stories, which ask for
 * nothing.
 *
 * <p>Arguments: the folder with the truths of the pages ({@code *.json}), and the file to write the model to.
 */
public final class FitHoldBench {
    private static final Path LINES = Path.of("src/test/resources/dateline/bench/hold");
    private static final List<Path> PASTED = List.of(
            Path.of("src/test/resources/dateline/bench/pasted"),
            Path.of("src/test/resources/dateline/ingest/plain/pasted"));
    private static final List<Path> MAILS = List.of(
            Path.of("src/test/resources/dateline/bench/mail"),
            Path.of("src/test/resources/dateline/bench/mail-remarks"));

    /** The letters of lines that are printed. */
    private static final String OF_MAIL_STORY = "HSPBC";

    private static final int FOLDS = 5;
    private static final NgramFit FIT = new NgramFit(15, 2);

    /** For each line that asks there are many that do not. */
    private static final double ASKING = 1.5;

    private static final int LONGEST = 400;
    private static final Pattern BRACKETED = Pattern.compile("[\\[(（【][^\\[\\](){}（）【】]{8,300}[\\])）】]");
    private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->", Pattern.DOTALL);
    private static final double[] THRESHOLDS = {0.3, 0.4, 0.5, 0.6, 0.68, 0.76, 0.8, 0.9};

    private enum Kind {
        ASKS,
        LOOKS_ALIKE,
        OF_A_STORY;

        static Kind of(char letter) {
            return letter == 'W' ? ASKS : LOOKS_ALIKE;
        }
    }

    /** @param ngrams of it */
    private record Line(Kind kind, String text, int fold, int[] ngrams) {
        static Line of(Kind kind, String text, int fold) {
            return new Line(kind, text, fold, HashedNgrams.of(text));
        }
    }

    private FitHoldBench() {}

    public static void main(String[] args) throws IOException {
        List<Line> lines = new ArrayList<>(invented());
        lines.addAll(real(Path.of(args[0])));
        table(lines).forEach(System.out::println);
        if (args.length > 1) {
            write(fit(lines, line -> true), Path.of(args[1]));
        }
    }

    private static List<Line> invented() throws IOException {
        var lines = new ArrayList<Line>();
        for (Path file : files(LINES, ".tsv")) {
            for (String line : Files.readAllLines(file)) {
                lines.add(Line.of(Kind.of(line.charAt(0)), line.substring(2), lines.size() % FOLDS));
            }
        }
        return lines;
    }

    private static List<Line> real(Path truths) throws IOException {
        var lines = new ArrayList<Line>();
        int story = 0;
        for (var truth : new TreeMap<>(Truth.of(truths)).values()) {
            lines.addAll(ofStory(truth.body().orElse(""), story++ % FOLDS));
        }
        for (Path folder : PASTED) {
            for (Path text : files(folder, ".txt")) {
                lines.addAll(ofStory(Files.readString(text), story++ % FOLDS));
            }
        }
        for (Path folder : MAILS) {
            for (Path mail : files(folder, ".tsv")) {
                lines.addAll(ofStory(ofMail(mail), story++ % FOLDS));
            }
        }
        Path scraped = truths.resolveSibling("scraped");
        for (Path text : Files.isDirectory(scraped) ? files(scraped, ".txt.gz") : List.<Path>of()) {
            try (var in = new GZIPInputStream(Files.newInputStream(text))) {
                lines.addAll(ofStory(new String(in.readAllBytes(), StandardCharsets.UTF_8), story++ % FOLDS));
            }
        }
        lines.addAll(ofPrograms(truths.resolveSibling("html")));
        return lines;
    }

    private static String ofMail(Path mail) throws IOException {
        return Files.readAllLines(mail).stream()
                .filter(line -> !line.isBlank() && OF_MAIL_STORY.indexOf(line.charAt(0)) >= 0)
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
    }

    /** What programs say in the comments of these pages: "do not delete this", "hold until loaded". */
    private static List<Line> ofPrograms(Path pages) throws IOException {
        var said = new TreeSet<String>();
        for (Path set : Files.isDirectory(pages) ? files(pages, "") : List.<Path>of()) {
            for (Path page : files(set, ".gz")) {
                try (var in = new GZIPInputStream(Files.newInputStream(page))) {
                    COMMENT.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .results()
                            .map(comment ->
                                    comment.group(1).replaceAll("\\s+", " ").strip())
                            .filter(comment -> comment.length() <= LONGEST && comment.indexOf('<') < 0)
                            .forEach(said::add);
                }
            }
        }
        return said.stream()
                .filter(comment -> comment.indexOf(' ') > 0)
                .map(comment -> Line.of(Kind.OF_A_STORY, comment, Math.floorMod(comment.hashCode(), FOLDS)))
                .toList();
    }

    private static List<Line> ofStory(String text, int fold) {
        return text.lines()
                .map(String::strip)
                .flatMap(line -> Stream.concat(
                        Stream.of(line), BRACKETED.matcher(line).results().map(MatchResult::group)))
                .filter(line -> !line.isEmpty() && line.length() <= LONGEST)
                .distinct()
                .map(line -> Line.of(Kind.OF_A_STORY, line, fold))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> table(List<Line> lines) {
        double[] likelihoods = new double[lines.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            NgramModel model = fit(lines, line -> line.fold() != out);
            IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).fold() == out)
                    .forEach(i -> likelihoods[i] = model.likelihood(lines.get(i).text()));
        }
        var table = new ArrayList<String>();
        table.add("held out: threshold, " + List.of(Kind.values()));
        for (double threshold : THRESHOLDS) {
            var row = new StringBuilder(String.format(Locale.ROOT, "%.2f", threshold));
            for (Kind kind : Kind.values()) {
                row.append(String.format(Locale.ROOT, " %.5f", share(lines, likelihoods, kind, threshold)));
            }
            table.add(row.toString());
        }
        return table;
    }

    private static double share(List<Line> lines, double[] likelihoods, Kind kind, double threshold) {
        int[] of = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).kind() == kind)
                .toArray();
        return Arrays.stream(of).filter(i -> likelihoods[i] >= threshold).count() / (double) of.length;
    }

    private static NgramModel fit(List<Line> all, Predicate<Line> taken) {
        return FIT.of(all.stream()
                .filter(taken)
                .map(line -> new NgramFit.Line(
                        line.ngrams(), line.kind() == Kind.ASKS, line.kind() == Kind.ASKS ? ASKING : 1))
                .toList());
    }

    private static void write(NgramModel model, Path file) throws IOException {
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            model.writeTo(out);
        }
    }
}
