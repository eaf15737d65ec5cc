package dateline.ingest.text.embargo;

import dateline.ingest.text.WordComparison;
import java.util.Optional;
import java.util.function.BiFunction;
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
        return parted(line, EmbargoRow::of).flatMap(notice -> notice);
    }

    /** Whether a notice is a row that says when something is to be published, or was, and not that it may not be before. */
    public static boolean isPlan(String row) {
        return parted(
                        row,
                        (label, value) -> PublicationLabel.plans(label, value) && !PublicationLabel.leads(label, value))
                .orElse(false);
    }

    /** The notice that a line is whose label and value say that what stands under it is a draft, or shown to nobody. */
    public static Optional<EmbargoNotice> draftIn(String line) {
        return parted(line, EmbargoRow::draftOf).flatMap(notice -> notice);
    }

    /** The same of a row. Over a story it is a field of the program that exported it; further down it is the story's. */
    public static Optional<EmbargoNotice> draftOf(String label, String value) {
        return PublicationState.isDraft(label, value)
                ? Optional.of(EmbargoNotice.ofLine(label.strip() + ": " + value.strip()))
                : Optional.empty();
    }

    /** What is found of the label and the value of a line; absent where it has no label. */
    private static <T> Optional<T> parted(String line, BiFunction<String, String, T> found) {
        Matcher colon = COLON.matcher(line);
        return colon.find()
                ? Optional.of(found.apply(line.substring(0, colon.start()), line.substring(colon.end())))
                : Optional.empty();
    }

    /** The notice that it is; where it stands in the row is not known. */
    public static Optional<EmbargoNotice> of(String label, String value) {
        String row = label.strip() + ": " + value.strip();
        if (row.length() > LONGEST) {
            return Optional.empty();
        }
        boolean named = EmbargoPhrases.isNamedIn(label);
        boolean told = PublicationLabel.leads(label, value)
                || PublicationLabel.plans(label, value)
                || (named
                        && WordComparison.count(label) <= WORDS_OF_LABEL
                        && DayOrHour.namesDay(value)
                        && DayOrHour.namesHour(value));
        return told
                ? Optional.of(EmbargoNotice.of(row, 0, label.strip().length() + 1, row.length()))
                : EmbargoNotice.in(row).filter(notice -> named && notice.start() == 0 && notice.isAllOf(row));
    }
}
