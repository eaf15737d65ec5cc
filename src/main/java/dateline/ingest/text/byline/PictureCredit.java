package dateline.ingest.text.byline;

import dateline.ingest.text.FieldText;
import dateline.ingest.text.PhraseMatcher;
import dateline.ingest.text.WordComparison;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of who made a picture, told apart from the words of its caption: after a word for it (Photo:, Foto von, 写真), after
 * a copyright sign, in brackets at the end, or the name of an agency behind a mark or a full stop.
 *
 * @param caption the words before it; may be empty
 * @param credit the name, without the word for it
 */
public record PictureCredit(String caption, String credit) {
    private static final int MAX_CREDIT = 120;
    private static final int MAX_TAIL = 90;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String MEDIA =
            "photo(?:s|graphs?|graph(?:er|ie|s)?)?|pictures?|pics?|images?|fotos?|foto(?:graf(?:ie|ia|ía|in|a|o)?)|bild(?:er)?|beeld"
                    + "|illustration(?:s|en)?|illustratie|collage|kollage|montage|grafik|graphics?|kuvat?|valokuva|zdj(?:ęcie|ęcia|\\.)|fot\\."
                    + "|фото(?:графия)?|коллаж|колаж|иллюстрация|ілюстрація|снимка|φωτό?|φωτογραφία|fotoğraf|fotograf|fotó|kép|ljósmynd|nuotr\\.|billede|imagem|imagen|image";
    private static final String LABELS =
            "(?:image|photo|picture|photograph|foto|video)\\s?(?:credits?|source|copyright|courtesy)|credits?|crédits?(?:\\s(?:photo|image)s?)?|créditos?(?:\\sde la (?:foto|imagen))?|credito|crèdits"
                    + "|copyright|sources?|quellen?|bildquelle|bildnachweis|bildrechte|symbol(?:bild|foto)|archiv(?:bild|foto)|fotoquelle|bron|kilde|källa|lähde|źródło|источник|джерело|πηγή|kaynak|forrás|zdroj|fuente|fonte|cr\\."
                    + "|صورة|تصوير|المصدر|צילום|קרדיט|写真|撮影|提供|出典|图源|图片来源|图片|来源|圖|사진|ảnh|nguồn|ภาพ";

