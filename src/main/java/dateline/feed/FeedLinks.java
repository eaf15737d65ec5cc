package dateline.feed;

import dateline.publication.Publication;
import dateline.publication.PushTerms;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The links of a feed as a whole. */
public final class FeedLinks {
    /** Relation of the continuation of a feed: what changed in it after the last change that it shows. */
    static final String CHANGES = "urn:dateline:changes";

    /** Path of the built-in hub. */
    public static final String HUB_PATH = "/hub";

    private static final String LICENCE = "/license.xml";

    /** One link (RFC 8288); every part is ASCII, and {@code type} is the media type of what is there, or empty. */
    public record Link(String rel, String href, String type) {}

    private FeedLinks() {}

    /**
     * The links of this document in this format: itself, the other formats, the documents around it (RFC 5005), its
     * continuation.
     */
    public static List<Link> of(FeedDocument document, FeedFormat format) {
        DocumentLinks documentLinks = document.documentLinks();
        var links = new ArrayList<Link>();
        links.add(new Link("self", self(document, format), format.mediaType()));
        FeedFormat.ALL.stream()
                .filter(other -> !other.extension().equals(format.extension()))
                .forEach(other -> links.add(new Link("alternate", self(document, other), other.mediaType())));
        document.publication().licence().ifPresent(terms -> links.add(licence(document.publication())));
        if (documentLinks.isArchive() || !documentLinks.isSubscribed()) {
            links.add(new Link("current", current(document, format), format.mediaType()));
        }
        documentLinks.older().ifPresent(suffix -> links.add(link("prev-archive", document, suffix, format)));
        documentLinks.newer().ifPresent(suffix -> links.add(link("next-archive", document, suffix, format)));
        if (!documentLinks.isArchive()) {
            changes(document, format).ifPresent(href -> links.add(new Link(CHANGES, href, format.mediaType())));
        }
        if (documentLinks.hasMore()) {
            next(document, format).ifPresent(href -> links.add(new Link("next", href, format.mediaType())));
        }
        hubs(document).forEach(hub -> links.add(new Link("hub", hub, "")));
        return links;
    }

    /**
     * The hubs that tell of changes to this document (WSP-01): only what anybody may
     * subscribe to has any (WSP-12).
     */
    public static List<String> hubs(FeedDocument document) {
        boolean isPublic = document.documentLinks().isSubscribed()
                && !document.feed().address().isOfPartner();
        return isPublic ? hubs(document.publication()) : List.of();
    }

    private static List<String> hubs(Publication publication) {
        PushTerms push = publication.push();
        Stream<String> own = push.hub() ? Stream.of(hub(publication)) : Stream.empty();
        return Stream.concat(own, push.hubs().stream().map(URI::toASCIIString)).toList();
    }

    /** The address of the built-in hub. */
    public static String hub(Publication publication) {
        return absolute(publication, HUB_PATH);
    }

    /** The link to what programs may do with the stories (RFC 4946, RSL 1.0 section 4.5). */
    public static Link licence(Publication publication) {
        return new Link("license", absolute(publication, LICENCE), "application/rsl+xml");
    }

    private static Link link(String rel, FeedDocument document, String suffix, FeedFormat format) {
        return new Link(rel, address(document, suffix, format), format.mediaType());
    }

    /** The one address that this document is known by in this format. */
    static String self(FeedDocument document, FeedFormat format) {
        return address(document, document.documentLinks().suffix(), format)
                + document.documentLinks().query();
    }

    /** The one address that readers subscribe to in this format. */
    public static String current(FeedDocument document, FeedFormat format) {
        return address(document, "", format);
    }

    private static String address(FeedDocument document, String suffix, FeedFormat format) {
        return absolute(document, document.feed().address().href(suffix, format));
    }

    /** The address to ask for what changed after this document; absent while nobody would answer. */
    public static Optional<String> changes(FeedDocument document, FeedFormat format) {
        return document.changesCursor().map(cursor -> current(document, format) + "?since=" + cursor);
    }

    /** The address of what follows: the next changes, or the stories before these. */
    public static Optional<String> next(FeedDocument document, FeedFormat format) {
        DocumentLinks documentLinks = document.documentLinks();
        return documentLinks.hasMore()
                ? changes(document, format)
                : documentLinks.older().map(suffix -> address(document, suffix, format));
    }

    /** The address of this path, which begins with a slash, as it is seen from outside. */
    public static String absolute(FeedDocument document, String path) {
        return absolute(document.publication(), path);
    }

    /** The address of this path, which begins with a slash, as it is seen from outside. */
    public static String absolute(Publication publication, String path) {
        return publication.baseUrl().toASCIIString() + path;
    }

    /** The address of the publication's own site. */
    public static String site(Publication publication) {
        return publication.site().toASCIIString();
    }

    /** The value of the Link header, with the page for people behind the formats. */
    public static String header(FeedDocument document, FeedFormat format) {
        String page = absolute(document, document.feed().address().page());
        var parts = new ArrayList<String>();
        of(document, format).stream()
                .filter(link -> !link.rel().equals("license"))
                .forEach(link -> parts.add(header(link)));
        parts.add(header(new Link("alternate", page, "text/html")));
        return String.join(", ", parts);
    }

    /** The value of a Link field (RFC 8288). */
    public static String header(Link link) {
        String type = link.type().isEmpty() ? "" : "; type=\"" + link.type() + "\"";
        return "<" + link.href() + ">; rel=\"" + link.rel() + "\"" + type;
    }
}
