package dateline.partner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.ArticleId;
import dateline.feed.ContentCoding;
import dateline.publication.SourceOwnership;
import dateline.store.LedgerItem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a partner's feed was before, with what it had to take down then. */
class PastOfPartnersTest {
    private static final Instant MORNING = PartnerHarness.MORNING;

    @TempDir
    Path folder;

    private PartnerHarness stand;

    @BeforeEach
    void open() {
        stand = new PartnerHarness(folder, """
            partners:
              wire: { title: The Gazette, profile: atom, feed: all }
              late: { title: The Gazette, profile: atom, feed: all }
            """);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private void at(long minute) {
        stand.clock.set(MORNING.plus(Duration.ofMinutes(minute)));
    }

    /** The stories and takedowns of a partner's document, each by the last word of its name here. */
    private String rendered(String partner, Instant time, List<String> ids) {
        byte[] bytes = new PartnerRendering(stand.store, stand.newsroom.publication())
                .at(time, stand.press.partner(partner).orElseThrow())
                .orElseThrow();
        String text = new String(bytes, StandardCharsets.UTF_8);
        return String.join(" ", ids.stream().flatMap(id -> shown(text, id)).toList());
    }

    private static Stream<String> shown(String text, String id) {
        String key = new ArticleId(id).key().substring(20);
        if (text.contains("deleted-entry ref=\"" + id + "\"")) {
            return Stream.of("-" + key);
        }
        return text.contains("<id>" + id + "</id>") ? Stream.of("+" + key) : Stream.of();
    }

    @Test
    @DisplayName(
            "TOMB-05: render --at tells the takedowns of that time, to whoever had been served the stories by then")
    void takedowns() {
        String gone = stand.story("gone");
        String held = stand.story("held");
        List<String> ids = List.of(gone, held);
        String g = new ArticleId(gone).key().substring(20);
        String h = new ArticleId(held).key().substring(20);
        stand.fetch("wire");
        stand.press.ledger().writeAll();
        at(10);
        stand.newsroom.actions().withdraw(gone, "It was wrong.", Optional.empty());
        at(20);
        stand.newsroom.actions().hold(held);
        at(30);
        stand.fetch("wire");
        stand.fetch("late");
        stand.press.ledger().writeAll();
        at(40);
        stand.newsroom.actions().release(held);

        assertEquals("+" + g + " +" + h, rendered("wire", MORNING.plusSeconds(300), ids));
        assertEquals("-" + g + " +" + h, rendered("wire", MORNING.plusSeconds(900), ids));
        assertEquals("-" + g + " -" + h, rendered("wire", MORNING.plusSeconds(1500), ids));
        assertEquals("-" + g + " +" + h, rendered("wire", MORNING.plusSeconds(3000), ids));
        assertEquals("+" + h, rendered("wire", MORNING.plus(Duration.ofDays(31)), ids));
        assertEquals("+" + h, rendered("late", MORNING.plusSeconds(3000), ids));
    }

    @Test
    @DisplayName(
            "PART-10 PART-12: render without a time gives what is served, with what the terms have taken down, and delays")
    void asItIsServed() {
        String english = stand.story("english");
        stand.fetch("wire");
        stand.press.ledger().writeAll();
        at(1);
        stand.newsroom.print();
        stand.follow(folder, """
                partners:
                  wire: { title: The Gazette, profile: smartnews, feed: all, languages: [de] }
                  late: { title: The Gazette, profile: atom, feed: all, delay: 2 min }
                """, SourceOwnership.NONE);

        for (String partner : List.of("wire", "late")) {
            byte[] rendered = new PartnerRendering(stand.store, stand.newsroom.publication())
                    .now(stand.clock.instant(), stand.press.partner(partner).orElseThrow())
                    .orElseThrow();
            assertArrayEquals(
                    stand.press
                            .feed(stand.press.partner(partner).orElseThrow(), stand.clock.instant())
                            .orElseThrow()
                            .bodies()
                            .get(ContentCoding.IDENTITY),
                    rendered);
            String text = new String(rendered, StandardCharsets.UTF_8);
            assertEquals(partner.equals("wire"), text.contains(english), text);
        }
    }

    @Test
    @DisplayName("PART-11: what a webhook has told counts before it is written, as what was fetched does")
    void toldByWebhook() {
        String id = stand.story("told");
        stand.press.ledger().sent("wire", "webhook", LedgerItem.story(new ArticleId(id), 1), MORNING);
        at(1);
        stand.newsroom.actions().withdraw(id, "It was wrong.", Optional.empty());

        assertTrue(stand.document("wire.atom").contains("deleted-entry ref=\"" + id));
        assertFalse(stand.document("late.atom").contains("deleted-entry"));
        stand.press.ledger().writeAll();
        assertEquals(
                List.of("webhook was served", "webhook takedown not fetched"),
                stand.store.read(reader -> reader.ledger().of(new ArticleId(id))).stream()
                        .map(entry -> entry.document() + " " + entry.status())
                        .toList());
    }
}
