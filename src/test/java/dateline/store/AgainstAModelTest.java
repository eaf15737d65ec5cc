package dateline.store;

import static dateline.store.Stories.MORNING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Bare;
import dateline.article.Content;
import dateline.article.EditorialClass;
import dateline.article.Selection;
import dateline.article.SelectionModel;
import dateline.article.State;
import dateline.article.Story;
import dateline.article.Term;
import dateline.article.Tombstone;
import dateline.store.engine.SqlArticleStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs random lives of stories through the store, and through a model that is slow and plain. */
class AgainstAModelTest {
    private static final List<String> SECTIONS = List.of("world", "news", "sport");
    private static final List<String> TAGS = List.of("harbour", "bridge", "russia", "ferry");
    private static final List<String> NAMES = List.of("Mara Lindqvist", "Tom Reed");

    @TempDir
    Path data;

    /** Opens the store of this test: one and the same each time. */
    ArticleStore open(String authority, int year) throws Exception {
        return SqlArticleStore.open(data, authority, year);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everySelectionGivesWhatAModelGives(long seed) throws Exception {
        var random = new Random(seed);
        var model = new Model();

        try (var store = open(Stories.AUTHORITY, 2026)) {
            for (int step = 0; step < 100; step++) {
                step(store, model, random);
                var selection = selection(random);
                assertEquals(model.changes.size(), store.read(StoreReader::sequence));
                assertEquals(model.touching(selection), store.read(reader -> reader.changesAfter(0, selection, 999)));
                compare(store, model, selection, random);
            }
        }
    }

    private static void compare(ArticleStore store, Model model, Selection selection, Random random) {
        long after = random.nextInt(model.changes.size() + 1);
        int limit = 1 + random.nextInt(5);
        int atLeast = random.nextInt(6);
        var since = MORNING.plusSeconds(random.nextInt(40));
        List<Change> touching = model.touching(selection);

        store.read(reader -> {
            assertEquals(
                    touching.stream()
                            .filter(change -> change.sequence() > after)
                            .limit(limit)
                            .toList(),
                    reader.changesAfter(after, selection, limit));
            assertEquals(touching.stream().reduce((first, second) -> second), reader.lastChange(selection));
            assertEquals(model.newest(selection, atLeast, since, 8), reader.newest(selection, atLeast, since, 8));
            model.articles.forEach((id, article) -> assertEquals(model.seen(id), reader.publicStory(id.key())));
            return true;
        });
    }

    private static void step(ArticleStore store, Model model, Random random) {
        var id = Stories.id(random.nextInt(12));
        var now = MORNING.plusSeconds(random.nextInt(1000));
        var article = article(id, Optional.ofNullable(model.articles.get(id)), random);
        if (random.nextInt(6) == 0) {
            var withdrawn = Stories.in(State.WITHDRAWN, article);
            var tombstone = new Tombstone(id, now, Optional.of("Reason " + random.nextInt(2)), Optional.empty());
            store.write(writer -> {
                writer.withdraw(withdrawn, tombstone, now);
                return true;
            });
            model.take(withdrawn, Optional.of(tombstone), now);
        } else {
            store.write(writer -> {
                writer.save(article, now);
                return true;
            });
            model.take(article, Optional.empty(), now);
        }
    }

    private static Article article(ArticleId id, Optional<Article> last, Random random) {
        var state = random.nextInt(3) > 0 ? State.LIVE : pick(random, List.of(State.values()));
        if (last.isPresent() && random.nextInt(3) == 0) {
            return Stories.in(state, last.get());
        }
        OffsetDateTime published =
                MORNING.plusSeconds(random.nextInt(40)).atOffset(ZoneOffset.ofHours(random.nextInt(9)));
        return new Article(
                id,
                last.map(Article::version).orElse(0) + 1,
                pick(random, List.of(EditorialClass.values())),
                state,
                Optional.empty(),
                MORNING,
                published,
                published.plusSeconds(random.nextInt(3)),
                List.of(),
                content(random));
    }

    private static Content content(Random random) {
        Content plain = Stories.content(
                "Story " + random.nextInt(100),
                pick(random, SECTIONS),
                TAGS.stream().filter(tag -> random.nextInt(3) == 0).toList(),
                Optional.of(pick(random, List.of("inbox", "wire"))));
        return plain.toBuilder()
                .authors(List.of(Bare.author(pick(random, NAMES))))
                .isAccessibleForFree(Optional.empty())
                .build();
    }

    private static Selection selection(Random random) {
        return new Selection(terms(random, 5), terms(random, 2), terms(random, 4));
    }

    private static Set<Term> terms(Random random, int oneIn) {
        Set<Term> terms = new HashSet<>();
        while (random.nextInt(oneIn) == 0 && terms.size() < 3) {
            terms.add(pick(
                    random,
                    List.of(
                            Term.section(pick(random, SECTIONS)),
                            Term.tag(pick(random, TAGS)),
                            Term.author("tom-reed"),
                            Term.source("wire"))));
        }
        return terms;
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** What the store promises, without an index and without a database. */
    private static final class Model {
        private final Map<ArticleId, Article> articles = new HashMap<>();
        private final Map<ArticleId, Tombstone> tombstones = new HashMap<>();
        private final Map<ArticleId, Article> lastSeen = new HashMap<>();
        private final Map<ArticleId, List<Set<Term>>> everHad = new HashMap<>();
        private final List<Change> changes = new ArrayList<>();
        private final List<Predicate<Selection>> touches = new ArrayList<>();

        void take(Article article, Optional<Tombstone> tombstone, Instant now) {
            Optional<Story> before = seen(article.id());
            articles.put(article.id(), article);
            tombstone.ifPresent(stone -> tombstones.put(article.id(), stone));
            boolean live = article.state() == State.LIVE;
            if (live) {
                tombstones.remove(article.id());
            }
            var last = Optional.ofNullable(lastSeen.get(article.id()));
            Optional<Story> after = live || last.isPresent() ? seenNow(article) : Optional.empty();
            if (before.equals(after)) {
                return;
            }
            boolean wasLive = before.filter(Article.class::isInstance).isPresent();
            Set<Term> had = wasLive || !live ? last.orElseThrow().content().terms() : Set.of();
            Set<Term> has = live ? article.content().terms() : Set.of();
            if (live) {
                lastSeen.put(article.id(), article);
            }
            var kind = !live ? Change.Kind.REMOVE : wasLive ? Change.Kind.EDIT : Change.Kind.INSERT;
            var at = changes.isEmpty()
                            || now.isAfter(changes.get(changes.size() - 1).at())
                    ? now
                    : changes.get(changes.size() - 1).at();
            var terms = new HashSet<>(had);
            terms.addAll(has);
            boolean recalls = before.filter(Tombstone.class::isInstance).isPresent()
                    || after.filter(Tombstone.class::isInstance).isPresent();
            List<Set<Term>> ever = everHad.computeIfAbsent(article.id(), id -> new ArrayList<>());
            List<Set<Term>> recalled = recalls ? List.copyOf(ever) : List.of();
            recalled.forEach(terms::addAll);
            if (live) {
                ever.add(has);
            }
            changes.add(new Change(
                    changes.size() + 1,
                    kind,
                    article.id(),
                    lastSeen.get(article.id()).version(),
                    at,
                    terms));
            touches.add(selection -> (kind != Change.Kind.INSERT && SelectionModel.holds(selection, had))
                    || (kind != Change.Kind.REMOVE && SelectionModel.holds(selection, has))
                    || recalled.stream().anyMatch(gone -> SelectionModel.holds(selection, gone)));
        }

        Optional<Story> seen(ArticleId id) {
            return Optional.ofNullable(articles.get(id))
                    .filter(article -> lastSeen.containsKey(id))
                    .flatMap(this::seenNow);
        }

        List<Change> touching(Selection selection) {
            return IntStream.range(0, changes.size())
                    .filter(i -> touches.get(i).test(selection))
                    .mapToObj(changes::get)
                    .toList();
        }

        List<Article> newest(Selection selection, int atLeast, Instant since, int atMost) {
            List<Article> all = articles.values().stream()
                    .filter(article -> article.state() == State.LIVE)
                    .filter(article ->
                            SelectionModel.holds(selection, article.content().terms()))
                    .sorted(Comparator.comparing(
                                    (Article article) -> article.published().toInstant())
                            .thenComparing(Article::id)
                            .reversed())
                    .toList();
            return Stream.concat(
                            all.stream().limit(atLeast),
                            all.stream().skip(atLeast).takeWhile(article -> !article.published()
                                    .toInstant()
                                    .isBefore(since)))
                    .limit(atMost)
                    .toList();
        }

        private Optional<Story> seenNow(Article article) {
            return article.state() == State.LIVE
                    ? Optional.of(article)
                    : Optional.ofNullable(tombstones.get(article.id()));
        }
    }
}
