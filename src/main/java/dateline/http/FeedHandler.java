package dateline.http;

import dateline.feed.Edition;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Serves feeds from memory, in front of the servlet that answers everything else: no thread waits, nothing is rendered,
 * compressed or hashed for a request. Sends other names of feeds to their one address.
 */
final class FeedHandler extends Handler.Wrapper {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Shelf shelf;
    private final InstantSource clock;

    FeedHandler(Shelf shelf, InstantSource clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpURI uri = request.getHttpURI();
        Optional<Answer> answer = hasParameters(uri)
                ? Optional.of(ProblemDetail.NOT_FOUND.answer())
                : answer(request.getMethod(), uri, Request.getPathInContext(request), request.getHeaders());
        if (answer.isEmpty()) {
            return super.handle(withoutOverride(request), response, callback);
        }
        send(answer.get(), request, response, callback);
        return true;
    }

    static void send(Answer answer, Request request, Response response, Callback callback) {
        response.setStatus(answer.status());
        response.getHeaders().add(answer.fields());
        boolean bodyless = request.getMethod().equals("HEAD");
        ByteBuffer body = bodyless ? NOTHING.duplicate() : answer.body();
        response.write(true, body, callback);
    }

    /** Javalin would take the method from this field, past every check of the real one. */
    private static Request withoutOverride(Request request) {
        HttpFields fields = request.getHeaders();
        return fields.contains(METHOD_OVERRIDE) ? new PlainMethod(request) : request;
    }

    private static final class PlainMethod extends Request.Wrapper {
        private final HttpFields fields;

        PlainMethod(Request request) {
            super(request);
            fields = HttpFields.build(request.getHeaders())
                    .remove(METHOD_OVERRIDE)
                    .asImmutable();
        }

        @Override
        public HttpFields getHeaders() {
            return fields;
        }
    }

    /** Parameters in paths ({@code world.rss;x.css}) would give one feed many names in caches. */
    private static boolean hasParameters(HttpURI uri) {
        return uri.getPath() != null && uri.getPath().indexOf(';') >= 0;
    }

    private Optional<Answer> answer(String method, HttpURI uri, String path, HttpFields fields) {
        String rawPath = uri.getPath();
        boolean isReading = READING.contains(method);
        Optional<Cursor> cursor = Optional.ofNullable(uri.getQuery()).flatMap(Cursor::in);
        boolean isSpelling = FeedPath.isSpelling(rawPath, path);
        Optional<Representation> feed = isSpelling ? shelf.at(path) : Optional.empty();
        if (feed.isPresent()) {
            return Optional.of(isReading ? read(path, cursor, feed.get(), fields) : answer(method));
        }
        if (isReading) {
            Optional<Answer> move = move(rawPath, path, cursor);
            if (move.isPresent()) {
                return move;
            }
        }
        if (!FeedPath.isFile(path)) {
            return Optional.empty();
        }
        Optional<Answer> archive =
                isSpelling ? new History(shelf.edition()).archive(path, fields, clock.instant()) : Optional.empty();
        return archive.map(answer -> isReading ? answer : answer(method))
                .or(() -> Optional.of(absent(method, path, fields)));
    }

    /** A feed that has ended says so for a while before it is gone. */
    private Answer absent(String method, String path, HttpFields fields) {
        Edition edition = shelf.edition();
        if (!Moves.leadsToAnEnd(path, edition)) {
            return ProblemDetail.NO_SUCH_FEED.answer();
        }
        Instant now = clock.instant();
        return FeedPath.parse(path)
                .flatMap(feed -> feed.format().flatMap(format -> edition.farewell(feed.address(), format, now)))
                .map(Representation::of)
                .map(last -> READING.contains(method) ? last.answer(fields, now) : answer(method))
                .orElseGet(ProblemDetail.FEED_GONE::answer);
    }

    private Answer read(String path, Optional<Cursor> cursor, Representation document, HttpFields fields) {
        Optional<FeedPath> feed = FeedPath.parse(path);
        if (cursor.isPresent() && feed.isPresent()) {
            return new History(shelf.edition())
                    .changes(feed.get(), cursor.get(), fields, clock.instant())
                    .orElseGet(ProblemDetail.NO_SUCH_FEED::answer);
        }
        Answer whole = document.answer(fields, clock.instant());
        return feed.isPresent() && InstanceManipulation.isFeedAccepted(fields)
                ? Deltas.of(whole, feed.get(), shelf.edition(), fields)
                : whole;
    }

    private static Answer answer(String method) {
        return method.equals("OPTIONS")
                ? Answer.options()
                : ProblemDetail.METHOD_NOT_ALLOWED.answer(
                        HttpFields.build().put(HttpHeader.ALLOW, Headers.READING_METHODS));
    }

    /** A cursor goes along: it is one of the whole store, so that nothing is missed on the way to a new name. */
    private Optional<Answer> move(String rawPath, String path, Optional<Cursor> cursor) {
        String query = cursor.filter(Cursor.After.class::isInstance)
                .map(Cursor.After.class::cast)
                .map(after -> "?" + Cursor.NAME + "=" + after.number())
                .orElse("");
        return Moves.of(path, shelf.edition())
                .filter(move -> !FeedPath.isSpelling(rawPath, move.path()))
                .map(move ->
                        Answer.moved(move.status(), Addresses.of(shelf.edition().publication(), move.path()) + query));
    }
}
