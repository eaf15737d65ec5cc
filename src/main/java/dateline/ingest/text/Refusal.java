package dateline.ingest.text;

/** An input, or a part of one, that cannot be an article; the message is the reason, for people. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says this to whoever sent the input. */
    public Refusal(String reason) {
        super(reason, null, false, false);
    }

    /** What was wrong, where, and what to do. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
