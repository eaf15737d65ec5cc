package dateline.article;

/** Makes text mean itself in HTML. */
public final class HtmlEscape {
    private HtmlEscape() {}

    /** Between tags. */
    public static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Between tags, and in attribute values that stand in double quotes. */
    public static String textOrAttribute(String text) {
        return text(text).replace("\"", "&quot;");
    }
}
