package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each profile against a model of who receives it, written from the platform's rules. */
class ReceiversTest {
    @TempDir
    Path folder;

    private static BytesInput form(String sourceId, String text) {
        return BytesInput.of(sourceId + ".json", """
                {"sourceId": "%s", "title": "Ferry %s leaves the quay on time", "lang": "en-GB", "bodyHtml": "<p>%s</p>"}
                """.formatted(sourceId, sourceId, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"msn", "smartnews", "gunosy", "line", "newsbreak", "yahoo", "ninjs", "ninjs-2", "ninjs-33"})
    @DisplayName(
            "MSN-07 MSN-08 SN-06 GUN-06 LINE-03 YAHOO-03 NEWSBREAK-02 NINJ-02 LIFE-07: a correction and a withdrawal"
                    + " take effect at the receiver, though all happens within a second, and a refiling changes nothing there")
    void correctionWithdrawalRefiling(String partner) {
        try (var stand = new PartnerHarness(folder)) {
            var receiver = ReceiverModel.of(partner);
            var actions = stand.newsroom.actions();
            String corrected = stand.story("corrected");
            String refiled = stand.story("refiled");
            String killed = stand.story("killed");
            read(receiver, stand, partner);
            assertEquals(3, receiver.shown().size());

            actions.correct(corrected, form("corrected", "The ferry left at ten."), "It left at ten.");
            actions.refile(refiled, form("refiled", "The ferry refiled left the quay at nine!"));
            read(receiver, stand, partner);
            assertTrue(contains(receiver.shown(), "left at ten."), receiver.shown()::toString);
            assertTrue(!contains(receiver.shown(), "nine!"), receiver.shown()::toString);
            assertEquals(4, receiver.looks());

            actions.withdraw(killed, "Published too early", Optional.empty());
            actions.withdraw(corrected, "Wrong", Optional.empty());
            read(receiver, stand, partner);
            assertEquals(1, receiver.shown().size(), receiver.shown()::toString);
            assertTrue(contains(receiver.shown(), "refiled"), receiver.shown()::toString);
            assertEquals(6, receiver.looks());

            stand.clock.set(PartnerHarness.MORNING.plusSeconds(3600));
            read(receiver, stand, partner);
            assertEquals(6, receiver.looks());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"msn", "smartnews", "gunosy", "line", "newsbreak", "yahoo", "ninjs", "ninjs-2", "ninjs-33"})
    @DisplayName("LIFE-07: a story that is held and let go again is gone at the receiver, and comes back")
    void holdAndRelease(String partner) {
        try (var stand = new PartnerHarness(folder)) {
            var receiver = ReceiverModel.of(partner);
            String held = stand.story("held");
            read(receiver, stand, partner);
            stand.newsroom.actions().hold(held);
            read(receiver, stand, partner);
            assertEquals(List.of(), receiver.shown());

            stand.clock.set(PartnerHarness.MORNING.plusSeconds(60));
            stand.newsroom.actions().release(held);
            read(receiver, stand, partner);

            assertEquals(1, receiver.shown().size());
        }
    }

    @Test
    @DisplayName(
            "FLIP-01 LIFE-07: Flipboard, which publishes no rule for changes and takes an item by its guid, has the new text"
                    + " and the takedown under the guid and the date that it knows; a refiling brings no other item")
    void flipboard() {
        try (var stand = new PartnerHarness(folder)) {
            var actions = stand.newsroom.actions();
            String corrected = stand.story("corrected");
            String refiled = stand.story("refiled");
            String killed = stand.story("killed");
            List<String> before = identities(stand);
            stand.fetch("flipboard");

            actions.correct(corrected, form("corrected", "The ferry left at ten."), "It left at ten.");
            actions.refile(refiled, form("refiled", "The ferry refiled left the quay at nine!"));
            actions.withdraw(killed, "Published too early", Optional.empty());

            assertEquals(before, identities(stand));
            Dialect now = Dialect.of(stand.bytes("flipboard"));
            assertTrue(now.one("//item[guid='" + corrected + "']/c:encoded").contains("left at ten."));
            assertEquals("deleted", now.one("//item[guid='" + killed + "']/m:status/@state"));
            assertTrue(!now.one("//item[guid='" + killed + "']/c:encoded").contains("left the quay"));
        }
    }

    private static List<String> identities(PartnerHarness stand) {
        return Dialect.of(stand.bytes("flipboard")).elements("//item").stream()
                .map(item -> Dialect.text(item, "guid") + " " + Dialect.text(item, "pubDate"))
                .sorted()
                .toList();
    }

    private static void read(ReceiverModel receiver, PartnerHarness stand, String partner) {
        receiver.read(stand.bytes(partner), stand.clock.instant());
        stand.fetch(partner);
    }

    private static boolean contains(List<String> texts, String words) {
        return texts.stream().anyMatch(text -> text.contains(words));
    }
}
