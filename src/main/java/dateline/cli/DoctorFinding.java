package dateline.cli;

import java.util.Locale;

/**
 * What {@code doctor} has seen.
 *
 * @param check what was looked at, in a word or two
 * @param sentence what is so, and what to do if it is not well
 */
record DoctorFinding(String check, Status status, String sentence) {
    /** How well it is. */
    enum Status {
        OK,
        /** Worth a look. */
        WARN,
        /** Something will not work. */
        BAD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static DoctorFinding well(String check, String sentence) {
        return new DoctorFinding(check, Status.OK, sentence);
    }

    static DoctorFinding warn(String check, String sentence) {
        return new DoctorFinding(check, Status.WARN, sentence);
    }

    static DoctorFinding bad(String check, String sentence) {
        return new DoctorFinding(check, Status.BAD, sentence);
    }

    /** The one or the other. */
    static DoctorFinding of(boolean isWell, String check, String sentence, String otherwise) {
        return isWell ? well(check, sentence) : bad(check, otherwise);
    }
}
