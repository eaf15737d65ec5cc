package dateline.server;

import dateline.article.Article;
import dateline.article.Story;
import dateline.article.Tombstone;
import dateline.article.Version;
import dateline.feed.FeedAddress;
import dateline.feed.publish.Edition;
import dateline.feed.publish.RenderingSlots;
import dateline.http.CachePolicy;
import dateline.http.FeedLink;
import dateline.http.FeedList;
import dateline.http.HeaderFields;
import dateline.http.HttpResponse;
import dateline.http.JavalinAdapter;
import dateline.http.JsonWriter;
import dateline.http.LicenceHeaders;
import dateline.http.PageCache;
import dateline.http.ProblemDetail;
import dateline.http.Readiness;
import dateline.http.Redirects;
import dateline.http.Representation;
import dateline.http.RepresentationCache;
import dateline.http.page.ArticlePage;
import dateline.http.page.CopyScript;
import dateline.http.page.FeedBuilderPage;
import dateline.http.page.FeedChoice;
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
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** What stands at each address that is no feed. */
final class PageHandler {
    private static final String JSON = "application/json";

    private final RepresentationCache representationCache;
    private final ArticleStore store;
    private final Readiness readiness;
    private final ProblemResponses problemResponses;
    private final InstantSource clock;
    private final PageCache pageCache = new PageCache(RenderingSlots.ofThisMachine());

    PageHandler(
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
        ofEdition(ctx, edition -> Optional.of(FrontPage.of(edition)), ProblemDetail.NO_SUCH_FEED);
    }

    /** A section of that name keeps its page. */
    void build(Context ctx) {
        if (representationCache.edition().document(new FeedAddress("build")).isPresent()) {
            ofEdition(
                    ctx,
                    edition -> edition.document(new FeedAddress("build")).map(FeedPage::of),
                    ProblemDetail.NO_SUCH_FEED);
            return;
        }
        Object identity = representationCache.identity();
        Edition edition = representationCache.edition();
        var choice = FeedChoice.of(ctx.queryParamMap());
        pageCache
                .get(
                        FeedBuilderPage.PATH,
                        List.of(identity, choice),
                        () -> Optional.of(representation(FeedBuilderPage.of(edition, choice), HeaderFields.FORM)))
                .ifPresent(page -> send(ctx, page));
    }

    void feedPage(Context ctx) {
        var address = new FeedAddress(ctx.pathParam("feed"));
        ofEdition(
                ctx,
                edition -> edition.document(address).map(FeedPage::of),
                Redirects.leadsToAnEnd(ctx.path(), representationCache.edition())
                        ? ProblemDetail.FEED_GONE
                        : ProblemDetail.NO_SUCH_FEED);
    }

    /** A page about what stands in the feeds; it changes with each edition. */
    private void ofEdition(Context ctx, Function<Edition, Optional<PageLayout>> wanted, ProblemDetail otherwise) {
        Object identity = representationCache.identity();
        Edition edition = representationCache.edition();
        pageCache
                .get(ctx.path(), identity, () -> wanted.apply(edition).map(PageHandler::representation))
                .ifPresentOrElse(page -> send(ctx, page), () -> problemResponses.answer(ctx, otherwise));
    }

    void article(Context ctx) {
        story(
                ctx,
                "",
                found -> Optional.of(ArticlePage.of(found.article(), found.versions(), representationCache.edition())));
    }

    void versions(Context ctx) {
        story(ctx, "/versions", found -> Optional.of(found.list()));
    }

    void version(Context ctx) {
        String number = ctx.pathParam("number");
        story(ctx, "/versions/" + number, found -> found.one(number));
    }

    /** A page about a public story; in its place, what is left of a withdrawn one. */
    private void story(Context ctx, String page, Function<VersionPages, Optional<PageLayout>> wanted) {
        String key = ctx.pathParam("key").toLowerCase(Locale.ROOT);
        Publication publication = representationCache.edition().publication();
        Optional<Long> change = store.read(reader -> reader.lastChangeOfLive(key));
        Optional<Representation> kept =
                change.flatMap(number -> pageCache.get(key + page, List.of(number, publication), () -> seen(key)
                        .pages(publication)
                        .flatMap(found -> wanted.apply(found)
                                .map(layout -> representation(layout, ofStory(found.article(), publication))))));
        kept.ifPresentOrElse(representation -> send(ctx, representation), () -> missing(ctx, key, publication));
    }

    private static HttpFields ofStory(Article article, Publication publication) {
        return HttpFields.build(HeaderFields.PAGE)
                .add(LicenceHeaders.of(article, publication))
                .asImmutable();
    }

    private Seen seen(String key) {
        return store.read(
                reader -> new Seen(reader.publicStory(key), reader.publicVersions(key), wasPublic(reader, key)));
    }

    private void missing(Context ctx, String key, Publication publication) {
        Seen seen = seen(key);
        if (seen.story().isPresent() && seen.story().get() instanceof Tombstone tombstone) {
            PageLayout notice = NoticePage.of(tombstone, publication);
            JavalinAdapter.send(ctx, ProblemResponses.page(notice, ProblemDetail.GONE.httpResponse()));
        } else {
            problemResponses.answer(ctx, seen.problem());
        }
    }

    private static boolean wasPublic(StoreReader reader, String key) {
        return reader.articleNamed(key)
                .filter(article -> article.id().key().equals(key))
                .filter(article -> reader.hasBeenPublic(article.id()))
                .isPresent();
    }

    /** What one read of the store gives of a story. */
    private record Seen(Optional<Story> story, List<Version> versions, boolean wasPublic) {
        Optional<VersionPages> pages(Publication publication) {
            return story.filter(Article.class::isInstance)
                    .map(Article.class::cast)
                    .map(article -> new VersionPages(article, versions, publication));
        }

        /** Why there is no page: an address that was served once is gone, and not unknown. */
        ProblemDetail problem() {
            return story.isEmpty() && wasPublic ? ProblemDetail.STORY_GONE : ProblemDetail.NO_SUCH_STORY;
        }
    }

    void feedList(Context ctx) {
        Edition edition = representationCache.edition();
        HttpFields.Mutable common = HttpFields.build(HeaderFields.FEED).add(HeaderFields.field(CachePolicy.LIVE));
        pageCache
                .get(
                        ctx.path(),
                        representationCache.identity(),
                        () -> Optional.of(Representation.ofPage(JSON, FeedList.json(edition), common)))
                .ifPresent(list -> send(ctx, list));
    }

    void stylesheet(Context ctx) {
        send(ctx, Stylesheet.asked(Optional.ofNullable(ctx.queryString()).orElse("")));
    }

    void copyScript(Context ctx) {
        send(ctx, CopyScript.file());
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

    private static Representation representation(PageLayout pageLayout) {
        return representation(pageLayout, HeaderFields.PAGE);
    }

    private static Representation representation(PageLayout pageLayout, HttpFields fields) {
        HttpFields.Mutable common = HttpFields.build(fields).add(HeaderFields.field(CachePolicy.LIVE));
        if (!pageLayout.alternates().isEmpty()) {
            common.add(HttpHeader.LINK, FeedLink.header(pageLayout.alternates()));
        }
        return Representation.ofPage(PageLayout.TYPE, pageLayout.bytes(), common);
    }

    private void send(Context ctx, Representation representation) {
        JavalinAdapter.send(ctx, representation.answer(JavalinAdapter.fields(ctx), clock.instant()));
    }
}
