package dateline.ingest.text.byline;

import dateline.ingest.text.PrefixFilter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bylines in the languages whose words for them stand in scripts of their own, or lead to no name elsewhere. */
public final class WorldBylines {
    private static final int LONGEST = 110;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NAME = "(\\p{L}[\\p{L}\\p{M}\\u200b\\u200c.'\u2019\u00b7\u30fb, -]{1,78})";
    private static final String NAME_WORD = "(?-i:\\p{Lu}[\\p{L}\\p{M}.'\u2019-]*)";
    private static final String PERSON = "(" + NAME_WORD
            + "(?: (?:de|del|van|von|der|den|la|di|da|bin|binti|al|el|ter|dos|" + NAME_WORD + ")){1,3})";

    /** The words of a story, as they stand before who wrote it. */
    private static final String TEXT =
            "texts?|texte|texto|testo|tekst|teksts|tekstas|tekst[io]|teks|besedilo|szöveg|metin|yazı|haber|words|story|bài|bài viết|tin|текст|тэкст|репортаж"
                    + "|κείμενο|κείμενα|ρεπορτάζ|επιμέλεια|كتابة|تقرير|متن|گزارش|טקסט|כתבה|เรื่อง|文|文字|撰文|글|취재|תחקיר|रिपोर्ट|লেখা|tèks|testua|testun|texti|skrif";

    /** The pictures, as they stand beside the words when one person made both, or two did. */
    private static final String PHOTOS =
            "fotos?|foto[ -]?s|foto's|photos?|photographs?|photography|photographies?|pictures?|images?|bild(?:er)?|imagens|imágenes|immagini|fotografías?|fotografie[sn]?|fotografía|fotografije|fotoğraf(?:lar)?"
                    + "|zdjęci[ae]|kuvat?|valokuvat?|billeder|fotók?|képek?|slike|fotografijos|ljósmyndir|mynd(?:ir)?|argazkiak|ảnh|hình|clip|фота|фото|фотографии|снимки|фотографије|φωτογραφί(?:α|ες)|φωτό?"
                    + "|تصوير|صور|عکس|צילום|צילומים|ภาพ|写真|撮影|图|圖|摄影|攝影|사진|फोटो|ছবি|picha|gambar|video";

    private static final String AND =
            "\\s*(?:&|/|\\+|,|\u00b7|\u30fb|-|\u2013|\u2014| and | und | et | y | e | i | en | og | och | ja | a | ve | és | și | in | eta | dan | na | và | и | і | й | та | και |\u3001|と| و)\\s*";

    /** A word that means an author and nothing else: it leads to a name, with a colon or without. */
    private static final Pattern LED = Pattern.compile(
            "(?:автор(?:ы|ка|и|ът|ката)?|аутор(?:ка)?|аўтар|автор текста|авторы текста|מאת|بقلم|نویسنده|نگارنده|تحریر|लेखक|লেখক|எழுதியவர்|作者|撰文|执笔|執筆|글쓴이|tác giả|yazan|yazar|müəllif|kirjoittanut"
                    + "|kirjoittaja|oprac\\.|opracował[ai]?|napisał[ai]?|napisa[ol](?:la)?|napísal[ai]?|napsal[ai]?|zapsala?|pripravila?|připravila?|írta|szerző|penulis|ditulis oleh|συντάκτης|συντάκτρια|γράφει(?: (?:ο|η))?|γράφουν(?: οι)?"
                    + "|piše|пише|пишува|avtor(?:ica|ji)?|autorica|ავტორი|հեղինակ(?:ը|ներ)?|autorius|autorė|autors|autore|höfundur|egilea|awdur|údar|scríofa ag|ysgrifennwyd gan|imeandikwa na|na mwandishi|mwandishi|ibhalwe ngu|isinulat ni|ulat ni|skrevet af|skrevet av|skriven av|kirjutas"
                    + "|escrit per|scris de|autoarea|shkruan|shkruar nga|qore|w/q)(?:\\s*[:\uff1a/]\\s*|\\s+)"
                    + NAME,
            FLAGS);

    /** A word that means other things too, unless a colon stands behind it; the pictures may be the same person's. */
    private static final Pattern LABELLED = Pattern.compile(
            "(?:(?:" + TEXT + ")(?:" + AND + "(?:" + PHOTOS + ")){0,2}|(?:" + PHOTOS + ")" + AND + "(?:" + TEXT
                    + ")|корреспондент|кореспондент|του|της|των|כתב|כתבת|كتب|كتبت|إعداد|تحرير|द्वारा|โดย|ผู้เขียน|เขียนโดย|记者|記者|oleh|dening|deur|minn|na|ngu|nga|ni|nina|by|von|par|por|gan|av|af|od|від|от|theo|phóng viên|pv)\\s*[:\uff1a]\\s*"
                    + NAME,
            FLAGS);

    /** A small word of which a line is a byline only if nothing but a person's name stands behind it. */
    private static final Pattern OF_PERSON = Pattern.compile(
            "(?:Της|Του|Των|ΤΗΣ|ΤΟΥ|Na|NA|Ngu|Nga|NGA|Ni|Nina|Gan|Eftir|Af|Av|Od|De|Per|Par|Por|Von|Deur|Oleh|OLEH|Dening|Door|Від|От|Од|Minn|Daga|โดย|द्वारा|By|BY)"
                    + "[ \u00a0]+" + PERSON);