    /** A word that says it, and a colon; or a word for a picture, and one that says by whom. */
    private static final Pattern LABELLED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?:" + MEDIA + "|" + LABELS
                    + ")(?:\\s?/\\s?(?:" + MEDIA + "|" + LABELS + "))?\\s?(?:[:：∶=…]|\\.{3})+|(?:" + MEDIA
                    + ")\\s(?:by|via|courtesy(?: of)?|von|par|por|di|av|af|door)(?=\\s\\p{L})|(?:courtesy of|bild von|foto di)(?=\\s)|(?:fot|zdj|ph)\\.(?=\\s?\\p{L}))\\s*+(?:©\\s*)?",
            FLAGS);

    private static final Pattern SIGN = Pattern.compile("(?:©|\\([cC]\\)|&copy;)\\s*(?:\\d{4}\\s+)?");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[（［]([^()\\[\\]（）]{2,80})[)\\]）］]\\s*[.。]?$");
    private static final Pattern MARKED =
            Pattern.compile("\\s*(?:(?<=[\\s.!?\"”»])[|/–—-]|[|│｜])\\s*(?=[^|/–—-]{2,40}(?:[|/][^|/]{2,40}){0,3}$)");
    private static final Pattern LAST_SENTENCE = Pattern.compile("[.!?…\"”»]\\s*(?=\\p{Lu}[^.!?]{1,80}[.]?$)");

    /** What makes pictures and sends them to newsrooms. */
    private static final PhraseMatcher AGENCIES = PhraseMatcher.list()
            .add(
                    1,
                    " afp | ap | ap photo| reuters| getty| dpa | dpa-| epa | epa-| efe | ansa | apa | keystone| imago | picture alliance| picture-alliance| pa images| pa wire| press association| anp | belga | ritzau| scanpix| ntb | tt | lehtikuva| str | xinhua| kyodo| jiji| yonhap| tass | sputnik| ria novosti| ukrinform| unian | pap | mti | čtk | ctk | tanjug| hina | lusa | europa press| agencia | agence | agentur| shutterstock| istock| adobe stock| adobestock| unsplash| pexels| pixabay| wikimedia| wikipedia| bloomberg| zuma | alamy| sipa | abaca| hollandse hoogte| bildbyrån| fotolia| freepik| flickr| depositphotos| dreamstime| midjourney| dall-e| cc by| cc0 | cc-by| public domain| gemeinfrei| handout| screenshot| archiv| via ")
            .add(1, "撮影|提供|写真|通信社|新华社|新華社|共同|時事|ロイター|getty|연합뉴스|사진")
            .done();

    /** The credit in this line; absent when it names none. */
    public static Optional<PictureCredit> in(String line) {
        return labelled(line)
                .or(() -> signed(line))
                .or(() -> bracketed(line))
                .or(() -> sentence(line))
                .or(() -> marked(line));
    }

    private static Optional<PictureCredit> labelled(String line) {
        Matcher label = LABELLED.matcher(line);
        while (label.find()) {
            String name = line.substring(label.end());
            if (isName(name, MAX_CREDIT)) {
                return Optional.of(told(line.substring(0, label.start()), name));
            }
        }
        return PictureWords.in(line)
                .filter(place -> isName(line.substring(place.name()), MAX_TAIL)
                        && !Character.isLowerCase(line.codePointAt(place.name())))
                .map(place -> told(line.substring(0, place.word()), line.substring(place.name())));
    }

    private static Optional<PictureCredit> signed(String line) {
        Matcher sign = SIGN.matcher(line);
        return sign.find() && isName(line.substring(sign.end()), MAX_CREDIT)
                ? Optional.of(told(line.substring(0, sign.start()), line.substring(sign.end())))
                : Optional.empty();
    }

    private static Optional<PictureCredit> bracketed(String line) {
        Matcher brackets = BRACKETS.matcher(line);
        return brackets.find() && AGENCIES.in(brackets.group(1)) != 0
                ? Optional.of(told(line.substring(0, brackets.start()), brackets.group(1)))
                : Optional.empty();
    }

    private static Optional<PictureCredit> marked(String line) {
        Matcher mark = MARKED.matcher(line);
        if (!mark.find()) {
            return Optional.empty();
        }
        String name = line.substring(mark.end());
        return isName(name, MAX_TAIL) && isAgency(name)
                ? Optional.of(told(line.substring(0, mark.start()), name))
                : Optional.empty();
    }

    private static Optional<PictureCredit> sentence(String line) {
        Matcher last = LAST_SENTENCE.matcher(line);
        if (!last.find()) {
            return Optional.empty();
        }
        String name = line.substring(last.end());
        return isAgency(name) && WordComparison.count(name) <= 8
                ? Optional.of(told(line.substring(0, last.end()), name))
                : Optional.empty();
    }

    /** Whether it names one that sends pictures to newsrooms. */
    public static boolean isAgency(String text) {
        return AGENCIES.in(text) != 0;
    }

    private static boolean isName(String text, int most) {
        return text.length() <= most && text.codePoints().anyMatch(Character::isLetter);
    }

    private static PictureCredit told(String caption, String credit) {
        return new PictureCredit(withoutMark(caption), bare(credit));
    }

    /** A caption without the mark or the bracket that led to the credit. */
    public static String withoutMark(String caption) {
        return FieldText.trimmed(
                caption,
                c -> Character.isWhitespace(c) || c == '|',
                c -> Character.isWhitespace(c) || isMark(c) || c == '(' || c == '[' || c == '（');
    }

    /** A credit without the word or the sign before it and the bracket around it. */
    public static String bare(String credit) {
        String name = outOfBrackets(credit);
        for (Pattern lead : new Pattern[] {LABELLED, SIGN}) {
            Matcher label = lead.matcher(name);
            if (label.lookingAt() && label.end() < name.length()) {
                name = outOfBrackets(name.substring(label.end()));
            }
        }
        return name;
    }

    private static String outOfBrackets(String credit) {
        String name = FieldText.trimmed(
                credit,
                c -> Character.isWhitespace(c) || isMark(c) || c == ':' || c == '.',
                c -> Character.isWhitespace(c) || isMark(c));
        boolean opens = name.startsWith("(") || name.startsWith("[") || name.startsWith("（");
        boolean closes = name.endsWith(")") || name.endsWith("]") || name.endsWith("）");
        boolean inside =
                name.chars().filter(c -> c == '(' || c == '[' || c == '（').count() == (opens ? 1 : 0);
        if (inside && (opens || closes)) {
            return name.substring(opens ? 1 : 0, name.length() - (closes ? 1 : 0))
                    .strip();
        }
        return name;
    }

    private static boolean isMark(int c) {
        return c == '|' || c == '/' || c == '-' || c == '–' || c == '—' || c == ',' || c == '·' || c == '•' || c == '│';
    }
}
