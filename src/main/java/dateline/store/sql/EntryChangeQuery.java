package dateline.store.sql;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.article.Story;
import dateline.article.Tombstone;
import dateline.store.EntryChange;
import dateline.store.SelectionChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads where articles stand in a selection since their newest changes there. */
record EntryChangeQuery(SelectionChangeQuery selectionChangeQuery, PublicSnapshots publicSnapshots) {
    private static final int AT_A_TIME = 300;
    private static final String WITHDRAWN_TO_THE_END = "c.kind = 'REMOVE'"
            + " AND EXISTS (SELECT 1 FROM change_tombstone s WHERE s.sequence = c.sequence) AND NOT EXISTS"
            + " (SELECT 1 FROM change l WHERE l.article = c.article AND l.sequence > c.sequence AND l.sequence <= ";

    /** See {@code PublicReader#entryChanges}. */
    List<EntryChange> after(long sequence, Selection selection, int limit) {
        List<SelectionChange> newest = new ArrayList<>();
        long read = sequence;
        boolean more = true;
        while (more && newest.size() < limit) {
            List<SelectionChange> some =
                    selectionChangeQuery.after(read, selection, SelectionChangeQuery.Order.OLDEST_FIRST, AT_A_TIME);
            newest.addAll(newestOfTheirArticles(some, selection));
            more = some.size() == AT_A_TIME;
            read = some.isEmpty() ? read : some.get(some.size() - 1).sequence();
        }
        return entryChanges(newest.subList(0, Math.min(limit, newest.size())));
    }

    private List<SelectionChange> newestOfTheirArticles(List<SelectionChange> some, Selection selection) {
        if (some.isEmpty()) {
            return List.of();
        }
        Map<ArticleId, List<SelectionChange>> all = selectionChangeQuery.of(
                some.stream().map(SelectionChange::article).toList(),
                selection,
                some.get(0).sequence() - 1);
        return some.stream()
                .filter(selectionChange -> {
                    List<SelectionChange> own = all.getOrDefault(selectionChange.article(), List.of(selectionChange));
                    return own.get(own.size() - 1).sequence() == selectionChange.sequence();
                })
                .toList();
    }

    private List<EntryChange> entryChanges(List<SelectionChange> newest) {
        Map<Long, Tombstone> stones = publicSnapshots.tombstonesAt(numbers(newest, false));
        Map<ArticleId, Article> articles = publicSnapshots.at(numbers(newest, true)).stream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
        List<EntryChange> entryChanges = new ArrayList<>();
        for (SelectionChange selectionChange : newest) {
            Optional<? extends Story> story = selectionChange.is()
                    ? Optional.ofNullable(articles.get(selectionChange.article()))
                    : Optional.of(stones.getOrDefault(selectionChange.sequence(), unexplained(selectionChange)));
            story.ifPresent(standing ->
                    entryChanges.add(new EntryChange(selectionChange.sequence(), selectionChange.at(), standing)));
        }
        return entryChanges;
    }

    private static Tombstone unexplained(SelectionChange selectionChange) {
        return new Tombstone(selectionChange.article(), selectionChange.at(), Optional.empty(), Optional.empty());
    }

    private static List<Long> numbers(List<SelectionChange> selectionChanges, boolean is) {
        return selectionChanges.stream()
                .filter(selectionChange -> selectionChange.is() == is)
                .map(SelectionChange::sequence)
                .toList();
    }

    /** See {@code PublicReader#withdrawals}. */
    List<EntryChange> withdrawals(Selection selection, long after) {
        String condition = WITHDRAWN_TO_THE_END + selectionChangeQuery.upTo() + ")";
        return entryChanges(selectionChangeQuery.after(
                after, selection, condition, SelectionChangeQuery.Order.NEWEST_FIRST, Integer.MAX_VALUE));
    }

    /** See {@code PublicReader#firstTouch}. */
    Optional<SelectionChange> first(Selection selection, ArticleId article) {
        return selectionChangeQuery.first(article, selection);
    }

    /** See {@code PublicReader#leftAfter}. */
    Set<ArticleId> leftAfter(Selection selection, long sequence, List<ArticleId> articles) {
        Set<ArticleId> left = new HashSet<>();
        selectionChangeQuery.of(articles, selection, sequence).forEach((article, own) -> {
            if (own.stream().anyMatch(SelectionChange::leaves)) {
                left.add(article);
            }
        });
        return left;
    }
}
