package dateline.ingest.plain;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes out the file of a picture, which programs that dump pages print where the picture was, before the words beside it. */
final class PictureMarks {
    private static final Pattern BESIDE_WORDS = Pattern.compile(
            "(?im)^([ \\t]{0,40})(\\[[^\\[\\]\\s]{1,200}\\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)\\])(?=[ \\t]+[^\\s\\[])");

    private PictureMarks() {}

    /** A text without them; what stands behind one keeps its column, by which the width of the text is known. */
    static String stripped(String text) {
        return text.indexOf('[') < 0 ? text : BESIDE_WORDS.matcher(text).replaceAll(PictureMarks::blank);
    }

    private static String blank(MatchResult mark) {
        return mark.group(1) + " ".repeat(mark.group(2).length());
    }
}
