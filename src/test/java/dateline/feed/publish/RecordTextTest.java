package dateline.feed.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dateline.feed.Fixture;
import dateline.publication.Publication;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordTextTest {
    /** Public, as all is that configures a newsroom. */
    public record Said(Optional<String> word, List<String> inOrder, Set<String> inNone) {}

    private static Said said(String... unordered) {
        return new Said(Optional.of("a"), List.of("b", "c"), new LinkedHashSet<>(List.of(unordered)));
    }

    @Test
    @DisplayName("Equal records give one text, in whatever order a set is")
    void equalRecords() {
        assertEquals(RecordText.of(said("x", "y")), RecordText.of(said("y", "x")));
    }

    @Test
    @DisplayName("Records that differ anywhere give different texts")
    void differentRecords() {
        assertNotEquals(RecordText.of(said("x", "y")), RecordText.of(said("x,y")));
        assertNotEquals(
                RecordText.of(said("x")), RecordText.of(new Said(Optional.empty(), List.of("b", "c"), Set.of("x"))));
        assertNotEquals(
                RecordText.of(new Said(Optional.empty(), List.of("b", "c"), Set.of())),
                RecordText.of(new Said(Optional.empty(), List.of("c", "b"), Set.of())));
        assertNotEquals(
                RecordText.of(new Said(Optional.empty(), List.of("b", "c"), Set.of())),
                RecordText.of(new Said(Optional.empty(), List.of("b1:c"), Set.of())));
    }

    @Test
    @DisplayName("All of a publication is told, down to the last part")
    void publication() {
        Publication gazette = Fixture.GAZETTE;
        assertNotEquals(
                RecordText.of(gazette),
                RecordText.of(gazette.toBuilder().rights(Optional.of("none")).build()));
        assertEquals(RecordText.of(gazette), RecordText.of(gazette.toBuilder().build()));
    }
}
