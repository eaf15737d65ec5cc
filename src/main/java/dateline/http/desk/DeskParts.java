package dateline.http.desk;

import dateline.Newsroom;
import dateline.feed.publish.Edition;
import dateline.http.ReaderFigures;
import dateline.http.Readiness;
import dateline.partner.PartnerPublisher;
import dateline.store.ArticleStore;
import java.util.function.Supplier;

/**
 * What the desk works with.
 *
 * @param editions the newest edition
 * @param readers how feeds are asked for
 * @param readiness what stands against readiness, and the alarms
 */
public record DeskParts(
        Newsroom newsroom,
        ArticleStore store,
        Supplier<Edition> editions,
        PartnerPublisher partners,
        Supplier<ReaderFigures> readers,
        Readiness readiness,
        DeskEnvironment environment) {}
