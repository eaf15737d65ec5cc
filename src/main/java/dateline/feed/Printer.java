package dateline.feed;

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
final class Printer {
    private final RenditionLog log;
    private final StandingType type = new StandingType();

    Printer(RenditionLog log) {
        this.log = log;
    }

    /** Prints these documents; their dates cost one durable step of the log in all. */
    List<Printed> print(List<FeedDocument> documents) {
        List<Fitting.Fitted> fitted = documents.parallelStream().map(this::fit).toList();
        Iterator<Rendition> renditions = dated(fitted.parallelStream()
                        .flatMap(one -> one.bytes().entrySet().stream()
                                .map(body -> Sheet.of(one, body.getKey(), body.getValue())))
                        .toList())
                .iterator();
        var printed = new ArrayList<Printed>();
        for (Fitting.Fitted one : fitted) {
            Map<FeedFormat, Rendition> byFormat = new LinkedHashMap<>();
            one.bytes().keySet().forEach(format -> byFormat.put(format, renditions.next()));
            printed.add(new Printed(one.document(), one.window(), byFormat));
        }
        return printed;
    }

    /** The document, cut to its window, in every format. */
    Fitting.Fitted fit(FeedDocument document) {
        return Fitting.fit(document, type);
    }

    /** The document in one format, whatever its window is. */
    byte[] render(FeedDocument document, FeedFormat format) {
        return FeedRenderers.render(format, document, type);
    }

    /** Prints the list of feeds, for the publication of this document. */
    Rendition print(OpmlFormat list, FeedDocument document) {
        return dated(List.of(Sheet.of(list, document))).get(0);
    }

    /** A document that is printed at a request; its date is that of what it shows. */
    static Rendition undated(FeedDocument document, FeedFormat format, byte[] bytes) {
        return Sheet.of(document, format, bytes).rendition(document.updated());
    }

    /** What the log knows the bytes of a feed by. */
    static String logged(FeedDocument document, FeedFormat format) {
        return document.feed().address().path() + "." + format.extension();
    }

    /** What these bytes showed, which were printed earlier for this feed. */
    Optional<RenditionLog.State> state(FeedDocument document, FeedFormat format, String hash) {
        return log.state(logged(document, format), new EntityTag(hash).in(Encoding.IDENTITY));
    }

    private List<Rendition> dated(List<Sheet> sheets) {
        if (sheets.isEmpty()) {
            return List.of();
        }
        List<Instant> times = log.lastModified(sheets.stream()
                .map(sheet -> new RenditionLog.Printed(
                        sheet.name(),
                        sheet.tag().in(Encoding.IDENTITY),
                        sheet.document().updated(),
                        sheet.state()))
                .toList());
        var renditions = new ArrayList<Rendition>();
        for (int i = 0; i < sheets.size(); i++) {
            renditions.add(sheets.get(i).rendition(times.get(i)));
        }
        return renditions;
    }

    /** A rendition that has no date yet. */
    private record Sheet(
            FeedDocument document,
            FeedFormat format,
            String name,
            String links,
            EntityTag tag,
            Map<Encoding, byte[]> bodies,
            Optional<RenditionLog.State> state) {

        static Sheet of(Fitting.Fitted fitted, FeedFormat format, byte[] bytes) {
            Sheet sheet = of(fitted.document(), format, bytes);
            return fitted.window().isWhole()
                    ? new Sheet(
                            sheet.document,
                            format,
                            sheet.name,
                            sheet.links,
                            sheet.tag,
                            sheet.bodies,
                            Composition.state(fitted.document()))
                    : sheet;
        }

        static Sheet of(FeedDocument document, FeedFormat format, byte[] bytes) {
            String name = logged(document, format);
            return of(document, format, name, FeedLinks.header(document, format), bytes);
        }

        static Sheet of(OpmlFormat list, FeedDocument document) {
            String name = "feeds." + FeedFormat.OPML.extension();
            String self = FeedLinks.absolute(document, "/" + name);
            String links = FeedLinks.header(new FeedLinks.Link("self", self, FeedFormat.OPML.mediaType()));
            return of(document, FeedFormat.OPML, name, links, list.render(document, new StandingType()));
        }

        private static Sheet of(FeedDocument document, FeedFormat format, String name, String links, byte[] bytes) {
            return new Sheet(
                    document, format, name, links, EntityTag.of(bytes), Compression.of(bytes), Optional.empty());
        }

        Rendition rendition(Instant lastModified) {
            Map<Encoding, String> tags = new EnumMap<>(Encoding.class);
            bodies.keySet().forEach(encoding -> tags.put(encoding, tag.in(encoding)));
            return new Rendition(
                    document.feed().address(), format, format.contentType(), bodies, tags, lastModified, links);
        }
    }
}
