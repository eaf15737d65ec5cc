package dateline.feed.publish;

import dateline.feed.ContentCoding;
import dateline.feed.EntityTag;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFingerprint;
import dateline.feed.FeedFormat;
import dateline.feed.FeedLinks;
import dateline.feed.Rendition;
import dateline.feed.format.EntryCache;
import dateline.feed.format.FeedRenderers;
import dateline.feed.format.OpmlFormat;
import dateline.store.RenditionLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes renditions: fits, compresses, tags and dates them. */
final class Renderer {
    private final RenditionLog log;
    private final EntryCache cache = new EntryCache();

    Renderer(RenditionLog log) {
        this.log = log;
    }

    /** Prints these documents; their dates cost one durable step of the log in all. */
    List<RenderedFeed> print(List<FeedDocument> documents) {
        List<WindowFit.Fitted> fitted =
                documents.parallelStream().map(this::fit).toList();
        Iterator<Rendition> renditions = dated(fitted.parallelStream()
                        .flatMap(one -> one.bytes().entrySet().stream()
                                .map(body -> Undated.of(one, body.getKey(), body.getValue())))
                        .toList())
                .iterator();
        var rendered = new ArrayList<RenderedFeed>();
        for (WindowFit.Fitted one : fitted) {
            Map<FeedFormat, Rendition> byFormat = new LinkedHashMap<>();
            one.bytes().keySet().forEach(format -> byFormat.put(format, renditions.next()));
            rendered.add(new RenderedFeed(one.document(), one.window(), byFormat));
        }
        return rendered;
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
        return document.feed().address().path() + "." + format.extension();
    }

    /** What these bytes showed, which were printed earlier for this feed. */
    Optional<RenditionLog.State> state(FeedDocument document, FeedFormat format, String hash) {
        return log.state(logged(document, format), new EntityTag(hash).in(ContentCoding.IDENTITY));
    }

    private List<Rendition> dated(List<Undated> undated) {
        if (undated.isEmpty()) {
            return List.of();
        }
        List<Instant> times = log.lastModified(undated.stream()
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
                    document.feed().address(), format, format.contentType(), bodies, tags, lastModified, links);
        }
    }
}
