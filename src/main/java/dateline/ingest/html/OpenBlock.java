package dateline.ingest.html;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** A block that is open, while a body is built. */
final class OpenBlock {
    final Element element;
    final boolean implied;
    int divisions;
    Attributes inherited = new Attributes();

    OpenBlock(Element element, boolean implied) {
        this.element = element;
        this.implied = implied;
    }

    String tag() {
        return element.normalName();
    }
}
