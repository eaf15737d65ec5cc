package dateline.article;

/**
 * The clean text of an article, twice.
 *
 * @param html a balanced fragment of allow-listed HTML whose addresses are all absolute
 * @param text its plain text, a blank line between blocks
 */
public record Body(String html, String text) {
    public static final Body EMPTY = new Body("", "");

    /** About how many bytes it holds in memory. */
    public long weight() {
        return 2L * (html.length() + text.length());
    }

    /** Whether it has no words. */
    public boolean isEmpty() {
        return html.isBlank();
    }
}
