package dateline.ingest.feed;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes XML of what a feed holds: every element closed, every reference resolved, no character that XML forbids, and neither
 * document type, comment nor instruction. It looks at each character once, before any parser does, and refuses what is nested
 * too deep or declares entities.
 */
final class MarkupRepair {
    private static final String LITERAL = "<![CDATA[";
    private static final String LITERAL_END = "]]>";
    private static final List<String> DECLARATIONS = List.of("<!ENTITY", "<!ELEMENT", "<!ATTLIST", "<!NOTATION");
    private static final Pattern DECLARES = Pattern.compile("<!(?!--)|%[\\w.-]+;");
    private static final Pattern EXTERNAL = Pattern.compile("\\b(?:SYSTEM|PUBLIC)\\b");

    private final MarkupCursor cursor;
    private final FeedRepairs feedRepairs;
    private final StringBuilder out;
    private final OpenTags open = new OpenTags();
    private boolean rooted;

    private MarkupRepair(String text, FeedRepairs feedRepairs) {
        this.cursor = new MarkupCursor(text, feedRepairs);
        this.feedRepairs = feedRepairs;
        this.out = new StringBuilder(text.length() + 64);
    }

    /**
     * The mended text.
     *
     * @throws FeedRefusal when it goes beyond the {@link FeedLimits} or declares entities of its own
     */
    static String mended(String text, FeedRepairs feedRepairs) throws FeedRefusal {
        return new MarkupRepair(text, feedRepairs).mend();
    }

    private String mend() throws FeedRefusal {
        while (!cursor.isAtEnd()) {
            char c = cursor.peek(0);
            if (c == '<') {
                markup();
            } else if (c == '&') {
                cursor.copyReference(out);
            } else {
                cursor.copyCharacter(out);
            }
        }
        if (open.depth() > 0) {
            feedRepairs.note(FeedRepairs.BREAKS_OFF + " before its end; what was there was read.");
            feedRepairs.breakOff(open.hasItem() ? FeedEnding.WITHIN_ITEM : FeedEnding.BETWEEN_ITEMS);
            close(open.depth());
        }
        return out.toString();
    }

    private void markup() throws FeedRefusal {
        if (cursor.startsWith("<!--")) {
            skipBehind("-->", 4);
        } else if (cursor.startsWith(LITERAL)) {
            literal();
        } else if (cursor.startsWith("<!DOCTYPE")) {
            documentType();
        } else if (cursor.startsWith("<?")) {
            skipBehind("?>", 2);
        } else if (cursor.peek(1) == '!' && DECLARATIONS.stream().anyMatch(cursor::startsWith)) {
            throw new FeedRefusal(
                    "It holds declarations of a document type, which no feed needs. Ask the site to leave them"
                            + " out.");
        } else if (cursor.startsWith("</") && cursor.isName(2)) {
            endTag();
        } else if (cursor.isName(1)) {
            startTag();
        } else {
            cursor.note("a bare < was read as text.");
            cursor.copyCharacter(out);
        }
    }

    private void skipBehind(String end, int from) {
        int found = cursor.find(end, from);
        if (found < 0) {
            cursor.note("a comment or an instruction has no end.");
        }
        cursor.moveTo(found < 0 ? Integer.MAX_VALUE : found + end.length());
    }

    /** A CDATA section becomes ordinary text (XML 1.0 section 2.7). */
    private void literal() {
        int end = cursor.find(LITERAL_END, LITERAL.length());
        int next = cursor.find(LITERAL, LITERAL.length());
        int field = end < 0 || (next >= 0 && next < end) ? cursor.find("</" + open.innermost() + ">", 0) : -1;
        boolean forgotten = field >= 0 && (end < 0 || field < next);
        if (end < 0 || forgotten) {
            cursor.note("a CDATA section has no end.");
        }
        int stop = forgotten ? field : end < 0 ? Integer.MAX_VALUE : end;
        cursor.move(LITERAL.length());
        while (!cursor.isAtEnd() && cursor.at() < stop) {
            cursor.copyCharacter(out);
        }
        if (!forgotten) {
            cursor.move(LITERAL_END.length());
        }
    }

    /** Cut off when it only names a grammar; those of RSS 0.9x declare nothing but the entities of HTML. */
    private void documentType() throws FeedRefusal {
        int end = cursor.find(">", 0);
        if (end < 0) {
            throw new FeedRefusal("Its document type declaration has no end. Ask the site for the whole feed.");
        }
        int subset = cursor.until(end).indexOf('[');
        if (subset >= 0) {
            int subsetEnd = cursor.find("]", subset);
            if (subsetEnd < 0 || DECLARES.matcher(cursor.until(subsetEnd)).find("<!DOCTYPE".length())) {
                throw new FeedRefusal("It declares entities or other things of its own in its document type, which is a"
                        + " known way to attack readers. Ask the site for the feed without a DOCTYPE.");
            }
            end = Math.max(subsetEnd, cursor.find(">", subsetEnd - cursor.at()));
        }
        if (!rooted && EXTERNAL.matcher(cursor.until(end)).find()) {
            cursor.entitiesAreElsewhere();
        }
        cursor.moveTo(end + 1);
    }

    private void endTag() {
        cursor.move(2);
        String name = cursor.name();
        while (!cursor.isAtEnd() && cursor.peek(0) != '>' && cursor.peek(0) != '<') {
            cursor.move(1);
        }
        cursor.move(cursor.peek(0) == '>' ? 1 : 0);
        if (!OpenTags.isVoid(name)) {
            int closed = open.closedBy(name);
            if (closed != 1) {
                cursor.note("</" + shown(name) + "> closes " + (closed == 0 ? "nothing." : "more than one element."));
            }
            close(closed);
        }
    }

    private void startTag() throws FeedRefusal {
        cursor.move(1);
        String name = cursor.name();
        if (name.length() > FeedLimits.NAME) {
            throw new FeedRefusal("It has an element whose name is longer than " + FeedLimits.NAME + " characters.");
        }
        int forgotten = open.forgottenBefore(name);
        if (forgotten > 0) {
            cursor.note("<" + shown(name) + "> begins before the element before it ends.");
            close(forgotten);
        }
        leaveOutWhatIsBeforeTheRoot();
        out.append('<').append(name);
        boolean isEmpty = TagAttributes.copy(cursor, out) || OpenTags.isVoid(name);
        out.append(isEmpty ? "/>" : ">");
        cursor.count();
        if (!isEmpty) {
            open.push(name);
        }
        if (open.depth() > FeedLimits.DEPTH) {
            throw new FeedRefusal("Its elements are nested more than " + FeedLimits.DEPTH
                    + " deep, which no feed needs. It was not read.");
        }
    }

    private void close(int count) {
        for (int i = 0; i < count; i++) {
            out.append("</").append(open.pop()).append('>');
        }
    }

    /** Text before the root is not part of the document, such as a warning of the site's software. */
    private void leaveOutWhatIsBeforeTheRoot() {
        if (!rooted) {
            rooted = true;
            if (!out.toString().isBlank()) {
                feedRepairs.note("Something stood before the feed and was left out.");
            }
            out.setLength(0);
        }
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
