package dateline.store;

/** A store is not copied: its message says why, and what to do. */
public final class StoreCopyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence for people */
    public StoreCopyException(String sentence) {
        super(sentence);
    }
}
