package dateline.http;

import dateline.feed.publish.Edition;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
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
public final class FeedHandler extends Handler.Wrapper {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final RepresentationCache representationCache;
    private final InstantSource clock;

    /** Serves what stands in this cache. */
    public FeedHandler(RepresentationCache representationCache, InstantSource clock) {
        this.representationCache = representationCache;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpURI uri = request.getHttpURI();
        Optional<HttpResponse> httpResponse = hasParameters(uri)
                ? Optional.of(ProblemDetail.NOT_FOUND.httpResponse())
                : answer(request.getMethod(), uri, Request.getPathInContext(request), request.getHeaders());
        if (httpResponse.isEmpty()) {
            return super.handle(withoutOverride(request), response, callback);
        }
        send(httpResponse.get(), request, response, callback);
        return true;
    }

    /** Sends this response by Jetty, which alone answers before Javalin is asked. */
    public static void send(HttpResponse answer, Request request, Response response, Callback callback) {
        HttpResponse httpResponse =
                answer.status() < 400 ? answer : RequestId.of(request).in(answer);
        boolean bodyless = request.getMethod().equals("HEAD");
        ByteBuffer body = bodyless ? NOTHING.duplicate() : httpResponse.body();
        send(httpResponse.status(), httpResponse.fields(), body, response, callback);
    }

    /** Jetty would say in a 304 that the document is empty, unless it believes that there may be more to come. */
    static void send(int status, HttpFields fields, ByteBuffer body, Response response, Callback callback) {
        response.setStatus(status);
        HttpFields.Mutable all = response.getHeaders();
        for (HttpField field : fields) {
            all.add(field);
        }
        response.write(status != 304, body, callback);
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

    /** Paths at which there is neither a feed nor anything that depends on one: they answer before any was printed. */
    public static boolean isApartFromFeeds(String path) {
        return path.startsWith("/health/") || path.startsWith("/api/") || path.equals("/metrics");
    }

    private Optional<HttpResponse> answer(String method, HttpURI uri, String path, HttpFields fields) {
        if (isApartFromFeeds(path)) {
            return Optional.empty();
        }
        String rawPath = uri.getPath();
        boolean isReading = READING.contains(method);
        Optional<ChangeCursor> changeCursor =
                Optional.ofNullable(uri.getQuery()).flatMap(ChangeCursor::in);
        boolean isSpelling = FeedPath.isSpelling(rawPath, path);
        Optional<Representation> feed = isSpelling ? representationCache.at(path) : Optional.empty();
        if (feed.isPresent()) {
            return Optional.of(isReading ? read(path, changeCursor, feed.get(), fields) : answer(method));
        }
        if (isReading) {
            Optional<HttpResponse> move = move(rawPath, path, changeCursor);
            if (move.isPresent()) {
                return move;
            }
        }
        if (path.contains("//")) {
            return Optional.of(ProblemDetail.NOT_FOUND.httpResponse());
        }
        if (!FeedPath.isFile(path)) {
            return Optional.empty();
        }
        Optional<HttpResponse> archive = isSpelling
                ? new HistoryDocuments(representationCache.edition()).archive(path, fields, clock.instant())
                : Optional.empty();
        return archive.map(httpResponse -> isReading ? httpResponse : answer(method))
                .or(() -> Optional.of(absent(method, path, fields)));
    }

    /** A feed that has ended says so for a while before it is gone. */
    private HttpResponse absent(String method, String path, HttpFields fields) {
        Edition edition = representationCache.edition();
        if (!Redirects.leadsToAnEnd(path, edition)) {
            return ProblemDetail.NO_SUCH_FEED.httpResponse();
        }
        Instant now = clock.instant();
        return FeedPath.parse(path)
                .flatMap(feed -> feed.format().flatMap(format -> edition.lastDocument(feed.address(), format, now)))
                .map(Representation::of)
                .map(last -> READING.contains(method) ? last.answer(fields, now) : answer(method))
                .orElseGet(ProblemDetail.FEED_GONE::httpResponse);
    }

    private HttpResponse read(
            String path, Optional<ChangeCursor> changeCursor, Representation document, HttpFields fields) {
        Optional<FeedPath> feed = FeedPath.parse(path);
        if (changeCursor.isPresent() && feed.isPresent()) {
            return new HistoryDocuments(representationCache.edition())
                    .changes(feed.get(), changeCursor.get(), fields, clock.instant())
                    .orElseGet(ProblemDetail.NO_SUCH_FEED::httpResponse);
        }
        HttpResponse whole = document.answer(fields, clock.instant());
        return feed.isPresent() && InstanceManipulation.isFeedAccepted(fields)
                ? DeltaResponses.of(whole, feed.get(), representationCache.edition(), fields)
                : whole;
    }

    private static HttpResponse answer(String method) {
        return method.equals("OPTIONS")
                ? HttpResponse.options()
                : ProblemDetail.METHOD_NOT_ALLOWED.answer(
                        HttpFields.build().put(HttpHeader.ALLOW, HeaderFields.READING_METHODS));
    }

    /** A cursor goes along: it is one of the whole store, so that nothing is missed on the way to a new name. */
    private Optional<HttpResponse> move(String rawPath, String path, Optional<ChangeCursor> changeCursor) {
        String query = changeCursor
                .filter(ChangeCursor.After.class::isInstance)
                .map(ChangeCursor.After.class::cast)
                .map(after -> "?" + ChangeCursor.NAME + "=" + after.number())
                .orElse("");
        return Redirects.of(path, representationCache.edition())
                .filter(move -> !FeedPath.isSpelling(rawPath, move))
                .map(move -> HttpResponse.moved(
                        SiteAddresses.of(representationCache.edition().publication(), move) + query));
    }
}
