package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.golden.SetClock;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import org.junit.jupiter.api.Test;

class CountProgressBarTest {
    private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

    private final SetClock clock = new SetClock(BEGIN);
    private final List<String> shown = new CopyOnWriteArrayList<>();

    private CountProgressBar bar(boolean isInteractive) {
        var commandEnvironment = new CommandEnvironment(
                clock,
                new Random(1),
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                "mara",
                isInteractive);
        return new CountProgressBar("preview", 40, commandEnvironment, new DelegatingProgressBarConsumer(shown::add));
    }

    private void stepAfter(CountProgressBar bar, Duration time) {
        clock.set(BEGIN.plus(time));
        bar.step();
    }

    @Test
    void whatTakesLongerThanTwoSecondsShowsHowFarItIs() {
        try (CountProgressBar bar = bar(true)) {
            stepAfter(bar, Duration.ofSeconds(1));
            stepAfter(bar, Duration.ofSeconds(3));
            stepAfter(bar, Duration.ofSeconds(4));
        }

        String last = shown.get(shown.size() - 1);
        assertTrue(last.contains("preview") && last.contains("3/40") && last.contains("/s"), last);
    }

    @Test
    void whatIsCountedElsewhereIsShownAsFarAsItIs() {
        try (CountProgressBar bar = bar(true)) {
            clock.set(BEGIN.plusSeconds(3));
            bar.at(120, 1_000);
            clock.set(BEGIN.plusSeconds(4));
            bar.at(700, 1_000);
            bar.at(699, 1_000);
        }

        String last = shown.get(shown.size() - 1);
        assertTrue(last.contains("700/1000") && last.contains("/s"), last);
    }

    @Test
    void whatIsDoneSoonShowsNothing() {
        try (CountProgressBar bar = bar(true)) {
            stepAfter(bar, Duration.ofSeconds(1));
        }

        assertEquals(List.of(), shown);
    }

    @Test
    void whereNobodyLooksNothingIsShown() {
        try (CountProgressBar bar = bar(false)) {
            stepAfter(bar, Duration.ofSeconds(9));
        }

        assertFalse(shown.iterator().hasNext());
    }
}
