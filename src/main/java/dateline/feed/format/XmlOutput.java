package dateline.feed.format;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import dateline.feed.EntryView;
import dateline.feed.FeedDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jdom2.Content;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jdom2.output.Format;
import org.jdom2.output.LineSeparator;
import org.jdom2.output.XMLOutputter;
import org.jdom2.output.support.AbstractXMLOutputProcessor;
import org.jdom2.output.support.FormatStack;
import org.jdom2.util.NamespaceStack;
import org.jspecify.annotations.Nullable;

/** From Rome's model over JDOM's tree to bytes: UTF-8, no white space that is not in the text. */
public final class XmlOutput {
    public static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
    public static final Namespace CONTENT =
            Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
    public static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    public static final Namespace DCTERMS = Namespace.getNamespace("dcterms", "http://purl.org/dc/terms/");
    static final Namespace HISTORY = Namespace.getNamespace("fh", "http://purl.org/syndication/history/1.0");
    public static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");
    static final Namespace TOMBSTONES = Namespace.getNamespace("at", "http://purl.org/atompub/tombstones/1.0");

    private static final Set<String> HTML_IN_RSS = Set.of("description", "content:encoded");

    private static final Escaping ATOM_TEXT = new Escaping();
    private static final Escaping RSS_TEXT = new HexadecimalReferences();

    private XmlOutput() {}

    static Document tree(WireFeed feed) {
        try {
            return new WireFeedOutput().outputJDom(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("The feed lacks a part that its format demands.", e);
        }
    }

    /** An element that holds text alone. */
    public static Element element(String name, Namespace namespace, String text) {
        return new Element(name, namespace).setText(text);
    }

    /** Says of an entry that it is under embargo (DCMI Metadata Terms, «available»). */
    static void markEmbargo(Element element, EntryView entry) {
        entry.embargo().ifPresent(release -> element.addContent(element("available", DCTERMS, release.toString())));
    }

    /** Says of a feed element that its document is an archive (RFC 5005 section 4). */
    static void markArchive(Element feed, FeedDocument document) {
        if (document.documentLinks().isArchive()) {
            feed.getDocument().getRootElement().addNamespaceDeclaration(HISTORY);
            feed.addContent(new Element("archive", HISTORY));
        }
    }

    static byte[] atom(Document tree) {
        return bytes(new XMLOutputter(format(), ATOM_TEXT), tree);
    }

    /** An element of a document, as it stands in it. */
    static String atom(Element element) {
        return ATOM_TEXT.inPlace(element);
    }

    /** In plain text the markup characters are hexadecimal references (RSS profile, «Character data»). */
    public static byte[] rss(Document tree) {
        return bytes(new XMLOutputter(format(), RSS_TEXT), tree);
    }

    /** An element of a document, as it stands in it. */
    static String rss(Element element) {
        return RSS_TEXT.inPlace(element);
    }

    /** Stands in a tree for its entries, which are written already. */
    static Content placeOfEntries() {
        return new PlaceOfEntries();
    }

    static RenderedParts atom(Document tree, List<byte[]> entries) {
        return parts(new XMLOutputter(format(), ATOM_TEXT), tree, entries);
    }

    static RenderedParts rss(Document tree, List<byte[]> entries) {
        return parts(new XMLOutputter(format(), RSS_TEXT), tree, entries);
    }

    private static RenderedParts parts(XMLOutputter outputter, Document tree, List<byte[]> entries) {
        var out = new PartsWriter();
        try {
            outputter.output(tree, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written.", e);
        }
        return new RenderedParts(out.head(), entries, new byte[0], out.tail());
    }

    /** JDOM would write CR LF for a line end, and letters beyond the BMP as references. */
    private static Format format() {
        return Format.getRawFormat()
                .setEncoding("UTF-8")
                .setLineSeparator(LineSeparator.UNIX)
                .setEscapeStrategy(letter -> false);
    }

    private static byte[] bytes(XMLOutputter outputter, Document tree) {
        var bytes = new ByteArrayOutputStream();
        try {
            outputter.output(tree, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written.", e);
        }
        return bytes.toByteArray();
    }

    private static final class PlaceOfEntries extends Text {
        private static final long serialVersionUID = 1L;

        PlaceOfEntries() {
            super("entries");
        }
    }

    /** Takes down where the entries belong. */
    private static final class PartsWriter extends StringWriter {
        private int place;

        void passEntries() {
            place = getBuffer().length();
        }

        byte[] head() {
            return getBuffer().substring(0, place).getBytes(StandardCharsets.UTF_8);
        }

        byte[] tail() {
            return getBuffer().substring(place).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static class Escaping extends AbstractXMLOutputProcessor {
        @Override
        protected final void printText(Writer out, FormatStack format, Text text) throws IOException {
            if (text instanceof PlaceOfEntries && out instanceof PartsWriter parts) {
                parts.passEntries();
            } else {
                write(out, escaped(text.getText(), format, text.getParentElement()));
            }
        }

        String escaped(String value, FormatStack format, @Nullable Element parent) {
            return Format.escapeText(format.getEscapeStrategy(), format.getLineSeparator(), value);
        }

        /** Its ancestors have declared the namespaces already. */
        final String inPlace(Element element) {
            var namespaces = new NamespaceStack();
            ancestors(element).forEach(namespaces::push);
            var out = new StringWriter();
            try {
                printElement(out, new FormatStack(format()), namespaces, element);
            } catch (IOException e) {
                throw new UncheckedIOException("Memory cannot be written.", e);
            }
            return out.toString();
        }

        private static Deque<Element> ancestors(Element element) {
            var ancestors = new ArrayDeque<Element>();
            for (Element above = element.getParentElement(); above != null; above = above.getParentElement()) {
                ancestors.push(above);
            }
            return ancestors;
        }
    }

    private static final class HexadecimalReferences extends Escaping {
        @Override
        String escaped(String value, FormatStack format, @Nullable Element parent) {
            String escaped = super.escaped(value, format, parent);
            boolean html = parent != null && HTML_IN_RSS.contains(parent.getQualifiedName());
            return html ? escaped : hexadecimal(escaped);
        }

        private static String hexadecimal(String escaped) {
            return escaped.replace("&amp;", "&#x26;").replace("&lt;", "&#x3C;").replace("&gt;", "&#x3E;");
        }
    }
}
