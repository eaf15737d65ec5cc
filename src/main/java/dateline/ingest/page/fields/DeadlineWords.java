package dateline.ingest.page.fields;

import dateline.ingest.text.WordComparison;
import dateline.ingest.text.date.MonthNames;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words behind which a day ends or begins something that is told of: {@code until 31 December}, {@code à partir du 1er mai}. No
 * story came out on such a day.
 */
final class DeadlineWords {
    private static final Pattern BEFORE_DAY = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:"
                    + String.join(
                            "|",
                            List.of(
                                    "until|till|til|through|by|before|no later than|as of|with effect from|from",
                                    "bis|bis (?:zum|einschließlich)|spätestens(?: am)?|vor dem|ab|ab dem",
                                    "jusqu['’](?:au|à|en)|avant le|d['’]ici(?: au| le)?|à partir du|à compter du|dès le",
                                    "hasta(?: el)?|antes del|a partir del?|desde el|até|até (?:o|ao)|antes de|a partir de|desde",
                                    "fino al|entro(?: il)?|prima del|dal|a partire dal",
                                    "tot|tot en met|t/m|uiterlijk|vanaf|vóór",
                                    "till|till och med|t\\.o\\.m\\.?|fr\\.o\\.m\\.?|senast|från och med|inntil|indtil|senest|til og med|fra og med|före|før",
                                    "aż do|najpóźniej do|począwszy od|až do|do dne|ode dne|nejpozději|najneskôr|před|pred|przed",
                                    "până (?:la|pe|în)|începând cu|din data de|do kraja|najkasnije do|sve do",
                                    "до|вплоть до|начиная с|не позднее|не пізніше|починаючи з|от|считано от|έως(?: τις| την)?|μέχρι(?: τις| την)?|από(?: τις| την)?",
                                    "hingga|sampai|mulai|đến|cho đến|kể từ|حتى|قبل|ابتداء من|עד|לפני|החל מ|تا|پیش از"))
                    + ")\\s(?:(?:the|le|el|il|den|dem|o|a|ngày|tanggal|dnia|يوم|يום)\\s)?(?:\\p{L}{2,14}\\.?,?\\s(?:den\\s|le\\s)?)?(?=\\d)");

    /** {@code by December 31}: the month stands first, and a figure behind it. */
    private static final Pattern BEFORE_MONTH = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:until|till|til|through|by|before|no later than|as of|from)\\s(?:\\p{L}{5,9}day,?\\s)?(\\p{L}{3,9})\\.?\\s\\d");

    private static final Pattern BEHIND_DAY = Pattern.compile(
            "\\d[^.!?。]{0,16}?(?:まで|以降|から|까지|부터)|(?iu)\\d(?:['’]?\\p{L}{0,4})?\\s?(?:\\p{L}{3,12}\\s)?(?:kadar|itibaren|asti|saakka|mennessä|alkaen|तक|से|-ig|-jéig|-éig|-étől|-tól)(?!\\p{L})");

    private static final int LONGEST_DAY = 22;

    private DeadlineWords() {}

    /** The text up to the first of them: what stands behind is told of, too. */
    static String without(String text) {
        if (!WordComparison.hasDigit(text)) {
            return text;
        }
        int end = text.length();
        for (Pattern words : List.of(BEFORE_DAY, BEHIND_DAY)) {
            Matcher found = words.matcher(text);
            end = found.find()
                    ? Math.min(end, words == BEFORE_DAY ? found.start() : dayBefore(text, found.start()))
                    : end;
        }
        Matcher month = BEFORE_MONTH.matcher(text);
        while (month.find()) {
            end = MonthNames.printed(month.group(1)).isPresent() ? Math.min(end, month.start()) : end;
        }
        return text.substring(0, end);
    }

    /** Where the figures and names of a day begin that end here. */
    private static int dayBefore(String text, int at) {
        int from = at;
        while (from > 0 && ",;:、(–!?。".indexOf(text.charAt(from - 1)) < 0 && at - from < LONGEST_DAY) {
            from--;
        }
        return from;
    }
}
