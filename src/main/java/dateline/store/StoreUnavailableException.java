package dateline.store;

/** The store cannot be had: its message says which file, why, and what to do. */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
