package dateline.partner;

import dateline.feed.Prefixes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A partner's document as the JDK's parser reads it. */
record Dialect(Document document) {
    private static final Prefixes PREFIXES = new Prefixes(Map.of(
            "c", "http://purl.org/rss/1.0/modules/content/",
            "dc", "http://purl.org/dc/elements/1.1/",
            "dct", "http://purl.org/dc/terms/",
            "m", "http://search.yahoo.com/mrss/",
            "mi", "http://schemas.ingestion.microsoft.com/common/",
            "snf", "http://www.smartnews.be/snf",
            "gnf", "http://assets.gunosy.com/media/gnf",
            "oa", "http://news.line.me/rss/1.0/oa",
            "y", "http://search.yahoo.com/rss",
            "atom", "http://www.w3.org/2005/Atom"));

    static Dialect of(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Dialect(factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The text of each node that this expression finds. */
    List<String> all(String expression) {
        return texts(document, expression);
    }

    /** Each element that this expression finds. */
    List<Element> elements(String expression) {
        return nodes(document, expression).map(Element.class::cast).toList();
    }

    /** The text of each node that this expression finds below a node. */
    static List<String> texts(Node node, String expression) {
        return nodes(node, expression).map(Node::getTextContent).toList();
    }

    /** The one text that this expression finds below a node. */
    static String text(Node node, String expression) {
        List<String> found = texts(node, expression);
        if (found.size() != 1) {
            throw new AssertionError(expression + " finds " + found);
        }
        return found.get(0);
    }

    private static Stream<Node> nodes(Node node, String expression) {
        var xpath = XPathFactory.newInstance().newXPath();
        xpath.setNamespaceContext(PREFIXES);
        try {
            var nodes = (NodeList) xpath.evaluate(expression, node, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
        } catch (XPathExpressionException e) {
            throw new AssertionError(expression, e);
        }
    }

    /** The one text that this expression finds. */
    String one(String expression) {
        return text(document, expression);
    }
}
