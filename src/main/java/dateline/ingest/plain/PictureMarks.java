package dateline.ingest.plain;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out what programs that dump pages print where a picture or another document was shown: the file of a picture before the
 * words beside it, and the address of a frame.
 */
final class PictureMarks {
    private static final Pattern BESIDE_WORDS = Pattern.compile(
            "(?im)^([ \\t]{0,40})(\\[[^\\[\\]\\s]{1,200}\\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)\\])(?=[ \\t]+[^\\s\\[])");

    /** {@code IFRAME: [18]https://ads.example/slot}, as lynx says that another document is shown there. */
    private static final Pattern FRAME = Pattern.compile(
            "(?m)^[ \\t]{0,40}(?:IFRAME|FRAME|EMBED|OBJECT):[ \\t]*(?:\\[\\d{1,4}\\])?\\S{0,500}[ \\t]*$");

    private PictureMarks() {}

    /** A text without them; what stands behind one keeps its column, by which the width of the text is known. */
    static String stripped(String text) {
        String unframed = text.contains("FRAME:") || text.contains("EMBED:") || text.contains("OBJECT:")
                ? FRAME.matcher(text).replaceAll("")
                : text;
        return unframed.indexOf('[') < 0
                ? unframed
                : BESIDE_WORDS.matcher(unframed).replaceAll(PictureMarks::blank);
    }

    private static String blank(MatchResult mark) {
        return mark.group(1) + " ".repeat(mark.group(2).length());
    }
}
