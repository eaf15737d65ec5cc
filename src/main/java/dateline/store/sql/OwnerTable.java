package dateline.store.sql;

import dateline.article.ArticleId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who was the first to file a story. */
record OwnerTable(PlainStatements plain) {
    OwnerTable(Handle handle) {
        this(new PlainStatements(handle));
    }

    Optional<String> of(ArticleId article) {
        return plain.first(
                "SELECT sender FROM article_owner WHERE article = ?", row -> row.getString("sender"), article.value());
    }

    /** The first one stays. */
    void put(ArticleId article, String sender) {
        int rows = plain.update(
                "INSERT INTO article_owner (article, sender) VALUES (?, ?) ON CONFLICT (article) DO NOTHING",
                article.value(),
                sender);
        assert rows <= 1;
    }
}
