package dateline.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import org.jspecify.annotations.Nullable;

/** Shows a person how many are done, the rate and the rest, once it has taken two seconds. Safe for use by many threads. */
final class CountProgressBar implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String task;
    private final long all;
    private final Clock clock;
    private final Instant begun;
    private final boolean isInteractive;
    private final ProgressBarConsumer consumer;
    private @Nullable ProgressBar bar;
    private long done;

    /** @param all how many there are */
    CountProgressBar(String task, long all, CommandEnvironment commandEnvironment) {
        this(task, all, commandEnvironment, new ConsoleProgressBarConsumer(System.err));
    }

    CountProgressBar(String task, long all, CommandEnvironment commandEnvironment, ProgressBarConsumer consumer) {
        this.task = task;
        this.all = all;
        this.clock = commandEnvironment.clock();
        this.begun = clock.instant();
        this.isInteractive = commandEnvironment.isInteractive();
        this.consumer = consumer;
    }

    /** One more is done. */
    synchronized void step() {
        at(done + 1, all);
    }

    /** So many are done, of so many that there are. */
    synchronized void at(long count, long of) {
        done = Math.max(done, count);
        if (!isInteractive || clock.instant().isBefore(begun.plus(PATIENCE))) {
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(of)
                    .startsFrom(done, Duration.between(begun, clock.instant()))
                    .showSpeed()
                    .setConsumer(consumer)
                    .build();
        }
        bar.maxHint(of).stepTo(done);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
