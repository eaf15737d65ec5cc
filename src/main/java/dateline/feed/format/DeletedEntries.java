package dateline.feed.format;

import dateline.article.Tombstone;
import dateline.feed.CleanText;
import dateline.feed.FeedDocument;
import dateline.feed.FeedLinks;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Tombstones in XML: {@code at:deleted-entry} (RFC 6721), in RSS as in Atom. */
final class DeletedEntries {
    private DeletedEntries() {}

    /**
     * Adds the tombstones of this document at the end of an element, before its first entry: the grammar of RFC 4287
     * takes extensions only there.
     *
     * @param atom the Atom namespace, with the prefix that it has in this format
     * @param ids how this format says the id of an entry
     */
    static void addTo(Element parent, FeedDocument document, Namespace atom, UnaryOperator<String> ids) {
        List<Element> elements = EntryRendering.tombstones(document).stream()
                .map(tombstone -> element(tombstone, ids.apply(tombstone.id().value()), document, atom))
                .toList();
        if (!elements.isEmpty()) {
            parent.getDocument().getRootElement().addNamespaceDeclaration(XmlOutput.TOMBSTONES);
            parent.addContent(elements);
        }
    }

    private static Element element(Tombstone tombstone, String id, FeedDocument document, Namespace atom) {
        var by = new Element("by", XmlOutput.TOMBSTONES)
                .addContent(XmlOutput.element(
                        "name", atom, CleanText.line(document.publication().title())));
        var element = new Element("deleted-entry", XmlOutput.TOMBSTONES)
                .setAttribute("ref", id)
                .setAttribute("when", tombstone.when().toString())
                .addContent(by);
        tombstone
                .reason()
                .map(CleanText::line)
                .filter(reason -> !reason.isEmpty())
                .ifPresent(reason -> element.addContent(XmlOutput.element("comment", XmlOutput.TOMBSTONES, reason)));
        tombstone
                .substitute()
                .ifPresent(substitute -> element.addContent(new Element("link", atom)
                        .setAttribute("rel", "related")
                        .setAttribute("href", FeedLinks.absolute(document, "/articles/" + substitute.key()))));
        return element;
    }
}
