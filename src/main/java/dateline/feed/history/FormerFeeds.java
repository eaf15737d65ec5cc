package dateline.feed.history;

import dateline.feed.FeedAddress;
import dateline.store.FeedRegister;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses at which feeds stood that are there no more.
 *
 * @param successors where each has gone: to a feed that is listed, in one step; or nowhere
 * @param ends when those ended that have gone nowhere of their own
 */
public record FormerFeeds(Map<FeedAddress, Optional<FeedAddress>> successors, Map<FeedAddress, Instant> ends) {
    /** No feed ever moved or ended. */
    public static final FormerFeeds NONE = new FormerFeeds(Map.of(), Map.of());

    public FormerFeeds {
        successors = Map.copyOf(successors);
        ends = Map.copyOf(ends);
    }

    /** Those that this register tells of. */
    public static FormerFeeds of(FeedRegister register) {
        var places = new HashMap<String, FeedRegister.Place>();
        register.places().forEach(place -> places.put(place.path(), place));
        var successors = new HashMap<FeedAddress, Optional<FeedAddress>>();
        register.places().stream()
                .filter(place -> !place.isListed())
                .forEach(place -> successors.put(new FeedAddress(place.path()), end(place, places)));
        var ends = new HashMap<FeedAddress, Instant>();
        register.places()
                .forEach(place -> place.retiredAt().ifPresent(time -> ends.put(new FeedAddress(place.path()), time)));
        return new FormerFeeds(successors, ends);
    }

    private static Optional<FeedAddress> end(FeedRegister.Place start, Map<String, FeedRegister.Place> places) {
        var passed = new HashSet<String>();
        Optional<FeedRegister.Place> place = Optional.of(start);
        while (place.filter(here -> !here.isListed() && passed.add(here.path())).isPresent()) {
            place = place.flatMap(FeedRegister.Place::successor).map(places::get);
        }
        return place.filter(FeedRegister.Place::isListed).map(end -> new FeedAddress(end.path()));
    }

    /** The listed feed that took the place of the one at this address. */
    public Optional<FeedAddress> successor(FeedAddress former) {
        return successors.getOrDefault(former, Optional.empty());
    }

    /** Whether a feed stood at this address that has ended, and no other took its place. */
    public boolean isRetired(FeedAddress address) {
        return successors.containsKey(address) && successor(address).isEmpty();
    }
}
