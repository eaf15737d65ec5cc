package dateline.ingest.text.markup;

import dateline.article.HtmlEscape;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** HTML in the making. Text and attribute values are escaped, so that nothing of the input becomes markup by accident. */
public final class HtmlText {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "col", "source", "wbr", "track", "area");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private final StringBuilder html = new StringBuilder();

    /** Adds text. */
    public HtmlText text(String text) {
        html.append(HtmlEscape.textOrAttribute(text));
        return this;
    }

    /** Adds markup that is HTML already. */
    public HtmlText markup(String fragment) {
        html.append(fragment);
        return this;
    }

    /** Opens an element without attributes. */
    public HtmlText open(String tag) {
        return open(tag, Map.of());
    }

    /** Opens an element; an element or attribute whose name is none in HTML is left out. */
    public HtmlText open(String tag, Map<String, String> attributes) {
        if (NAME.matcher(tag).matches()) {
            html.append('<').append(tag);
            attributes.forEach((name, value) -> {
                if (NAME.matcher(name).matches()) {
                    html.append(' ')
                            .append(name)
                            .append("=\"")
                            .append(HtmlEscape.textOrAttribute(value))
                            .append('"');
                }
            });
            html.append('>');
        }
        return this;
    }

    /** Closes an element; nothing for those that have no end in HTML. */
    public HtmlText close(String tag) {
        if (!VOID.contains(tag) && NAME.matcher(tag).matches()) {
            html.append("</").append(tag).append('>');
        }
        return this;
    }

    /** An element that holds only this text. */
    public HtmlText element(String tag, String text) {
        return open(tag).text(text).close(tag);
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
