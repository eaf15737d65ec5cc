package dateline.http;

import dateline.feed.history.ArchiveAddress;
import dateline.feed.history.HistoryResult;
import dateline.feed.publish.Edition;
import dateline.publication.Publication;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;

/** Answers questions about the history of feeds: what changed after a cursor, and what stands in their archives. */
final class HistoryDocuments {
    private final Edition edition;

    HistoryDocuments(Edition edition) {
        this.edition = edition;
    }

    /** The account of what changed; empty when there is no such feed. */
    Optional<HttpResponse> changes(FeedPath feed, ChangeCursor changeCursor, HttpFields fields, Instant now) {
        if (changeCursor instanceof ChangeCursor.Malformed) {
            return Optional.of(ProblemDetail.WRONG_CURSOR.httpResponse());
        }
        return feed.format().flatMap(format -> {
            long number = ((ChangeCursor.After) changeCursor).number();
            return answer(edition.changes(feed.address(), format, number), CachePolicy.CHANGES, fields, now);
        });
    }

    /** What stands at this decoded path of an archive; empty when it is none. */
    Optional<HttpResponse> archive(String path, HttpFields fields, Instant now) {
        return FeedPath.formatOf(path).flatMap(format -> ArchiveAddress.parse(path.substring(
                        FeedPath.PREFIX.length(),
                        path.length() - format.extension().length() - 1))
                .flatMap(address -> answer(edition.archive(address, format), CachePolicy.LIVE, fields, now)));
    }

    private Optional<HttpResponse> answer(HistoryResult found, CachePolicy policy, HttpFields fields, Instant now) {
        if (found instanceof HistoryResult.Found document) {
            CachePolicy kept = document.isFinal() ? CachePolicy.FOREVER : policy;
            return Optional.of(
                    Representation.undated(document.rendition(), kept).answer(fields, now));
        }
        if (found instanceof HistoryResult.Moved moved) {
            Publication publication = edition.publication();
            String location = publication.baseUrl() + moved.path();
            return Optional.of(
                    moved.isForGood()
                            ? HttpResponse.moved(location)
                            : HttpResponse.moved(302, location, CachePolicy.CHANGES));
        }
        if (found instanceof HistoryResult.Gone) {
            return Optional.of(ProblemDetail.ARCHIVE_GONE.httpResponse());
        }
        return found instanceof HistoryResult.LostCursor
                ? Optional.of(ProblemDetail.LOST_CURSOR.httpResponse())
                : Optional.empty();
    }
}
