package dateline.ingest.docx;

/** What a paragraph is, by its style. */
enum DocxParagraphKind {
    TITLE(""),
    SUBTITLE(""),
    HEADING_1("h2"),
    HEADING_2("h3"),
    HEADING_3("h4"),
    HEADING_4("h5"),
    QUOTE("blockquote"),
    CODE("pre"),
    TEXT("p"),
    TABLE("");

    private final String tag;

    DocxParagraphKind(String tag) {
        this.tag = tag;
    }

    /** The kind that a built-in style stands for, by its name in lower case. */
    static DocxParagraphKind of(String style) {
        return switch (style.replace(" ", "")) {
            case "title" -> TITLE;
            case "subtitle" -> SUBTITLE;
            case "heading1" -> HEADING_1;
            case "heading2" -> HEADING_2;
            case "heading3" -> HEADING_3;
            case "heading4", "heading5", "heading6" -> HEADING_4;
            case "quote", "intensequote", "blocktext" -> QUOTE;
            case "htmlpreformatted", "plaintext", "macrotext" -> CODE;
            default -> TEXT;
        };
    }

    /** The element that it becomes; empty where that depends. */
    String tag() {
        return tag;
    }
}
