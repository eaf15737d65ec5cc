package dateline.ingest.text.xml;

import java.util.List;

/**
 * A document type declaration (XML 1.0 section 2.8), gone through character by character. It may name a file, which is never
 * read, and hold a subset of its own with nothing in it but space, comments and instructions.
 */
final class DocumentType {
    private static final int LONGEST = 20_000;

    /** What quoted text, comments and instructions begin and end with. */
    private record Quiet(String opening, String closing) {}

    private static final List<Quiet> ANYWHERE = List.of(new Quiet("\"", "\""), new Quiet("'", "'"));
    private static final List<Quiet> IN_SUBSET = List.of(new Quiet("<!--", "-->"), new Quiet("<?", "?>"));

    private final StringBuilder seen = new StringBuilder();
    private String closing = "";
    private boolean isInSubset;
    private int length;

    /**
     * Takes the next character; false when it was the last one.
     *
     * @throws XmlFault when something is declared, or the end does not come
     */
    boolean goesOn(char c) throws XmlFault {
        if (++length > LONGEST) {
            throw new XmlFault("Its document type does not end. Export it again.");
        }
        if (isInSubset && seen.isEmpty() && Character.isWhitespace(c)) {
            return true;
        }
        seen.append(c);
        if (!closing.isEmpty()) {
            if (endsWith(closing)) {
                closing = "";
                seen.setLength(0);
            }
            return true;
        }
        for (Quiet quiet : isInSubset ? IN_SUBSET : ANYWHERE) {
            if (endsWith(quiet.opening())) {
                closing = quiet.closing();
                seen.setLength(0);
                return true;
            }
        }
        return isInSubset ? subset() : outside(c);
    }

    private boolean outside(char c) {
        if (c == '[') {
            isInSubset = true;
            seen.setLength(0);
        }
        return c != '>';
    }

    private boolean subset() throws XmlFault {
        String begun = seen.toString();
        if (begun.equals("]")) {
            isInSubset = false;
        } else if (IN_SUBSET.stream().noneMatch(quiet -> quiet.opening().startsWith(begun))) {
            throw new XmlFault("It declares entities or elements of its own (DOCTYPE with \"[\"), which can be used to"
                    + " read files or exhaust memory. Remove the DOCTYPE and file it again.");
        }
        return true;
    }

    private boolean endsWith(String text) {
        int from = seen.length() - text.length();
        return from >= 0 && seen.indexOf(text, from) == from;
    }
}
