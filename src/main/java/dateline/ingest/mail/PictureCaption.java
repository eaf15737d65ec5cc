package dateline.ingest.mail;

import java.util.regex.Pattern;

/** What a line tells of a picture, by its label or by who took it. */
final class PictureCaption {
    private static final int LONGEST = 250;

    private static final String NAME = "(?-i:[\\p{Lu}\\p{Lo}])[\\p{L}\\p{M}.'\u2019-]*";

    /** Who took a picture, at the end of what tells of it: behind the word for it stands nothing but a name. */
    private static final Pattern CREDITED = Pattern.compile(
            "(?iu)[\\s(\\[.](?:photo|foto|picture|image|bild|kuva|fot\\.|фото|снимка|φωτο|φωτογραφία|fotoğraf|ảnh|사진|写真|摄影|攝影)\\s?[:\uff1a=\uff1d]\\s?"
                    + NAME + "(?:[\\s/,|&\u30fb-]+(?:(?:de|da|van|von|der|den|la|di|du|and|und|et|y|e|og|och|i) )?"
                    + NAME
                    + "){0,5}[)\\].]{0,2}$"
                    + "|[\u3002\\s][\\p{IsHan}\u00b7]{2,12}\\s?(?:供[图圖]|[摄攝](?:影)?)[)\uff09]?$");

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
