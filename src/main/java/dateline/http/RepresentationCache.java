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

    private record Row(Edition edition, Map<String, Representation> ready) {}

    private final Supplier<Edition> editions;
    private volatile Row row;

    /** Asks for the newest edition at every request. */
    public RepresentationCache(Supplier<Edition> editions) {
        this.editions = editions;
        this.row = new Row(editions.get(), new ConcurrentHashMap<>());
    }

    /** The newest edition. */
    public Edition edition() {
        return current().edition;
    }

    /** What stands at this decoded path; empty when it is no feed. */
    Optional<Representation> at(String path) {
        Row current = current();
        Representation ready = current.ready.get(path);
        if (ready != null) {
            return Optional.of(ready);
        }
        Optional<Representation> made = representation(path, current.edition);
        if (current.ready.size() < MOST) {
            made.ifPresent(representation -> current.ready.put(path, representation));
        }
        return made;
    }

    private Row current() {
        Edition newest = editions.get();
        Row current = row;
        if (current.edition != newest) {
            current = new Row(newest, new ConcurrentHashMap<>());
            row = current;
        }
        return current;
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
