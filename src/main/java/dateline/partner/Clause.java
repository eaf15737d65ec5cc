package dateline.partner;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What a platform says about the stories that it takes.
 *
 * @param rule the id of the requirement, such as {@code MSN-05}
 * @param text the page or program where it says so, a colon, and what it says there
 * @param read when that was read
 */
public record Clause(String rule, Level level, String text, LocalDate read) {
    /** How much a platform makes of it. */
    public enum Level {
        /** It refuses the story, or a part of it. */
        ERROR,
        /** It does less with the story. */
        WARNING;

        /** In lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Clause must(String rule, String text, LocalDate read) {
        return new Clause(rule, Level.ERROR, text, read);
    }

    static Clause should(String rule, String text, LocalDate read) {
        return new Clause(rule, Level.WARNING, text, read);
    }
}
