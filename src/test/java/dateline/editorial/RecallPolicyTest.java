package dateline.editorial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.Gazette;
import dateline.article.State;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecallPolicyTest {
    private Gazette gazette;

    @BeforeEach
    void open(@TempDir Path data) {
        gazette = new Gazette(data);
    }

    @AfterEach
    void close() {
        gazette.close();
    }

    private static Input ninjs(String status, String text, String version) {
        return BytesInput.of("item.json", """
                {"uri": "urn:wire:1", "pubstatus": "%s", "type": "text", "headline": "Bridge opens", "body_text": "%s",
                 "firstcreated": "2026-02-28T10:00:00Z", "versioncreated": "%s"}
                """.formatted(status, text, version));
    }

    private static Input newsItem(String status) {
        return BytesInput.of("item.xml", """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:wire:1"><itemMeta>
                <itemClass qcode="ninat:text"/><versionCreated>2026-02-28T12:00:00Z</versionCreated>
                <pubStatus qcode="stat:%s"/></itemMeta><contentMeta/></newsItem>
                """.formatted(status));
    }

    private State state(Receipt receipt) {
        return gazette.article(receipt.id().orElseThrow().value()).state();
    }

    @Test
    @DisplayName("K4: what an agency cancels is withdrawn, in whichever format, and its story does not come back")
    void whatAnAgencyCancelsIsWithdrawn() {
        Receipt filed = gazette.file(ninjs("usable", "After nine nights.", "2026-02-28T10:00:00Z"));

        Receipt cancelled = gazette.file(newsItem("canceled"));
        Receipt again = gazette.file(ninjs("usable", "After ten nights.", "2026-02-28T14:00:00Z"));

        assertEquals(Outcome.CHANGED, cancelled.outcome());
        assertEquals(filed.id(), cancelled.id());
        assertEquals(State.WITHDRAWN, state(filed));
        assertEquals(Outcome.UNCHANGED, again.outcome());
        assertEquals(State.WITHDRAWN, state(filed));
        assertTrue(gazette.feed("atom").contains("deleted-entry"));
        assertFalse(gazette.feed("json").contains("Bridge opens"));
    }

    @Test
    @DisplayName("K4: a cancellation that comes before its story keeps the story away")
    void aCancellationThatComesFirstCounts() {
        Receipt cancelled = gazette.file(newsItem("canceled"));
        Receipt filed = gazette.file(ninjs("usable", "After nine nights.", "2026-02-28T14:00:00Z"));

        assertEquals(Outcome.REFUSED, cancelled.outcome());
        assertTrue(cancelled.reason().orElseThrow().contains("urn:wire:1"), cancelled.toString());
        assertEquals(Outcome.REFUSED, filed.outcome());
        assertEquals(List.of(), gazette.changes());
    }

    @Test
    void whatAnAgencyWithholdsIsHeldUntilALaterVersionIsUsable() {
        Receipt filed = gazette.file(ninjs("usable", "After nine nights.", "2026-02-28T10:00:00Z"));

        Receipt withheld = gazette.file(ninjs("withheld", "After nine nights.", "2026-02-28T12:00:00Z"));
        State afterwards = state(filed);
        Receipt old = gazette.file(ninjs("usable", "After eight nights.", "2026-02-28T11:00:00Z"));
        State afterTheOldOne = state(filed);
        Receipt later = gazette.file(ninjs("usable", "After ten nights.", "2026-02-28T13:00:00Z"));

        assertEquals(
                List.of(Outcome.CHANGED, Outcome.UNCHANGED, Outcome.CHANGED),
                List.of(withheld.outcome(), old.outcome(), later.outcome()));
        assertEquals(List.of(State.HELD, State.HELD, State.LIVE), List.of(afterwards, afterTheOldOne, state(filed)));
        assertEquals(
                "After ten nights.",
                gazette.article(filed.id().orElseThrow().value())
                        .content()
                        .body()
                        .text());
    }

    @Test
    void whatAnEditorReleasesIsNotHeldAgainByTheSameWord() {
        Receipt filed = gazette.file(ninjs("usable", "After nine nights.", "2026-02-28T10:00:00Z"));
        gazette.file(ninjs("withheld", "After nine nights.", "2026-02-28T12:00:00Z"));
        gazette.editorialActions().release(filed.id().orElseThrow().value());

        Receipt again = gazette.file(ninjs("withheld", "After nine nights.", "2026-02-28T12:00:00Z"));

        assertEquals(Outcome.UNCHANGED, again.outcome());
        assertEquals(State.LIVE, state(filed));
    }

    @Test
    void anotherStoryUnderTheNameOfAHeldOneDoesNotReleaseIt() {
        String first = words("bridge", 60);
        Receipt filed = gazette.file(ninjs("usable", first, "2026-02-28T10:00:00Z"));
        gazette.file(ninjs("withheld", first, "2026-02-28T12:00:00Z"));

        Receipt other = gazette.file(BytesInput.of(
                "item.json",
                "{\"uri\": \"urn:wire:1\", \"pubstatus\": \"usable\", \"headline\": \"Ferry sinks\", \"body_text\": \""
                        + words("ferry", 60) + "\", \"versioncreated\": \"2026-02-28T13:00:00Z\"}"));

        assertEquals(Outcome.HELD, other.outcome());
        assertEquals(State.HELD, state(filed));
    }

    private static String words(String word, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(word).append(i).append(' ');
        }
        return text.toString();
    }

    @Test
    void aRecallOfAnotherSendersStoryDoesNothing() {
        Receipt filed = gazette.file(ninjs("usable", "After nine nights.", "2026-02-28T10:00:00Z"));

        gazette.file(BytesInput.of("x.json", "{\"uri\": \"urn:wire:2\", \"pubstatus\": \"canceled\"}"));

        assertEquals(State.LIVE, state(filed));
        assertEquals(Optional.of("Bridge opens"), filed.title());
    }
}
