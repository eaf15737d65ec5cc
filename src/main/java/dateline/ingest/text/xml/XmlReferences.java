package dateline.ingest.text.xml;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/**
 * Character and entity references (XML 1.0 section 4.1, and the names of HTML, which feeds and exports use without declaring them) as
 * the characters that they stand for.
 */
public final class XmlReferences {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** The longest that is looked at. */
    static final int LONGEST = 40;

    private static final Map<String, String> OF_XML =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private XmlReferences() {}

    /**
     * What was found at an ampersand.
     *
     * @param characters what it stands for; absent for an ampersand that begins no reference
     * @param name of a reference that nobody knows, else empty
     * @param length in characters of the source, at least 1
     * @param flawless whether XML allows it
     */
    public record Found(Optional<String> characters, String name, int length, boolean flawless) {}

    /** Reads the reference that begins here. */
    public static Found at(String text, int ampersand) {
        int end = ampersand + 1;
        int limit = Math.min(text.length(), ampersand + LONGEST);
        boolean numeric = end < limit && text.charAt(end) == '#';
        while (end < limit && (isNameCharacter(text.charAt(end)) || (end == ampersand + 1 && numeric))) {
            end++;
        }
        String name = text.substring(ampersand + 1, end);
        boolean closed = end < text.length() && text.charAt(end) == ';';
        int length = closed ? end + 1 - ampersand : end - ampersand;
        if (numeric) {
            return numeric(name, closed, length);
        }
        return closed && !name.isEmpty() ? named(name, length) : bare();
    }

    /** All references of a text resolved, once. */
    public static String resolved(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '&') {
                var found = at(text, i);
                out.append(found.characters().orElse(text.substring(i, i + found.length())));
                i += found.length();
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private static Found named(String name, int length) {
        String ofXml = OF_XML.get(name);
        if (ofXml != null) {
            return new Found(Optional.of(ofXml), "", length, true);
        }
        String ofHtml = Entities.getByName(name);
        return ofHtml.isEmpty()
                ? new Found(Optional.empty(), name, 1, false)
                : new Found(Optional.of(ofHtml), "", length, true);
    }

    private static Found numeric(String name, boolean closed, int length) {
        boolean hex = name.length() > 1 && Character.toLowerCase(name.charAt(1)) == 'x';
        String digits = name.substring(hex ? 2 : 1);
        int point = point(digits, hex ? 16 : 10);
        if (point < 0) {
            return bare();
        }
        boolean flawless = closed && !name.startsWith("#X") && isOfXml(point);
        if (point >= 0x80 && point < 0xA0) {
            return new Found(Optional.of(ofWindows(point)), "", length, flawless);
        }
        return new Found(Optional.of(isOfXml(point) ? Character.toString(point) : ""), "", length, flawless);
    }

    /** The number; -1 when these are no digits, and one that no character has when they are too many. */
    private static int point(String digits, int radix) {
        int point = digits.isEmpty() ? -1 : 0;
        for (int i = 0; i < digits.length() && point >= 0; i++) {
            int digit = Character.digit(digits.charAt(i), radix);
            point = digit < 0 ? -1 : Math.min(Character.MAX_CODE_POINT + 1, point * radix + digit);
        }
        return point;
    }

    /** C1 controls are meant as windows-1252 (HTML section 13.2.5.84). */
    public static String ofWindows(int point) {
        String character = new String(new byte[] {(byte) point}, WINDOWS_1252);
        return character.equals("\uFFFD") ? "" : character;
    }

    /** Whether XML 1.0 has this character (section 2.2). */
    public static boolean isOfXml(int point) {
        return (point >= 0x20 && point < 0xD800)
                || point == '\n'
                || point == '\t'
                || point == '\r'
                || (point >= 0xE000 && point < 0xFFFE)
                || (point >= 0x10000 && point <= 0x10FFFF);
    }

    private static Found bare() {
        return new Found(Optional.empty(), "", 1, false);
    }

    private static boolean isNameCharacter(char c) {
        return (c < 0x80 && Character.isLetterOrDigit(c)) || c == '.' || c == '_' || c == '-';
    }
}
