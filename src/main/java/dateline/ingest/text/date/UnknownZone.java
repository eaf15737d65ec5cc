package dateline.ingest.text.date;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands beside a day and a time of day and is part of neither: it may name a zone that is not known here, and a time
 * that is read without it may come hours early.
 */
public final class UnknownZone {
    private static final int LONGEST_SHOWN = 40;

    /** East Asian signs of years, months, days, hours and weekdays, which stand without spaces between their figures. */
    private static final Pattern SIGNS =
            Pattern.compile("[(（]?(?:星期|週|周|礼拜|禮拜)?[月火水木金土日一二三四五六天월화수목금토일](?:曜日?|요일)?[)）]|(?:星期|週|周|礼拜|禮拜)[一二三四五六日天]"
                    + "|[月火水木金土日]曜日?|[월화수목금토일]요일|午前|午後|上午|下午|오전|오후|[年月日號号時时點点分秒년월일시분초半반整]");

    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}.'’/_]*|(?<=:\\d\\d ?|T\\d{4}|T\\d{6})[+\\u2212-]\\d{1,2}:?\\d{2}$");

    /** The letters of ISO 8601, the ends of ordinal numbers, and the marks of hours in figures. */
    private static final Pattern BY_FIGURES = Pattern.compile(
            "(?<=\\d)(?:t(?=\\d)|(?:st|nd|rd|th|er|h|hrs?|uhr|[ap]\\.?m)\\b|h(?=\\d)|[ºª])", Pattern.CASE_INSENSITIVE);

    private static final Set<String> OF_TIMES = Set.of(
            "am", "pm", "a.m", "p.m", "h", "hr", "hrs", "hours", "uhr", "uur", "heures", "horas", "ore", "o'clock",
            "o’clock", "صباحا", "صباحًا", "ص", "مساء", "مساءً", "م", "الساعة", "saat", "lúc", "pukul", "בשעה", "बजे",
            "ч", "час", "часов", "godz", "kl", "klo");
    private static final Set<String> BETWEEN = Set.of(
            "at",
            "on",
            "the",
            "of",
            "and",
            "until",
            "till",
            "um",
            "den",
            "dem",
            "der",
            "ab",
            "bis",
            "zum",
            "à",
            "le",
            "jusqu'au",
            "jusqu’au",
            "de",
            "del",
            "el",
            "a",
            "al",
            "as",
            "às",
            "la",
            "las",
            "los",
            "hasta",
            "alle",
            "il",
            "di",
            "fino",
            "do",
            "da",
            "dia",
            "día",
            "até",
            "om",
            "op",
            "tot",
            "o",
            "v",
            "в",
            "до",
            "г",
            "год",
            "года",
            "ve",
            "ngày",
            "tháng",
            "năm",
            "pada",
            "في",
            "حتى",
            "יום",
            "עד",
            "को",
            "से",
            "d'",
            "d’");

    private UnknownZone() {}

    /** The first words of that kind in a text that is a date. */
    public static Optional<String> in(String text) {
        String ascii = SIGNS.matcher(AsciiDigits.ascii(text)).replaceAll(" ");
        String rest = BY_FIGURES.matcher(ascii).replaceAll(" ");
        Matcher words = WORD.matcher(rest);
        while (words.find()) {
            if (!isOfDate(words.group())) {
                String unread = rest.substring(words.start()).strip();
                return Optional.of(unread.substring(0, Math.min(LONGEST_SHOWN, unread.length())));
            }
        }
        return Optional.empty();
    }

    private static boolean isOfDate(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("\\.+$", "");
        return OF_TIMES.contains(plain)
                || BETWEEN.contains(plain)
                || MonthNames.number(plain).isPresent()
                || WeekdayNames.isOne(plain);
    }
}
