package dateline.feed.publish;

import dateline.feed.Feed;
import dateline.feed.FeedFingerprint;
import dateline.feed.history.FeedDirectory;
import dateline.feed.history.FormerFeeds;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import dateline.store.FeedRegister;
import dateline.store.FeedRegister.Place;
import dateline.store.StoreReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Enters the feeds of a publication into the register. */
record FeedRegistration(Publication publication, List<Feed> listed) {

    /** Whether the register says all of it already. */
    boolean isIn(FeedRegister register) {
        return after(register, Instant.EPOCH).equals(register);
    }

    /**
     * The register as it is from now on. A move stays known when the configuration names it no more; an address that is
     * listed again is as if it had never ended.
     */
    FeedRegister after(FeedRegister register, Instant now) {
        Map<String, Place> places = new TreeMap<>();
        register.places().forEach(place -> places.put(place.path(), place));
        places.replaceAll((path, place) -> place.isListed() ? place.retired(now) : place);
        publication.sections().forEach(section -> enterMoves(places, section.was(), section.slug()));
        publication.feeds().forEach(feed -> enterMoves(places, feed.was(), feed.slug()));
        listed.forEach(feed -> {
            String path = feed.address().path();
            places.put(path, place(places, path).listed(FeedFingerprint.of(feed.selection())));
        });
        return new FeedRegister(List.copyOf(places.values()), Optional.of(PublicationJson.toJson(publication)));
    }

    private static void enterMoves(Map<String, Place> places, List<String> formerSlugs, String slug) {
        formerSlugs.forEach(former -> places.put(former, place(places, former).moved(slug)));
    }

    private static Place place(Map<String, Place> places, String path) {
        return places.getOrDefault(path, Place.unlisted(path));
    }

    /** Writes it down; writes nothing when that is known. */
    void keepIn(ArticleStore store, Instant now) {
        if (!isIn(store.read(StoreReader::feedRegister))) {
            store.write(writer -> {
                FeedRegister next = after(writer.feedRegister(), now);
                writer.keepFeedRegister(next);
                return next;
            });
        }
    }

    /** Has these feeds follow what is written down, and gives those that are there no more. */
    static FormerFeeds followed(StoreReader reader, FeedDirectory follower) {
        FeedRegister register = reader.feedRegister();
        follower.follow(register);
        return FormerFeeds.of(register);
    }
}
