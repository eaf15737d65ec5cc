package dateline.feed;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import dateline.feed.format.EntryCache;
import dateline.feed.format.FeedRenderers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads our documents with tools that are not ours. */
public final class Documents {
    public static final FeedFormat RSS = FeedFormat.ofExtension("rss").orElseThrow();
    public static final FeedFormat ATOM = FeedFormat.ofExtension("atom").orElseThrow();
    public static final FeedFormat JSON = FeedFormat.ofExtension("json").orElseThrow();
    public static final List<FeedFormat> XML = List.of(RSS, ATOM);

    private static final Prefixes PREFIXES = new Prefixes(Map.of(
            "a", "http://www.w3.org/2005/Atom",
            "c", "http://purl.org/rss/1.0/modules/content/",
            "dc", "http://purl.org/dc/elements/1.1/",
            "dct", "http://purl.org/dc/terms/",
            "m", "http://search.yahoo.com/mrss/",
            "at", "http://purl.org/atompub/tombstones/1.0",
            "fh", "http://purl.org/syndication/history/1.0",
            "xml", XMLConstants.XML_NS_URI));

    private Documents() {}

    public static String text(FeedFormat format, FeedDocument document) {
        return new String(FeedRenderers.render(format, document, new EntryCache()), StandardCharsets.UTF_8);
    }

    /** The JDK's parser, strict and aware of namespaces. */
    public static Document parse(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(new String(xml, StandardCharsets.UTF_8), e);
        }
    }

    public static Document parse(FeedFormat format, FeedDocument document) {
        return parse(FeedRenderers.render(format, document, new EntryCache()));
    }

    public static String string(String expression, Document document) {
        return evaluate("string(" + expression + ")", document, String.class);
    }

    public static int count(String expression, Document document) {
        return evaluate("count(" + expression + ")", document, Double.class).intValue();
    }

    public static List<String> strings(String expression, Document document) {
        try {
            var nodes = (NodeList) xpath().evaluate(expression, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(i -> nodes.item(i).getTextContent())
                    .toList();
        } catch (XPathExpressionException e) {
            throw new AssertionError(expression, e);
        }
    }

    private static <T> T evaluate(String expression, Document document, Class<T> type) {
        try {
            return xpath().evaluateExpression(expression, document, type);
        } catch (XPathExpressionException e) {
            throw new AssertionError(expression, e);
        }
    }

    private static javax.xml.xpath.XPath xpath() {
        var xpath = XPathFactory.newInstance().newXPath();
        xpath.setNamespaceContext(PREFIXES);
        return xpath;
    }

    /** Whether jing finds these bytes valid; throws with its message if not. */
    public static void validate(String schema, byte[] xml) {
        try (InputStream grammar = Documents.class.getResourceAsStream("/schemas/" + schema)) {
            var properties = new PropertyMapBuilder();
            properties.put(ValidateProperty.ERROR_HANDLER, new Strict());
            var driver = new ValidationDriver(properties.toPropertyMap());
            driver.loadSchema(new InputSource(grammar));
            driver.validate(new InputSource(new ByteArrayInputStream(xml)));
        } catch (SAXException | IOException e) {
            throw new AssertionError(e.getMessage() + "\n" + new String(xml, StandardCharsets.UTF_8), e);
        }
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
