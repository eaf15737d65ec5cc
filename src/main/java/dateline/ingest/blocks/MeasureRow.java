package dateline.ingest.blocks;

import java.util.ArrayList;
import java.util.List;

/** One block's measures in the making. The array is used again for the next block: measuring is most of what a page costs. */
public final class MeasureRow {
    private static final int MOST = 256;

    private final boolean named;
    private final List<String> names = new ArrayList<>();
    private final float[] values = new float[MOST];
    private int size;

    /**
     * An empty row.
     *
     * @param named whether it remembers what its measures are called
     */
    public MeasureRow(boolean named) {
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

    /** Takes measures that were taken before, in a row without names. */
    public void addAll(float[] measures) {
        System.arraycopy(measures, 0, values, size, measures.length);
        size += measures.length;
    }

    /** Begins the next block. */
    public void clear() {
        size = 0;
    }

    /** The measures in their order, and after them what is not to be looked at. */
    public float[] values() {
        return values;
    }

    /** How many measures there are. */
    public int size() {
        return size;
    }

    /** What is measured, in the order of measuring. */
    public List<String> names() {
        return List.copyOf(names);
    }
}
