package dateline.ingest.blocks;

import java.util.ArrayList;
import java.util.List;

/** One block's features in the making. The array is used again for the next block: measuring is most of what a page costs. */
public final class FeatureRow {
    private static final int MOST = 256;

    private final boolean named;
    private final List<String> names = new ArrayList<>();
    private final float[] values = new float[MOST];
    private int size;

    /**
     * An empty row.
     *
     * @param named whether it remembers what its features are called
     */
    public FeatureRow(boolean named) {
        this.named = named;
    }

    /** Takes the next measure of the block. */
    public void add(String name, double value) {
        if (named) {
            names.add(name);
        }
        values[size++] = (float) value;
    }

    /** Takes the next measure of the block: 1 for yes. */
    public void add(String name, boolean value) {
        add(name, value ? 1 : 0);
    }

    /** Takes features that were found before, in a row without names. */
    public void addAll(float[] features) {
        System.arraycopy(features, 0, values, size, features.length);
        size += features.length;
    }

    /** Begins the next block. */
    public void clear() {
        size = 0;
    }

    /** The features in their order, and after them what is not to be looked at. */
    public float[] values() {
        return values;
    }

    /** How many features there are. */
    public int size() {
        return size;
    }

    /** What is measured, in the order of measuring. */
    public List<String> names() {
        return List.copyOf(names);
    }
}
