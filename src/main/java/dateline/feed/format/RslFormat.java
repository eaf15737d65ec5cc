package dateline.feed.format;

import dateline.feed.EntryView;
import dateline.feed.FeedDocument;
import dateline.feed.FeedLinks;
import dateline.feed.StoryOwner;
import dateline.publication.LicenceTerms;
import dateline.publication.Publication;
import java.util.List;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** What programs may do with the stories, in Really Simple Licensing 1.0. */
public final class RslFormat {
    private static final String URI = "https://rslstandard.org/rsl";
    private static final String UNSPECIFIED = "http://purl.org/atompub/license#unspecified";
    private static final Namespace ALONE = Namespace.getNamespace(URI);
    static final Namespace IN_RSS = Namespace.getNamespace("rsl", URI);

    private RslFormat() {}

    /** The licence of everything under the publication's base URL; absent when it says none (RIGHTS-06). */
    public static Optional<byte[]> document(Publication publication) {
        return publication.licence().map(terms -> {
            var root = new Element("rsl", ALONE)
                    .addContent(new Element("content", ALONE)
                            .setAttribute("url", "/")
                            .addContent(licence(terms, publication, ALONE)));
            return XmlOutput.atom(new Document(root));
        });
    }

    /**
     * Where the licence of a story leads that is not ours to license, so that the licence of the feed does not hold for it:
     * absent for all others, and where the feed has none (RFC 4946 sections 2.1 and 2.4).
     */
    static Optional<String> unspecified(EntryView entry, FeedDocument document) {
        return document.publication()
                .licence()
                .filter(terms -> !StoryOwner.isUs(entry.article(), document.publication()))
                .map(terms -> UNSPECIFIED);
    }

    /** Puts the licence of a story into its item; of what is not ours, that there is none of ours. */
    static void addTo(Element item, EntryView entry, FeedDocument document) {
        Optional<String> unspecified = unspecified(entry, document);
        unspecified.ifPresent(address -> item.addContent(new Element("link", XmlOutput.ATOM)
                .setAttribute("href", address)
                .setAttribute("rel", "license")));
        Publication publication = document.publication();
        publication
                .licence()
                .filter(terms -> unspecified.isEmpty())
                .ifPresent(terms -> item.addContent(new Element("content", IN_RSS)
                        .setAttribute(
                                "url",
                                FeedLinks.absolute(
                                        document,
                                        "/articles/" + entry.article().id().key()))
                        .addContent(licence(terms, publication, IN_RSS))));
    }

    private static Element licence(LicenceTerms terms, Publication publication, Namespace namespace) {
        var licence = new Element("license", namespace);
        usages(licence, "permits", terms.permits(), namespace);
        usages(licence, "prohibits", terms.prohibits(), namespace);
        terms.payment()
                .ifPresent(
                        payment -> licence.addContent(new Element("payment", namespace).setAttribute("type", payment)));
        terms.terms()
                .ifPresent(page -> licence.addContent(XmlOutput.element("terms", namespace, page.toASCIIString())));
        return licence.addContent(XmlOutput.element("copyright", namespace, publication.title())
                .setAttribute("type", "organization")
                .setAttribute("contactUrl", publication.site().toASCIIString()));
    }

    private static void usages(Element licence, String name, List<String> words, Namespace namespace) {
        if (!words.isEmpty()) {
            licence.addContent(
                    XmlOutput.element(name, namespace, String.join(",", words)).setAttribute("type", "usage"));
        }
    }
}
