package dateline.ingest.docx;

import dateline.ingest.text.xml.XmlElement;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the styles of a Word document mean. */
final class DocxStyles {
    private static final int BASES = 10;

    private final Map<String, XmlElement> styles = new HashMap<>();

    private DocxStyles() {}

    static DocxStyles of(DocxParts parts) throws IOException {
        var styles = new DocxStyles();
        parts.related("styles").ifPresent(root -> root.children("style")
                .forEach(style -> styles.styles.put(style.attribute("styleId").orElse(""), style)));
        return styles;
    }

    /** The name of a style or of the first built-in one that it is based on, in lower case: {@code heading 2}. */
    String name(Optional<String> styleId) {
        Optional<XmlElement> style = styleId.map(styles::get);
        String first = styleId.orElse("");
        for (int i = 0; i < BASES && style.isPresent(); i++) {
            String name = value(style.get(), "name").orElse("").toLowerCase(Locale.ROOT);
            if (DocxParagraphKind.of(name) != DocxParagraphKind.TEXT) {
                return name;
            }
            style = value(style.get(), "basedOn").map(styles::get);
        }
        return first.toLowerCase(Locale.ROOT);
    }

    /** What a style, or the first one that it is based on, says of the list of its paragraphs. */
    Optional<XmlElement> list(Optional<String> styleId) {
        Optional<XmlElement> style = styleId.map(styles::get);
        for (int i = 0; i < BASES && style.isPresent(); i++) {
            Optional<XmlElement> list = style.get().first("pPr", "numPr");
            if (list.isPresent()) {
                return list;
            }
            style = value(style.get(), "basedOn").map(styles::get);
        }
        return Optional.empty();
    }

    /** The value of a property: {@code <w:name w:val="Title"/>}. */
    static Optional<String> value(XmlElement element, String property) {
        return element.first(property).flatMap(p -> p.attribute("val"));
    }
}
