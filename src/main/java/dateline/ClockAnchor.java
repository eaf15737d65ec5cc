package dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the clock showed at one moment of a machine's run, from which the time can be counted on.
 *
 * @param boot which run of the machine; empty when it is known by this program alone
 * @param shown by the clock
 * @param elapsed of the run, as {@link MachineUptime#elapsed} counts it
 */
record ClockAnchor(Optional<String> boot, Instant shown, Duration elapsed) {
    private static final int PARTS = 3;

    /** The time when so much of the run has elapsed. */
    Instant at(Duration later) {
        return shown.plus(later.minus(elapsed));
    }

    /** The one that is kept in a file, if it is of this run of the machine. */
    static Optional<ClockAnchor> kept(Path file, Optional<String> boot) {
        try {
            String[] parts = Files.readString(file).strip().split(" ", -1);
            return parts.length == PARTS && boot.equals(Optional.of(parts[0]))
                    ? Optional.of(new ClockAnchor(boot, Instant.parse(parts[1]), Duration.parse(parts[2])))
                    : Optional.empty();
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Keeps it for the next program that starts on this machine; without a name of the run there is nothing to keep. */
    void keep(Path file) throws IOException {
        if (boot.isEmpty()) {
            return;
        }
        Path part = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(part, boot.get() + " " + shown + " " + elapsed + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
