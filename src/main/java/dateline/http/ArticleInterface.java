package dateline.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dateline.Decision;
import dateline.Newsroom;
import dateline.article.Article;
import dateline.article.ArticleForm;
import dateline.article.ArticleId;
import dateline.ingest.Outcome;
import dateline.ingest.Receipt;
import dateline.ingest.ReceiptForm;
import dateline.ingest.Sender;
import dateline.store.AccessKey;
import dateline.store.ArticleStore;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The interface for newsroom systems: articles in, their form out, and the verbs of a story's life; by key alone. */
final class ArticleInterface {
    static final String ARTICLES = "/api/articles";

    private static final Logger LOG = LoggerFactory.getLogger(ArticleInterface.class);

    private final Newsroom newsroom;
    private final ArticleStore store;
    private final Doorkeeper doorkeeper;
    private final RequestBodies bodies;
    private final Repeats repeats;

    ArticleInterface(
            Newsroom newsroom, ArticleStore store, Doorkeeper doorkeeper, RequestBodies bodies, Repeats repeats) {
        this.newsroom = newsroom;
        this.store = store;
        this.doorkeeper = doorkeeper;
        this.bodies = bodies;
        this.repeats = repeats;
    }

    /** {@code POST /api/articles}: 201 with the receipt of a new article, 200 with that of a known one, or with a list. */
    void file(Context ctx) {
        AccessKey key = doorkeeper.admit(ctx, AccessKey.Scope.INGEST);
        Optional<String> contentType = Optional.ofNullable(ctx.header("Content-Type"));
        FiledType type = FiledType.of(contentType);
        Done done = bodies.with(
                ctx,
                body -> repeats.answer(
                        ctx,
                        key,
                        body,
                        () -> filed(
                                key,
                                newsroom.file(type.input(body, contentType).by(new Sender.Key(key.name()))),
                                type)));
        Exchange.send(ctx, done.answer());
    }

    /** {@code GET /api/articles/{id}}: the article form, in whatever state the article is. */
    void show(Context ctx) {
        doorkeeper.admit(ctx, AccessKey.Scope.INGEST);
        Article article = store.read(reader -> reader.articleNamed(ctx.pathParam("id")))
                .orElseThrow(() -> Rejection.with(ProblemDetail.NO_SUCH_ARTICLE));
        Exchange.send(ctx, form(article).answer());
    }

    /** {@code POST /api/articles/{id}/{verb}}: the article form as it is afterwards. */
    void act(Context ctx) {
        AccessKey key = doorkeeper.admit(ctx, AccessKey.Scope.EDIT);
        String verb = ctx.pathParam("verb");
        if (!VerbRequest.isVerb(verb)) {
            throw Rejection.with(ProblemDetail.NO_SUCH_VERB);
        }
        Done done = bodies.with(ctx, body -> {
            requireJson(ctx, body);
            return repeats.answer(ctx, key, body, () -> {
                var decision = VerbRequest.of(verb, body)
                        .carryOut(newsroom.life().by("key " + key.name()), ctx.pathParam("id"));
                Article article = decision.article().orElseThrow(() -> refusal(decision));
                log(key, verb, article.id());
                return form(article);
            });
        });
        Exchange.send(ctx, done.answer());
    }

    private Done filed(AccessKey key, List<Receipt> receipts, FiledType type) {
        LOG.info("The key {} filed articles: {}", key.name(), receipts.size());
        if (type.isList() || receipts.size() != 1) {
            var list = JsonNodeFactory.instance.arrayNode();
            receipts.forEach(receipt -> list.add(ReceiptForm.json(receipt)));
            return new Done(200, "", list.toString());
        }
        Receipt receipt = receipts.get(0);
        if (receipt.outcome() == Outcome.REFUSED) {
            throw Rejection.with(
                            422,
                            "refused",
                            "This cannot be an article as it is",
                            receipt.reason().orElse("The receipt says more."))
                    .telling("receipt", ReceiptForm.json(receipt));
        }
        String location = receipt.id().map(this::address).orElse("");
        return new Done(receipt.outcome() == Outcome.ACCEPTED ? 201 : 200, location, ReceiptForm.line(receipt));
    }

    private Done form(Article article) {
        return new Done(200, address(article.id()), ArticleForm.toJson(article).toString());
    }

    private String address(ArticleId id) {
        return Addresses.of(newsroom.publication(), ARTICLES + "/" + id.key());
    }

    private static void requireJson(Context ctx, byte[] body) {
        Optional<String> contentType = Optional.ofNullable(ctx.header("Content-Type"));
        if (body.length > 0 && !FiledType.of(contentType).type().equals("application/json")) {
            throw Rejection.with(415, "unsupported-type", "A verb takes JSON", "Send the body as application/json.");
        }
    }

    private static Rejection refusal(Decision decision) {
        return switch (decision.kind()) {
            case UNKNOWN -> Rejection.with(ProblemDetail.NO_SUCH_ARTICLE);
            case OUT_OF_PLACE ->
                Rejection.with(409, "out-of-place", "The story does not stand where this begins", decision.sentence());
            case UNUSABLE ->
                Rejection.with(422, "unusable", "What came with the request cannot be used", decision.sentence());
            case DONE -> throw new IllegalStateException("What is done has its article.");
        };
    }

    /** Who did what to which story (LIFE-12); of a story that nobody may know of, nothing. */
    private void log(AccessKey key, String verb, ArticleId id) {
        if (store.read(reader -> reader.hasBeenPublic(id))) {
            LOG.info("The key {} did: {} {}", key.name(), verb, id);
        }
    }
}
