package dateline.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dateline.feed.ContentCoding;
import dateline.feed.Rendition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Parsers that are not ours read every output. */
public final class Oracles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Oracles() {}

    /** Fails unless strict parsers read this document and find each id in it once. */
    public static void read(Rendition rendition) throws IOException {
        byte[] bytes = rendition.bodies().get(ContentCoding.IDENTITY);
        if (rendition.format().extension().equals("json")) {
            readJson(bytes);
        } else {
            strict(bytes);
            readWithRome(bytes);
        }
    }

    /** The document, read by the JDK's parser with namespaces and without any DOCTYPE. */
    public static Document strict(byte[] bytes) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    private static void readWithRome(byte[] bytes) {
        try {
            SyndFeed feed = new SyndFeedInput().build(new InputSource(new ByteArrayInputStream(bytes)));
            var ids = new HashSet<String>();
            feed.getEntries().forEach(entry -> assertTrue(ids.add(entry.getUri()), "twice: " + entry.getUri()));
        } catch (FeedException e) {
            throw new AssertionError("Rome does not read it: " + e.getMessage(), e);
        }
    }

    private static void readJson(byte[] bytes) throws IOException {
        JsonNode feed = JSON.readTree(bytes);
        assertEquals("https://jsonfeed.org/version/1.1", feed.path("version").asText());
        var ids = new HashSet<String>();
        feed.path("items").forEach(item -> assertTrue(ids.add(item.path("id").asText()), "twice: " + item.path("id")));
    }
}
