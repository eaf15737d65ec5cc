package dateline.store.sql;

import dateline.article.Term;
import dateline.store.ArticleSearch;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Finds the ids of what somebody looks for. A word is looked for in the whole JSON of a story, in small letters, with a
 * capital and in capitals, for SQLite lowers the letters of ASCII alone; so what is found may hold it in its markup only.
 */
record ArticleSearchQuery(Handle handle) {
    private static final String ARTICLES = "SELECT id, version, state, published FROM article%s";
    private static final String NEWEST_FIRST = " ORDER BY published DESC, id DESC LIMIT ";

    /** Ids, newest first. */
    List<String> ids(ArticleSearch search, int limit) {
        var conditions = new StringBuilder();
        search.section()
                .ifPresent(slug -> conditions.append(
                        " AND EXISTS (SELECT 1 FROM article_term t WHERE t.article = a.id AND t.term = :section)"));
        search.state().ifPresent(state -> conditions.append(" AND a.state = :state"));
        var patterns = new TreeMap<String, String>();
        for (String word : search.words()) {
            String alternatives = forms(word)
                    .map(form -> {
                        String name = "word" + patterns.size();
                        patterns.put(name, pattern(form));
                        return "LOWER(v.content) LIKE :" + name + " ESCAPE '!'";
                    })
                    .collect(Collectors.joining(" OR ", " AND (", ")"));
            conditions.append(alternatives);
        }
        String behind = search.after().isPresent()
                ? " WHERE (published, id) < (SELECT published, id FROM article WHERE id = :after)"
                : "";
        String articles = ARTICLES.formatted(behind);
        String from = patterns.isEmpty()
                ? "(" + articles + ") a"
                : "(" + articles + NEWEST_FIRST + ArticleSearch.MOST_LOOKED_THROUGH
                        + ") a JOIN article_version v ON v.article = a.id AND v.version = a.version";
        var query = handle.createQuery(
                        "SELECT a.id FROM " + from + " WHERE 1 = 1" + conditions + NEWEST_FIRST + ":limit")
                .bind("limit", limit)
                .bindMap(patterns);
        search.section()
                .ifPresent(slug -> query.bind("section", Term.section(slug).toString()));
        search.state().ifPresent(state -> query.bind("state", state.name()));
        search.after().ifPresent(id -> query.bind("after", id));
        return query.mapTo(String.class).list();
    }

    private static Stream<String> forms(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        int first = small.offsetByCodePoints(0, 1);
        return Stream.of(
                        small,
                        small.substring(0, first).toUpperCase(Locale.ROOT) + small.substring(first),
                        word.toUpperCase(Locale.ROOT))
                .map(ArticleSearchQuery::loweredByEveryDatabase)
                .distinct();
    }

    private static String loweredByEveryDatabase(String text) {
        return text.codePoints()
                .map(letter -> letter < 0x80 ? Character.toLowerCase(letter) : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String pattern(String form) {
        return form.codePoints().mapToObj(ArticleSearchQuery::pattern).collect(Collectors.joining("", "%", "%"));
    }

    /** A sign that JSON or HTML writes in another way may be several there. */
    private static String pattern(int letter) {
        return switch (letter) {
            case '%', '_', '!' -> "!" + Character.toString(letter);
            case '"', '\\', '/', '<', '>', '&', '\'' -> "%";
            default -> Character.toString(letter);
        };
    }
}
