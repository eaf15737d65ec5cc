package dateline.ingest.text.date;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind a day, or behind its time, and may name a zone or an hour that was not understood: a time that is read
 * without it may come hours early. Beside a time of day small words of any language are let pass, and what looks like a
 * name is not; beside a day alone every word that is not known may be an hour.
 */
public final class UnknownZone {
    private static final int LONGEST_SHOWN = 40;

    /** East Asian signs of years, months, days, hours and weekdays, and the particles behind them. */
    private static final Pattern SIGNS =
            Pattern.compile("[(（]?(?:星期|週|周|礼拜|禮拜)?[月火水木金土日一二三四五六天월화수목금토일](?:曜日?|요일)?[)）]|(?:星期|週|周|礼拜|禮拜)[一二三四五六日天]"
                    + "|[月火水木金土日]曜日?|[월화수목금토일]요일|午前|午後|上午|下午|早上|晚上|凌晨|오전|오후"
                    + "|まで|以降|より|から|頃|ごろ|に|까지|이후|부터|以后|以後|之前|之后|[年月日號号時时點点分秒년월일시분초半반整前后後起至]");

    private static final Pattern WORD = Pattern.compile(
            "\\p{L}[\\p{L}\\p{M}.'’/_]*|(?<=:\\d\\d ?|T\\d{4}|T\\d{6})[+\\u2212-]\\d{1,2}:?\\d{2}$|\\[.*");

    /** The letters of ISO 8601, the ends of ordinal numbers, and the marks of hours in figures. */
    private static final Pattern BY_FIGURES = Pattern.compile(
            "(?<=\\d)-?w(?=\\d)|(?<=\\d)(?:t(?=\\d)|(?:st|nd|rd|th|er|h|hrs?|u|uhr|min|[ap]\\.?m)\\b\\.?|h(?=\\d)|[ºª])",
            Pattern.CASE_INSENSITIVE);

    /** Abbreviations and names, which zones have. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}.*|.*[/\\[].*|[+\\u2212-].*");

    private static final Pattern EAST_ASIAN =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}].*");

    /** Words that tell of a zone's time, or of an hour that has a name. */
    private static final Pattern OF_ZONES_AND_HOURS = Pattern.compile(
            "времен\\p{L}*|часу|времето|czasu|času|času|توقيت|بتوقيت|שעון|noon|midday|midnight|midi|minuit|mediodía|medianoche|mezzogiorno"
                    + "|mezzanotte|meio-?dia|meia-?noite|полдень|полдня|полночь|полуночи|опівдні|опівночі|middag|middernacht|południe"
                    + "|południa|północ|północy|poledne|půlnoci|éjfél|délben|midnatt|keskiyö\\p{L}*|keskipäiv\\p{L}*|eastern|pacific|central"
                    + "|mountain|gmt|utc");

    private static final Set<String> PLAIN = Set.of(
            "uhr", "am", "pm", "a.m", "p.m", "h", "hr", "hrs", "hours", "heures", "horas", "hs", "u", "uur", "klo",
            "kl", "ora", "ore", "at", "on", "the", "of", "and", "um", "den", "dem", "der", "ab", "bis", "zum", "à",
            "le", "de", "del", "el", "a", "al", "as", "às", "la", "las", "los", "alle", "il", "di", "do", "da", "dia",
            "día", "om", "op", "r", "roku", "g", "god", "godine", "г", "год", "года", "р", "року", "gada", "m", "d",
            "v", "в", "о", "ve", "ngày", "tháng", "năm", "pada", "في", "יום", "को", "d'", "d’", "น", "วันที่", "พ.ศ");

    private UnknownZone() {}

    /**
     * The first words of that kind in a text that is a date.
     *
     * @param isTimed whether a time of day was read in it
     */
    public static Optional<String> in(String text, boolean isTimed) {
        String ascii = AsciiDigits.ascii(text);
        String rest = BY_FIGURES.matcher(SIGNS.matcher(ascii).replaceAll(" ")).replaceAll(" ");
        Matcher words = WORD.matcher(rest);
        int begin = firstFigure(rest);
        while (words.find()) {
            if (words.start() >= begin && !isOfDate(words.group(), isTimed)) {
                String unread = rest.substring(words.start()).strip();
                return Optional.of(unread.substring(0, Math.min(LONGEST_SHOWN, unread.length())));
            }
        }
        return Optional.empty();
    }

    /** Before it stand the day of the week and words such as until. */
    private static int firstFigure(String text) {
        int at = 0;
        while (at < text.length() && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOfDate(String word, boolean isTimed) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("\\.+$", "");
        if (PLAIN.contains(plain)
                || MonthNames.number(plain).isPresent()
                || MonthNames.printed(plain).isPresent()
                || WeekdayNames.isOne(plain)) {
            return true;
        }
        return isTimed
                && !NAME.matcher(word).matches()
                && !EAST_ASIAN.matcher(word).matches()
                && !OF_ZONES_AND_HOURS.matcher(plain).matches();
    }
}
