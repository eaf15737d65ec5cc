package dateline.http;

import dateline.feed.Feed;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.feed.publish.Edition;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The current edition with the header fields of its renditions made ready; a new edition is a new row. */
public final class RepresentationCache {
    public static final String OPML = "/feeds.opml";
    /** Enough for every section; what lies beyond is made ready again at each request. */
    private static final int MOST = 2_000;

    /** @param before what was ready of the edition before, of which most stands in this one as it was */
    private record Row(
            Edition edition, Map<String, PlainResponses> ready, Map<String, PlainResponses> before, Object identity) {}

    private final DirectMemory directMemory = new DirectMemory(DirectMemory.MOST_BYTES);
    private final ResponseFiles responseFiles = ResponseFiles.ofSystem();
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

    /** Makes the listed feeds of the newest edition ready, before anybody asks for one. */
    public void prepare() {
        for (Feed feed : edition().feeds()) {
            for (FeedFormat format : FeedFormat.ALL) {
                at(new FeedPath(feed.address(), Optional.of(format)).path());
            }
        }
    }

    /** What is ready at a path, spelled as the newest edition spells it; null when it has to be made first. */
    @Nullable
    PlainResponses ready(String path) {
        return current().ready.get(path);
    }

    /** What stands at this decoded path; empty when it is no feed. */
    Optional<Representation> at(String path) {
        Row current = current();
        PlainResponses ready = current.ready.get(path);
        if (ready != null) {
            return Optional.of(ready.representation());
        }
        Optional<Rendition> rendition = rendition(path, current.edition);
        if (rendition.isEmpty()) {
            return Optional.empty();
        }
        PlainResponses before = current.before.get(path);
        PlainResponses made = before != null && isSame(before.rendition(), rendition.get())
                ? before
                : new PlainResponses(
                        rendition.get(), representation(path, rendition.get()), directMemory, responseFiles);
        if (current.ready.size() < MOST && isListed(path)) {
            current.ready.put(path, made);
        }
        return Optional.of(made.representation());
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
        Map<String, PlainResponses> before = current.isPresent() ? current.get().ready : Map.of();
        var next = new Row(newest, new ConcurrentHashMap<>(), before, new Object());
        row = Optional.of(next);
        return next;
    }

    private static Optional<Rendition> rendition(String path, Edition edition) {
        if (path.equals(OPML)) {
            return Optional.of(edition.opml());
        }
        return FeedPath.parse(path)
                .flatMap(feed -> feed.format().flatMap(format -> edition.rendition(feed.address(), format)));
    }

    private static Representation representation(String path, Rendition rendition) {
        return path.equals(OPML) ? Representation.of(rendition) : Representation.subscribed(rendition);
    }

    /** What was kept of an edition is the same object: equal bytes are not asked for. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Rendition before, Rendition now) {
        return before == now;
    }
}
