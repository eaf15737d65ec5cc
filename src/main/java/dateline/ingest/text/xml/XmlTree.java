package dateline.ingest.text.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;

/**
 * A small document, whole.
 *
 * @param root its outermost element
 * @param repairs what reading it took, one sentence each
 */
public record XmlTree(XmlElement root, List<String> repairs) {
    /** Characters of the whole document, attributes included. */
    static final int CHARACTERS = 20_000_000;
    /** Elements of the whole document. */
    static final int ELEMENTS = 500_000;

    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE\\s{1,20}([A-Za-z][\\w.-]{0,40})");

    public XmlTree {
        repairs = List.copyOf(repairs);
    }

    /**
     * Reads a whole document.
     *
     * @param bytes are closed
     * @throws XmlFault when it is not well-formed, declares entities, or is too large
     * @throws IOException when the bytes cannot be had
     */
    public static XmlTree of(InputStream bytes) throws IOException {
        try (var cursor = XmlCursor.over(bytes)) {
            var open = new ArrayDeque<XmlElement>();
            cursor.root();
            var root = element(cursor);
            open.push(root);
            long characters = 0;
            int elements = 0;
            while (!open.isEmpty()) {
                int event = cursor.step();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    var child = element(cursor);
                    open.getFirst().add(child);
                    open.push(child);
                    elements++;
                    characters += child.attributes().values().stream()
                            .mapToInt(String::length)
                            .sum();
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.pop();
                } else if (XmlCursor.isText(event)) {
                    String text = cursor.text();
                    open.getFirst().add(text);
                    characters += text.length();
                }
                if (elements > ELEMENTS || characters > CHARACTERS) {
                    throw new XmlFault("It is larger than an article can be. Split it into single articles.");
                }
            }
            return new XmlTree(root, cursor.repairs());
        }
    }

    /**
     * The name of the root element of a document that begins so, without its prefix, or of its document type if that must
     * not be read; empty when this is not XML.
     */
    public static Optional<String> rootName(byte[] head) {
        if (!mayBeXml(head)) {
            return Optional.empty();
        }
        try (var cursor = XmlCursor.over(new ByteArrayInputStream(head))) {
            cursor.root();
            return Optional.of(cursor.name());
        } catch (IOException e) {
            var declared = DOCTYPE.matcher(new String(head, StandardCharsets.ISO_8859_1));
            return declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
        }
    }

    /** Told by a look in any encoding: no reader of XML is made for a text in JSON. */
    private static boolean mayBeXml(byte[] head) {
        int first = 0;
        while (first < head.length && head[first] >= 0 && head[first] <= ' ') {
            first++;
        }
        if (first < head.length && (head[first] == '{' || head[first] == '[')) {
            return false;
        }
        for (byte one : head) {
            if (one == '<') {
                return true;
            }
        }
        return false;
    }

    private static XmlElement element(XmlCursor cursor) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < cursor.attributeCount(); i++) {
            attributes.put(cursor.attributeName(i), cursor.attributeValue(i));
        }
        return new XmlElement(cursor.name(), attributes);
    }
}
