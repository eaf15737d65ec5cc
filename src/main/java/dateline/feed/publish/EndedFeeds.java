package dateline.feed.publish;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Body;
import dateline.article.Content;
import dateline.article.EditorialClass;
import dateline.article.HtmlEscape;
import dateline.article.State;
import dateline.feed.DocumentLinks;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedCatalogue;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.FeedLinks;
import dateline.feed.Rendition;
import dateline.feed.format.EntryCache;
import dateline.feed.format.FeedRenderers;
import dateline.feed.history.FormerFeeds;
import dateline.publication.Publication;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The last documents of feeds that have ended. Each holds one entry, which says so; whoever reads it can look for another
 * feed before the address is gone. What a reader has kept of the feed stays with it.
 *
 * @param catalogue of the feeds that are there now
 */
record EndedFeeds(FeedCatalogue catalogue, FormerFeeds former, Map<String, Rendition> rendered) {
    /** So long an ended feed says that it has ended. */
    static final Duration SAID_FOR = Duration.ofDays(30);

    private static final String TEXT =
            "Nothing new will come here, and this address will soon be gone." + " The feeds that there are stand at ";

    EndedFeeds(FeedCatalogue catalogue, FormerFeeds former) {
        this(catalogue, former, new ConcurrentHashMap<>());
    }

    /** See {@link Edition#lastDocument}. */
    Optional<Rendition> rendition(FeedAddress address, FeedFormat format, Instant now) {
        return Optional.ofNullable(former.ends().get(address))
                .filter(ended -> now.isBefore(ended.plus(SAID_FOR)))
                .map(ended -> rendered.computeIfAbsent(address.href(format), href -> {
                    FeedDocument document = document(catalogue.former(address), ended);
                    return Renderer.undated(document, format, FeedRenderers.render(format, document, new EntryCache()));
                }));
    }

    private FeedDocument document(Feed feed, Instant ended) {
        return new FeedDocument(
                catalogue.publication(),
                feed,
                List.of(new Entry(announcement(feed, ended.atOffset(ZoneOffset.UTC)), true)),
                List.of(),
                ended,
                Optional.empty(),
                DocumentLinks.LAST);
    }

    private Article announcement(Feed feed, OffsetDateTime ended) {
        return new Article(
                new ArticleId(feed.id() + "/end"),
                1,
                EditorialClass.NEW,
                State.LIVE,
                Optional.empty(),
                ended.toInstant(),
                ended,
                ended,
                List.of(),
                announcement(feed));
    }

    private Content announcement(Feed feed) {
        Publication publication = catalogue.publication();
        String home = FeedLinks.absolute(publication, "/");
        String escaped = HtmlEscape.textOrAttribute(home);
        return Content.builder(
                        "This feed has ended: " + feed.title(),
                        publication.defaultSection(),
                        new Body(
                                "<p>" + TEXT + "<a href=\"" + escaped + "\">" + escaped + "</a>.</p>",
                                TEXT + home + "."))
                .url(Optional.of(home))
                .lang(Optional.of("en"))
                .build();
    }
}
