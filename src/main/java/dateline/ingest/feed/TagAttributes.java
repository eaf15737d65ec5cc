package dateline.ingest.feed;

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
                int end = endOfQuoted(cursor, quote);
                while (cursor.at() < end) {
                    copyCharacter(cursor, value);
                }
                cursor.move(cursor.peek(0) == quote ? 1 : 0);
            } else {
                cursor.note("a value of an attribute has no quotes.");
                while (!cursor.isAtEnd() && cursor.peek(0) != '>' && !Character.isWhitespace(cursor.peek(0))) {
                    copyCharacter(cursor, value);
                }
            }
        }
        cursor.count();
        if (name.length() <= FeedLimits.NAME) {
            tag.append(' ').append(name).append("=\"").append(value).append('"');
        }
    }

    /** Where the value ends: at its quote, or with the tag when tags follow before the quote does. */
    private static int endOfQuoted(MarkupCursor cursor, char quote) {
        int closing = cursor.find(String.valueOf(quote), 0);
        String inside = closing < 0 ? cursor.rest() : cursor.until(closing);
        int tagEnd = inside.indexOf('>');
        if (tagEnd >= 0 && (closing < 0 || inside.indexOf('<') > tagEnd)) {
            cursor.note("a value of an attribute has no closing quote.");
            return cursor.at() + tagEnd;
        }
        return cursor.at() + inside.length();
    }

    private static void copyCharacter(MarkupCursor cursor, StringBuilder value) throws FeedRefusal {
        if (cursor.peek(0) == '&') {
            cursor.copyReference(value);
        } else {
            cursor.copyCharacter(value);
        }
    }
}
