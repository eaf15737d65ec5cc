package dateline.ingest.mail;

import dateline.ingest.text.byline.PictureWords;
import java.util.regex.Pattern;

/** What a line tells of a picture, by its label or by who took it. */
final class PictureCaption {
    private static final int LONGEST = 250;

    private static final String BEFORE_WORD = " \u00a0\t([.\u3002\uff08";
    private static final String NAME = "(?-i:[\\p{Lu}\\p{Lo}])[\\p{L}\\p{M}.'\u2019-]*";

    /** Who took a picture, at the end of what tells of it: behind the word for it stands nothing but a name. */
    private static final Pattern NAMES = Pattern.compile(
            "(?iu)" + NAME + "(?:[\\s/,|&\u30fb-]+(?:(?:de|da|van|von|der|den|la|di|du|and|und|et|y|e|og|och|i) )?"
                    + NAME
                    + "){0,5}[)\\].]{0,2}");

    private static final Pattern SHOT =
            Pattern.compile("[\u3002\\s][\\p{IsHan}\u00b7]{2,12}\\s?(?:供[图圖]|[摄攝](?:影)?)[)\uff09]?$");

    private PictureCaption() {}

    /** Whether a line does so and tells nothing else. */
    static boolean isOne(String line) {
        return !line.isEmpty()
                && line.length() <= LONGEST
                && (isLabelled(line) || isCredited(line) || SHOT.matcher(line).find());
    }

    private static boolean isCredited(String line) {
        return PictureWords.in(line)
                .filter(place -> place.word() > 0
                        && BEFORE_WORD.indexOf(line.charAt(place.word() - 1)) >= 0
                        && NAMES.matcher(line.substring(place.name())).matches())
                .isPresent();
    }

    private static boolean isLabelled(String line) {
        return DeskLabel.of(line)
                .filter(found ->
                        found.label() == DeskLabel.CAPTION && !found.value().isBlank())
                .isPresent();
    }
}
