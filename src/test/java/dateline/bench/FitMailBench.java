package dateline.bench;

import dateline.ingest.mail.lines.ClassifiedLine;
import dateline.ingest.mail.lines.MailLineFeatures;
import dateline.ingest.mail.lines.MailLineKind;
import dateline.ingest.mail.lines.MailLineModel;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits the model that tells what the lines of a mail are ({@code mail-lines.model}), and prints what it is worth on mails that were
 * held out. It learns from the invented mails among the resources of the tests, whose lines begin with the letter of a
 * {@link MailLineKind}, a blank line apart; the first two lines give the sender ({@code F}) and the subject ({@code U}).
 *
 * <p>Arguments: the file to write the model to, if any; {@code -v} prints the lines that were taken wrongly.
 */
public final class FitMailBench {
    private static final Path USUAL = Path.of("src/test/resources/dateline/bench/mail");

    /** Nearly all of them have remarks amid or behind the story, as few mails do. */
    private static final Path WITH_REMARKS = Path.of("src/test/resources/dateline/bench/mail-remarks");

    private static final int FOLDS = 5;
    private static final List<MailLineKind> ORDER = List.of(MailLineKind.values());
    private static final int KINDS = ORDER.size();
    private static final double SURE = 0.8;

    private record Mail(String name, String sender, String subject, List<String> lines, List<MailLineKind> kinds) {
        static Mail of(Path file) throws IOException {
            var lines = new ArrayList<String>();
            var kinds = new ArrayList<MailLineKind>();
            List<String> all = Files.readAllLines(file);
            for (String line : all.subList(2, all.size())) {
                lines.add(line.isBlank() ? "" : line.substring(2));
                if (!line.isBlank()) {
                    kinds.add(MailLineKind.of(line.charAt(0)));
                }
            }
            return new Mail(file.toString(), all.get(0).substring(2), all.get(1).substring(2), lines, kinds);
        }

        /** As mail programs show it, too: each line apart, or none. */
        List<Mail> forms() {
            List<String> told = lines.stream().filter(line -> !line.isBlank()).toList();
            List<String> apart =
                    told.stream().flatMap(line -> Stream.of(line, "")).toList();
            return List.of(
                    this, new Mail(name, sender, subject, apart, kinds), new Mail(name, sender, "", told, kinds));
        }

        /** What is learnt from it: as often as counts. */
        Stream<MailLineFit.Mail> lessons() {
            List<MailLineFit.Mail> once = forms().stream().map(Mail::features).toList();
            return name.startsWith(USUAL + "/") ? Stream.of(once, once).flatMap(List::stream) : once.stream();
        }

        MailLineFit.Mail features() {
            return new MailLineFit.Mail(
                    MailLineFeatures.of(lines, sender, subject),
                    kinds.stream().mapToInt(ORDER::indexOf).toArray());
        }
    }

    private FitMailBench() {}

    public static void main(String[] args) throws IOException {
        List<Mail> mails = read();
        table(mails, List.of(args).contains("-v"));
        if (args.length > 0 && !args[0].equals("-v")) {
            MailLineModel model =
                    MailLineFit.of(mails.stream().flatMap(Mail::lessons).toList(), KINDS);
            try (var out = new DataOutputStream(Files.newOutputStream(Path.of(args[0])))) {
                model.writeTo(out);
            }
        }
    }

    private static List<Mail> read() throws IOException {
        var mails = new ArrayList<Mail>();
        for (Path folder : List.of(USUAL, WITH_REMARKS)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".tsv"))
                        .sorted()
                        .toList()) {
                    mails.add(Mail.of(file));
                }
            }
        }
        Collections.shuffle(mails, new Random(7));
        return mails;
    }

    private static void table(List<Mail> mails, boolean verbose) {
        int exact = 0;
        int headline = 0;
        int[][] taken = new int[KINDS][KINDS];
        int lostSurely = 0;
        int leftSurely = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int heldOut = fold;
            var learnt = new ArrayList<MailLineFit.Mail>();
            for (int i = 0; i < mails.size(); i++) {
                if (i % FOLDS != fold) {
                    mails.get(i).lessons().forEach(learnt::add);
                }
            }
            MailLineModel model = MailLineFit.of(learnt, KINDS);
            List<Mail> out = IntStream.range(0, mails.size())
                    .filter(i -> i % FOLDS == heldOut)
                    .boxed()
                    .flatMap(i -> mails.get(i).forms().stream())
                    .toList();
            for (Mail mail : out) {
                List<ClassifiedLine> lines = model.classify(mail.lines(), mail.sender(), mail.subject());
                boolean story = true;
                boolean headed = true;
                for (int at = 0; at < lines.size(); at++) {
                    MailLineKind is = mail.kinds().get(at);
                    ClassifiedLine line = lines.get(at);
                    taken[ORDER.indexOf(is)][ORDER.indexOf(line.kind())]++;
                    boolean right = (is == MailLineKind.STORY) == (line.kind() == MailLineKind.STORY);
                    story &= right;
                    headed &= (is == MailLineKind.HEADLINE) == (line.kind() == MailLineKind.HEADLINE);
                    lostSurely += is == MailLineKind.STORY && line.forDesk() >= SURE ? 1 : 0;
                    leftSurely += is.isForDesk() && line.forDesk() >= SURE ? 1 : 0;
                    if (verbose && !right) {
                        System.out.printf(
                                Locale.ROOT,
                                "%s %s %s %.2f %s%n",
                                mail.name(),
                                is,
                                line.kind(),
                                line.probability(),
                                line.text());
                    }
                }
                exact += story ? 1 : 0;
                headline += headed ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "held out, of %d mails: the story's lines exactly %d, the headline %d; lines for the desk known for sure %d, lines of a story taken for such for sure %d%n",
                3 * mails.size(),
                exact,
                headline,
                leftSurely,
                lostSurely);
        for (MailLineKind kind : MailLineKind.values()) {
            System.out.println(kind + " " + Arrays.toString(taken[ORDER.indexOf(kind)]));
        }
    }
}
