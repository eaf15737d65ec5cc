package dateline.ingest.docx;

import dateline.ingest.text.xml.XmlElement;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the paragraph styles and list definitions of a Word document mean. */
final class DocxStyles {
    private static final int BASES = 10;
    private static final int DEEPEST = 8;

    /** A list that a paragraph is an item of. */
    record Item(int level, boolean ordered) {}

    private final Map<String, XmlElement> styles = new HashMap<>();
    private final Map<String, XmlElement> definitions = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();

    private DocxStyles() {}

    static DocxStyles of(DocxParts parts) throws IOException {
        var styles = new DocxStyles();
        parts.related("styles").ifPresent(root -> root.children("style")
                .forEach(style -> styles.styles.put(style.attribute("styleId").orElse(""), style)));
        parts.related("numbering").ifPresent(root -> {
            root.children("abstractNum")
                    .forEach(list -> styles.definitions.put(
                            list.attribute("abstractNumId").orElse(""), list));
            root.children("num")
                    .forEach(list -> styles.lists.put(
                            list.attribute("numId").orElse(""),
                            value(list, "abstractNumId").orElse("")));
        });
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

    /** The list that a paragraph is an item of, by itself or by its style. */
    Optional<Item> item(XmlElement paragraph) {
        Optional<XmlElement> properties = paragraph.first("pPr");
        Optional<XmlElement> own = properties.flatMap(p -> p.first("numPr"));
        Optional<XmlElement> list = own.or(() -> properties
                .flatMap(p -> value(p, "pStyle"))
                .map(styles::get)
                .flatMap(style -> style.first("pPr", "numPr")));
        return list.flatMap(this::itemOf);
    }

    private Optional<Item> itemOf(XmlElement list) {
        String number = value(list, "numId").orElse("0");
        if (number.equals("0")) {
            return Optional.empty();
        }
        int level = level(value(list, "ilvl").orElse("0"));
        Optional<XmlElement> definition = Optional.ofNullable(lists.get(number)).map(definitions::get);
        String format = definition.stream()
                .flatMap(d -> d.children("lvl"))
                .filter(l -> l.attribute("ilvl").orElse("").equals(String.valueOf(level)))
                .flatMap(l -> value(l, "numFmt").stream())
                .findFirst()
                .orElse("bullet");
        return Optional.of(new Item(level, !format.equals("bullet") && !format.equals("none")));
    }

    /** The value of a property: {@code <w:name w:val="Title"/>}. */
    static Optional<String> value(XmlElement element, String property) {
        return element.first(property).flatMap(p -> p.attribute("val"));
    }

    private static int level(String digits) {
        return digits.matches("\\d") ? Math.min(Integer.parseInt(digits), DEEPEST) : 0;
    }
}
