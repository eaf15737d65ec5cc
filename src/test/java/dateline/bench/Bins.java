package dateline.bench;

import java.util.Arrays;
import java.util.List;

/** The values of each measure in bins that hold about the same number of examples, so that a split is looked for quickly. */
final class Bins {
    static final int MOST = 63;

    private final byte[][] columns;
    private final float[][] thresholds;

    private Bins(byte[][] columns, float[][] thresholds) {
        this.columns = columns;
        this.thresholds = thresholds;
    }

    static Bins of(List<float[]> rows) {
        int features = rows.get(0).length;
        byte[][] columns = new byte[features][rows.size()];
        float[][] thresholds = new float[features][];
        float[] values = new float[rows.size()];
        for (int f = 0; f < features; f++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.get(i)[f];
            }
            thresholds[f] = thresholds(values.clone());
            for (int i = 0; i < values.length; i++) {
                columns[f][i] = (byte) bin(thresholds[f], values[i]);
            }
        }
        return new Bins(columns, thresholds);
    }

    /** Half-way between neighbours of different value, about the same number of examples between each two. */
    private static float[] thresholds(float[] values) {
        Arrays.sort(values);
        float[] thresholds = new float[MOST - 1];
        int size = 0;
        int from = 0;
        for (int i = 1; i < values.length && size < thresholds.length; i++) {
            boolean isNew = values[i] > values[i - 1];
            if (isNew && (long) (i - from) * (MOST - size) >= values.length - from) {
                thresholds[size++] = between(values[i - 1], values[i]);
                from = i;
            }
        }
        return Arrays.copyOf(thresholds, size);
    }

    private static float between(float low, float high) {
        float middle = low + (high - low) / 2;
        return middle < high ? middle : low;
    }

    /** The first bin whose threshold the value does not exceed. */
    private static int bin(float[] thresholds, float value) {
        int at = Arrays.binarySearch(thresholds, value);
        return at >= 0 ? at : -at - 1;
    }

    int features() {
        return columns.length;
    }

    int count(int feature) {
        return thresholds[feature].length + 1;
    }

    byte[] column(int feature) {
        return columns[feature];
    }

    /** The most that is in this bin or one before it. */
    float threshold(int feature, int bin) {
        return thresholds[feature][bin];
    }
}
