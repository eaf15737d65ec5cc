package dateline.http;

import dateline.feed.publish.Edition;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The current edition with the header fields of its renditions made ready; a new edition is a new row. */
public final class RepresentationCache {
    public static final String OPML = "/feeds.opml";
    /** Enough for every section; what lies beyond is made ready again at each request. */
    private static final int MOST = 2_000;

    private record Row(Edition edition, Map<String, Representation> ready, Object identity) {}

    private final Supplier<Edition> editions;
    private volatile Optional<Row> row = Optional.empty();

    /** Asks for the newest edition at every request. */
    public RepresentationCache(Supplier<Edition> editions) {
        this.editions = editions;
    }

    /** The newest edition. */
    public Edition edition() {
        return current().edition;
    }

    /** Differs for every edition that there is. */
    public Object identity() {
        return current().identity;
    }

    /** What stands at this decoded path; empty when it is no feed. */
    Optional<Representation> at(String path) {
        Row current = current();
        Representation ready = current.ready.get(path);
        if (ready != null) {
            return Optional.of(ready);
        }
        Optional<Representation> made = representation(path, current.edition);
        if (current.ready.size() < MOST && isListed(path)) {
            made.ifPresent(representation -> current.ready.put(path, representation));
        }
        return made;
    }

    /** Any number of tags, authors and choices can be asked for: how many of their feeds are kept is the edition's to say. */
    private static boolean isListed(String path) {
        return FeedPath.parse(path).filter(feed -> feed.address().isOnDemand()).isEmpty();
    }

    private Row current() {
        Edition newest = editions.get();
        Optional<Row> current = row;
        if (current.isPresent() && current.get().edition == newest) {
            return current.get();
        }
        var next = new Row(newest, new ConcurrentHashMap<>(), new Object());
        row = Optional.of(next);
        return next;
    }

    private static Optional<Representation> representation(String path, Edition edition) {
        if (path.equals(OPML)) {
            return Optional.of(Representation.of(edition.opml()));
        }
        return FeedPath.parse(path)
                .flatMap(feed -> feed.format().flatMap(format -> edition.rendition(feed.address(), format)))
                .map(Representation::subscribed);
    }
}
