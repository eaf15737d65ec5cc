package dateline.feed.publish;

import dateline.feed.Feed;
import dateline.feed.FeedDocument;
import dateline.feed.history.FeedDirectory;
import dateline.feed.history.FormerFeeds;
import dateline.store.ArticleStore;
import dateline.store.PrintedEdition;
import dateline.store.RestartState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** Finds what the store has kept of the feeds, and whether it is what a print would give. Safe for use by many threads. */
final class KeptEdition {
    private final ArticleStore store;
    private final EditionStorage editionStorage;
    private final FeedDirectory feedDirectory;
    private final Renderer renderer;
    private final Function<Feed, FeedDocument> composing;
    private final AtomicReference<List<RenderedFeed>> unremembered = new AtomicReference<>(List.of());

    /** @param composing composes the document of a feed */
    KeptEdition(
            ArticleStore store,
            EditionStorage editionStorage,
            FeedDirectory feedDirectory,
            Renderer renderer,
            Function<Feed, FeedDocument> composing) {
        this.store = store;
        this.editionStorage = editionStorage;
        this.feedDirectory = feedDirectory;
        this.renderer = renderer;
        this.composing = composing;
    }

    /** The listed feeds, and those that are there no more. */
    record Found(EditionStorage.Kept kept, FormerFeeds former) {}

    /** What was kept, whatever has changed since. */
    Optional<Found> restored() {
        return store.read(reader -> {
            FormerFeeds former = FeedRegistration.followed(reader, feedDirectory);
            return kept(() -> reader.printedEdition(editionStorage.circumstances()))
                    .map(kept -> {
                        renderer.remember(kept.listed().values());
                        return new Found(kept, former);
                    });
        });
    }

    /** The same, where a print would give nothing else and no state changes by itself before that time. */
    Optional<Found> current(FeedRegistration registration, Instant until) {
        RestartState state = store.restartState(editionStorage.circumstances());
        boolean isChanging = state.nextDue().filter(due -> !due.isAfter(until)).isPresent();
        if (state.sequence() == 0 || isChanging || !registration.isIn(state.register())) {
            return Optional.empty();
        }
        feedDirectory.follow(state.register());
        Optional<EditionStorage.Kept> current =
                kept(state::edition).filter(kept -> kept.sequence() == state.sequence());
        current.ifPresent(kept -> unremembered.set(List.copyOf(kept.listed().values())));
        return current.map(kept -> new Found(kept, FormerFeeds.of(state.register())));
    }

    /** Has the log of renditions hear of what {@link #current} has given: to ask it takes longer than all else there. */
    void remember() {
        List<RenderedFeed> given = unremembered.getAndSet(List.of());
        if (!given.isEmpty()) {
            renderer.remember(given);
        }
    }

    private Optional<EditionStorage.Kept> kept(Supplier<Optional<PrintedEdition>> edition) {
        return editionStorage.kept(edition, feedDirectory.listed(), composing);
    }
}
