package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.golden.SetClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that is put ahead is not followed, and what goes by is counted on. */
class SteadyClockTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

    @TempDir
    Path data;

    @TempDir
    Path proc;

    private final SetClock shown = new SetClock(MORNING);
    private Duration elapsed = Duration.ofDays(3);
    private SteadyClock clock;

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectories(proc.resolve("sys/kernel/random"));
        boot("first-run");
        pass(Duration.ZERO);
        clock = clock();
    }

    private void boot(String name) throws IOException {
        Files.writeString(proc.resolve("sys/kernel/random/boot_id"), name + "\n");
    }

    private SteadyClock clock() {
        return new SteadyClock(shown, new MachineUptime(proc), () -> elapsed.toNanos());
    }

    /** So much time goes by, for all clocks. */
    private void pass(Duration time) {
        elapsed = elapsed.plus(time);
        try {
            Files.writeString(proc.resolve("uptime"), elapsed.toSeconds() + ".00 " + elapsed.toSeconds() + ".00\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shown.set(shown.instant().plus(time));
    }

    private void putAhead(Duration by) {
        shown.set(shown.instant().plus(by));
    }

    @Test
    @DisplayName("C2, P4: a clock that is put ahead by an hour, a week or ten years is not followed")
    void aClockThatIsPutAheadIsNotFollowed() {
        for (Duration jump : new Duration[] {Duration.ofHours(1), Duration.ofDays(7), Duration.ofDays(3650)}) {
            Instant before = clock.instant();
            putAhead(jump);
            assertEquals(before, clock.instant());
            pass(Duration.ofSeconds(30));

            assertEquals(before.plusSeconds(30), clock.instant());
            assertEquals(jump, clock.lead());
            putAhead(jump.negated());
            assertEquals(before.plusSeconds(30), clock.instant());
            assertEquals(Duration.ZERO, clock.lead());
        }
    }

    @Test
    @DisplayName("C2: time that goes by is followed, asleep or awake, and so are steps of seconds")
    void timeThatGoesByIsFollowed() {
        for (int i = 0; i < 100; i++) {
            pass(Duration.ofHours(i));
            putAhead(Duration.ofSeconds(20));

            assertEquals(shown.instant(), clock.instant());
        }
        assertEquals(Duration.ZERO, clock.lead());
    }

    @Test
    @DisplayName("C3: a clock that is put back is followed, and the way back is no jump ahead")
    void aClockThatIsPutBackIsFollowed() {
        putAhead(Duration.ofHours(-2));
        assertEquals(MORNING.minusSeconds(7200), clock.instant());
        pass(Duration.ofMinutes(10));

        putAhead(Duration.ofHours(2));

        assertEquals(MORNING.plusSeconds(600), clock.instant());
        assertEquals(Duration.ZERO, clock.lead());
    }

    @Test
    @DisplayName(
            "C2: what was put ahead while nothing ran is not followed by the next start on the same run of the machine")
    void aJumpOverARestart() throws IOException {
        clock.keepIn(data);
        pass(Duration.ofMinutes(5));
        putAhead(Duration.ofHours(1));

        SteadyClock next = clock();
        next.keepIn(data);

        assertEquals(MORNING.plusSeconds(300), next.instant());
        assertEquals(Duration.ofHours(1), next.lead());
        boot("second-run");
        SteadyClock afterBoot = clock();
        afterBoot.keepIn(data);
        assertEquals(shown.instant(), afterBoot.instant());
    }

    @Test
    @DisplayName("C2: once a person confirms it, every program on the data folder follows the clock")
    void aConfirmedClockIsFollowed() throws IOException {
        clock.keepIn(data);
        putAhead(Duration.ofDays(7));
        clock.instant();
        SteadyClock command = clock();
        command.keepIn(data);

        command.confirm();
        pass(Duration.ofSeconds(2));

        assertEquals(shown.instant(), clock.instant());
        assertEquals(Duration.ZERO, clock.lead());
        assertEquals(Duration.ZERO, command.lead());
    }

    @Test
    @DisplayName("A system that does not tell what time has gone by has its clock followed")
    void withoutAnUptime() throws IOException {
        Files.delete(proc.resolve("uptime"));
        SteadyClock other = clock();
        other.keepIn(data);

        putAhead(Duration.ofHours(1));

        assertEquals(shown.instant(), other.instant());
        assertFalse(Files.exists(data.resolve(SteadyClock.FILE)));
    }

    @Test
    @DisplayName("A file that somebody has spoiled, or a count that begins again, is no measure")
    void whatIsKeptIsSpoiled() throws IOException {
        for (String spoiled :
                new String[] {"", "x", "first-run yesterday PT1H", "first-run 2026-02-01T00:00:00Z PT9999H"}) {
            Files.writeString(data.resolve(SteadyClock.FILE), spoiled);

            SteadyClock next = clock();
            next.keepIn(data);

            assertEquals(shown.instant(), next.instant());
            assertTrue(Files.readString(data.resolve(SteadyClock.FILE)).startsWith("first-run 2026-03-01"));
        }
    }

    @Test
    @DisplayName("The uptime is read as Linux tells it, and is unknown elsewhere")
    void theUptimeOfLinux() throws IOException {
        assertEquals(Optional.empty(), new MachineUptime(data).boot());
        Files.writeString(proc.resolve("uptime"), "350735.47 234388.90\n");
        boot("0b9a-7");

        MachineUptime uptime = new MachineUptime(proc);

        assertEquals(Optional.of("0b9a-7"), uptime.boot());
        assertEquals(Duration.ofMillis(350_735_470), uptime.elapsed());
    }
}
