package dateline.ingest.plain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bylines in the languages whose words for them stand in scripts of their own, or lead to no name elsewhere. */
final class WorldBylines {
    private static final int LONGEST = 80;
    private static final String NAME = "(\\p{L}[\\p{L}\\p{M}\\u200b\\u200c.'’·・ -]{1,58})";

    /** A word that means an author and nothing else: it leads to a name, with a colon or without. */
    private static final Pattern LED = Pattern.compile(
            "(?:автор(?:ы|ка|и)?|автор текста|מאת|بقلم|نویسنده|نگارنده|लेखक|作者|撰文|执笔|執筆|글쓴이|tác giả|yazan|yazar|kirjoittanut"
                    + "|napisała?|napsala?|írta|szerző|penulis|oleh|συντάκτης)(?:\\s*[:：]\\s*|\\s+)"
                    + NAME,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A word that means other things too, unless a colon stands behind it. */
    private static final Pattern LABELLED = Pattern.compile(
            "(?:текст|корреспондент|κείμενο|επιμέλεια|του|της|כתב|כתבה|كتب|كتبت|إعداد|تحرير|گزارش|द्वारा|โดย|ผู้เขียน|เขียนโดย|文|文字|记者|記者|글|취재|tekst"
                    + "|teksti|metin|haber|szöveg|bài|bài viết|teks)\\s*[:：]\\s*"
                    + NAME,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Reporters of Korea, Japan and China stand under their calling. */
    private static final Pattern CALLED = Pattern.compile(
            "([가-힣]{2,4})\\s*(?:선임|인턴|전문)?(?:기자|특파원|논설위원)|(?:本报|本報|本刊|见习)?(?:记者|記者)\\s+([\\p{IsHan}·]{2,12})"
                    + "|([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{2,8})\\s*(?:記者|特派員|編集委員)");

    private WorldBylines() {}

    /** The name in a line that is such a byline. */
    static Optional<String> name(String line) {
        String words = line.strip();
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        return found(LED.matcher(words))
                .or(() -> found(LABELLED.matcher(words)))
                .or(() -> found(CALLED.matcher(words)));
    }

    private static Optional<String> found(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return Optional.of(matcher.group(group).strip()).filter(name -> !name.endsWith("."));
            }
        }
        return Optional.empty();
    }
}
