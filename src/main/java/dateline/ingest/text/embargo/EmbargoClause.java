package dateline.ingest.text.embargo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clause whose label says that it names the end of an embargo, whatever the language of the rest: the word in capitals, or
 * before a colon, and a day or an hour behind it; or words for leave to publish, and behind a colon from when on.
 *
 * @param told where that begins
 * @param end of it
 */
record EmbargoClause(int told, int end) {
    /** Under it, with a word for how strict it is. */
    private static final String UNDER =
            "(?:onder|under|unter|mit|sous|bajo|con|sotto|sob|com|pod|objęt\\p{L}|sub|под|під|υπό|με|med|alla|amb|sota|baix)\\s+(?:\\p{L}{4,9}\\s+)?";

    private static final Pattern NAMED = Pattern.compile(
            "(?:((?:" + EmbargoPhrases.CALLED + ")\\p{L}{0,4})|(?<under>" + UNDER + ")(embarg\\p{L}{1,5}|"
                    + EmbargoPhrases.CALLED + "))(?!\\p{L})\\s*(?<colon>[:：])?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** To the sign behind it that parts it from a headline, or to the end. */
    private static final Pattern TIME = Pattern.compile(
            "[^\\n\\[\\](){}【】（）|!?！？]{3,90}?(?=\\s[–—/-]+\\s|[–—](?!\\d)|\\s*[\\n\\])}】）|!]|(?<!\\d)[:：]\\s|\\s*\\z)");

    /** The word in capitals, and the time in brackets: {@code AMBARGOLU (1 Aralık Salı, 18.10): …}. */
    private static final Pattern BRACKETED = Pattern.compile(
            "((?:" + EmbargoPhrases.CALLED
                    + ")\\p{L}{0,4}|embarg\\p{L}{1,5})\\s?[(\\[（【](?<time>[^()\\[\\]（）【】\\n]{3,90})[)\\]）】]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LABELLED = Pattern.compile("([^\\n:：.!?]{3,60})[:：][ \\t]*([^\\n]{2,160})");

    /** The one that begins here. */
    static Optional<EmbargoClause> at(String text, int start) {
        return bracketed(text, start).or(() -> named(text, start)).or(() -> labelled(text, start));
    }

    private static Optional<EmbargoClause> bracketed(String text, int start) {
        Matcher name = BRACKETED.matcher(text).region(start, text.length());
        return name.lookingAt() && isCapital(name.group(1)) && DayOrHour.isIn(name.group("time"))
                ? Optional.of(new EmbargoClause(name.start("time"), name.end()))
                : Optional.empty();
    }

    private static Optional<EmbargoClause> named(String text, int start) {
        Matcher name = NAMED.matcher(text).region(start, text.length());
        Matcher time = TIME.matcher(text);
        if (!name.lookingAt() || !time.region(name.end(), text.length()).lookingAt()) {
            return Optional.empty();
        }
        String told = time.group();
        String called = name.group().replaceFirst("[:：]$", "");
        boolean marked = name.group("colon") != null || name.group("under") != null;
        boolean ends = isCapital(called)
                ? DayOrHour.isIn(told)
                : marked && DayOrHour.namesDay(told) && DayOrHour.namesHour(told);
        return ends ? Optional.of(new EmbargoClause(name.end(), time.end())) : Optional.empty();
    }

    private static boolean isCapital(String called) {
        return called.equals(called.toUpperCase(Locale.ROOT));
    }

    private static Optional<EmbargoClause> labelled(String text, int start) {
        Matcher line = LABELLED.matcher(text).region(start, text.length());
        return line.lookingAt() && PublicationLabel.leads(line.group(1), line.group(2))
                ? Optional.of(new EmbargoClause(line.start(2), line.end()))
                : Optional.empty();
    }
}
