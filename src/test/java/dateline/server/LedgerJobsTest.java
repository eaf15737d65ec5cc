package dateline.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dateline.Newsroom;
import dateline.golden.SetClock;
import dateline.http.Gazette;
import dateline.ingest.model.BytesInput;
import dateline.partner.PartnerPublisher;
import dateline.publication.FetchTerms;
import dateline.publication.PartnerTerms;
import dateline.publication.Publication;
import dateline.publication.UsualTerms;
import dateline.publication.Window;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LedgerJobsTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

    private final SetClock clock = new SetClock(MORNING);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private ArticleStore store;
    private Newsroom newsroom;
    private PartnerPublisher partners;
    private LedgerJobs ledgerJobs;

    @BeforeEach
    void open(@TempDir Path data) {
        Publication publication = Gazette.publication();
        store = SqlArticleStore.open(data, publication.authority(), 2026);
        newsroom = new Newsroom(publication, store, clock, new Random(2026));
        partners = new PartnerPublisher(
                store,
                publication,
                List.of(terms("early", Duration.ofMinutes(10)), terms("late", Duration.ofHours(1))));
        ledgerJobs = new LedgerJobs(partners, store, clock);
        log.start();
        ((Logger) LoggerFactory.getLogger(LedgerJobs.class)).addAppender(log);
    }

    @AfterEach
    void close() {
        ((Logger) LoggerFactory.getLogger(LedgerJobs.class)).detachAppender(log);
        ledgerJobs.close();
        store.close();
    }

    private static PartnerTerms terms(String slug, Duration takedownAlarm) {
        return UsualTerms.of(
                slug,
                "The Harbour Gazette",
                "ninjs",
                "all",
                Window.DEFAULT,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new FetchTerms(Optional.empty(), takedownAlarm));
    }

    private void fetch(String partner) {
        partners.served(
                partners.partner(partner)
                        .flatMap(known -> partners.feed(known, Instant.EPOCH))
                        .orElseThrow(),
                "",
                clock.instant());
        partners.ledger().writeAll();
    }

    private List<String> alarmsAfter(long minutes) {
        clock.set(MORNING.plus(Duration.ofMinutes(minutes)));
        ledgerJobs.look();
        return ledgerJobs.alarms().toList();
    }

    private static List<String> alarm(int takedowns) {
        return List.of("Takedowns that were not fetched in time: " + takedowns
                + ". The log says by whom; dateline ledger PARTNER says which.");
    }

    @Test
    @DisplayName("PART-11: a takedown that is not fetched in the partner's time raises an alarm, until it is fetched")
    void overdue() {
        String id = newsroom.file(BytesInput.of("killed.json", "{\"title\": \"Killed\", \"bodyText\": \"Text.\"}"))
                .get(0)
                .id()
                .orElseThrow()
                .value();
        fetch("early");
        fetch("late");
        newsroom.actions().withdraw(id, "It was wrong", Optional.empty());

        assertEquals(List.of(), alarmsAfter(10));
        assertEquals(alarm(1), alarmsAfter(11));
        assertEquals(alarm(2), alarmsAfter(61));
        fetch("early");
        assertEquals(alarm(1), alarmsAfter(62));
        fetch("late");
        assertEquals(List.of(), alarmsAfter(63));

        List<String> lines =
                log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertEquals(2, lines.size(), lines::toString);
        assertTrue(lines.get(0).contains("Partner early") && lines.get(1).contains("Partner late"), lines::toString);
        assertFalse(lines.toString().contains("Killed"));
    }

    @Test
    @DisplayName("What was served is in the store a moment later, by itself")
    void written() {
        newsroom.file(BytesInput.of("story.json", "{\"title\": \"Story\", \"bodyText\": \"Text.\"}"));
        ledgerJobs.start();

        partners.served(
                partners.partner("late")
                        .flatMap(known -> partners.feed(known, Instant.EPOCH))
                        .orElseThrow(),
                "",
                clock.instant());

        await().until(() -> store.read(reader -> reader.ledger().of("late").size()) == 1);
    }
}
