package dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.store.DiskRoom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DiskWatchTest {
    private final AtomicLong room = new AtomicLong();
    private boolean hasReserve = true;
    private final DiskWatch disk = new DiskWatch(() -> new DiskRoom(room.get(), hasReserve));

    @Test
    @DisplayName("A disk that has little room is told of before it is full")
    void littleRoomIsAnAlarm() {
        room.set(DiskWatch.LOW_BYTES);
        disk.look();
        Optional<String> enough = disk.alarm();
        room.set(DiskWatch.LOW_BYTES - 1);
        disk.look();

        assertEquals(Optional.empty(), enough);
        assertEquals(
                Optional.of("The disk of the data folder has less than 256 MB left. Make room before it is full."),
                disk.alarm());
        assertEquals(Optional.empty(), disk.reasonAgainst());
    }

    @Test
    @DisplayName("A disk that is full is a reason against readiness until there is room")
    void noRoomIsAReason() {
        room.set(DiskWatch.FULL_BYTES - 1);
        disk.look();

        assertTrue(disk.reasonAgainst().orElse("").startsWith("The disk of the data folder is full"));
        assertEquals(Optional.empty(), disk.alarm());
        room.set(Long.MAX_VALUE);
        disk.look();
        assertEquals(Optional.empty(), disk.reasonAgainst());
    }

    @Test
    @DisplayName("K6: that a story can still be withdrawn is said only where room is kept for it")
    void withdrawalsArePromisedOnlyWithAReserve() {
        room.set(0);
        disk.look();
        String kept = disk.reasonAgainst().orElse("");
        hasReserve = false;
        disk.look();

        assertTrue(kept.endsWith("a story can still be withdrawn."), kept);
        assertTrue(disk.reasonAgainst().orElse("").contains("may be refused, too"));
    }
}
