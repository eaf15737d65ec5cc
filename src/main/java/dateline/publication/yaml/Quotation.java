package dateline.publication.yaml;

/** What an editor wrote, as it is quoted back to them: between quotation marks, the first words of it. */
final class Quotation {
    private static final int LONGEST = 60;

    private Quotation() {}

    static String of(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST
                ? "“" + text + "”"
                : "“" + text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…”";
    }
}
