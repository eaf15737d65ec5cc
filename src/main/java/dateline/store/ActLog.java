package dateline.store;

import dateline.article.ArticleId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The record of what was done to articles. Rows are added and never altered. */
record ActLog(Handle handle, Counters counters) {

    void add(Act act) {
        handle.createUpdate("""
                        INSERT INTO act (number, at, actor, verb, article, version, words)
                        VALUES (:number, :at, :actor, :verb, :article, :version, :words)
                        """)
                .bind("number", counters.next(Counters.ACT))
                .bind("at", act.at().getEpochSecond())
                .bind("actor", act.actor())
                .bind("verb", act.verb())
                .bind("article", act.article().value())
                .bind("version", act.version())
                .bind("words", act.words())
                .execute();
    }

    /** Those on this article, oldest first. */
    List<Act> of(ArticleId article) {
        return handle.createQuery("SELECT at, actor, verb, article, version, words FROM act"
                        + " WHERE article = :article ORDER BY number")
                .bind("article", article.value())
                .map((row, context) -> new Act(
                        Row.moment(row, "at"),
                        row.getString("actor"),
                        row.getString("verb"),
                        Row.id(row, "article"),
                        row.getInt("version"),
                        Row.text(row, "words")))
                .list();
    }
}
