package dateline.ingest.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.IntConsumer;

/**
 * How likely a line asks whoever handles a story to wait with it: an embargo, a word to the desk, a mark of a draft. A logistic
 * regression over {@link HashedNgrams}, for nobody can list the ways to say so.
 *
 * <p>The resource holds the constant and the size of a step as two floats, and one signed byte for each number, in steps.
 * {@code FitHoldBench} among the tests fits it on lines that were invented in some 35 languages, one half of which look alike and
 * do not ask for it, and on lines of real stories.
 */
public final class HoldModel {
    private static final String RESOURCE = "hold.model";

    private final float constant;
    private final float step;
    private final byte[] weights;

    /**
     * @param constant what is added to the sum of the weights
     * @param step what a weight of one is worth
     * @param weights by the numbers of {@link HashedNgrams}
     */
    public HoldModel(float constant, float step, byte[] weights) {
        this.constant = constant;
        this.step = step;
        this.weights = weights.clone();
    }

    /** The one that is packaged with the program, loaded when it is asked for first. */
    static HoldModel shipped() {
        return Shipped.MODEL;
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

    private static final class Shipped {
        private static final HoldModel MODEL = load();

        private static HoldModel load() {
            try (InputStream in = HoldModel.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("The program was packaged without " + RESOURCE + ".");
                }
                var data = new DataInputStream(in);
                float constant = data.readFloat();
                float step = data.readFloat();
                return new HoldModel(constant, step, data.readNBytes(HashedNgrams.COUNT));
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + RESOURCE, e);
            }
        }
    }
}
