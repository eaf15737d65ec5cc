package dateline.ingest.feedimport;

/** The attributes of a start tag: quoted, unquoted or without a value, all written as XML wants them. */
final class TagAttributes {
    private TagAttributes() {}

    /**
     * Copies the attributes behind the name of a tag and stands behind the tag.
     *
     * @return whether the tag closes itself
     * @throws FeedRefusal when there are more than {@link FeedLimits#ATTRIBUTES}
     */
    static boolean copy(MarkupCursor cursor, StringBuilder tag) throws FeedRefusal {
        int attributes = 0;
        while (!cursor.isAtEnd()) {
            if (cursor.peek(0) == '>') {
                cursor.move(1);
                return false;
            }
            if (cursor.startsWith("/>")) {
                cursor.move(2);
                return true;
            }
            if (cursor.peek(0) == '<') {
                cursor.note("a tag has no end.");
                return false;
            }
            if (cursor.isName(0)) {
                copyOne(cursor, tag);
                attributes++;
                if (attributes > FeedLimits.ATTRIBUTES) {
                    throw new FeedRefusal("It has an element with more than " + FeedLimits.ATTRIBUTES
                            + " attributes, which no feed needs. It was not read.");
                }
            } else {
                cursor.move(1);
            }
        }
        return false;
    }

    private static void copyOne(MarkupCursor cursor, StringBuilder tag) throws FeedRefusal {
        String name = cursor.name();
        var value = new StringBuilder();
        cursor.skipSpace();
        if (cursor.peek(0) == '=') {
            cursor.move(1);
            cursor.skipSpace();
            char quote = cursor.peek(0);
            if (quote == '"' || quote == '\'') {
                cursor.move(1);
                copyValue(cursor, value, quote);
                cursor.move(1);
            } else {
                cursor.note("a value of an attribute has no quotes.");
                copyValue(cursor, value, ' ');
            }
        }
        cursor.count();
        if (name.length() <= FeedLimits.NAME) {
            tag.append(' ').append(name).append("=\"").append(value).append('"');
        }
    }

    /** A value up to its closing quote, or, when it has none, up to what no such value holds. */
    private static void copyValue(MarkupCursor cursor, StringBuilder value, char quote) throws FeedRefusal {
        while (!cursor.isAtEnd()) {
            char c = cursor.peek(0);
            if (c == quote || (quote == ' ' && (c == '>' || Character.isWhitespace(c)))) {
                return;
            }
            if (c == '&') {
                cursor.copyReference(value);
            } else {
                cursor.copyCharacter(value);
            }
        }
    }
}
