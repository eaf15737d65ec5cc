package dateline.ingest.mail;

import java.util.regex.Pattern;

/** What a line tells of a picture, by its label or by who took it. */
final class PictureCaption {
    private static final int LONGEST = 250;

    private static final String NAME = "(?-i:[\\p{Lu}\\p{Lo}])[\\p{L}\\p{M}.'\u2019-]*";

    /** Who took a picture, at the end of what tells of it: behind the word for it stands nothing but a name. */
    private static final Pattern CREDITED = Pattern.compile(
            "(?iu)[\\s(\\[.](?:photo|foto|picture|image|bild|kuva|fot\\.|\u0444\u043e\u0442\u043e|\u0441\u043d\u0438\u043c\u043a\u0430|\u03c6\u03c9\u03c4\u03bf|\u03c6\u03c9\u03c4\u03bf\u03b3\u03c1\u03b1\u03c6\u03af\u03b1|foto\u011fraf|\u1ea3nh|\uc0ac\uc9c4|\u5199\u771f|\u6444\u5f71|\u651d\u5f71)\\s?[:\uff1a=\uff1d]\\s?"
                    + NAME + "(?:[\\s/,|&\u30fb-]+(?:(?:de|da|van|von|der|den|la|di|du|and|und|et|y|e|og|och|i) )?"
                    + NAME
                    + "){0,5}[)\\].]{0,2}$"
                    + "|[\u3002\\s][\\p{IsHan}\u00b7]{2,12}\\s?(?:\u4f9b[\u56fe\u5716]|[\u6444\u651d](?:\u5f71)?)[)\uff09]?$");

    private PictureCaption() {}

    /** Whether a line does so and tells nothing else. */
    static boolean isOne(String line) {
        return !line.isEmpty()
                && line.length() <= LONGEST
                && (isLabelled(line) || CREDITED.matcher(line).find());
    }

    private static boolean isLabelled(String line) {
        return DeskLabel.of(line)
                .filter(found ->
                        found.label() == DeskLabel.CAPTION && !found.value().isBlank())
                .isPresent();
    }
}
