package dateline.cli;

import dateline.backup.BackupProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows a person how far it is, the rate and the rest, once it has taken two seconds. */
final class ByteProgressBar implements BackupProgress, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final boolean isInteractive;
    private final Clock clock;
    private final Instant begun;
    private @Nullable ProgressBar bar;
    private String shown = "";

    ByteProgressBar(CommandEnvironment commandEnvironment) {
        this.isInteractive = commandEnvironment.isInteractive();
        this.clock = commandEnvironment.clock();
        this.begun = clock.instant();
    }

    @Override
    public void at(String step, long done, long of) {
        if (!isInteractive || clock.instant().isBefore(begun.plus(PATIENCE))) {
            return;
        }
        if (bar == null || !shown.equals(step)) {
            close();
            bar = new ProgressBarBuilder()
                    .setTaskName(step)
                    .setInitialMax(of)
                    .setUnit(" MB", 1_000_000)
                    .showSpeed()
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
            shown = step;
        }
        bar.maxHint(of).stepTo(done);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
