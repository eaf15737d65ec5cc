package dateline.store.sql;

import dateline.article.ArticleId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who was the first to file a story. */
record OwnerTable(Handle handle) {

    Optional<String> of(ArticleId article) {
        return handle.createQuery("SELECT sender FROM article_owner WHERE article = :article")
                .bind("article", article.value())
                .mapTo(String.class)
                .findOne();
    }

    /** The first one stays. */
    void put(ArticleId article, String sender) {
        handle.createUpdate("""
                        INSERT INTO article_owner (article, sender) VALUES (:article, :sender)
                        ON CONFLICT (article) DO NOTHING
                        """)
                .bind("article", article.value())
                .bind("sender", sender)
                .execute();
    }
}
