package dateline.ingest.text.markup;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Markup that was escaped once too often on its way: no tag in it is one, and all that it says is tags and text. */
public final class EscapedMarkup {
    /** The first that an escaped body has, and the last. */
    private static final Pattern WHOLE = Pattern.compile(
            "\\s*+&lt;(p|div|h[1-6]|ul|ol|blockquote|figure|section|article|table|span|strong|b|em|i|a|img|br)(?:\\s.{0,3000}?)?/?(?:&gt;|>)"
                    + ".*(?:&lt;/\\w{1,12}\\s?|&lt;(?:br|img|hr)\\b.{0,3000}?)(?:&gt;|>)[\\s.\u2026]*+",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile("<[a-z/!]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK_END = Pattern.compile(
            "&lt;/(?:p|div|h[1-6]|ul|ol|li|blockquote|figure|section|table)\\s?(?:&gt;|>)", Pattern.CASE_INSENSITIVE);

    private static final Pattern PARAGRAPH = Pattern.compile("<p(?:\\s[^<>]{0,1000})?>");

    /** The same signs as numbers, in either base (HTML, section 13.5). */
    private static final Pattern LESS_THAN = Pattern.compile("&(?:#0{0,5}60|#[xX]0{0,5}3[cC]|LT|Lt);");

    private static final Pattern GREATER_THAN = Pattern.compile("&(?:#0{0,5}62|#[xX]0{0,5}3[eE]|GT);");

    private EscapedMarkup() {}

    /** The HTML as it was meant. */
    public static String resolved(String told) {
        String html = named(told);
        boolean escaped = html.contains("&lt;")
                && !TAG.matcher(html).find()
                && BLOCK_END.matcher(html).find()
                && WHOLE.matcher(html).matches();
        return escaped ? Parser.unescapeEntities(html, false) : told;
    }

    private static String named(String html) {
        return html.contains("&#") || html.contains("&LT") || html.contains("&Lt")
                ? GREATER_THAN
                        .matcher(LESS_THAN.matcher(html).replaceAll("&lt;"))
                        .replaceAll("&gt;")
                : html;
    }

    /** Whether a text that is called plain is HTML from end to end. */
    public static boolean isMarkup(String text) {
        String bare = text.strip();
        return bare.startsWith("<p")
                && bare.endsWith("</p>")
                && PARAGRAPH.matcher(bare).lookingAt();
    }
}
