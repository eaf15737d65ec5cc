package dateline.http.desk;

import dateline.Newsroom;
import dateline.feed.publish.Edition;
import dateline.http.ReaderFigures;
import dateline.http.Readiness;
import dateline.partner.PartnerPublisher;
import dateline.store.ArticleStore;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the desk works with.
 *
 * @param editions the newest edition
 * @param readers how feeds are asked for
 * @param hubWaits how long the hub's subscribers waited for what they were sent last
 * @param readiness what stands against readiness, and the alarms
 */
public record DeskParts(
        Newsroom newsroom,
        ArticleStore store,
        Supplier<Edition> editions,
        PartnerPublisher partners,
        Supplier<ReaderFigures> readers,
        Supplier<List<Duration>> hubWaits,
        Readiness readiness,
        DeskEnvironment environment) {}
