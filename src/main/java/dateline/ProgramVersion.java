package dateline;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The version that the jar was built as. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /**
     * What distinguishes this very program from another one of the same number: when its jar was built, as far as that can
     * be told.
     */
    static String build(String number) {
        try {
            Path program = Path.of(ProgramVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(program)
                    ? number + " " + Files.size(program) + " " + Files.getLastModifiedTime(program)
                    : number;
        } catch (IOException | URISyntaxException | RuntimeException e) {
            return number;
        }
    }

    /** What distinguishes this very program from every other one. */
    public static String build() {
        return build(number());
    }

    /** The number alone, such as {@code 0.1.0}; {@code development} when run from classes. */
    public static String number() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
