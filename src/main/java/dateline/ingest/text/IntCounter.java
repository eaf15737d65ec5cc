package dateline.ingest.text;

/** Counts how often each number came, without a box for each. Used for hashes of words, of which a page has thousands. */
public final class IntCounter {
    private static final int FIRST_SIZE = 64;

    private int[] keys = new int[FIRST_SIZE];
    private int[] counts = new int[FIRST_SIZE];
    private int size;

    /** Counts it once more, and answers how often it came before. */
    public int add(int key) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (counts[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        return counts[slot]++;
    }

    /** How often this number came. */
    public int count(int key) {
        return counts[slot(key)];
    }

    /** Whether it came at all. */
    public boolean has(int key) {
        return counts[slot(key)] > 0;
    }

    /** How many different numbers came. */
    public int size() {
        return size;
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int mixed = key * 0x9E3779B9;
        int slot = (mixed ^ (mixed >>> 15)) & mask;
        while (counts[slot] > 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new int[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] > 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
