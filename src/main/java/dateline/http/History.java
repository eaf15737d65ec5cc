package dateline.http;

import dateline.feed.ArchiveAddress;
import dateline.feed.BackNumber;
import dateline.feed.Edition;
import dateline.publication.Publication;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;

/** Answers questions about the history of feeds: what changed after a cursor, and what stands in their archives. */
final class History {
    private final Edition edition;

    History(Edition edition) {
        this.edition = edition;
    }

    /** The account of what changed; empty when there is no such feed. */
    Optional<Answer> changes(FeedPath feed, Cursor cursor, HttpFields fields, Instant now) {
        if (cursor instanceof Cursor.Malformed) {
            return Optional.of(ProblemDetail.WRONG_CURSOR.answer());
        }
        return feed.format().flatMap(format -> {
            long number = ((Cursor.After) cursor).number();
            return answer(edition.changes(feed.address(), format, number), CachePolicy.CHANGES, fields, now);
        });
    }

    /** What stands at this decoded path of an archive; empty when it is none. */
    Optional<Answer> archive(String path, HttpFields fields, Instant now) {
        return FeedPath.formatOf(path).flatMap(format -> ArchiveAddress.parse(path.substring(
                        FeedPath.PREFIX.length(),
                        path.length() - format.extension().length() - 1))
                .flatMap(address -> answer(edition.archive(address, format), CachePolicy.LIVE, fields, now)));
    }

    private Optional<Answer> answer(BackNumber found, CachePolicy policy, HttpFields fields, Instant now) {
        if (found instanceof BackNumber.Found document) {
            CachePolicy kept = document.isFinal() ? CachePolicy.FOREVER : policy;
            return Optional.of(
                    Representation.undated(document.rendition(), kept).answer(fields, now));
        }
        if (found instanceof BackNumber.Moved moved) {
            Publication publication = edition.publication();
            String location = publication.baseUrl() + moved.path();
            return Optional.of(
                    moved.isForGood() ? Answer.moved(301, location) : Answer.moved(302, location, CachePolicy.CHANGES));
        }
        if (found instanceof BackNumber.Gone) {
            return Optional.of(ProblemDetail.ARCHIVE_GONE.answer());
        }
        return found instanceof BackNumber.LostCursor
                ? Optional.of(ProblemDetail.LOST_CURSOR.answer())
                : Optional.empty();
    }
}
