package dateline.feed.publish;

import dateline.article.Article;
import dateline.article.Term;
import dateline.feed.Feed;
import dateline.feed.FeedDocument;
import dateline.feed.history.FeedDirectory;
import dateline.feed.history.FormerFeeds;
import dateline.store.StoreReader;
import java.time.DateTimeException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Composes the documents of the listed feeds that have changed. */
final class ChangedDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(ChangedDocuments.class);

    private final FeedDirectory feedDirectory;
    private final IncrementalComposer incrementalComposer;

    ChangedDocuments(FeedDirectory feedDirectory, IncrementalComposer incrementalComposer) {
        this.feedDirectory = feedDirectory;
        this.incrementalComposer = incrementalComposer;
    }

    /** What one consistent read of the store gives: the documents to be printed, and the terms that changes touched. */
    record Composed(
            long sequence,
            List<Feed> feeds,
            List<FeedDocument> documents,
            Optional<Set<Term>> touched,
            FormerFeeds former) {}

    Optional<Composed> since(StoreReader reader, Optional<RenderedEdition> base) {
        long sequence = reader.sequence();
        if (base.filter(edition -> edition.sequence() == sequence).isPresent()) {
            return Optional.empty();
        }
        FormerFeeds former = FeedRegistration.followed(reader, feedDirectory);
        List<Feed> feeds = feedDirectory.listed();
        Optional<ChangedTerms> touched = base.map(edition -> ChangedTerms.since(edition.sequence(), reader));
        List<FeedDocument> documents = feeds.stream()
                .filter(feed -> touched.isEmpty() || touched.get().touch(feed, reader))
                .flatMap(feed -> composedOrLast(reader, feed, base).stream())
                .toList();
        return Optional.of(new Composed(sequence, feeds, documents, touched.flatMap(ChangedTerms::terms), former));
    }

    /** What throws for one feed, for whatever it reads there, must not keep the others from being printed. */
    private Optional<FeedDocument> composedOrLast(StoreReader reader, Feed feed, Optional<RenderedEdition> base) {
        try {
            return Optional.of(incrementalComposer.compose(reader, feed));
        } catch (IllegalStateException | IllegalArgumentException | DateTimeException | NoSuchElementException e) {
            LOG.error(
                    "ALARM: /feeds/{} cannot be composed; it stays as it was, without what is not public any more.",
                    feed.address().path(),
                    e);
            return base.flatMap(edition -> edition.document(feed.address())).map(last -> stillPublic(reader, last));
        }
    }

    private static FeedDocument stillPublic(StoreReader reader, FeedDocument last) {
        return last.with(last.entries().stream()
                .filter(entry -> reader.publicStory(entry.article().id().key())
                        .filter(Article.class::isInstance)
                        .isPresent())
                .toList());
    }
}
