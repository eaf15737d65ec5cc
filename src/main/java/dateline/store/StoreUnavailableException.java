package dateline.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be had: its message says which file, why, and what to do. */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param sentence for people
     * @param cause what it was found by, if that was a failure
     */
    public StoreUnavailableException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
