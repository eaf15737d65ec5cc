package dateline.feed.publish;

import dateline.feed.ContentCoding;
import dateline.feed.EntityTag;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFingerprint;
import dateline.feed.FeedFormat;
import dateline.feed.FeedLinks;
import dateline.feed.Rendition;
import dateline.feed.format.EntryCache;
import dateline.feed.format.OpmlFormat;
import dateline.store.RenditionLog;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A rendition that has no date yet. */
record UndatedRendition(
        FeedDocument document,
        FeedFormat format,
        String name,
        String links,
        EntityTag tag,
        Map<ContentCoding, byte[]> bodies,
        Optional<RenditionLog.State> state) {
    /** Puts the bytes of a document, which has this name, into every coding. */
    interface Encoding {
        Encoding AT_ONCE = (name, bytes) -> Compression.of(bytes);
        Encoding NONE = (name, bytes) -> Map.of(ContentCoding.IDENTITY, bytes);

        Map<ContentCoding, byte[]> of(String name, byte[] bytes);
    }

    /** What the log knows the bytes of a feed by. */
    static String logged(FeedAddress address, FeedFormat format) {
        return address.path() + "." + format.extension();
    }

    /** What a document shows; absent when it does not say up to which change, or does not show all of it. */
    static Optional<RenditionLog.State> state(WindowFit.Fitted fitted) {
        FeedDocument document = fitted.document();
        return document.changesCursor()
                .filter(sequence -> fitted.window().isWhole())
                .map(sequence -> new RenditionLog.State(FeedFingerprint.of(document), sequence));
    }

    static UndatedRendition of(FeedDocument document, FeedFormat format, byte[] bytes, Encoding encoding) {
        return of(document, format, bytes, encoding, Optional.empty());
    }

    /** @param state that the document shows */
    static UndatedRendition of(
            FeedDocument document,
            FeedFormat format,
            byte[] bytes,
            Encoding encoding,
            Optional<RenditionLog.State> state) {
        String name = logged(document.feed().address(), format);
        String links = FeedLinks.header(document, format);
        return new UndatedRendition(
                document, format, name, links, EntityTag.of(bytes), encoding.of(name, bytes), state);
    }

    static UndatedRendition of(OpmlFormat list, FeedDocument document) {
        String name = "feeds." + FeedFormat.OPML.extension();
        String self = FeedLinks.absolute(document, "/" + name);
        String links = FeedLinks.header(new FeedLinks.Link("self", self, FeedFormat.OPML.mediaType()));
        byte[] bytes = list.render(document, new EntryCache());
        return new UndatedRendition(
                document, FeedFormat.OPML, name, links, EntityTag.of(bytes), Compression.of(bytes), Optional.empty());
    }

    Rendition rendition(Instant lastModified) {
        return new Rendition(
                document.feed().address(),
                format,
                format.contentType(),
                bodies,
                tag.inEach(bodies.keySet()),
                lastModified,
                links,
                document.freshFor());
    }
}
