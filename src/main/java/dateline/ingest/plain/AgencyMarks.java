package dateline.ingest.plain;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the marks of news agencies within the paragraphs of a story. */
final class AgencyMarks {
    private static final Pattern DATELINE =
            Pattern.compile("^\\p{Lu}[\\p{Lu} .'’-]{1,100}(?:,[^(]{1,40})?\\s{0,20}\\(([^)]{2,40})\\)\\s{0,20}[—–-]");

    private static final Pattern SIGN_OFF = Pattern.compile(
            "(?<=[.!?\u201d\u201c\u00bb\"])\\s+(?:\\(\\p{Ll}{2,4}(?:[/, ]{1,2}\\p{Ll}{2,4}){0,3}\\)|[A-Z]{2,5}(?:[/-][A-Z]{2,5}){0,2}|\\((?:[A-Z]{2,5})(?:[/-][A-Z]{2,5}){0,2}\\)|\\p{Ll}{2,3}/\\p{Ll}{2,3}|\\(\\p{Lu}[^()]{3,60}, \\d{1,2}\\. ?\\d{1,2}\\. ?\\d{2,4}\\))$");

    private AgencyMarks() {}

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
