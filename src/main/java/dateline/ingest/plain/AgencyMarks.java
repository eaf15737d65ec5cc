package dateline.ingest.plain;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the marks of news agencies' transmissions out of a text. */
final class AgencyMarks {
    private static final Pattern HEADER = Pattern.compile(
            "\\s*+(?:ZCZC\\b.*|NNNN|(?:BC|AM|PM)-\\S+,.*|[A-Z]{2,4}\\d{3,5}\\b.*|[A-Z]{2,6}(?:/[a-z]{2,4}){1,20}\\b.*)");
    private static final Pattern SLUG = Pattern.compile(
            "\\s*+\\^\\s*+(?:[^\\p{Ll}]*|(?:UPDATES?|ADDS?|CORRECTS?|RECASTS?|EDS|WRITETHRU|CLARIFIES)\\b.*)");
    private static final Pattern CARET = Pattern.compile("(?m)^\\s*+\\^\\s*+");
    private static final Pattern DATELINE =
            Pattern.compile("^\\p{Lu}[\\p{Lu} .'’-]{1,100}(?:,[^(]{1,40})?\\s{0,20}\\(([^)]{2,40})\\)\\s{0,20}[—–-]");

    private static final Pattern SIGN_OFF = Pattern.compile(
            "(?<=[.!?\u201d\u201c\u00bb\"])\\s+(?:\\(\\p{Ll}{2,4}(?:[/, ]{1,2}\\p{Ll}{2,4}){0,3}\\)|[A-Z]{2,5}(?:[/-][A-Z]{2,5}){0,2}|\\((?:[A-Z]{2,5})(?:[/-][A-Z]{2,5}){0,2}\\)|\\p{Ll}{2,3}/\\p{Ll}{2,3})$");

    private AgencyMarks() {}

    static String stripped(String text) {
        return text.lines()
                .filter(line ->
                        !HEADER.matcher(line).matches() && !SLUG.matcher(line).matches())
                .map(line -> CARET.matcher(line).replaceFirst(""))
                .collect(Collectors.joining("\n"));
    }

    /** A last paragraph without the letters that sign it: {@code … it said. (ku/ba)}, {@code … it said. AFP}. */
    static String unsigned(String paragraph) {
        return SIGN_OFF.matcher(paragraph).replaceFirst("");
    }

    /** The agency in a dateline such as {@code PORT ELLERY (Northlight Wire) —}. */
    static Optional<String> agency(String paragraph) {
        var dateline = DATELINE.matcher(paragraph);
        return dateline.find() ? Optional.of(dateline.group(1).strip()) : Optional.empty();
    }
}
