package dateline.ingest.text.byline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that stand before who made a picture, in the languages that newsrooms write: one list for whoever looks for
 * credits in pages, in texts and in mails.
 */
public final class PictureWords {
    private static final int LONGEST_WORD = 24;

    private static final Set<String> WORDS = Arrays.stream(String.join(
                            "|",
                            "photo|photos|photograph|photographs|photographer|photography|picture|pictures|pic|pics|image|images|credit|credits|photo credit|photo credits|image credit|picture credit",
                            "foto|fotos|foto's|foto’s|fotograf|fotografin|bild|bilder|aufnahme|bildquelle|bildnachweis|bildrechte|fotocredit|fotografie|fotonachweis|beeld|fotograaf",
                            "photographie|photographe|crédit|crédits|crédit photo|crédits photo|fotografía|fotógrafo|fotógrafa|crédito|créditos|imagen|imágenes|fotografia|fotografo|immagine|immagini|imagem|imagens|imatge|imatges|imaxe|argazkia|argazkiak|fotografi|imagine|imagini|poza",
                            "billede|billeder|bilde|kuva|kuvat|valokuva|valokuvat|ljósmynd|ljósmyndir|mynd|myndir|fotó|fotók|kép|képek|felvétel",
                            "zdjęcie|zdjęcia|zdj.|fot.|fot|snímek|snímky|snímka|obrázek|obrázok|slika|slike|fotografija|fotografije|fotografka|nuotrauka|nuotraukos|nuotr.|attēls|fotogrāfija|fotogrāfs|pilt|pildid",
                            "фото|фотография|фотографии|фотограф|фотографія|снимка|снимки|снимок|слика|слике|слики|фотографија|здымак|здымкі|фота|світлина|світлини|знімок|сурет|сүрөт|сурөт|гэрэл зураг|зураг|рәсем|акс",
                            "φωτο|φωτό|φωτ.|φωτογραφία|φωτογραφίες|ფოტო|ფოტოები|լուսանկար|լուսանկարը|լուս.|fotoğraf|fotoğraflar|şəkil|surat|wêne",
                            "تصوير|صورة|الصورة|صور|عدسة|بعدسة|عکس|عکس‌ها|عکاس|تصویر|فوٹو|انځور|وێنە|צילום|צילומים|תצלום|צילם|צילמה|קרדיט",
                            "फोटो|फ़ोटो|छायाचित्र|चित्र|तस्वीर|तस्बिर|ছবি|আলোকচিত্র|ফটো|ਫੋਟੋ|ਤਸਵੀਰ|ફોટો|તસવીર|ଫଟୋ|ଛବି|படம்|படங்கள்|புகைப்படம்|புகைப்படங்கள்|நிழற்படம்|ఫోటో|ఫొటో|చిత్రం|ಚಿತ್ರ|ಫೋಟೊ|ಫೋಟೋ|ഫോട്ടോ|ചിത്രം|ඡායාරූපය|ඡායාරූප",
                            "ภาพ|ภาพถ่าย|ภาพโดย|ภาพจาก|ช่างภาพ|ຮູບ|ຮູບພາບ|ພາບ|រូប|រូបភាព|រូបថត|ဓာတ်ပုံ|པར|པར་རིས|ảnh|hình|hình ảnh|nguồn ảnh|gambar|potret|larawan|kuha ni|sary|ritratt",
                            "picha|hoto|hotuna|àwòrán|fọ́tò|sawir|sawirro|isithombe|izithombe|umfanekiso|imifanekiso|setshwantsho|senepe|mufananidzo|ifoto|suuraa|ፎቶ|ፎቶግራፍ|ስእሊ|llun|lluniau|grianghraf|grianghraif|dealbh|dealbhan|poltred",
                            "写真|撮影|摄影|攝影|图|圖|图片|圖片|照片|图源|圖源|사진|촬영|사진 설명|사진설명")
                    .split("\\|"))
            .collect(Collectors.toUnmodifiableSet());

    private static final String MARKS = ":\uff1a\u2236=\uff1d/\uff0f|\uff5c\u30fb\u00a9";
    private static final String COLONS = ":\uff1a\u2236\u00a9";
    private static final String BEFORE_WORD =
            ".!?\u2026\u3002\uff01\uff1f\u0964\u06d4)]\uff09\u3011\u00bb\u201d\"'([\uff08\u3010|\uff5c\u2013\u2014-\u2022\u00b7,;\u060c\u3001\uff0c/";

    private PictureWords() {}

    /**
     * Where a line comes to speak of who made a picture.
     *
     * @param word where the word for it begins
     * @param name where what stands behind the word and its mark begins
     */
    public record Place(int word, int name) {}

    /** The last word in this line that is one and has a mark behind it; a stroke only counts where a part of the line begins. */
    public static Optional<Place> in(String line) {
        for (int at = line.length() - 2; at > 0; at--) {
            if (MARKS.indexOf(line.charAt(at)) < 0) {
                continue;
            }
            int word = before(line, at);
            boolean colon = COLONS.indexOf(line.charAt(at)) >= 0;
            if (word >= 0 && (colon || beginsPart(line, word))) {
                int name = at + 1;
                while (name < line.length() && isBetween(line.charAt(name))) {
                    name++;
                }
                return name < line.length() ? Optional.of(new Place(word, name)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether one of them stands in this line with a colon behind it, whatever follows. */
    public static boolean isIn(String line) {
        for (int at = 1; at < line.length(); at++) {
            if (COLONS.indexOf(line.charAt(at)) >= 0 && before(line, at) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u00a9' || MARKS.indexOf(c) >= 0;
    }

    private static boolean beginsPart(String line, int word) {
        int before = word - 1;
        while (before >= 0 && Character.isWhitespace(line.charAt(before))) {
            before--;
        }
        return before < 0 || BEFORE_WORD.indexOf(line.charAt(before)) >= 0;
    }

    /** Where the word begins that ends before this place; -1 if none of them does. */
    private static int before(String line, int mark) {
        int end = mark;
        while (end > 0 && (Character.isWhitespace(line.charAt(end - 1)) || line.charAt(end - 1) == '\u00a0')) {
            end--;
        }
        int from = wordStart(line, end);
        int both = from > 1 && line.charAt(from - 1) == ' ' ? wordStart(line, from - 1) : from;
        if (both < from && isOne(line, both, end)) {
            return both;
        }
        return from < end && isOne(line, from, end) ? from : -1;
    }

    private static int wordStart(String line, int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST_WORD && isOfWord(line, from - 1, end)) {
            from--;
        }
        return from;
    }

    private static boolean isOfWord(String line, int at, int end) {
        char c = line.charAt(at);
        boolean abbreviates = c == '.' && at == end - 1;
        boolean joins = c == '\'' || c == '\u2019' || c == '\u200c' || c == '\u200d' || c == '\u0f0b';
        return abbreviates
                || joins
                || Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isOne(String line, int from, int end) {
        return end - from <= LONGEST_WORD
                && WORDS.contains(line.substring(from, end).toLowerCase(Locale.ROOT));
    }
}
