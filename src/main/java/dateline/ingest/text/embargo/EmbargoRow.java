package dateline.ingest.text.embargo;

import dateline.ingest.text.WordComparison;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row of a table or an entry of a list of facts that says that a story is under embargo, or from when on it may be published. */
public final class EmbargoRow {
    private static final Pattern COLON = Pattern.compile("[:\uff1a]|\\s\\|\\s");
    private static final int LONGEST = 240;
    private static final int WORDS_OF_LABEL = 3;

    private EmbargoRow() {}

    /** The notice that a line is, whose label stands before a colon, or in a cell before its own. */
    public static Optional<EmbargoNotice> in(String line) {
        Matcher colon = COLON.matcher(line);
        return colon.find() ? of(line.substring(0, colon.start()), line.substring(colon.end())) : Optional.empty();
    }

    /** The notice that it is; where it stands in the row is not known. */
    public static Optional<EmbargoNotice> of(String label, String value) {
        String row = label.strip() + ": " + value.strip();
        if (row.length() > LONGEST) {
            return Optional.empty();
        }
        boolean named = EmbargoPhrases.isNamedIn(label);
        boolean told = PublicationLabel.leads(label, value)
                || (named
                        && WordComparison.count(label) <= WORDS_OF_LABEL
                        && DayOrHour.namesDay(value)
                        && DayOrHour.namesHour(value));
        return told
                ? Optional.of(EmbargoNotice.of(row, 0, label.strip().length() + 1, row.length()))
                : EmbargoNotice.in(row).filter(notice -> named && notice.start() == 0 && notice.isAllOf(row));
    }
}
