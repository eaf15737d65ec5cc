package dateline.ingest.plain;

import java.util.List;
import java.util.NavigableSet;
import java.util.regex.Pattern;

/** Finds among the lines of a story the words under its second and further pictures. */
final class OtherCaptions {
    private static final int LONGEST = 300;
    private static final int LEAST_LEFT = 3;

    /** {@code (Image: The Post)}, {@code (Submitted by the Directorate)}: brackets at the end that only pictures have. */
    private static final Pattern BRACKETS = Pattern.compile(
            "(?iu).{8,}[(\\[\uff08\uff3b]\\s*(?:(?:image|photo|picture|photograph|foto|fotos|bild|imagen|imagem|immagine|fot|zdjęcie|kuva|billede|bilde|фото|写真|画像|図|사진|صورة|تصوير|عدسة|عکس|תצלום|צילום|φωτ(?:ογραφία)?|fotoğraf|फोटो|ảnh|ภาพ|摄影|攝影|图|圖)(?:s|grafie|grafía|grafia|graphy)?(?:\\s?(?:credit|by|von|de|di|av|af|par|por))?\\s*[.:/\uff1a\uff0f\uff1d=・]\\s*|(?:submitted|supplied|provided|contributed|handout|courtesy|pictured|zur verfügung gestellt|fourni[e]?|cedida|gentileza|concessa)(?: by| of| von| par| por| da)?\\s*[:]?\\s+)(?=[\\p{Lu}\\p{IsHan}\\p{IsHangul}\\p{IsKatakana}\\p{IsArabic}\\p{IsHebrew}])[^()\\[\\]\uff08\uff09]{2,70}[)\\]\uff09\uff3d]\\.?");

    /** {@code \u2026\uff1d\u6e2f\u753a}, where the picture was taken, as papers of Japan write it behind what is seen. */
    private static final Pattern PLACED = Pattern.compile(
            ".{10,120}[^\u3002\u300d\uff1d=]\uff1d[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}々ヶ\u30fc\\p{Nd}\u3001\u5e74\u6708\u65e5]{2,30}");

    /** {@code What is seen. (Ana Ruiz/The Post)}; a sentence that names two parties so has its full stop behind them. */
    private static final Pattern OF_HOUSE = Pattern.compile(
            ".{15,280}[.!?\u2026\"\u201d]\\s*[(\\[\uff08]\\p{Lu}[^()/\\[\\]]{2,40}/\\s?\\p{Lu}[^()/\\[\\]]{1,40}[)\\]\uff09]");

    private OtherCaptions() {}

    /** Takes them from the places of the story's lines; the last line may be signed, and is no picture's. */
    static void takeFrom(NavigableSet<Integer> body, List<AnalyzedLine> lines) {
        if (body.size() > LEAST_LEFT) {
            int last = body.last();
            int first = body.first();
            body.removeIf(at -> at != last && at != first && isOne(lines.get(at)));
        }
    }

    private static boolean isOne(AnalyzedLine line) {
        String text = line.text();
        return text.length() <= LONGEST
                && !line.line().item()
                && (CaptionLine.isLabelled(text)
                        || SignedCaption.withinStory(text).isPresent()
                        || OF_HOUSE.matcher(text).matches()
                        || BRACKETS.matcher(text).matches()
                        || PLACED.matcher(text).matches());
    }
}
