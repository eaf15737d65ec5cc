package dateline;

import java.util.Optional;

/** The version that the jar was built as. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** The number alone, such as {@code 0.1.0}; {@code development} when run from classes. */
    public static String number() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
