package dateline.feed.publish;

import dateline.article.ArticleId;
import dateline.feed.ContentCoding;
import dateline.feed.EntityTag;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFingerprint;
import dateline.feed.FeedFormat;
import dateline.feed.FeedLinks;
import dateline.feed.Rendition;
import dateline.feed.format.EntryCache;
import dateline.feed.format.FeedRenderers;
import dateline.feed.format.OpmlFormat;
import dateline.store.RenditionLog;
import dateline.store.StoreUnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes renditions: fits, compresses, tags and dates them. */
final class Renderer {
    private static final Logger LOG = LoggerFactory.getLogger(Renderer.class);

    private final RenditionLog log;
    private final EntryCache cache = new EntryCache();
    /** When the bytes of each address changed last, as far as this server knows. */
    private final Map<String, Dated> dates = new ConcurrentHashMap<>();

    private record Dated(String etag, Instant time) {}

    Renderer(RenditionLog log) {
        this.log = log;
    }

    /**
     * Prints these documents; their dates cost one durable step of the log in all. One that cannot be rendered even without
     * what it fails of is missing from the result.
     */
    List<RenderedFeed> print(List<FeedDocument> documents) {
        List<Prepared> prepared = documents.parallelStream()
                .flatMap(document -> prepareWhatCanBe(document).stream())
                .toList();
        Iterator<Rendition> renditions = dated(
                        prepared.stream().flatMap(one -> one.undated().stream()).toList())
                .iterator();
        var rendered = new ArrayList<RenderedFeed>();
        for (Prepared one : prepared) {
            Map<FeedFormat, Rendition> byFormat = new LinkedHashMap<>();
            one.undated().forEach(undated -> byFormat.put(undated.format(), renditions.next()));
            rendered.add(new RenderedFeed(one.fitted().document(), one.fitted().window(), byFormat));
        }
        return rendered;
    }

    /** Takes what was printed before a restart for the last that this server has printed. */
    void remember(Collection<RenderedFeed> printed) {
        List<RenditionLog.Printed> known = printed.stream()
                .flatMap(renderedFeed -> renderedFeed.renditions().values().stream())
                .map(rendition -> new RenditionLog.Printed(
                        logged(rendition.address(), rendition.format()),
                        rendition.etags().getOrDefault(ContentCoding.IDENTITY, ""),
                        rendition.lastModified()))
                .toList();
        times(known);
    }

    /** A document that is rendered and compressed in every format. */
    private record Prepared(WindowFit.Fitted fitted, List<Undated> undated) {}

    private Prepared prepare(FeedDocument document) {
        WindowFit.Fitted fitted = fit(document);
        return new Prepared(
                fitted,
                fitted.bytes().entrySet().parallelStream()
                        .map(body -> Undated.of(fitted, body.getKey(), body.getValue()))
                        .toList());
    }

    /** A document that throws costs what it throws at: an entry, all entries, or itself, and never the other ones. */
    private Optional<Prepared> prepareWhatCanBe(FeedDocument document) {
        return attempt(document, "as it is; it is tried without the entries that fail")
                .or(() -> attempt(withoutFaulty(document), "without them, either; it is tried without any entry"))
                .or(() -> attempt(document.with(List.of()), "at all; its last edition stays"));
    }

    private Optional<Prepared> attempt(FeedDocument document, String consequence) {
        try {
            return Optional.of(prepare(document));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error(
                    "ALARM: /feeds/{} cannot be rendered {}.",
                    document.feed().address().path(),
                    consequence,
                    e);
            return Optional.empty();
        }
    }

    private FeedDocument withoutFaulty(FeedDocument document) {
        return document.with(document.entries().stream()
                .filter(entry ->
                        isSound(document.with(List.of(entry)), entry.article().id()))
                .toList());
    }

    private boolean isSound(FeedDocument alone, ArticleId id) {
        try {
            FeedFormat.ALL.forEach(format -> render(alone, format));
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error(
                    "ALARM: {} is missing from /feeds/{}.",
                    id,
                    alone.feed().address().path(),
                    e);
            return false;
        }
    }

    /** What could not be printed of this document. */
    Stream<String> alarms(FeedDocument document) {
        return cache.faultyOf(document.entries())
                .map(id -> id + " is missing from its feeds: it could not be rendered. The log says more.");
    }

    /** The document, cut to its window, in every format. */
    WindowFit.Fitted fit(FeedDocument document) {
        return WindowFit.fit(document, cache);
    }

    /** The document in one format, whatever its window is. */
    byte[] render(FeedDocument document, FeedFormat format) {
        return FeedRenderers.render(format, document, cache);
    }