    /** The same in scripts without capitals: two or three words that are written apart in a script that parts no others. */
    private static final Pattern OF_UNCASED_PERSON = Pattern.compile(
            "(?:โดย|เรื่อง|ໂດຍ|ដោយ|ရေးသားသူ|མཁན་པོ)[ \u00a0]+([\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}\\p{IsTibetan}.]{2,24}(?:[ \u00a0][\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}\\p{IsTibetan}.]{2,24}){1,2})");

    /** Who took the pictures, behind who wrote the words. */
    private static final Pattern PICTURES = Pattern.compile(
            "[\\s,;|/\u00b7\u2022\u2013\u2014-]+(?:" + PHOTOS
                    + ")\\s*(?:[:\uff1a/].*|(?:by|von|de|di|av|af|par|por) .*)",
            FLAGS);

    /** Reporters of Korea, Japan and China stand under their calling. */
    private static final Pattern CALLED = Pattern.compile(
            "(?:(?:글|사진|취재|영상)(?:\\s?[·・,/&]\\s?(?:글|사진|취재|영상))*\\s*[=:]?\\s*)?([가-힣]{2,4})\\s*(?:선임|인턴|전문|시민|객원|명예)?(?:기자|특파원|논설위원|통신원|리포터)|(?:本报|本報|本刊|特约|特約)?(?:通讯员|通訊員|特约记者|特約記者)\\s*[:：]?\\s*([\\p{IsHan}·]{2,5}(?:[\\s、，,]+[\\p{IsHan}·]{2,5}){0,3})|(?:本报|本報)?(?:记者|記者)\\s+([\\p{IsHan}·]{2,5})\\s+(?:通讯员|通訊員)\\s+[\\p{IsHan}·]{2,5}|(?:本报|本報|本刊|见习)?(?:记者|記者)\\s+([\\p{IsHan}·]{2,12})"
                    + "|(?:[\\p{IsHan}]{2,8}\\s?[／/]\\s?)?(?:记者|記者)\\s*([\\p{IsHan}·]{2,5})\\s?[／/]\\s?[\\p{IsHan}]{1,6}(?:報導|報道|报道|電|电|專訪|专访|特稿)"
                    + "|([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{2,8})\\s*(?:記者|特派員|編集委員)");

    private static final String EAST_WORD = "取材|文章|文|執筆|構成|聞き手|インタビュー|レポート|リポート|采写|采訪|采访|撰文|文字|撰稿";
    private static final String EAST_PICTURE = "写真|撮影|摄影|攝影|图片|圖片|图|圖|動画|映像|イラスト|編集|編輯|编辑";
    private static final String EAST_LETTER = "[\\p{IsHan}々ヶ\\p{IsHiragana}\\p{IsKatakana}ー]";
    private static final String EAST_PERSON =
            "(?:" + EAST_LETTER + "{3,7}|" + EAST_LETTER + "{1,5}[ \u3000]" + EAST_LETTER + "{1,5})";
    private static final String EAST_CALLING = "(?:記者|编辑委员|編集委員|特派員|ライター)?";

    /** {@code 文・高月涼介、新庄まどか}, {@code 取材・文＝山田太郎／写真＝…}: a dot is a mark of the label, too, so a name has three signs. */
    private static final Pattern EAST = Pattern.compile("[（(【\\[]?(?:(?:" + EAST_PICTURE + ")[・･·／/と&＆]){0,2}(?:"
            + EAST_WORD + ")(?:[・･·／/と&＆](?:" + EAST_WORD + "|" + EAST_PICTURE
            + ")){0,3}(?:\\s?[・･＝=／/:：|｜]\\s?|[ \u3000])(" + EAST_PERSON + EAST_CALLING + "(?:[、，,&＆／/]\\s?"
            + EAST_PERSON + EAST_CALLING + "){0,5})(?:[\\s\u3000、，,／/|｜;；（(]{1,3}(?:" + EAST_PICTURE
            + ")(?:[・･／/](?:" + EAST_PICTURE + "))?\\s?[・･＝=／/:：|｜\\s].{1,40})?[）)】\\]]?");

    private static final PrefixFilter OPENINGS =
            new PrefixFilter(List.of(LED, LABELLED, OF_PERSON, OF_UNCASED_PERSON, CALLED, EAST));

    private WorldBylines() {}

    /** The name in a line that is such a byline; several names stand as they were. */
    public static Optional<String> name(String line) {
        if (line.length() > LONGEST || !OPENINGS.mayMatch(line.strip())) {
            return Optional.empty();
        }
        String words = line.replace('\u3000', ' ').strip();
        return named(words).or(() -> named(PICTURES.matcher(words).replaceFirst("")));
    }

    private static Optional<String> named(String words) {
        return found(LED.matcher(words))
                .or(() -> found(LABELLED.matcher(words)))
                .or(() -> found(OF_PERSON.matcher(words)))
                .or(() -> found(OF_UNCASED_PERSON.matcher(words)))
                .or(() -> found(CALLED.matcher(words)))
                .or(() -> found(EAST.matcher(words)));
    }

    private static Optional<String> found(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return Optional.of(matcher.group(group).strip()).filter(name -> !name.endsWith("."));
            }
        }
        return Optional.empty();
    }
}
