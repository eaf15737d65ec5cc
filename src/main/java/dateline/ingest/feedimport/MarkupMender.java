package dateline.ingest.feedimport;

import java.util.regex.Pattern;

/**
 * Makes XML of what a feed holds: every element closed, every reference resolved, no character that XML forbids, and neither
 * document type, comment nor instruction. It looks at each character once, before any parser does, and refuses what is nested
 * too deep or declares entities.
 */
final class MarkupMender {
    private static final Pattern DECLARES = Pattern.compile("<!(?!--)|%[\\w.-]+;");
    private static final Pattern EXTERNAL = Pattern.compile("\\b(?:SYSTEM|PUBLIC)\\b");

    private final String text;
    private final Repairs repairs;
    private final StringBuilder out;
    private final OpenTags open = new OpenTags();
    private int at;
    private int nodes;
    private boolean rooted;
    private boolean externalNames;

    private MarkupMender(String text, Repairs repairs) {
        this.text = text;
        this.repairs = repairs;
        this.out = new StringBuilder(text.length() + 64);
    }

    /**
     * The mended text.
     *
     * @throws FeedRefusal when it goes beyond the {@link FeedLimits} or declares entities of its own
     */
    static String mended(String text, Repairs repairs) throws FeedRefusal {
        return new MarkupMender(text, repairs).mend();
    }

