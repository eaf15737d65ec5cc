package dateline.bench;

import dateline.ingest.text.HashedNgrams;
import dateline.ingest.text.NgramModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A support vector machine with squared losses, by coordinate descent in the dual (Hsieh et al., A Dual Coordinate Descent Method
 * for Large-scale Linear SVM, 2008); its margins are made likelihoods by the logistic function. The same lines give the same
 * model, byte for byte.
 *
 * @param rounds how often every line is looked at
 * @param cost of a line on the wrong side that weighs one
 */
record NgramFit(int rounds, double cost) {
    private static final double STEEPNESS = 2;

    /**
     * A line to learn from.
     *
     * @param ngrams of {@link HashedNgrams}
     * @param is whether it is what the model shall find
     * @param weight how much it counts
     */
    @SuppressWarnings("ArrayRecordComponent") // looked at and never compared
    record Line(int[] ngrams, boolean is, double weight) {}

    NgramModel of(List<Line> lines) {
        double[] weights = new double[HashedNgrams.COUNT];
        double[] alphas = new double[lines.size()];
        double constant = 0;
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, lines.size()).boxed().toList());
        var random = new Random(1);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                int[] ngrams = lines.get(i).ngrams();
                double value = 1 / Math.sqrt(ngrams.length);
                int side = lines.get(i).is() ? 1 : -1;
                double margin = constant;
                for (int ngram : ngrams) {
                    margin += weights[ngram] * value;
                }
                double slack = 1 / (2 * cost * lines.get(i).weight());
                double alpha = Math.max(0, alphas[i] - (side * margin - 1 + slack * alphas[i]) / (2 + slack));
                double change = (alpha - alphas[i]) * side;
                alphas[i] = alpha;
                constant += change;
                for (int ngram : ngrams) {
                    weights[ngram] += change * value;
                }
            }
        }
        return inBytes(weights, constant);
    }

    private static NgramModel inBytes(double[] weights, double constant) {
        double step = Arrays.stream(weights).map(Math::abs).max().orElse(1) / Byte.MAX_VALUE;
        byte[] bytes = new byte[weights.length];
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) Math.round(weights[i] / step));
        return new NgramModel((float) (STEEPNESS * constant), (float) (STEEPNESS * step), bytes);
    }
}
