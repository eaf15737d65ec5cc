package dateline.outbound;

/** A request that was not made, or got no answer that can be used; the message says why, for people. */
public final class OutboundFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** Whether asking again can help. */
    public enum Kind {
        /** The address may not be asked; it will not be tomorrow either. */
        FORBIDDEN,
        /** The other side did not answer. */
        FAILED,
        /** The name leads nowhere, or nobody listens there: so it is with all that is at this site. */
        UNREACHABLE,
        /** It answered, but with something that cannot be taken, such as a body without end; it may be well otherwise. */
        UNUSABLE
    }

    private final Kind kind;

    OutboundFailure(Kind kind, String sentence) {
        super(sentence, null, false, false);
        this.kind = kind;
    }

    static OutboundFailure forbidden(String sentence) {
        return new OutboundFailure(Kind.FORBIDDEN, sentence);
    }

    static OutboundFailure failed(String sentence) {
        return new OutboundFailure(Kind.FAILED, sentence);
    }

    static OutboundFailure unreachable(String sentence) {
        return new OutboundFailure(Kind.UNREACHABLE, sentence);
    }

    static OutboundFailure unusable(String sentence) {
        return new OutboundFailure(Kind.UNUSABLE, sentence);
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** What was wrong, and what to do about it where something can be done. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
