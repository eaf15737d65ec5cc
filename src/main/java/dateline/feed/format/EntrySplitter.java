package dateline.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.feed.FeedFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.jdom2.output.XMLOutputter;

/** Takes a printed feed apart: what each of its entries says in it, by id, without what the feed says of itself. */
public final class EntrySplitter {
    private static final JsonMapper JSON = new JsonMapper();

    private EntrySplitter() {}

    /** Each entry of these bytes as text, by its id. */
    public static Map<String, String> of(FeedFormat format, byte[] bytes) {
        try {
            return format == FeedFormat.JSON_FEED ? items(bytes) : elements(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JDOMException e) {
            throw new IllegalStateException("We printed XML that is none.", e);
        }
    }

    private static Map<String, String> items(byte[] bytes) throws IOException {
        var items = new HashMap<String, String>();
        for (JsonNode item : JSON.readTree(bytes).path("items")) {
            items.put(item.path("id").asText(), item.toString());
        }
        return items;
    }

    private static Map<String, String> elements(byte[] bytes) throws IOException, JDOMException {
        Document document = new SAXBuilder(XMLReaders.NONVALIDATING).build(new ByteArrayInputStream(bytes));
        var elements = new HashMap<String, String>();
        for (Element element : document.getDescendants(Filters.element())) {
            if (element.getName().equals("item") || element.getName().equals("entry")) {
                id(element).ifPresent(id -> elements.put(id, new XMLOutputter().outputString(element)));
            }
        }
        return elements;
    }

    private static Optional<String> id(Element element) {
        Namespace own = element.getNamespace();
        return Optional.ofNullable(element.getChildText("guid", own))
                .or(() -> Optional.ofNullable(element.getChildText("id", own)));
    }
}
