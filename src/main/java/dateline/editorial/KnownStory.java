package dateline.editorial;

import dateline.article.Article;
import dateline.article.Content;
import dateline.article.State;
import dateline.ingest.model.ArticleAliases;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Sender;
import dateline.store.StoreReader;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which story that is here an article is, to its sender. The sender's own id outranks everything: addresses, places and words
 * lead to a story only where it gave none, or the story has none yet.
 */
sealed interface KnownStory {
    /** It is this story, and its sender may change it. */
    record Same(Article article) implements KnownStory {}

    /** Its sender has filed these words before; nothing else tells whether it is the same story. */
    record SameWords(Article article) implements KnownStory {}

    /**
     * It names a story of another sender.
     *
     * @param by what it names it
     */
    record Foreign(Article article, String by) implements KnownStory {}

    /** It is new. */
    record None() implements KnownStory {}

    /** What it is. */
    static KnownStory of(StoreReader store, Reading.Clean reading) {
        Optional<Article> kept = reading.keptId().flatMap(store::article);
        if (kept.isPresent()) {
            return Ownership.mayChange(store, reading.sender(), kept.get())
                    ? new Same(kept.get())
                    : new Foreign(kept.get(), "id");
        }
        Optional<Article> same = byOwnId(store, reading).or(() -> byAddress(store, reading));
        if (same.isPresent()) {
            return new Same(same.get());
        }
        Optional<Article> foreign = atItsAddress(store, reading);
        if (foreign.isPresent()) {
            return Ownership.mayChange(store, reading.sender(), foreign.get())
                    ? new Same(foreign.get())
                    : new Foreign(foreign.get(), "address");
        }
        return byWords(store, reading).<KnownStory>map(SameWords::new).orElseGet(None::new);
    }

    private static Optional<Article> byOwnId(StoreReader store, Reading.Clean reading) {
        return own(store, reading, ArticleAliases::isId).findFirst().filter(known -> !isOnePageOfMany(known, reading));
    }

    /** Older stores took every place in a page for one story: the place that it does not name any more is another one. */
    private static boolean isOnePageOfMany(Article known, Reading.Clean reading) {
        Content content = reading.content();
        return content.url().filter(url -> url.contains("#")).isPresent()
                && !content.url().equals(known.content().url())
                && known.content().sourceId().isPresent()
                && !known.content().sourceId().equals(content.sourceId());
    }

    private static Optional<Article> byAddress(StoreReader store, Reading.Clean reading) {
        return own(store, reading, alias -> !ArticleAliases.isId(alias) && !ArticleAliases.isText(alias))
                .filter(known -> !hasAnotherId(known.content(), reading.content()))
                .findFirst()
                .or(() -> reading.aliases().stream()
                        .filter(ArticleAliases::isUrl)
                        .flatMap(alias -> ArticleAliases.ofPage(alias).stream())
                        .flatMap(page -> own(store, reading, page).stream())
                        .filter(known -> !hasAnotherId(known.content(), reading.content()))
                        .filter(known -> isAlike(known.content(), reading.content()))
                        .findFirst());
    }

    /** Ids of two systems cannot be compared; then the words tell. */
    private static boolean hasAnotherId(Content known, Content given) {
        boolean differs = known.sourceId().isPresent()
                && given.sourceId().isPresent()
                && !known.sourceId().equals(given.sourceId());
        return differs && (known.source().equals(given.source()) || !isAlike(known, given));
    }

    private static boolean isAlike(Content known, Content given) {
        return known.title().equals(given.title())
                || (!given.body().isEmpty()
                        && known.body().text().equals(given.body().text()));
    }

    /**
     * The story of another sender at this address. With an id of its own, an article is a story of its own; but the items of
     * a source that lead to what is here already are that story coming back.
     */
    private static Optional<Article> atItsAddress(StoreReader store, Reading.Clean reading) {
        boolean counts = reading.content().sourceId().isEmpty() || reading.sender() instanceof Sender.Source;
        return reading.aliases().stream()
                .filter(alias -> counts && ArticleAliases.isUrl(alias))
                .flatMap(alias -> store.idsOf(alias).stream())
                .flatMap(id -> store.article(id).stream())
                .filter(known -> !Ownership.isOwner(store, reading.sender(), known))
                .findFirst();
    }

    private static Optional<Article> byWords(StoreReader store, Reading.Clean reading) {
        return reading.content().sourceId().isPresent()
                ? Optional.empty()
                : own(store, reading, ArticleAliases::isText).findFirst();
    }

    /** A withdrawn story with these words, of the same sender or of the newsroom. */
    static Optional<Article> withdrawn(StoreReader store, Reading.Clean reading) {
        return reading.aliases().stream()
                .filter(ArticleAliases::isText)
                .flatMap(alias -> store.idsOf(alias).stream())
                .flatMap(id -> store.article(id).stream())
                .filter(known -> known.state() == State.WITHDRAWN)
                .filter(known -> Ownership.isOwner(store, reading.sender(), known)
                        || Ownership.isOwner(store, Sender.NEWSROOM, known))
                .findFirst();
    }

    /** Whether something that both tell says that they are two stories with the same words. */
    static boolean isDoubtful(Content known, Content given) {
        return differs(known.url(), given.url())
                || differs(
                        known.published().map(date -> date.toInstant()),
                        given.published().map(date -> date.toInstant()))
                || differs(
                        known.image().map(image -> image.url()), given.image().map(image -> image.url()))
                || (!known.enclosures().isEmpty()
                        && !given.enclosures().isEmpty()
                        && !known.enclosures()
                                .get(0)
                                .url()
                                .equals(given.enclosures().get(0).url()));
    }

    private static <T> boolean differs(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static Stream<Article> own(StoreReader store, Reading.Clean reading, Predicate<String> kind) {
        return reading.aliases().stream().filter(kind).flatMap(alias -> own(store, reading, alias).stream());
    }

    private static Optional<Article> own(StoreReader store, Reading.Clean reading, String alias) {
        return store.idOf(alias, Ownership.name(reading.sender()))
                .flatMap(store::article)
                .filter(known -> Ownership.mayChange(store, reading.sender(), known));
    }
}
