package dateline.store.sql;

import dateline.article.ArticleId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Other names that lead to an article, each within what its sender has filed. */
record AliasTable(Handle handle, PlainStatements plain) {
    /** A name of an article, and the how manieth it is. */
    private record Numbered(String name, int position) {}

    AliasTable(Handle handle) {
        this(handle, new PlainStatements(handle));
    }

    Optional<ArticleId> idOf(String alias, String sender) {
        return plain.first(
                "SELECT article FROM alias WHERE alias = ? AND sender = ?",
                row -> ColumnValues.id(row, "article"),
                alias,
                sender);
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
        return grouped(ids, "SELECT article, alias FROM alias WHERE article IN (<values>) ORDER BY article, position");
    }

    /** The aliases of each article that one of these changes has touched, in the same order. */
    Map<String, List<String>> ofChanged(Collection<Long> sequences) {
        return grouped(sequences, """
                SELECT article, alias FROM alias
                WHERE article IN (SELECT article FROM change WHERE sequence IN (<values>)) ORDER BY article, position
                """);
    }

    private Map<String, List<String>> grouped(Collection<?> values, String sql) {
        return plain.among(values, sql, row -> Map.entry(row.getString("article"), row.getString("alias"))).stream()
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

    /** What the newsroom calls by one name it calls by the other from now on, if that leads nowhere. */
    void rename(String from, String to) {
        int rows = plain.update(
                "UPDATE alias SET alias = ? WHERE alias = ? AND sender = ''"
                        + " AND NOT EXISTS (SELECT 1 FROM alias other WHERE other.alias = ? AND other.sender = '')",
                to,
                from,
                to);
        assert rows <= 1;
    }

    private void put(ArticleId id, List<String> names, String sender, String onConflict) {
        if (names.isEmpty()) {
            return;
        }
        List<Numbered> numbered = plain.list(
                "SELECT alias, position FROM alias WHERE article = ? ORDER BY position",
                row -> new Numbered(row.getString("alias"), row.getInt("position")),
                id.value());
        Set<String> there = numbered.stream().map(Numbered::name).collect(Collectors.toCollection(HashSet::new));
        int position =
                numbered.isEmpty() ? 0 : numbered.get(numbered.size() - 1).position() + 1;
        for (String name : names) {
            if (there.add(name)) {
                position += plain.update(
                        "INSERT INTO alias (alias, sender, article, position) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (alias, sender) DO " + onConflict,
                        name,
                        sender,
                        id.value(),
                        position);
            }
        }
    }
}
