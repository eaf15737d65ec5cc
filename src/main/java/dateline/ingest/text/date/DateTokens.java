package dateline.ingest.text.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text as a row of runs of letters, runs of digits, and single other marks, without white space. Where a small letter is
 * followed by a capital two elements of the page stand side by side ({@code LindqvistMarch 3}), so a run ends there too.
 */
public final class DateTokens {
    private static final Set<String> FILLERS = Set.of(
            "de", "del", "of", "st", "nd", "rd", "th", "年", "月", "日", "년", "월", "일", "the", "er", "п", "г", "d", "a",
            "o", "º", "พ", "tháng", "năm", "t", "ta", "сарын", "dhen");

    private static final Set<String> BEHIND_HOUR = Set.of("uhr", "h", "uur", "am", "pm");
    private static final int HOURS_OF_DAY = 24;
    private static final int MINUTES_OF_HOUR = 60;

    private final List<String> tokens = new ArrayList<>();

    DateTokens(String text) {
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || isEnd(text.charAt(i - 1), text.charAt(i))) {
                String token = text.substring(from, i).strip();
                if (!token.isEmpty() && !token.equals("\u00a0")) {
                    tokens.add(token);
                }
                from = i;
            }
        }
        withoutTwins();
    }

    /** Where two calendars name the months, papers write both names: {@code 17 سبتمبر/أيلول 2023}. */
    private void withoutTwins() {
        for (int i = tokens.size() - 2; i > 0; i--) {
            boolean between = tokens.get(i).equals("/") || tokens.get(i).equals("(");
            if (between && isSameMonth(tokens.get(i - 1), tokens.get(i + 1))) {
                boolean closed = i + 2 < tokens.size() && tokens.get(i + 2).equals(")");
                tokens.subList(i, closed ? i + 3 : i + 2).clear();
            }
        }
    }

    private static boolean isSameMonth(String one, String other) {
        return Character.isLetter(other.charAt(0))
                && MonthNames.number(other)
                        .filter(month ->
                                MonthNames.number(one).filter(month::equals).isPresent())
                        .isPresent();
    }

    private static boolean isEnd(char before, char c) {
        int kind = kind(c);
        return kind == 0 || kind != kind(before) || (Character.isUpperCase(c) && Character.isLowerCase(before));
    }

    private static int kind(char c) {
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
        return Character.isDigit(c) ? 1 : Character.isLetter(c) || mark ? 2 : 0;
    }

    int size() {
        return tokens.size();
    }

    String at(int index) {
        return tokens.get(index);
    }

    boolean is(int index, String mark) {
        return index >= 0 && index < tokens.size() && tokens.get(index).equals(mark);
    }

    /** The number that stands here, or -1. */
    int number(int index) {
        return index >= 0 && index < tokens.size() ? number(tokens.get(index)) : -1;
    }

    boolean isNumber(int index) {
        return number(index) >= 0;
    }

    /** The number that a token is; -1 for another token. */
    public static int number(String token) {
        if (token.length() > 8) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < token.length(); i++) {
            int digit = Character.digit(token.charAt(i), 10);
            if (digit < 0) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** The next token that is a word or figure, past marks and little words between the parts of a date; or -1. */
    int next(int from) {
        for (int i = Math.max(0, from); i < Math.min(from + 3, tokens.size()); i++) {
            String token = tokens.get(i);
            boolean filler =
                    !Character.isLetterOrDigit(token.charAt(0)) || FILLERS.contains(token.toLowerCase(Locale.ROOT));
            if (!filler) {
                return i;
            }
        }
        return -1;
    }

    /** {@code 26 nov 06.02}: two figures and minutes behind a full stop, which no clock follows. */
    boolean isClockWithStop(int at) {
        return at(at).length() == 2
                && number(at) < HOURS_OF_DAY
                && is(at + 1, ".")
                && at + 2 < size()
                && at(at + 2).length() == 2
                && isNumber(at + 2)
                && number(at + 2) < MINUTES_OF_HOUR
                && !is(at + 3, ":")
                && !is(at + 3, ".");
    }

    /** {@code 2. Dezember, 14 Uhr}. */
    boolean isHourAlone(int at) {
        String behind = at + 1 < size() ? at(at + 1).toLowerCase(Locale.ROOT) : "";
        return at(at).length() <= 2 && BEHIND_HOUR.contains(behind);
    }
}
