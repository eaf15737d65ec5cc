package dateline.ingest.text;

import dateline.article.PlainText;
import dateline.article.Sha256;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.StringTokenizer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Makes a field plain text: one line, no markup, no invisible rubbish, no direction marks that run on. */
public final class FieldText {
    private static final String ELEMENTS =
            "a|abbr|b|big|center|cite|code|div|em|font|h[1-6]|i|iframe|li|mark|math|object|ol|p|q|s|script|small"
                    + "|span|strike|strong|style|sub|sup|svg|u|ul";

    /** An element that ends, one that needs no end, one with attributes, or a comment: a lone tag may be what is spoken of. */
    private static final Pattern MARKUP = Pattern.compile(
            "</(?:" + ELEMENTS + ")\\s*>|<(?:br|img|hr|wbr)(?:[\\s/][^<>]*)?/?>|<(?:" + ELEMENTS
                    + ")\\s[^<>]*=[^<>]*>|<!--",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:amp|lt|gt|quot|apos|nbsp|[a-zA-Z]{3,8}\\d?|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});");
    private static final Pattern INVISIBLE = Pattern.compile("[\u00AD\u2060-\u2064\uFEFF\uFFF9-\uFFFC]");

    /** Zero width spaces but those within scripts that part words by them, for lines break there (Unicode UAX 14). */
    private static final Pattern NEEDLESS_SPACE = Pattern.compile(
            "(?<![\\p{IsKhmer}\\p{IsThai}\\p{IsLao}\\p{IsMyanmar}])\u200B(?![\\p{IsKhmer}\\p{IsThai}\\p{IsLao}\\p{IsMyanmar}])"
                    + "|(?<=^|[\\s\u200B])\u200B|\u200B(?=\\s|$)");

    /** How much of a text is looked at for a line of it: far more than any limit leaves, markup and spaces included. */
    private static final int SOURCE = 1_000_000;

    /** No text has it; the parser takes zero width spaces out of the text that it gives. */
    private static final char SPACE_FOR_PARSER = '\uFDD0';

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private FieldText() {}

    /** A title, name or caption, at most {@code limit} code units long and cut between two graphemes. */
    public static String line(String text, int limit) {
        String source = text.length() > SOURCE ? text.substring(0, SOURCE) : text;
        String visible = INVISIBLE
                .matcher(PlainText.oneLine(withoutMarkup(PlainText.clean(source))))
                .replaceAll("");
        if (visible.indexOf('\u200B') >= 0) {
            visible = NEEDLESS_SPACE.matcher(visible).replaceAll("");
        }
        return cut(PlainText.oneLine(balanced(visible)), limit);
    }

    /**
     * A sender's own id, at most {@code limit} code units long: one that is longer keeps its beginning and ends in a digest of
     * all of it, for two ids are two stories wherever they differ.
     */
    public static String id(String text, int limit) {
        String id = line(text, SOURCE);
        String digest = "~" + Sha256.hex(text.strip());
        return id.length() <= limit ? id : cut(id, limit - digest.length()) + digest;
    }

    /** The words of a list that stand between marks such as commas, without the spaces around them. */
    public static List<String> listed(String text, String marks) {
        var words = new ArrayList<String>();
        var tokens = new StringTokenizer(text, marks);
        while (tokens.hasMoreTokens()) {
            String word = tokens.nextToken().strip();
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** The text without the characters at its ends that the test takes. */
    public static String trimmed(String text, IntPredicate first, IntPredicate last) {
        int from = 0;
        int to = text.length();
        while (from < to && first.test(text.charAt(from))) {
            from++;
        }
        while (to > from && last.test(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Tags go, and references are resolved, once: what then looks like a tag was meant as text. */
    public static String withoutMarkup(String text) {
        if (!MARKUP.matcher(text).find()) {
            return REFERENCE.matcher(text).find() ? org.jsoup.parser.Parser.unescapeEntities(text, false) : text;
        }
        return Jsoup.parseBodyFragment(text.replace('\u200B', SPACE_FOR_PARSER))
                .body()
                .text()
                .replace(SPACE_FOR_PARSER, '\u200B');
    }

    /** The text up to a limit; an ellipsis stands for what was cut. */
    public static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        var grapheme = GRAPHEME.matcher(text);
        int end = 0;
        while (grapheme.find() && grapheme.end() < limit) {
            end = grapheme.end();
        }
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > limit * 2 / 3 ? space : end).strip() + "…";
    }

    /**
     * The text without direction overrides, and without embeddings and isolates that are not closed (Unicode UAX 9): they
     * would turn round whatever a page shows after it.
     */
    public static String balanced(String text) {
        if (text.codePoints().noneMatch(FieldText::isDirectional)) {
            return text;
        }
        var dropped = new BitSet();
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDirectional(c)) {
                dropped.set(i);
                boolean closes = c == '\u202C' || c == '\u2069';
                if (!closes) {
                    open.push(i);
                } else if (!open.isEmpty() && isPair(text.charAt(open.peek()), c)) {
                    int opener = open.pop();
                    boolean override = text.charAt(opener) == '\u202D' || text.charAt(opener) == '\u202E';
                    dropped.set(opener, override);
                    dropped.set(i, override);
                }
            }
        }
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!dropped.get(i)) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean isDirectional(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isPair(char opener, char closer) {
        return opener >= '\u2066' == (closer == '\u2069');
    }
}
