package dateline.ingest.text;

import dateline.article.HtmlEscape;
import java.util.Set;
import org.jsoup.nodes.Entities;

/**
 * What begins with an ampersand, and what a parser may see in its place: a reference that XML itself knows stays, one that
 * HTML knows is resolved, one to a character that XML forbids goes, and any other ampersand is text.
 *
 * @param length how many characters of the input it is
 * @param replacement what the parser sees
 */
record XmlReference(Kind kind, int length, String replacement) {
    /** The longest that is looked at. */
    static final int LONGEST = 40;

    private static final Set<String> PREDEFINED = Set.of("amp", "lt", "gt", "quot", "apos");

    enum Kind {
        KNOWN,
        FORBIDDEN,
        BARE_AMPERSAND
    }

    /** Reads the one that begins here, with the ampersand. */
    static XmlReference at(char[] in, int start, int end) {
        int semicolon = start + 1;
        while (semicolon < end && semicolon - start < LONGEST && isNameCharacter(in[semicolon])) {
            semicolon++;
        }
        boolean closed = semicolon < end && in[semicolon] == ';' && semicolon > start + 1;
        String name = closed ? new String(in, start + 1, semicolon - start - 1) : "";
        int length = semicolon - start + 1;
        if (name.startsWith("#")) {
            return numbered(name, length);
        }
        if (PREDEFINED.contains(name)) {
            return new XmlReference(Kind.KNOWN, length, "&" + name + ";");
        }
        if (!name.isEmpty() && Entities.isNamedEntity(name)) {
            return new XmlReference(Kind.KNOWN, length, HtmlEscape.textOrAttribute(Entities.getByName(name)));
        }
        return new XmlReference(Kind.BARE_AMPERSAND, 1, "&amp;");
    }

    private static XmlReference numbered(String name, int length) {
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        int code;
        try {
            code = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        } catch (NumberFormatException e) {
            return new XmlReference(Kind.BARE_AMPERSAND, 1, "&amp;");
        }
        return isAllowed(code)
                ? new XmlReference(Kind.KNOWN, length, "&#" + code + ";")
                : new XmlReference(Kind.FORBIDDEN, length, "");
    }

    /** XML 1.0 section 2.2. */
    private static boolean isAllowed(int code) {
        boolean blank = code == '\t' || code == '\n' || code == '\r';
        boolean basic = (code >= 0x20 && code < 0xD800) || (code >= 0xE000 && code < 0xFFFE);
        return blank || basic || (code > 0xFFFF && code <= Character.MAX_CODE_POINT);
    }

    private static boolean isNameCharacter(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '#');
    }
}
