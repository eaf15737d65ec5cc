package dateline.push;

/** Why the hub does not take a request, in words for whoever sent it (WSH-05). */
public final class HubRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    HubRefusal(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    /** The body is no form. */
    public static HubRefusal malformed() {
        return new HubRefusal(400, "The form holds something that is no percent-encoding of UTF-8.");
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    /** What was wrong, and what to do about it. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
