package dateline.feed.format;

import dateline.feed.EntryView;
import dateline.feed.FeedDocument;
import dateline.feed.FeedLinks;
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

    /** Puts the licence of a story into its item; none where the story has rights of its own, which are not ours to give. */
    static void addTo(Element item, EntryView entry, FeedDocument document) {
        Publication publication = document.publication();
        publication
                .licence()
                .filter(terms -> entry.rights().isEmpty() || entry.rights().equals(publication.rights()))
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
