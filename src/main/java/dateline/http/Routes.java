package dateline.http;

import dateline.article.Article;
import dateline.article.Story;
import dateline.article.Tombstone;
import dateline.article.Version;
import dateline.feed.FeedAddress;
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

    private final Shelf shelf;
    private final ArticleStore store;
    private final Readiness readiness;
    private final Problems problems;
    private final InstantSource clock;

    Routes(Shelf shelf, ArticleStore store, Readiness readiness, Problems problems, InstantSource clock) {
        this.shelf = shelf;
        this.store = store;
        this.readiness = readiness;
        this.problems = problems;
        this.clock = clock;
    }

    void front(Context ctx) {
        page(ctx, FrontPage.of(shelf.edition()));
    }

    void feedPage(Context ctx) {
        var address = new FeedAddress(ctx.pathParam("feed"));
        shelf.edition()
                .document(address)
                .ifPresentOrElse(
                        document -> page(ctx, FeedPage.of(document)),
                        () -> problems.answer(
                                ctx,
                                Moves.leadsToAnEnd(ctx.path(), shelf.edition())
                                        ? ProblemDetail.FEED_GONE
                                        : ProblemDetail.NO_SUCH_FEED));
    }

    void article(Context ctx) {
        story(ctx, found -> Optional.of(ArticlePage.of(found.article(), found.versions(), shelf.edition())));
    }

    void versions(Context ctx) {
        story(ctx, found -> Optional.of(found.list()));
    }

    void version(Context ctx) {
        story(ctx, found -> found.one(ctx.pathParam("number")));
    }

    /** A page about a public story; in its place, what is left of a withdrawn one. */
    private void story(Context ctx, Function<VersionPages, Optional<Page>> wanted) {
        String key = ctx.pathParam("key");
        Publication publication = shelf.edition().publication();
        Seen seen = store.read(
                reader -> new Seen(reader.publicStory(key), reader.publicVersions(key), wasPublic(reader, key)));
        if (seen.story().isPresent() && seen.story().get() instanceof Tombstone tombstone) {
            Page notice = NoticePage.of(tombstone, publication);
            Exchange.send(ctx, Problems.page(notice, ProblemDetail.GONE.answer()));
            return;
        }
        seen.story()
                .map(Article.class::cast)
                .flatMap(article -> wanted.apply(new VersionPages(article, seen.versions(), publication)))
                .ifPresentOrElse(page -> page(ctx, page), () -> problems.answer(ctx, seen.problem()));
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
        HttpFields.Mutable common = HttpFields.build(Headers.FEED).add(Headers.field(CachePolicy.LIVE));
        send(ctx, Representation.of(JSON, Encoded.of(FeedList.json(shelf.edition())), common));
    }

    void stylesheet(Context ctx) {
        send(ctx, Stylesheet.asked(Optional.ofNullable(ctx.queryString()).orElse("")));
    }

    void robots(Context ctx) {
        HttpFields.Mutable common = HttpFields.build(Headers.FEED).add(Headers.field(CachePolicy.LIVE));
        send(ctx, Representation.of(TEXT, Encoded.of(ROBOTS), common));
    }

    void live(Context ctx) {
        health(ctx, "live", List.of(), List.of());
    }

    void ready(Context ctx) {
        health(ctx, "ready", readiness.reasonsAgainst(), readiness.alarms());
    }

    void options(Context ctx) {
        Exchange.send(ctx, Answer.options());
    }

    private static void health(Context ctx, String state, List<String> reasonsAgainst, List<String> alarms) {
        boolean well = reasonsAgainst.isEmpty();
        var members = new LinkedHashMap<String, Object>();
        members.put("status", well ? state : "not " + state);
        members.put("reasons", reasonsAgainst);
        if (!alarms.isEmpty()) {
            members.put("alarms", alarms);
        }
        byte[] body = Json.bytes(members);
        HttpFields.Mutable fields = HttpFields.build(Headers.ERROR)
                .put(HttpHeader.CONTENT_TYPE, JSON)
                .put(HttpHeader.CONTENT_LENGTH, Integer.toString(body.length));
        if (!well) {
            fields.put(HttpHeader.RETRY_AFTER, "5");
        }
        Exchange.send(ctx, Answer.of(well ? 200 : 503, fields, body));
    }

    private void page(Context ctx, Page page) {
        HttpFields.Mutable common = HttpFields.build(Headers.PAGE).add(Headers.field(CachePolicy.LIVE));
        if (!page.alternates().isEmpty()) {
            common.put(HttpHeader.LINK, FeedLink.header(page.alternates()));
        }
        send(ctx, Representation.of(Page.TYPE, Encoded.of(page.bytes()), common));
    }

    private void send(Context ctx, Representation representation) {
        Exchange.send(ctx, representation.answer(Exchange.fields(ctx), clock.instant()));
    }
}
