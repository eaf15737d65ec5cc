package dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a machine has been running, asleep or awake, which nobody sets: as Linux tells it in its files (proc(5)). Other
 * systems do not. What a virtual machine was paused by its host does not count: after that its clock seems to be put ahead.
 *
 * @param proc where the files are
 */
public record MachineUptime(Path proc) {
    private static final double NANOS = 1e9;

    /** That of this machine. */
    public static MachineUptime ofSystem() {
        return new MachineUptime(Path.of("/proc"));
    }

    /** Since a moment that is the same for as long as {@link #boot} is; zero where the system does not tell it. */
    Duration elapsed() {
        return read("uptime")
                .map(text -> Duration.ofNanos((long) (Double.parseDouble(text.split(" ", 2)[0]) * NANOS)))
                .orElse(Duration.ZERO);
    }

    /** The name of this run of the machine; empty where the system tells neither. */
    Optional<String> boot() {
        return read("uptime").flatMap(any -> read("sys/kernel/random/boot_id"));
    }

    private Optional<String> read(String file) {
        try {
            return Optional.of(Files.readString(proc.resolve(file)).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
