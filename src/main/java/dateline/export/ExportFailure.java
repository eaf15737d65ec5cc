package dateline.export;

/** The folder cannot be written, or is not one of ours. */
public final class ExportFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean isRefused;

    private ExportFailure(String sentence, boolean isRefused) {
        super(sentence);
        this.isRefused = isRefused;
    }

    static ExportFailure refused(String sentence) {
        return new ExportFailure(sentence, true);
    }

    static ExportFailure unwritable(String what, Exception cause) {
        var failure = new ExportFailure(
                what + " cannot be written (" + cause + "). Look after the disk and the rights of the folder, and"
                        + " export again.",
                false);
        failure.initCause(cause);
        return failure;
    }

    /** Whether another folder has to be named. */
    public boolean isRefused() {
        return isRefused;
    }
}