    private String mend() throws FeedRefusal {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '<') {
                markup();
            } else if (c == '&') {
                reference(out, false);
            } else {
                character(out, c);
            }
        }
        if (open.depth() > 0) {
            repairs.note("It breaks off before its end; what was there was read.");
            close(open.depth());
        }
        return out.toString();
    }

    private void markup() throws FeedRefusal {
        if (text.startsWith("<!--", at)) {
            skipTo("-->", 4);
        } else if (text.startsWith("<![CDATA[", at)) {
            literal();
        } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            documentType();
        } else if (text.startsWith("<?", at)) {
            skipTo("?>", 2);
        } else if (text.startsWith("<!", at) && isNameStart(at + 2)) {
            throw new FeedRefusal(
                    "It holds declarations of document types, which no feed needs. Ask the site to leave them"
                            + " out.");
        } else if (text.startsWith("</", at) && isNameStart(at + 2)) {
            endTag();
        } else if (isNameStart(at + 1)) {
            startTag();
        } else {
            repairs.note("a bare < was read as text.", text, at);
            out.append("&lt;");
            at++;
        }
    }

    private void skipTo(String end, int from) {
        int found = text.indexOf(end, at + from);
        if (found < 0) {
            repairs.note("a comment or an instruction has no end.", text, at);
        }
        at = found < 0 ? text.length() : found + end.length();
    }

    /** A CDATA section becomes ordinary text (XML 1.0 section 2.7). */
    private void literal() {
        int end = text.indexOf("]]>", at + 9);
        if (end < 0) {
            repairs.note("a CDATA section has no end.", text, at);
        }
        int stop = end < 0 ? text.length() : end;
        at += 9;
        while (at < stop) {
            char c = text.charAt(at);
            if (c == '<' || c == '&') {
                out.append(c == '<' ? "&lt;" : "&amp;");
                at++;
            } else {
                character(out, c);
            }
        }
        at = end < 0 ? stop : end + 3;
    }

    /** Cut off when it only names a grammar; those of RSS 0.9x declare nothing but the entities of HTML. */
    private void documentType() throws FeedRefusal {
        int end = text.indexOf('>', at);
        if (end < 0) {
            throw new FeedRefusal("Its document type declaration has no end. Ask the site for the whole feed.");
        }
        int subset = text.substring(at, end).indexOf('[');
        if (subset >= 0) {
            int subsetEnd = text.indexOf(']', at + subset);
            if (subsetEnd < 0
                    || DECLARES.matcher(text.substring(at + subset, subsetEnd)).find()) {
                throw new FeedRefusal("It declares entities or other things of its own in its document type, which is a"
                        + " known way to attack readers. Ask the site for the feed without a DOCTYPE.");
            }
            end = Math.max(subsetEnd, text.indexOf('>', subsetEnd));
        }
        externalNames |= EXTERNAL.matcher(text.substring(at, end)).find();
        at = end + 1;
    }

    private void endTag() {
        int start = at;
        String name = name(at + 2);
        at += 2 + name.length();
        while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '<') {
            at++;
        }
        at += at < text.length() && text.charAt(at) == '>' ? 1 : 0;
        if (OpenTags.isVoid(name)) {
            return;
        }
        int closed = open.closedBy(name);
        if (closed == 0) {
            repairs.note("</" + shown(name) + "> closes nothing.", text, start);
        } else if (closed > 1) {
            repairs.note("</" + shown(name) + "> closes more than one element.", text, start);
        }
        close(closed);
    }

    private void startTag() throws FeedRefusal {
        int start = at;
        String name = name(at + 1);
        if (name.length() > FeedLimits.NAME) {
            throw new FeedRefusal("It has an element whose name is longer than " + FeedLimits.NAME + " characters.");
        }
        int forgotten = open.forgottenBefore(name);
        if (forgotten > 0) {
            repairs.note("<" + shown(name) + "> begins before the element before it ends.", text, start);
            close(forgotten);
        }
        trimBeforeRoot();
        var tag = new StringBuilder(name);
        at += 1 + name.length();
        boolean closes = attributes(tag);
        out.append('<').append(tag);
        boolean isEmpty = closes || OpenTags.isVoid(name);
        out.append(isEmpty ? "/>" : ">");
        count(1);
        if (!isEmpty) {
            open.push(name);
            if (open.depth() > FeedLimits.DEPTH) {
                throw new FeedRefusal("Its elements are nested more than " + FeedLimits.DEPTH
                        + " deep, which no feed needs. It was not read.");
            }
        }
    }

    /** Copies the attributes and stands behind the tag; whether it closes itself. */
    private boolean attributes(StringBuilder tag) throws FeedRefusal {
        int attributes = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '>') {
                at++;
                return false;
            }
            if (c == '/' && at + 1 < text.length() && text.charAt(at + 1) == '>') {
                at += 2;
                return true;
            }
            if (c == '<') {
                repairs.note("a tag has no end.", text, at);
                return false;
            }
            if (isNameStart(at)) {
                attribute(tag);
                attributes++;
                if (attributes > FeedLimits.ATTRIBUTES) {
                    throw new FeedRefusal("It has an element with more than " + FeedLimits.ATTRIBUTES
                            + " attributes, which no feed needs. It was not read.");
                }
            } else {
                at++;
            }
        }
        return false;
    }

    private void attribute(StringBuilder tag) throws FeedRefusal {
        String name = name(at);
        at = afterSpace(at + name.length());
        var value = new StringBuilder();
        if (at < text.length() && text.charAt(at) == '=') {
            at = afterSpace(at + 1);
            char quote = at < text.length() ? text.charAt(at) : ' ';
            if (quote == '"' || quote == '\'') {
                at++;
                value(value, quote);
                at++;
            } else {
                repairs.note("a value of an attribute has no quotes.", text, at);
                value(value, ' ');
            }
        }
        tag.append(' ')
                .append(name, 0, Math.min(name.length(), FeedLimits.NAME))
                .append("=\"")
                .append(value)
                .append('"');
        count(1);
    }

    /** A value up to its closing quote, or, when it has none, up to what no such value holds. */
    private void value(StringBuilder value, char quote) throws FeedRefusal {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == quote || (quote == ' ' && (c == '>' || Character.isWhitespace(c)))) {
                return;
            }
            if (c == '&') {
                reference(value, true);
            } else if (c == '<' || c == '"') {
                value.append(c == '<' ? "&lt;" : "&quot;");
                at++;
            } else {
                character(value, c);
            }
        }
    }

    private void reference(StringBuilder to, boolean inAttribute) throws FeedRefusal {
        var found = References.at(text, at);
        if (!found.name().isEmpty() && externalNames) {
            throw new FeedRefusal(
                    "It uses the entity " + shown(found.name()) + ", which is declared elsewhere. No other"
                            + " document is opened; ask the site for a feed without entities of its own.");
        }
        if (!found.flawless()) {
            repairs.note("a bare & or a reference that XML does not know was read as it was meant.", text, at);
        }
        for (char c : found.characters().orElse("&").toCharArray()) {
            switch (c) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '"' -> to.append(inAttribute ? "&quot;" : "\"");
                default -> to.append(c);
            }
        }
        at += found.length();
    }

    /** One character of text, if XML has it (XML 1.0 section 2.2); line ends become one (section 2.11). */
    private void character(StringBuilder to, char c) {
        int point = text.codePointAt(at);
        at += Character.charCount(point);
        if (c == '\r') {
            to.append(at < text.length() && text.charAt(at) == '\n' ? "" : "\n");
        } else if (point >= 0x80 && point < 0xA0) {
            to.append(References.ofWindows(point));
        } else if (References.isOfXml(point)) {
            to.appendCodePoint(point);
        } else {
            repairs.note("a control character was left out.", text, at - 1);
        }
    }

    private void close(int count) {
        for (int i = 0; i < count; i++) {
            out.append("</").append(open.pop()).append('>');
        }
    }

    private void count(int more) throws FeedRefusal {
        nodes += more;
        if (nodes > FeedLimits.NODES) {
            throw new FeedRefusal("It has more than " + FeedLimits.NODES
                    + " elements and attributes. Ask the site for a shorter feed, or split the file.");
        }
    }

    /** What stands before the root is not part of the document, such as a warning of the site's software. */
    private void trimBeforeRoot() {
        if (!rooted) {
            rooted = true;
            if (!out.toString().isBlank()) {
                repairs.note("Something stood before the feed and was left out.");
            }
            out.setLength(0);
        }
    }

    private String name(int from) {
        int end = from;
        while (end < text.length() && isNameCharacter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    private int afterSpace(int from) {
        int end = from;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isNameStart(int index) {
        return index < text.length() && (Character.isLetter(text.charAt(index)) || text.charAt(index) == '_');
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
