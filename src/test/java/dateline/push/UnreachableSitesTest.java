package dateline.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnreachableSitesTest {
    private static final long SECOND = UnreachableSites.TRIED_EVERY.toNanos();

    private final UnreachableSites sites = new UnreachableSites();

    private void fail(String site, int times) {
        for (int i = 0; i < times; i++) {
            sites.notReached(site + "/callback" + i, 0);
        }
    }

    @Test
    @DisplayName("WSH-29: where nobody is reached again and again, one callback a second is tried, not each")
    void nobodyThere() {
        fail("https://down.example", UnreachableSites.IN_A_ROW);

        assertFalse(sites.isTried("https://down.example/other", SECOND - 1));
        assertTrue(sites.isTried("https://down.example/other", SECOND));
        assertFalse(sites.isTried("https://down.example/third", SECOND + 1));
        assertTrue(sites.isTried("https://down.example/third", 2 * SECOND));
    }

    @Test
    @DisplayName("WSH-29: a few attempts that reach nobody tell nothing of a site, nor of others")
    void badLuck() {
        fail("https://down.example", UnreachableSites.IN_A_ROW - 1);
        assertTrue(sites.isTried("https://down.example/other", 0));

        fail("https://down.example", 1);

        assertFalse(sites.isTried("https://down.example/other", 0));
        assertTrue(sites.isTried("https://down.example:8443/other", 0));
        assertTrue(sites.isTried("http://down.example/other", 0));
        assertTrue(sites.isTried("https://down.example.org/other", 0));
    }

    @Test
    @DisplayName("WSH-29: once somebody is there again, each callback is tried")
    void thereAgain() {
        fail("https://down.example", 10);

        sites.reached("https://down.example/any?query=https://other.example/");

        assertTrue(sites.isTried("https://down.example/other", 0));
        assertTrue(sites.isTried("https://down.example/third", 0));
    }

    @Test
    @DisplayName("WSH-29: of many who ask at once whether to try, one does")
    void oneAtATime() {
        fail("https://down.example", 10);
        var tried = new AtomicInteger();

        IntStream.range(0, 100)
                .parallel()
                .filter(i -> sites.isTried("https://down.example/" + i, SECOND))
                .forEach(i -> tried.incrementAndGet());

        assertEquals(1, tried.get());
    }
}
