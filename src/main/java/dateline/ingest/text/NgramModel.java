package dateline.ingest.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How likely a line says one thing, in whatever words: a logistic regression over {@link HashedNgrams}.
 *
 * <p>The resource holds the constant and the size of a step as two floats, and one signed byte for each number, in steps. The
 * benches among the tests fit them: {@code FitHoldBench} what asks to wait, {@code FitTextBench} what the lines of a page's text are.
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
     * @param resource its path from the root of the packages
     */
    public static NgramModel named(String resource) {
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
        return likelihood(HashedNgrams.of(line));
    }

    /** From 0 to 1, of a line that is made of these {@link HashedNgrams}. */
    public double likelihood(int[] ngrams) {
        long sum = 0;
        for (int ngram : ngrams) {
            sum += weights[ngram];
        }
        return ngrams.length == 0 ? 0 : 1 / (1 + Math.exp(-constant - step * sum / Math.sqrt(ngrams.length)));
    }
}
