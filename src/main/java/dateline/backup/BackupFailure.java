package dateline.backup;

import org.jspecify.annotations.Nullable;

/** A backup or a restore that was not done: why, and what to do. */
public final class BackupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What is in the way. */
    public enum Kind {
        /** What was asked for must not be done. */
        REFUSED,
        /** The backup is not what it was when it was made, or is none. */
        UNSOUND,
        /** Another program has the folder, or it cannot be read or written. */
        UNAVAILABLE
    }

    BackupFailure(Kind kind, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    /** What is in the way. */
    public Kind kind() {
        return kind;
    }

    static BackupFailure refused(String sentence) {
        return new BackupFailure(Kind.REFUSED, sentence, null);
    }

    static BackupFailure unsound(String sentence) {
        return new BackupFailure(Kind.UNSOUND, sentence, null);
    }
}
