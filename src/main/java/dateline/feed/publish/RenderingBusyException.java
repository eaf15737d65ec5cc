package dateline.feed.publish;

/** Too much is being rendered for other requests; this one may come again in a few seconds. */
public final class RenderingBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Nothing more is to be said of it. */
    public RenderingBusyException() {
        super("Too much is being rendered at once.");
    }
}
