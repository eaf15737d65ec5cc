package dateline.server;

import dateline.article.Article;
import dateline.article.Story;
import dateline.article.Tombstone;
import dateline.article.Version;
import dateline.feed.FeedAddress;
import dateline.http.CachePolicy;
import dateline.http.Encoded;
import dateline.http.FeedLink;
import dateline.http.FeedList;
import dateline.http.HeaderFields;
import dateline.http.HttpResponse;
import dateline.http.JavalinAdapter;
import dateline.http.JsonWriter;
import dateline.http.ProblemDetail;
import dateline.http.Readiness;
import dateline.http.Redirects;
import dateline.http.Representation;
import dateline.http.RepresentationCache;
import dateline.http.page.ArticlePage;
import dateline.http.page.FeedPage;
import dateline.http.page.FrontPage;
import dateline.http.page.NoticePage;
import dateline.http.page.PageLayout;
import dateline.http.page.ProblemResponses;
import dateline.http.page.Stylesheet;
import dateline.http.page.VersionPages;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import dateline.store.StoreReader;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** What stands at each address that is no feed. */
final class Routes {
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final byte[] ROBOTS = "User-agent: *\nDisallow:\n".getBytes(StandardCharsets.US_ASCII);

    private final RepresentationCache representationCache;
    private final ArticleStore store;
    private final Readiness readiness;
    private final ProblemResponses problemResponses;
    private final InstantSource clock;

    Routes(
            RepresentationCache representationCache,
            ArticleStore store,
            Readiness readiness,
            ProblemResponses problemResponses,
            InstantSource clock) {
        this.representationCache = representationCache;
        this.store = store;
        this.readiness = readiness;
        this.problemResponses = problemResponses;
        this.clock = clock;
    }

    void front(Context ctx) {
        page(ctx, FrontPage.of(representationCache.edition()));
    }

    void feedPage(Context ctx) {
        var address = new FeedAddress(ctx.pathParam("feed"));
        representationCache
                .edition()
                .document(address)
                .ifPresentOrElse(
                        document -> page(ctx, FeedPage.of(document)),
                        () -> problemResponses.answer(
                                ctx,
                                Redirects.leadsToAnEnd(ctx.path(), representationCache.edition())
                                        ? ProblemDetail.FEED_GONE
                                        : ProblemDetail.NO_SUCH_FEED));
    }

    void article(Context ctx) {
        story(
                ctx,
                found -> Optional.of(ArticlePage.of(found.article(), found.versions(), representationCache.edition())));
    }

    void versions(Context ctx) {
        story(ctx, found -> Optional.of(found.list()));
    }

    void version(Context ctx) {
        story(ctx, found -> found.one(ctx.pathParam("number")));
    }

    /** A page about a public story; in its place, what is left of a withdrawn one. */
    private void story(Context ctx, Function<VersionPages, Optional<PageLayout>> wanted) {
        String key = ctx.pathParam("key");
        Publication publication = representationCache.edition().publication();
        Seen seen = store.read(
                reader -> new Seen(reader.publicStory(key), reader.publicVersions(key), wasPublic(reader, key)));
        if (seen.story().isPresent() && seen.story().get() instanceof Tombstone tombstone) {
            PageLayout notice = NoticePage.of(tombstone, publication);
            JavalinAdapter.send(ctx, ProblemResponses.page(notice, ProblemDetail.GONE.httpResponse()));
            return;
        }
        seen.story()
                .map(Article.class::cast)
                .flatMap(article -> wanted.apply(new VersionPages(article, seen.versions(), publication)))
                .ifPresentOrElse(
                        pageLayout -> page(ctx, pageLayout), () -> problemResponses.answer(ctx, seen.problem()));
    }

    private static boolean wasPublic(StoreReader reader, String key) {
        return reader.articleNamed(key)
                .filter(article -> article.id().key().equals(key))
                .filter(article -> reader.hasBeenPublic(article.id()))
                .isPresent();
    }

    /** What one read of the store gives of a story. */
    private record Seen(Optional<Story> story, List<Version> versions, boolean wasPublic) {
        /** Why there is no page: an address that was served once is gone, and not unknown. */
        ProblemDetail problem() {
            return story.isEmpty() && wasPublic ? ProblemDetail.STORY_GONE : ProblemDetail.NO_SUCH_STORY;
        }
    }

    void feedList(Context ctx) {
        HttpFields.Mutable common = HttpFields.build(HeaderFields.FEED).add(HeaderFields.field(CachePolicy.LIVE));
        send(ctx, Representation.of(JSON, Encoded.of(FeedList.json(representationCache.edition())), common));
    }

    void stylesheet(Context ctx) {
        send(ctx, Stylesheet.asked(Optional.ofNullable(ctx.queryString()).orElse("")));
    }

    void robots(Context ctx) {
        HttpFields.Mutable common = HttpFields.build(HeaderFields.FEED).add(HeaderFields.field(CachePolicy.LIVE));
        send(ctx, Representation.of(TEXT, Encoded.of(ROBOTS), common));
    }

    void live(Context ctx) {
        health(ctx, "live", List.of(), List.of());
    }

    void ready(Context ctx) {
        health(ctx, "ready", readiness.reasonsAgainst(), readiness.alarms());
    }

    void options(Context ctx) {
        JavalinAdapter.send(ctx, HttpResponse.options());
    }

    private static void health(Context ctx, String state, List<String> reasonsAgainst, List<String> alarms) {
        boolean well = reasonsAgainst.isEmpty();
        var members = new LinkedHashMap<String, Object>();
        members.put("status", well ? state : "not " + state);
        members.put("reasons", reasonsAgainst);
        if (!alarms.isEmpty()) {
            members.put("alarms", alarms);
        }
        byte[] body = JsonWriter.bytes(members);
        HttpFields.Mutable fields = HttpFields.build(HeaderFields.ERROR)
                .put(HttpHeader.CONTENT_TYPE, JSON)
                .put(HttpHeader.CONTENT_LENGTH, Integer.toString(body.length));
        if (!well) {
            fields.put(HttpHeader.RETRY_AFTER, "5");
        }
        JavalinAdapter.send(ctx, HttpResponse.of(well ? 200 : 503, fields, body));
    }

    private void page(Context ctx, PageLayout pageLayout) {
        HttpFields.Mutable common = HttpFields.build(HeaderFields.PAGE).add(HeaderFields.field(CachePolicy.LIVE));
        if (!pageLayout.alternates().isEmpty()) {
            common.put(HttpHeader.LINK, FeedLink.header(pageLayout.alternates()));
        }
        send(ctx, Representation.of(PageLayout.TYPE, Encoded.of(pageLayout.bytes()), common));
    }

    private void send(Context ctx, Representation representation) {
        JavalinAdapter.send(ctx, representation.answer(JavalinAdapter.fields(ctx), clock.instant()));
    }
}
