package dateline.feed.publish;

import dateline.article.ArticleId;
import dateline.feed.ContentCoding;
import dateline.feed.EntityTag;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.feed.format.EntryCache;
import dateline.feed.format.FeedRenderers;
import dateline.feed.format.OpmlFormat;
import dateline.store.RenditionLog;
import dateline.store.StoreUnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes renditions: fits, compresses, tags and dates them. */
final class Renderer {
    private static final Logger LOG = LoggerFactory.getLogger(Renderer.class);

    private final RenditionLog log;
    private final EntryCache cache = new EntryCache();
    private final CompressedDocuments compressedDocuments = new CompressedDocuments();
    /** When the bytes of each address changed last, as far as this server knows. */
    private final Map<String, Dated> dates = new ConcurrentHashMap<>();

    private record Dated(String etag, Instant time) {}

    Renderer(RenditionLog log) {
        this.log = log;
    }

    /**
     * Prints this document for whoever has asked for it in one format; in each it is compressed once it is asked for. Absent
     * when it cannot be rendered even without what it fails of.
     */
    Optional<RenderedFeed> printOnDemand(FeedDocument document) {
        return print(List.of(document), UndatedRendition.Encoding.NONE, (rendition, tag) -> rendition, false).stream()
                .findFirst();
    }

    /**
     * Prints these documents of listed feeds, which are printed again and again; their dates cost one durable step of the
     * log in all. One that cannot be rendered even without what it fails of is missing from the result.
     */
    List<RenderedFeed> printListed(List<FeedDocument> documents, PrintMode mode) {
        boolean isComplete = mode == PrintMode.COMPLETE;
        return print(
                documents,
                (name, bytes) -> compressedDocuments.of(name, bytes, isComplete),
                isComplete ? (rendition, tag) -> rendition : LateCompression::announced,
                isComplete);
    }

    private List<RenderedFeed> print(
            List<FeedDocument> documents,
            UndatedRendition.Encoding encoding,
            BiFunction<Rendition, EntityTag, Rendition> announcement,
            boolean isComplete) {
        List<Prepared> prepared = documents.parallelStream()
                .flatMap(document -> prepareWhatCanBe(document, encoding).stream())
                .toList();
        Iterator<Rendition> renditions = dated(
                        prepared.stream().flatMap(one -> one.undated().stream()).toList())
                .iterator();
        var rendered = new ArrayList<RenderedFeed>();
        for (Prepared one : prepared) {
            Map<FeedFormat, Rendition> byFormat = new LinkedHashMap<>();
            one.undated().forEach(undated -> {
                Rendition next = renditions.next();
                byFormat.put(undated.format(), announcement.apply(next, undated.tag()));
            });
            rendered.add(new RenderedFeed(one.fitted().document(), one.fitted().window(), byFormat, isComplete));
        }
        return rendered;
    }

    /** Takes what was printed before a restart for the last that this server has printed. */
    void remember(Collection<RenderedFeed> printed) {
        List<RenditionLog.Printed> known = printed.stream()
                .flatMap(renderedFeed -> renderedFeed.renditions().values().stream())
                .map(rendition -> new RenditionLog.Printed(
                        UndatedRendition.logged(rendition.address(), rendition.format()),
                        rendition.etags().getOrDefault(ContentCoding.IDENTITY, ""),
                        rendition.lastModified()))
                .toList();
        times(known);
    }

    /** A document that is rendered and compressed in every format. */
    private record Prepared(WindowFit.Fitted fitted, List<UndatedRendition> undated) {}

    private Prepared prepare(FeedDocument document, UndatedRendition.Encoding encoding) {
        WindowFit.Fitted fitted = fit(document);
        Optional<RenditionLog.State> state = UndatedRendition.state(fitted);
        return new Prepared(
                fitted,
                fitted.bytes().entrySet().parallelStream()
                        .map(body ->
                                UndatedRendition.of(fitted.document(), body.getKey(), body.getValue(), encoding, state))
                        .toList());
    }

    /** A document that throws costs what it throws at: an entry, all entries, or itself, and never the other ones. */
    private Optional<Prepared> prepareWhatCanBe(FeedDocument document, UndatedRendition.Encoding encoding) {
        return attempt(document, encoding, "as it is; it is tried without the entries that fail")
                .or(() -> attempt(
                        withoutFaulty(document), encoding, "without them, either; it is tried without any entry"))
                .or(() -> attempt(document.with(List.of()), encoding, "at all; its last edition stays"));
    }

    private Optional<Prepared> attempt(FeedDocument document, UndatedRendition.Encoding encoding, String consequence) {
        try {
            return Optional.of(prepare(document, encoding));
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
        return dated(List.of(UndatedRendition.of(list, document))).get(0);
    }

    /** A document that is printed at a request; its date is that of what it shows. */
    static Rendition undated(FeedDocument document, FeedFormat format, byte[] bytes) {
        return UndatedRendition.of(document, format, bytes, UndatedRendition.Encoding.AT_ONCE)
                .rendition(document.updated());
    }

    /** What these bytes showed, which were printed earlier for this feed. */
    Optional<RenditionLog.State> state(FeedDocument document, FeedFormat format, String hash) {
        return log.state(
                UndatedRendition.logged(document.feed().address(), format),
                new EntityTag(hash).in(ContentCoding.IDENTITY));
    }

    private List<Rendition> dated(List<UndatedRendition> undated) {
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
}
