package dateline.ingest.plain;

import dateline.ingest.text.byline.PictureCredit;
import java.util.regex.Pattern;

/** A line that names who made a picture without a word for it: an agency, or somebody and for whom. */
final class CreditLine {
    private static final int LONGEST = 50;
    private static final int MOST_WORDS = 6;
    private static final Pattern HOUSE =
            Pattern.compile("(?:\\p{Lu}[\\p{L}.'\u2019-]* ){1,4}(?:Agency|Press|Pictures|Images|Photos|Media)");

    /** {@code LENA FORTUNE FOR THE LEDGER}. */
    private static final Pattern FOR_HOUSE = Pattern.compile(
            "(?=[^\\p{Ll}]+$)(?:\\p{Lu}[\\p{Lu}.'\u2019-]+ ){2,3}(?:FOR|POUR|PARA|PER|F\u00dcR|VOOR) .{3,40}");

    private CreditLine() {}

    /** {@code EFE}, {@code Harbour Press Agency}. */
    static boolean isAgency(AnalyzedLine line) {
        return line.chars() <= LONGEST
                && line.ending() == 0
                && line.words().count() <= MOST_WORDS
                && Character.isUpperCase(line.text().charAt(0))
                && !line.byline()
                && (PictureCredit.isAgency(line.text())
                        || HOUSE.matcher(line.text()).matches()
                        || FOR_HOUSE.matcher(line.text()).matches());
    }
}
