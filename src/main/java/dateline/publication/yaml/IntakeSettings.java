package dateline.publication.yaml;

import dateline.publication.Intake;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads {@code intake: { settle: 2, deadline: 30, memory: 4 GB }}. */
final class IntakeSettings {
    static final List<String> KEYS = List.of("settle", "deadline", "memory");

    private static final int MOST_SETTLE_SECONDS = 600;
    private static final int MOST_DEADLINE_SECONDS = 3_600;
    private static final ByteSize MEMORY = new ByteSize(100_000_000, 1_000_000_000_000L, "100 MB to 1000 GB");

    private IntakeSettings() {}

    static Intake read(YamlMap settings) {
        return settings.value("intake")
                .flatMap(value -> YamlMap.in(value, "Write intake: { settle: 2, deadline: 30, memory: 4 GB }"))
                .map(IntakeSettings::of)
                .orElse(Intake.DEFAULT);
    }

    private static Intake of(YamlMap intake) {
        intake.allowOnly(KEYS);
        return new Intake(
                seconds(intake, "settle", 0, MOST_SETTLE_SECONDS).orElse(Intake.DEFAULT.settle()),
                seconds(intake, "deadline", 1, MOST_DEADLINE_SECONDS).orElse(Intake.DEFAULT.deadline()),
                intake.value("memory").flatMap(MEMORY::read).orElse(Intake.DEFAULT.memory()));
    }

    private static Optional<Duration> seconds(YamlMap intake, String key, int least, int most) {
        return intake.value(key).flatMap(value -> value.asNumber(least, most)).map(Duration::ofSeconds);
    }
}
