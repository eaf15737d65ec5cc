package dateline.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnsweringSitesTest {
    private final AnsweringSites sites = new AnsweringSites();

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            sites.failed("https://reader.example");
        }
    }

    @Test
    @DisplayName("A site answers once a document was taken there, which is told once")
    void begins() {
        sites.failed("https://reader.example");
        assertFalse(sites.contains("https://reader.example"));
        assertEquals(Set.of(), sites.takeChanged());

        sites.taken("https://reader.example");
        sites.taken("https://reader.example");

        assertTrue(sites.contains("https://reader.example"));
        assertEquals(Set.of("https://reader.example"), sites.takeChanged());
        assertEquals(Set.of(), sites.takeChanged());
    }

    @Test
    @DisplayName("It ceases to answer after some failures in a row, for among many there are always some that are dead")
    void ceases() {
        sites.taken("https://reader.example");
        sites.takeChanged();
        fail(AnsweringSites.FAILURES - 1);
        sites.taken("https://reader.example");
        fail(AnsweringSites.FAILURES - 1);
        assertTrue(sites.contains("https://reader.example"));
        assertEquals(Set.of(), sites.takeChanged());

        fail(1);

        assertFalse(sites.contains("https://reader.example"));
        assertEquals(Set.of("https://reader.example"), sites.takeChanged());
    }
}
