package dateline.bench;

/** What the trees of a model are to make small: how far what they say of the examples is from what is told of them. */
interface Loss {
    /** What is said of every example before there is a tree. */
    double start(Boosting.Sample sample, int[] taken);

    /** The slope and the curve of the loss for each of the examples that are taken, at what is said of it so far. */
    void measure(Boosting.Sample sample, int[] taken, double[] said, Slopes slopes);

    /**
     * Room for the slopes of all examples.
     *
     * @param gradient the first derivative for each
     * @param hessian the second
     */
    @SuppressWarnings("ArrayRecordComponent") // filled and read, never compared
    record Slopes(float[] gradient, float[] hessian) {}

    /** Each example is judged by itself. */
    Loss LOGISTIC = new Loss() {
        @Override
        public double start(Boosting.Sample sample, int[] taken) {
            double story = 0;
            double all = 0;
            for (int i : taken) {
                story += sample.label()[i] * sample.weight()[i];
                all += sample.weight()[i];
            }
            return StrictMath.log(story / (all - story));
        }

        @Override
        public void measure(Boosting.Sample sample, int[] taken, double[] said, Slopes slopes) {
            for (int i : taken) {
                double p = 1 / (1 + StrictMath.exp(-said[i]));
                slopes.gradient()[i] = (float) (sample.weight()[i] * (p - sample.label()[i]));
                slopes.hessian()[i] = (float) (sample.weight()[i] * p * (1 - p));
            }
        }
    };
}
