package dateline.http.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dateline.Newsroom;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.ArticleJson;
import dateline.article.PlainText;
import dateline.editorial.ActionResult;
import dateline.http.Authentication;
import dateline.http.JavalinAdapter;
import dateline.http.ProblemDetail;
import dateline.http.ProblemException;
import dateline.http.RequestBodies;
import dateline.http.SiteAddresses;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import dateline.ingest.model.Sender;
import dateline.store.AccessKey;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The interface for newsroom systems: articles in, their form out, and the verbs of a story's life; by key alone. */
public final class ArticleApi {
    public static final String ARTICLES = "/api/articles";

    private static final Logger LOG = LoggerFactory.getLogger(ArticleApi.class);

    private final Newsroom newsroom;
    private final FiledArticles filedArticles;
    private final Authentication authentication;
    private final RequestBodies bodies;
    private final Idempotency idempotency;

    /** Files articles with this newsroom, for whoever has a key. */
    public ArticleApi(
            Newsroom newsroom,
            FiledArticles filedArticles,
            Authentication authentication,
            RequestBodies bodies,
            Idempotency idempotency) {
        this.newsroom = newsroom;
        this.filedArticles = filedArticles;
        this.authentication = authentication;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    /** {@code POST /api/articles}: 201 with the receipt of a new article, 200 with that of a known one, or with a list. */
    public void file(Context ctx) {
        AccessKey key = authentication.admit(ctx, AccessKey.Scope.INGEST);
        Optional<String> contentType = Optional.ofNullable(ctx.header("Content-Type"));
        FiledMediaType type = FiledMediaType.of(contentType);
        ApiResult apiResult = bodies.with(
                ctx,
                body -> idempotency.answer(
                        ctx,
                        key,
                        body,
                        () -> filed(
                                key, newsroom.file(type.input(body, contentType).by(sender(key))), type)));
        JavalinAdapter.send(ctx, apiResult.httpResponse());
    }

    /**
     * {@code GET /api/articles/{id}}: the article form, in whatever state the article is; to a key of scope {@code ingest} one
     * that is public, or that it has filed itself.
     */
    public void show(Context ctx) {
        AccessKey key = authentication.admit(ctx, AccessKey.Scope.INGEST);
        Article article = filedArticles
                .seenBy(sender(key), ctx.pathParam("id"))
                .orElseThrow(() -> ProblemException.with(ProblemDetail.NO_SUCH_ARTICLE));
        JavalinAdapter.send(ctx, form(article).httpResponse());
    }

    /**
     * {@code POST /api/articles/{id}/{verb}}: the article form as it is afterwards. With If-Match, only if the story is still
     * as that tag names it (RFC 9110 section 13.1.1).
     */
    public void act(Context ctx) {
        String verb = ctx.pathParam("verb");
        AccessKey key = authentication.admit(ctx, AccessKey.Scope.EDIT, refused -> noteRefusal(ctx, refused, verb));
        if (!VerbRequest.isVerb(verb)) {
            throw ProblemException.with(ProblemDetail.NO_SUCH_VERB);
        }
        IfMatch ifMatch = IfMatch.of(ctx);
        ApiResult apiResult = bodies.with(ctx, body -> {
            requireJson(ctx, body);
            return idempotency.answer(ctx, key, body, () -> {
                var actionResult = VerbRequest.of(verb, body)
                        .carryOut(
                                newsroom.actions()
                                        .by("key " + key.name())
                                        .ifStill(article ->
                                                ifMatch.isMetBy(form(article).etag())),
                                ctx.pathParam("id"));
                Article article = actionResult.article().orElseThrow(() -> refusal(actionResult));
                log(key, verb, article.id());
                return form(article);
            });
        });
        JavalinAdapter.send(ctx, apiResult.httpResponse());
    }

    private static Sender.Key sender(AccessKey key) {
        return new Sender.Key(key.name(), key.scope().covers(AccessKey.Scope.EDIT));
    }

    private void noteRefusal(Context ctx, AccessKey refused, String verb) {
        if (VerbRequest.isVerb(verb)) {
            newsroom.actions()
                    .by("key " + refused.name())
                    .refused(
                            ctx.pathParam("id"),
                            verb,
                            "Its scope, " + refused.scope().word() + ", is not enough.");
        }
    }

    private ApiResult filed(AccessKey key, List<Receipt> receipts, FiledMediaType type) {
        LOG.info("The key {} filed articles: {}", key.name(), receipts.size());
        if (type.isList() || receipts.size() != 1) {
            var list = JsonNodeFactory.instance.arrayNode();
            filedArticles.forms(receipts).forEach(list::add);
            return new ApiResult(200, "", list.toString());
        }
        Receipt receipt = receipts.get(0);
        if (receipt.outcome() == Outcome.REFUSED) {
            throw RefusedReceipt.problem(receipt);
        }
        String location = receipt.id().map(this::address).orElse("");
        return new ApiResult(receipt.outcome() == Outcome.ACCEPTED ? 201 : 200, location, line(receipt));
    }

    private String line(Receipt receipt) {
        return PlainText.visible(filedArticles.forms(List.of(receipt)).get(0).toString());
    }

    private ApiResult form(Article article) {
        return new ApiResult(
                200, address(article.id()), ArticleJson.toJson(article).toString());
    }

    private String address(ArticleId id) {
        return SiteAddresses.of(newsroom.publication(), ARTICLES + "/" + id.key());
    }

    private static void requireJson(Context ctx, byte[] body) {
        Optional<String> contentType = Optional.ofNullable(ctx.header("Content-Type"));
        if (body.length > 0 && !FiledMediaType.of(contentType).type().equals("application/json")) {
            throw ProblemException.with(
                    415, "unsupported-type", "A verb takes JSON", "Send the body as application/json.");
        }
    }

    private static ProblemException refusal(ActionResult actionResult) {
        return switch (actionResult.kind()) {
            case UNKNOWN -> ProblemException.with(ProblemDetail.NO_SUCH_ARTICLE);
            case OUTDATED ->
                ProblemException.with(
                        412,
                        "changed-meanwhile",
                        "The story was changed since you saw it",
                        "Fetch it again, and send its new ETag as If-Match.");
            case OUT_OF_PLACE ->
                ProblemException.with(
                        409, "out-of-place", "The story does not stand where this begins", actionResult.sentence());
            case UNUSABLE ->
                ProblemException.with(
                        422, "unusable", "What came with the request cannot be used", actionResult.sentence());
            case DONE -> throw new IllegalStateException("What is done has its article.");
        };
    }

    /** Who did what to which story (LIFE-12); of a story that nobody may know of, nothing. */
    private void log(AccessKey key, String verb, ArticleId id) {
        if (filedArticles.hasBeenPublic(id)) {
            LOG.info("The key {} did: {} {}", key.name(), verb, id);
        }
    }
}
