package dateline.editorial;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Content;
import dateline.article.EditorialClass;
import dateline.article.State;
import dateline.store.ArticleStore;
import dateline.store.AuditEntry;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Completes a story with what was found out after it was filed, such as the size of its image. */
public final class LaterCompletion {
    private static final String ACTOR = "dateline";
    private static final String VERB = "complete";

    private LaterCompletion() {}

    /**
     * A version that moves no date, durable when this returns. Gives whether there was anything to be put in.
     *
     * @param now in whole seconds
     */
    public static boolean complete(ArticleStore store, ArticleId id, UnaryOperator<Content> completion, Instant now) {
        return store.write(writer -> {
            Optional<Article> completed = writer.article(id)
                    .filter(article -> article.state() != State.WITHDRAWN)
                    .flatMap(article -> completed(article, completion));
            completed.ifPresent(article -> {
                writer.save(article, now);
                writer.addAuditEntry(
                        new AuditEntry(now, ACTOR, VERB, article.id(), article.version(), Optional.empty()));
            });
            return completed.isPresent();
        });
    }

    private static Optional<Article> completed(Article article, UnaryOperator<Content> completion) {
        Content content = completion.apply(article.content());
        return content.equals(article.content())
                ? Optional.empty()
                : Optional.of(article.next(EditorialClass.REFILE, article.note(), content));
    }
}
