package dateline.ingest.plain;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who made a picture, behind its words, in scripts without capitals, which tell a name in others. */
final class UncasedCredit {
    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 4;

    private static final String OFFICE = "(?:(?:本報|本报|本社|特約|特约|實習|实习)?(?:記者|记者|攝影|摄影)|特派員|特派员)";

    /** {@code …。記者陳柏睿／攝影}, {@code …。圖／陳柏睿攝}, {@code … 김하늘 기자}, {@code …/김하늘 선임기자}. */
    private static final Pattern BEHIND = Pattern.compile(
            "(.{4,240}?[。！？」』）\\s])\\s*(?:[圖图](?:片)?\\s?[/／:：]\\s?)?" + OFFICE
                    + "?\\s?[/／]?([\\p{IsHan}]{2,4})\\s?[/／]?\\s?(?:翻攝|翻拍|攝影|摄影|攝|摄)[。]?"
                    + "|(.{4,240}?(?:다|요|[.!?\"”’')]))\\s*[/|=]?\\s*([가-힣]{2,4})\\s?(?:사진|선임|인턴|객원|전문)?\\s?기자(?:\\s+[\\w.+-]{1,40}@[\\w.-]{1,60})?");

    private static final Pattern LEADING = Pattern.compile("^(?:[圖图](?:片)?\\s?[/／:：]\\s?)?" + OFFICE + "\\s?[/／]?\\s?");

    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsArabic}\\p{IsHebrew}\\p{IsDevanagari}\\p{IsBengali}\\p{IsTamil}\\p{IsTelugu}\\p{IsGurmukhi}\\p{IsGujarati}\\p{IsMalayalam}\\p{IsKannada}\\p{IsThai}\\p{IsGeorgian}\\p{IsEthiopic}&&[\\p{L}\\p{M}]]{2,20}");

    /** Where somebody stands in a picture, when and what it is. */
    private static final Set<String> NO_NAMES =
            Set.of(("يمين يسار اليمين اليسار يمينا يسارا الوسط وسط الصورة أرشيف أرشيفية أرشيفي من في"
                            + " على إلى مع عام صورة خاص راست چپ عکس آرشیو از در به دائیں"
                            + " بائیں درمیان میں فائل מימין משמאל במרכז ארכיון צילום למעלה למטה עם של बाएं"
                            + " दाएं बायें दायें बीच में फाइल फोटो के की का साथ ऊपर नीचे বাঁয়ে"
                            + " ডানে মাঝে ফাইল ছবি இடது வலது கோப்பு ซ้าย ขวา กลาง แฟ้มภาพ მარცხნივ მარჯვნივ არქივი")
                    .split(" "));

    /** Cities of two words, which stand before a date as names of people do. */
    private static final Set<String> PLACES = Set.of(
            "नई दिल्ली",
            "नयी दिल्ली",
            "नवी दिल्ली",
            "नयाँ दिल्ली",
            "নয়া দিল্লি",
            "নতুন দিল্লি",
            "புது தில்லி",
            "புது டெல்லி",
            "న్యూ ఢిల్లీ",
            "નવી દિલ્હી",
            "ਨਵੀਂ ਦਿੱਲੀ",
            "ന്യൂ ഡൽഹി",
            "ನವ ದೆಹಲಿ",
            "نئی دہلی",
            "أبو ظبي",
            "الدار البيضاء",
            "تل أبيب",
            "شرم الشيخ",
            "مكة المكرمة",
            "المدينة المنورة",
            "رام الله",
            "תל אביב",
            "באר שבע",
            "ראשון לציון",
            "پورت سعید",
            "بور سعيد",
            "نيو يورك",
            "نیو یارک",
            "אדיס אבבה",
            "አዲስ አበባ");

    private UncasedCredit() {}

    /** Whether these words are a city's. */
    static boolean isPlace(String words) {
        return PLACES.contains(words);
    }

    /** What is seen, and who made the picture, of a line that is known to be the words under one. */
    static Optional<CaptionLine> behind(String line) {
        Matcher behind = BEHIND.matcher(line.strip());
        if (line.length() > LONGEST || !behind.matches()) {
            return Optional.empty();
        }
        boolean isHan = behind.group(1) != null;
        String seen = isHan ? behind.group(1) : behind.group(3);
        return Optional.of(
                new CaptionLine(Optional.of(seen.strip()), Optional.of(isHan ? behind.group(2) : behind.group(4))));
    }

    /** A name without the word for a reporter before it. */
    static String withoutOffice(String name) {
        String bare = LEADING.matcher(name).replaceFirst("");
        return bare.length() < 2 ? name : bare;
    }

    /** Whether words in brackets behind a caption are a name: two to four words, none of which tells where somebody stands. */
    static boolean isName(String told) {
        String[] words = told.strip().split("\\s+");
        return words.length > 1
                && words.length <= MOST_WORDS
                && Arrays.stream(words).allMatch(word -> WORD.matcher(word).matches() && !NO_NAMES.contains(word));
    }
}
