package dateline.store;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.article.Story;
import dateline.article.Tombstone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads where articles stand in a selection since their newest changes there. */
record Movements(Touches touches, Sightings sightings) {
    private static final int AT_A_TIME = 300;
    private static final String WITHDRAWN_TO_THE_END = "c.kind = 'REMOVE'"
            + " AND EXISTS (SELECT 1 FROM change_tombstone s WHERE s.sequence = c.sequence) AND NOT EXISTS"
            + " (SELECT 1 FROM change l WHERE l.article = c.article AND l.sequence > c.sequence AND l.sequence <= %d)";

    /** See {@link PublicReader#movements}. */
    List<Movement> after(long sequence, Selection selection, int limit) {
        List<Touch> newest = new ArrayList<>();
        long read = sequence;
        boolean more = true;
        while (more && newest.size() < limit) {
            List<Touch> some = touches.after(read, selection, Touches.Order.OLDEST_FIRST, AT_A_TIME);
            newest.addAll(newestOfTheirArticles(some, selection));
            more = some.size() == AT_A_TIME;
            read = some.isEmpty() ? read : some.get(some.size() - 1).sequence();
        }
        return movements(newest.subList(0, Math.min(limit, newest.size())));
    }

    private List<Touch> newestOfTheirArticles(List<Touch> some, Selection selection) {
        if (some.isEmpty()) {
            return List.of();
        }
        Map<ArticleId, List<Touch>> all = touches.of(
                some.stream().map(Touch::article).toList(),
                selection,
                some.get(0).sequence() - 1);
        return some.stream()
                .filter(touch -> {
                    List<Touch> own = all.getOrDefault(touch.article(), List.of(touch));
                    return own.get(own.size() - 1).sequence() == touch.sequence();
                })
                .toList();
    }

    private List<Movement> movements(List<Touch> newest) {
        Map<Long, Tombstone> stones = sightings.tombstonesAt(numbers(newest, false));
        Map<ArticleId, Article> articles = sightings.at(numbers(newest, true)).stream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
        List<Movement> movements = new ArrayList<>();
        for (Touch touch : newest) {
            Optional<? extends Story> story = touch.is()
                    ? Optional.ofNullable(articles.get(touch.article()))
                    : Optional.of(stones.getOrDefault(touch.sequence(), unexplained(touch)));
            story.ifPresent(standing -> movements.add(new Movement(touch.sequence(), touch.at(), standing)));
        }
        return movements;
    }

    private static Tombstone unexplained(Touch touch) {
        return new Tombstone(touch.article(), touch.at(), Optional.empty(), Optional.empty());
    }

    private static List<Long> numbers(List<Touch> touches, boolean is) {
        return touches.stream()
                .filter(touch -> touch.is() == is)
                .map(Touch::sequence)
                .toList();
    }

    /** Those of {@link PublicReader#tombstones} that were set after a sequence number. */
    List<Tombstone> tombstones(Selection selection, long after) {
        String condition = WITHDRAWN_TO_THE_END.formatted(touches.upTo());
        List<Long> removals =
                touches.after(after, selection, condition, Touches.Order.NEWEST_FIRST, Integer.MAX_VALUE).stream()
                        .map(Touch::sequence)
                        .toList();
        Map<Long, Tombstone> stones = sightings.tombstonesAt(removals);
        return removals.stream().map(stones::get).toList();
    }

    /** See {@link PublicReader#firstTouch}. */
    Optional<Touch> first(Selection selection, ArticleId article) {
        return touches.first(article, selection);
    }

    /** See {@link PublicReader#leftAfter}. */
    Set<ArticleId> leftAfter(Selection selection, long sequence, List<ArticleId> articles) {
        Set<ArticleId> left = new HashSet<>();
        touches.of(articles, selection, sequence).forEach((article, own) -> {
            if (own.stream().anyMatch(Touch::leaves)) {
                left.add(article);
            }
        });
        return left;
    }
}
