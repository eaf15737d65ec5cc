package dateline.ingest.page.metadata;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads the value that an element gives a property, in RDFa or in microdata. */
public final class MarkedValue {
    private static final Set<String> ADDRESSES = Set.of("image", "url", "contentUrl");
    private static final List<String> ADDRESS_ATTRIBUTES = List.of("src", "href", "resource", "data-src");

    private MarkedValue() {}

    /** Its {@code content}, or else its text. */
    public static String value(Element element) {
        return element.hasAttr("content") ? element.attr("content") : element.text();
    }

    /** Of a property that is an address, what the element points to: a name may stand in a link without being one. */
    static String value(Element element, String property) {
        if (ADDRESSES.contains(property) && !element.hasAttr("content")) {
            for (String attribute : ADDRESS_ATTRIBUTES) {
                if (element.hasAttr(attribute)) {
                    return element.attr(attribute);
                }
            }
        }
        return value(element);
    }
}
