package dateline.ingest.text.embargo;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.IntConsumer;

/**
 * How likely a line says one thing, in whatever words: a logistic regression over {@link HashedNgrams}.
 *
 * <p>The resource holds the constant and the size of a step as two floats, and one signed byte for each number, in steps.
 * {@code FitHoldBench} among the tests fits them on lines that were invented in some 40 languages, one half of which look alike
 * and say something else, and on lines of real stories.
 */
public final class NgramModel {
    private final float constant;
    private final float step;
    private final byte[] weights;

    /**
     * @param constant what is added to the sum of the weights
     * @param step what a weight of one is worth
     * @param weights by the numbers of {@link HashedNgrams}
     */
    public NgramModel(float constant, float step, byte[] weights) {
        this.constant = constant;
        this.step = step;
        this.weights = weights.clone();
    }

    /**
     * One that is packaged with the program.
     *
     * @param resource its file beside this class
     */
    static NgramModel named(String resource) {
        try (InputStream in = NgramModel.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program was packaged without " + resource + ".");
            }
            var data = new DataInputStream(in);
            float constant = data.readFloat();
            float step = data.readFloat();
            return new NgramModel(constant, step, data.readNBytes(HashedNgrams.COUNT));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource, e);
        }
    }

    /** Writes it as the resource holds it. */
    public void writeTo(DataOutputStream out) throws IOException {
        out.writeFloat(constant);
        out.writeFloat(step);
        out.write(weights);
    }

    /** From 0 to 1. */
    public double likelihood(String line) {
        var sum = new Sum(weights);
        HashedNgrams.of(line, sum);
        return sum.count == 0 ? 0 : 1 / (1 + Math.exp(-constant - step * sum.weights / Math.sqrt(sum.count)));
    }

    private static final class Sum implements IntConsumer {
        private final byte[] all;
        private long weights;
        private int count;

        private Sum(byte[] all) {
            this.all = all;
        }

        @Override
        public void accept(int ngram) {
            weights += all[ngram];
            count++;
        }
    }
}