    /** Prints the list of feeds, for the publication of this document. */
    Rendition print(OpmlFormat list, FeedDocument document) {
        return dated(List.of(Undated.of(list, document))).get(0);
    }

    /** A document that is printed at a request; its date is that of what it shows. */
    static Rendition undated(FeedDocument document, FeedFormat format, byte[] bytes) {
        return Undated.of(document, format, bytes).rendition(document.updated());
    }

    /** What the log knows the bytes of a feed by. */
    static String logged(FeedDocument document, FeedFormat format) {
        return logged(document.feed().address(), format);
    }

    private static String logged(FeedAddress address, FeedFormat format) {
        return address.path() + "." + format.extension();
    }

    /** What these bytes showed, which were printed earlier for this feed. */
    Optional<RenditionLog.State> state(FeedDocument document, FeedFormat format, String hash) {
        return log.state(logged(document, format), new EntityTag(hash).in(ContentCoding.IDENTITY));
    }

    private List<Rendition> dated(List<Undated> undated) {
        if (undated.isEmpty()) {
            return List.of();
        }
        if (undated.stream().allMatch(one -> one.document().feed().address().isChoice())) {
            // Of these there are more than a log can hold; the last change of its stories dates each of them.
            return undated.stream()
                    .map(one -> one.rendition(one.document().updated()))
                    .toList();
        }
        List<Instant> times = times(undated.stream()
                .map(one -> new RenditionLog.Printed(
                        one.name(),
                        one.tag().in(ContentCoding.IDENTITY),
                        one.document().updated(),
                        one.state()))
                .toList());
        var renditions = new ArrayList<Rendition>();
        for (int i = 0; i < undated.size(); i++) {
            renditions.add(undated.get(i).rendition(times.get(i)));
        }
        return renditions;
    }

    /**
     * A print waits for no disk: a withdrawal that is in the store is shown also when its dates cannot be noted. They are
     * then those of this server's last print, moved forward.
     */
    private List<Instant> times(List<RenditionLog.Printed> printed) {
        List<Instant> times;
        try {
            times = log.lastModified(printed);
        } catch (StoreUnavailableException e) {
            LOG.error("When the feeds changed cannot be noted; they are printed all the same: {}", e.getMessage());
            times = printed.stream().map(this::timeWithoutLog).toList();
        }
        for (int i = 0; i < printed.size(); i++) {
            dates.put(printed.get(i).address(), new Dated(printed.get(i).etag(), times.get(i)));
        }
        return times;
    }

    private Instant timeWithoutLog(RenditionLog.Printed printed) {
        Dated last = dates.get(printed.address());
        if (last == null) {
            return printed.at();
        }
        Instant next = last.time().plusSeconds(1);
        return last.etag().equals(printed.etag()) ? last.time() : printed.at().isBefore(next) ? next : printed.at();
    }

    /** A rendition that has no date yet. */
    private record Undated(
            FeedDocument document,
            FeedFormat format,
            String name,
            String links,
            EntityTag tag,
            Map<ContentCoding, byte[]> bodies,
            Optional<RenditionLog.State> state) {

        static Undated of(WindowFit.Fitted fitted, FeedFormat format, byte[] bytes) {
            Undated one = of(fitted.document(), format, bytes);
            return fitted.window().isWhole()
                    ? new Undated(
                            one.document,
                            format,
                            one.name,
                            one.links,
                            one.tag,
                            one.bodies,
                            FeedFingerprint.state(fitted.document()))
                    : one;
        }

        static Undated of(FeedDocument document, FeedFormat format, byte[] bytes) {
            String name = logged(document, format);
            return of(document, format, name, FeedLinks.header(document, format), bytes);
        }

        static Undated of(OpmlFormat list, FeedDocument document) {
            String name = "feeds." + FeedFormat.OPML.extension();
            String self = FeedLinks.absolute(document, "/" + name);
            String links = FeedLinks.header(new FeedLinks.Link("self", self, FeedFormat.OPML.mediaType()));
            return of(document, FeedFormat.OPML, name, links, list.render(document, new EntryCache()));
        }

        private static Undated of(FeedDocument document, FeedFormat format, String name, String links, byte[] bytes) {
            return new Undated(
                    document, format, name, links, EntityTag.of(bytes), Compression.of(bytes), Optional.empty());
        }

        Rendition rendition(Instant lastModified) {
            Map<ContentCoding, String> tags = new EnumMap<>(ContentCoding.class);
            bodies.keySet().forEach(contentCoding -> tags.put(contentCoding, tag.in(contentCoding)));
            return new Rendition(
                    document.feed().address(),
                    format,
                    format.contentType(),
                    bodies,
                    tags,
                    lastModified,
                    links,
                    document.freshFor());
        }
    }
}
