package dateline.ingest.text.xml;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through an XML document from its beginning to its end and keeps nothing of it. Used by one thread.
 *
 * <p>The only place where a parser of well-formed XML is made (SEC-01): what is broken is read by jsoup, which knows neither
 * document types nor outside entities. All methods throw {@link XmlFault} for a document that is not
 * well-formed or exceeds a limit, and {@link IOException} when its bytes cannot be had.
 */
public final class XmlCursor implements Closeable {
    /** Elements open at once. */
    static final int DEPTH = 256;
    /** Different names of elements, attributes and namespaces: the parser keeps each. */
    static final int NAMES = 5_000;

    private static final XMLInputFactory FACTORY = factory();

    private final XmlFilter sieve;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;

    private XmlCursor(XmlFilter sieve, XMLStreamReader reader) {
        this.sieve = sieve;
        this.reader = reader;
    }

    /** Opens a document; closing the cursor closes the bytes. */
    public static XmlCursor over(InputStream bytes) throws IOException {
        var sieve = new XmlFilter(XmlCharacters.of(bytes));
        try {
            return new XmlCursor(sieve, FACTORY.createXMLStreamReader(sieve));
        } catch (XMLStreamException | RuntimeException e) {
            bytes.close();
            throw fault(e, Optional.empty());
        }
    }

    /** Goes on to the root element and stands on it. */
    public void root() throws IOException {
        while (depth == 0) {
            step();
        }
    }

    /**
     * Goes on to the next child of the element that is {@code parent} deep (the root is 1 deep) and stands on it; what is
     * left of the child before it is passed over.
     *
     * @return false when that element has ended
     */
    public boolean nextChild(int parent) throws IOException {
        while (depth >= parent) {
            if (step() == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                return true;
            }
        }
        return false;
    }

    /** How deep the cursor is: the root is 1. */
    public int depth() {
        return depth;
    }

    /** The element's name without its prefix. */
    public String name() {
        return reader.getLocalName();
    }

    /** The element's namespace, empty for none. */
    public String namespace() {
        return Optional.ofNullable(reader.getNamespaceURI()).orElse("");
    }

    /** An attribute of the element, by its name without prefix. */
    public Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    int attributeCount() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    /** All the text of the element, which then has ended; of more than {@code limit} characters the first. */
    public String text(int limit) throws IOException {
        var text = new StringBuilder();
        int inside = depth;
        while (depth >= inside) {
            int event = step();
            if (isText(event) && text.length() < limit) {
                int room = Math.min(limit - text.length(), reader.getTextLength());
                text.append(reader.getTextCharacters(), reader.getTextStart(), room);
            }
        }
        return text.toString();
    }

    /** What reading the document took, one sentence each; grows as the cursor goes on. */
    public List<String> repairs() {
        return sieve.repairs();
    }

    @Override
    public void close() throws IOException {
        sieve.close();
    }

    /** One event further. */
    int step() throws IOException {
        try {
            if (!reader.hasNext()) {
                throw new XmlFault("It ends too early. File it again, whole.");
            }
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                opened();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw fault(e, Optional.of(reader));
        }
    }

    String text() {
        return reader.getText();
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private void opened() throws XmlFault {
        if (++depth > DEPTH) {
            throw new XmlFault("Its elements are nested more than " + DEPTH + " deep. Export it again.");
        }
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            names.add(reader.getNamespacePrefix(i) + " " + reader.getNamespaceURI(i));
        }
        if (names.size() > NAMES) {
            throw new XmlFault("It has more than " + NAMES + " different names of elements. Export it again.");
        }
    }

    /** The parser's own words are for programmers, and name places of ours: only its line is told. */
    private static IOException fault(Exception cause, Optional<XMLStreamReader> reader) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof XmlFault told) {
                return told;
            }
            if (t instanceof XMLStreamException wrapped && wrapped.getNestedException() instanceof IOException io) {
                return io;
            }
        }
        String where = reader.map(r -> r.getLocation().getLineNumber())
                .filter(line -> line > 0)
                .map(line -> " near line " + line)
                .orElse("");
        return new XmlFault("It is not well-formed XML" + where + ", or ends too early. Export it again.");
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
