package dateline.bench;

import dateline.ingest.mail.lines.LineOrder;
import dateline.ingest.mail.lines.MailLineFeatures;
import dateline.ingest.mail.lines.MailLineModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Fits a conditional random field by stochastic gradient ascent with AdaGrad's steps. The same mails give the same model. */
final class MailLineFit {
    private static final double RATE = 0.05;
    private static final double SHRINKING = 1e-4;
    private static final double ORDER_SHRINKING = 1e-2;
    private static final int ROUNDS = 20;
    private static final double SMALL = 1e-6;

    /**
     * A mail to learn from.
     *
     * @param lines that are not blank
     * @param kinds of each, by their place among the kinds
     */
    @SuppressWarnings("ArrayRecordComponent") // looked at and never compared
    record Mail(List<MailLineFeatures> lines, int[] kinds) {}

    private final int kinds;
    private final double[] weights;
    private final double[] squares;
    private final LineOrder order;
    private final LineOrder orderSquares;

    private MailLineFit(int kinds) {
        this.kinds = kinds;
        this.weights = new double[MailLineFeatures.COUNT * kinds];
        this.squares = new double[weights.length];
        this.order = new LineOrder(new double[kinds], new double[kinds], new double[kinds][kinds]);
        this.orderSquares = new LineOrder(new double[kinds], new double[kinds], new double[kinds][kinds]);
    }

    static MailLineModel of(List<Mail> mails, int kinds) {
        var fit = new MailLineFit(kinds);
        List<Integer> turns =
                new ArrayList<>(IntStream.range(0, mails.size()).boxed().toList());
        var random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(turns, random);
            turns.forEach(turn -> fit.learn(mails.get(turn)));
        }
        return fit.inBytes();
    }

    private void learn(Mail mail) {
        int count = mail.kinds().length;
        double[][] scores = mail.lines().stream().map(this::scores).toArray(double[][]::new);
        double[][] forward = order.forward(scores);
        double[][] backward = order.backward(scores);
        double total = order.total(forward);
        double[][] steps = new double[count][kinds];
        for (int line = 0; line < count; line++) {
            for (int kind = 0; kind < kinds; kind++) {
                steps[line][kind] = (mail.kinds()[line] == kind ? 1 : 0)
                        - Math.exp(forward[line][kind] + backward[line][kind] - total);
            }
        }
        learnOrder(mail, new double[][][] {scores, forward, backward}, total);
        for (int kind = 0; kind < kinds; kind++) {
            move(order.first(), orderSquares.first(), kind, steps[0][kind]);
            move(order.last(), orderSquares.last(), kind, steps[count - 1][kind]);
        }
        for (int line = 0; line < count; line++) {
            MailLineFeatures features = mail.lines().get(line);
            learn(features.form(), 1, steps[line]);
            learn(features.words(), MailLineModel.worth(features.words().length), steps[line]);
        }
    }

    private void learnOrder(Mail mail, double[][][] sums, double total) {
        double[][] steps = new double[kinds][kinds];
        for (int line = 1; line < mail.kinds().length; line++) {
            for (int before = 0; before < kinds; before++) {
                for (int kind = 0; kind < kinds; kind++) {
                    steps[before][kind] -= Math.exp(sums[1][line - 1][before]
                            + order.behind()[before][kind]
                            + sums[0][line][kind]
                            + sums[2][line][kind]
                            - total);
                }
            }
            steps[mail.kinds()[line - 1]][mail.kinds()[line]]++;
        }
        for (int before = 0; before < kinds; before++) {
            for (int kind = 0; kind < kinds; kind++) {
                move(
                        order.behind()[before],
                        orderSquares.behind()[before],
                        kind,
                        steps[before][kind] - ORDER_SHRINKING * order.behind()[before][kind]);
            }
        }
    }

    private void learn(int[] features, double worth, double[] steps) {
        for (int feature : features) {
            for (int kind = 0; kind < kinds; kind++) {
                int at = feature * kinds + kind;
                move(weights, squares, at, worth * steps[kind] - SHRINKING * weights[at]);
            }
        }
    }

    private static void move(double[] values, double[] squares, int at, double step) {
        squares[at] += step * step;
        values[at] += RATE * step / Math.sqrt(squares[at] + SMALL);
    }

    private double[] scores(MailLineFeatures line) {
        double[] scores = new double[kinds];
        double worth = MailLineModel.worth(line.words().length);
        for (int kind = 0; kind < kinds; kind++) {
            for (int feature : line.form()) {
                scores[kind] += weights[feature * kinds + kind];
            }
            for (int feature : line.words()) {
                scores[kind] += worth * weights[feature * kinds + kind];
            }
        }
        return scores;
    }

    private MailLineModel inBytes() {
        double most = SMALL;
        for (double weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        float step = (float) (most / Byte.MAX_VALUE);
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(weights[i] / step);
        }
        return new MailLineModel(step, order, bytes);
    }
}
