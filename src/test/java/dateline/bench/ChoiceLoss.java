package dateline.bench;

/**
 * One of the examples of a text is chosen: what speaks for one speaks against the others (a conditional logit). A text of which
 * none is right says nothing.
 *
 * @param text to which each example belongs; those of one text stand together
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ChoiceLoss(int[] text) implements Loss {
    private static final double LEAST_CURVE = 1e-4;

    @Override
    public double start(Boosting.Sample sample, int[] taken) {
        return 0;
    }

    @Override
    public void measure(Boosting.Sample sample, int[] taken, double[] said, Slopes slopes) {
        int from = 0;
        while (from < taken.length) {
            int to = from;
            while (to < taken.length && text[taken[to]] == text[taken[from]]) {
                to++;
            }
            measureText(sample, taken, said, slopes, from, to);
            from = to;
        }
    }

    private static void measureText(
            Boosting.Sample sample, int[] taken, double[] said, Slopes slopes, int from, int to) {
        double most = said[taken[from]];
        for (int k = from; k < to; k++) {
            most = Math.max(most, said[taken[k]]);
        }
        double all = 0;
        double right = 0;
        for (int k = from; k < to; k++) {
            double evidence = StrictMath.exp(said[taken[k]] - most);
            all += evidence;
            right += sample.label()[taken[k]] > 0.5 ? evidence : 0;
        }
        for (int k = from; k < to; k++) {
            int i = taken[k];
            double evidence = StrictMath.exp(said[i] - most);
            double p = evidence / all;
            double wanted = sample.label()[i] > 0.5 ? evidence / right : 0;
            double counts = right > 0 ? sample.weight()[i] : 0;
            slopes.gradient()[i] = (float) (counts * (p - wanted));
            slopes.hessian()[i] = (float) (counts * Math.max(LEAST_CURVE, p * (1 - p)));
        }
    }
}
