package dateline.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnsweringHostsTest {
    private final AnsweringHosts hosts = new AnsweringHosts();

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            hosts.failed("reader.example");
        }
    }

    @Test
    @DisplayName("A host answers once a document was taken there, which is told once")
    void begins() {
        hosts.failed("reader.example");
        assertFalse(hosts.contains("reader.example"));
        assertEquals(Set.of(), hosts.takeChanged());

        hosts.taken("reader.example");
        hosts.taken("reader.example");

        assertTrue(hosts.contains("reader.example"));
        assertEquals(Set.of("reader.example"), hosts.takeChanged());
        assertEquals(Set.of(), hosts.takeChanged());
    }

    @Test
    @DisplayName("It ceases to answer after some failures in a row, for among many there are always some that are dead")
    void ceases() {
        hosts.taken("reader.example");
        hosts.takeChanged();
        fail(AnsweringHosts.FAILURES - 1);
        hosts.taken("reader.example");
        fail(AnsweringHosts.FAILURES - 1);
        assertTrue(hosts.contains("reader.example"));
        assertEquals(Set.of(), hosts.takeChanged());

        fail(1);

        assertFalse(hosts.contains("reader.example"));
        assertEquals(Set.of("reader.example"), hosts.takeChanged());
    }
}
