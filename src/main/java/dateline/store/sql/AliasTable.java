package dateline.store.sql;

import dateline.article.ArticleId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Other names that lead to an article, each within what its sender has filed. */
record AliasTable(Handle handle) {

    Optional<ArticleId> idOf(String alias, String sender) {
        return handle.createQuery("SELECT article FROM alias WHERE alias = :alias AND sender = :sender")
                .bind("alias", alias)
                .bind("sender", sender)
                .map((row, context) -> ColumnValues.id(row, "article"))
                .findOne();
    }

    /** The articles that anybody calls so. */
    List<ArticleId> idsOf(String alias) {
        return handle.createQuery("SELECT DISTINCT article FROM alias WHERE alias = :alias ORDER BY article")
                .bind("alias", alias)
                .map((row, context) -> ColumnValues.id(row, "article"))
                .list();
    }

    /** The aliases of each article, in the order in which they were added. */
    Map<String, List<String>> of(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return handle.createQuery(
                        "SELECT article, alias FROM alias WHERE article IN (<ids>) ORDER BY article, position")
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> Map.entry(row.getString("article"), row.getString("alias")))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        HashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    /** Lets these names of this sender lead to this article, but for those that lead elsewhere already. */
    void add(ArticleId id, List<String> names, String sender) {
        put(id, names, sender, "NOTHING");
    }

    /** Lets these names of this sender lead to this article, wherever they led before. */
    void move(ArticleId id, List<String> names, String sender) {
        put(id, names, sender, "UPDATE SET article = excluded.article, position = excluded.position");
    }

    private void put(ArticleId id, List<String> names, String sender, String onConflict) {
        if (names.isEmpty()) {
            return;
        }
        Set<String> there = Set.copyOf(of(List.of(id.value())).getOrDefault(id.value(), List.of()));
        var batch = handle.prepareBatch("""
                INSERT INTO alias (alias, sender, article, position)
                SELECT CAST(:alias AS TEXT), CAST(:sender AS TEXT), CAST(:article AS TEXT),
                    COALESCE(MAX(position) + 1, 0)
                FROM alias WHERE article = :article
                ON CONFLICT (alias, sender) DO\s""" + onConflict);
        names.stream().filter(name -> !there.contains(name)).forEach(name -> batch.bind("alias", name)
                .bind("sender", sender)
                .bind("article", id.value())
                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
