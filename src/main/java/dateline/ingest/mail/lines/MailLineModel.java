package dateline.ingest.mail.lines;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the lines of a mail are, by a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001): each line has a score
 * for each kind, and so has each kind behind each other.
 *
 * <p>The resource holds, all as floats: the size of a step, the score of each kind for the first line, for the last, and behind each
 * other; then one signed byte for each number of {@link MailLineFeatures} and each kind, in steps. {@code FitMailBench} among the
 * tests fits it.
 */
public final class MailLineModel {
    /** The kinds as weights stand for them. */
    private static final List<MailLineKind> ORDER = List.of(MailLineKind.values());

    private static final int KINDS = ORDER.size();

    /** A mail of more lines is judged by its rules alone. */
    static final int MOST_LINES = 1_000;

    /** Words count less than the form, for a language that was not learnt from has others. */
    private static final double WORDS = 1.2;

    private final float step;
    private final LineOrder order;
    private final byte[] weights;

    /**
     * @param step what a weight of one is worth
     * @param order the scores of kinds for their place
     * @param weights by number of feature and kind
     */
    public MailLineModel(float step, LineOrder order, byte[] weights) {
        this.step = step;
        this.order = order;
        this.weights = weights.clone();
    }

    /** The one that is packaged with the program. */
    public static MailLineModel shipped() {
        return Shipped.MODEL;
    }

    private static final class Shipped {
        static final MailLineModel MODEL = read("mail-lines.model");
    }

    private static MailLineModel read(String name) {
        try (InputStream in = MailLineModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program was packaged without " + name + ".");
            }
            var data = new DataInputStream(in);
            float step = data.readFloat();
            return new MailLineModel(
                    step, LineOrder.read(data, KINDS), data.readNBytes(MailLineFeatures.COUNT * KINDS));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    /** Writes it as the resource holds it. */
    public void writeTo(DataOutputStream out) throws IOException {
        out.writeFloat(step);
        order.writeTo(out);
        out.write(weights);
    }

    /** What a feature of words is worth in a line that has so many. */
    public static double worth(int words) {
        return WORDS / Math.sqrt(Math.max(1, words));
    }

    /**
     * The lines that are not blank, each with its kind; none of a text that is too long to be a mail.
     *
     * @param sender name of who sent the mail
     * @param subject of the mail, without what programs put before it
     */
    public List<ClassifiedLine> classify(List<String> lines, String sender, String subject) {
        List<String> told = lines.stream()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .toList();
        if (told.isEmpty() || told.size() > MOST_LINES) {
            return List.of();
        }
        double[][] scores = MailLineFeatures.of(lines, sender, subject).stream()
                .map(this::scores)
                .toArray(double[][]::new);
        double[][] likely = order.probabilities(scores);
        var classified = new ArrayList<ClassifiedLine>();
        for (int i = 0; i < told.size(); i++) {
            classified.add(classified(told.get(i), likely[i]));
        }
        return classified;
    }

    private static ClassifiedLine classified(String line, double[] likely) {
        int best = 0;
        double forDesk = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            best = likely[kind] > likely[best] ? kind : best;
            forDesk += ORDER.get(kind).isForDesk() ? likely[kind] : 0;
        }
        return new ClassifiedLine(line, ORDER.get(best), likely[best], forDesk);
    }

    private double[] scores(MailLineFeatures line) {
        double[] scores = new double[KINDS];
        add(scores, line.form(), step);
        add(scores, line.words(), step * worth(line.words().length));
        return scores;
    }

    private void add(double[] scores, int[] features, double worth) {
        for (int feature : features) {
            for (int kind = 0; kind < KINDS; kind++) {
                scores[kind] += worth * weights[feature * KINDS + kind];
            }
        }
    }
}
