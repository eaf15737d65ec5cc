package dateline.ingest.wire;

import dateline.ingest.text.xml.XmlElement;
import java.util.Locale;
import java.util.stream.Stream;

/** What a component of NewsML 1 is, and what is in it. */
final class NewsMl1Component {
    private NewsMl1Component() {}

    /** All components in an element, the outermost first. */
    static Stream<XmlElement> within(XmlElement element) {
        return element.children("NewsComponent")
                .flatMap(component -> Stream.concat(Stream.of(component), within(component)));
    }

    /** What it is among others, in lower case. */
    static String role(XmlElement component) {
        return formal(component, "Role").toLowerCase(Locale.ROOT);
    }

    /** The name that a vocabulary has for what a child says; empty when it says nothing. */
    static String formal(XmlElement element, String child) {
        return element.first(child)
                .flatMap(found -> found.attribute("FormalName"))
                .orElse("");
    }
}
