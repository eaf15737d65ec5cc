package dateline.ingest.feed;

import dateline.ingest.text.xml.XmlReferences;

/**
 * A place in the source text of a feed, which moves forward only. What it copies has no reference unresolved and no character
 * that XML forbids. Used by one thread.
 */
final class MarkupCursor {
    private final String text;
    private final FeedRepairs feedRepairs;
    private int at;
    private int nodes;
    private boolean entitiesElsewhere;

    MarkupCursor(String text, FeedRepairs feedRepairs) {
        this.text = text;
        this.feedRepairs = feedRepairs;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    int at() {
        return at;
    }

    /** The character here, or the one so many further; a zero at the end. */
    char peek(int further) {
        return at + further < text.length() ? text.charAt(at + further) : 0;
    }

    boolean startsWith(String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }

    /** Whether a name begins so many characters further. */
    boolean isName(int further) {
        char c = peek(further);
        return Character.isLetter(c) || c == '_';
    }

    /** Where this word stands next; -1 when it does not. */
    int find(String word, int further) {
        return text.indexOf(word, at + further);
    }

    /** The text from here to a place. */
    String until(int end) {
        return text.substring(at, end);
    }

    /** The text from here to its end. */
    String rest() {
        return text.substring(at);
    }

    void moveTo(int place) {
        at = Math.min(place, text.length());
    }

    void move(int characters) {
        moveTo(at + characters);
    }

    void skipSpace() {
        while (!isAtEnd() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** Reads the name that begins here, and stands behind it. */
    String name() {
        int start = at;
        while (!isAtEnd() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Tells a repair with the line that it was made in. */
    void note(String kind) {
        feedRepairs.note(kind, text, Math.min(at, text.length()));
    }

    /** Counts an element or an attribute. */
    void count() throws FeedRefusal {
        nodes++;
        if (nodes > FeedLimits.NODES) {
            throw new FeedRefusal("It has more than " + FeedLimits.NODES
                    + " elements and attributes. Ask the site for a shorter feed, or split the file.");
        }
    }

    /** From here on, a name that nobody knows is an entity that another document declares. */
    void entitiesAreElsewhere() {
        entitiesElsewhere = true;
    }

    /** Copies one character, if XML has it (XML 1.0 section 2.2); line ends become one (section 2.11). */
    void copyCharacter(StringBuilder to) {
        int point = text.codePointAt(at);
        at += Character.charCount(point);
        switch (point) {
            case '<' -> to.append("&lt;");
            case '&' -> to.append("&amp;");
            case '"' -> to.append("&quot;");
            case '\r' -> to.append(peek(0) == '\n' ? "" : "\n");
            default -> copyOther(point, to);
        }
    }

    private void copyOther(int point, StringBuilder to) {
        if (point >= 0x80 && point < 0xA0) {
            to.append(XmlReferences.ofWindows(point));
        } else if (XmlReferences.isOfXml(point)) {
            to.appendCodePoint(point);
        } else {
            note("a control character was left out.");
        }
    }

    /** Copies what the reference that begins here stands for, or the ampersand if none does. */
    void copyReference(StringBuilder to) throws FeedRefusal {
        var found = XmlReferences.at(text, at);
        if (!found.name().isEmpty() && entitiesElsewhere) {
            throw new FeedRefusal(
                    "It uses the entity " + found.name() + ", which is declared elsewhere. No other document is"
                            + " opened; ask the site for a feed without entities of its own.");
        }
        if (!found.flawless()) {
            note("a bare & or a reference that XML does not know was read as it was meant.");
        }
        String characters = found.characters().orElse("&");
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            switch (c) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '"' -> to.append("&quot;");
                default -> to.append(c);
            }
        }
        at += found.length();
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
    }
}
