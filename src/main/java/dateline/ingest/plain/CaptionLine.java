package dateline.ingest.plain;

import dateline.ingest.text.IngestLimits;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line that says what a picture shows, or who made it.
 *
 * @param caption what is seen
 * @param credit who made it
 */
record CaptionLine(Optional<String> caption, Optional<String> credit) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String MAKER =
            "(?:photo(?:graph)?|foto|picture|pic|image|bild|credit|quelle|photo credit|crédit(?: photo)?|foto(?:grafía)?)s?";
    private static final Pattern SOURCE = Pattern.compile("image (?:source|credit|copyright)\\s*[,:]\\s*(.+)", FLAGS);
    private static final Pattern CAPTION =
            Pattern.compile("(?:image caption|caption|bildunterschrift|légende|pie de foto)\\s*[,:]\\s*(.+)", FLAGS);
    private static final Pattern WITH_CREDIT = Pattern.compile(
            "(.{8,}?)\\s*+[(\\[|/–—-]?\\s*+(?:(?:©|\\(c\\))\\s*" + MAKER + "\\s*[:/]\\s*|(?<!\\p{L})" + MAKER
                    + "(?:\\s+(?:by|von|par|de))?\\s*[:/]\\s*|(?<=[(\\[\\s])" + MAKER
                    + "\\s+(?:by|courtesy of)\\s+|©\\s*)(\\p{L}[^.]{1,80}?)[)\\]]?\\.?",
            FLAGS);
    private static final Pattern CREDIT = Pattern.compile(
            "[(\\[]?(?:(?:©\\s*)?" + MAKER + "(?:\\s+(?:by|courtesy of|von|par))?\\s*[:/]\\s*|" + MAKER
                    + "\\s+(?:by|courtesy of)\\s+|©\\s*(?!\\d{4}))(\\p{L}[^.]{1,80}?)[)\\]]?\\.?",
            FLAGS);

    /** What this line tells of a picture; nothing if it does not look so. */
    static Optional<CaptionLine> of(String line) {
        if (line.length() > IngestLimits.CAPTION) {
            return Optional.empty();
        }
        var source = SOURCE.matcher(line);
        if (source.matches()) {
            return Optional.of(new CaptionLine(Optional.empty(), Optional.of(capitalised(source.group(1)))));
        }
        var caption = CAPTION.matcher(line);
        if (caption.matches()) {
            var split = WITH_CREDIT.matcher(caption.group(1));
            return split.matches()
                    ? Optional.of(new CaptionLine(Optional.of(split.group(1)), Optional.of(split.group(2))))
                    : Optional.of(new CaptionLine(Optional.of(caption.group(1)), Optional.empty()));
        }
        var credit = CREDIT.matcher(line);
        if (credit.matches()) {
            return Optional.of(new CaptionLine(Optional.empty(), Optional.of(credit.group(1))));
        }
        var both = WITH_CREDIT.matcher(line);
        return line.length() < 300 && both.matches()
                ? Optional.of(new CaptionLine(Optional.of(both.group(1)), Optional.of(both.group(2))))
                : Optional.empty();
    }

    /** {@code SOUND FERRIES} as a name; a single word in capitals is taken for an abbreviation. */
    private static String capitalised(String text) {
        boolean shouted = text.equals(text.toUpperCase(Locale.ROOT)) && text.contains(" ");
        return !shouted
                ? text
                : Stream.of(text.split(" ")).map(CaptionLine::name).collect(Collectors.joining(" "));
    }

    private static String name(String word) {
        return word.length() < 2 ? word : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
