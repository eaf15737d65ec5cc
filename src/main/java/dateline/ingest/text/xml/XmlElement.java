package dateline.ingest.text.xml;

import dateline.ingest.text.markup.HtmlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One element of a small document, with all that is in it. Names are without prefix; the documents that are read into this
 * form do not use one name in two meanings.
 */
public final class XmlElement {
    private final String name;
    private final Map<String, String> attributes;
    private final List<Object> content = new ArrayList<>();

    XmlElement(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = new LinkedHashMap<>(attributes);
    }

    void add(XmlElement child) {
        content.add(child);
    }

    void add(String text) {
        content.add(text);
    }

    /** Without prefix. */
    public String name() {
        return name;
    }

    /** Whether it has one of these names. */
    public boolean is(String... names) {
        return List.of(names).contains(name);
    }

    /** The value of an attribute that says something. */
    public Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key)).filter(value -> !value.isBlank());
    }

    /** All attributes, in their order. */
    public Map<String, String> attributes() {
        return Map.copyOf(attributes);
    }

    /** What is in it, in its order: {@link XmlElement} and {@link String}. */
    public List<Object> content() {
        return List.copyOf(content);
    }

    /** The elements directly in it. */
    public Stream<XmlElement> children() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /** The children of this name. */
    public Stream<XmlElement> children(String child) {
        return children().filter(element -> element.is(child));
    }

    /** The first element on this path of names. */
    public Optional<XmlElement> first(String... path) {
        return all(path).findFirst();
    }

    /** All elements on this path of names. */
    public Stream<XmlElement> all(String... path) {
        Stream<XmlElement> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(element -> element.children(step));
        }
        return found;
    }

    /** All elements of this name in it, at any depth, in document order. */
    public Stream<XmlElement> descendants(String wanted) {
        return children()
                .flatMap(child ->
                        Stream.concat(child.is(wanted) ? Stream.of(child) : Stream.empty(), child.descendants(wanted)));
    }

    /** All its text, white space at the ends removed and runs of it made one space. */
    public String text() {
        return rawText().replaceAll("\\s+", " ").strip();
    }

    /** All its text as it stands, a line break of HTML as a line break. */
    public String rawText() {
        var text = new StringBuilder();
        collect(text);
        return text.toString();
    }

    /** Its text, if there is any. */
    public Optional<String> said() {
        return Optional.of(text()).filter(text -> !text.isEmpty());
    }

    private void collect(StringBuilder text) {
        for (Object part : content) {
            if (part instanceof XmlElement child) {
                text.append(child.is("br") ? "\n" : "");
                child.collect(text);
            } else {
                text.append(part);
            }
        }
    }

    /**
     * What is in it as HTML, names in lower case; meant for XHTML, whose names are HTML's.
     *
     * @param leftOut elements that go, with all that is in them
     */
    public String innerHtml(Predicate<XmlElement> leftOut) {
        var html = new HtmlText();
        content.forEach(part -> write(part, leftOut, html));
        return html.toString();
    }

    private static void write(Object part, Predicate<XmlElement> leftOut, HtmlText html) {
        if (part instanceof XmlElement child) {
            if (!leftOut.test(child)) {
                String tag = child.name.toLowerCase(Locale.ROOT);
                html.open(tag, child.attributes);
                child.content.forEach(inner -> write(inner, leftOut, html));
                html.close(tag);
            }
        } else {
            html.text(part.toString());
        }
    }
}
