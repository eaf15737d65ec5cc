package dateline.ingest.plain;

import dateline.ingest.text.IngestLimits;
import dateline.ingest.text.byline.PictureWords;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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
            "(?:(?:image|photo|picture) credit|photo(?:graph(?:ie)?)?|foto|picture|pic|image|imagem|immagine|bild(?:er)?|abbildung|kuva|valokuva|credit|quelle|photo credit|crédit(?: photo)?|foto(?:graf(?:ía|ia|i))?|fot\\.|zdjęcie|фото(?:графия)?|写真|illustration|pic(?:ture)?s?|supplied|courtesy|file(?: photo)?|handout|billede|bilde|fotó|kép|slika|ảnh|hình|تصوير|صورة|الصورة|עכס|צילום|φωτ(?:ο(?:γραφία)?|\\.)|fotoğraf|fotografie|foto[sz]|फोटो|छायाचित्र|사진|ljósmynd(?:ir)?|llun|lluniau|argazkia|grianghraf|nuotrauka|nuotr\\.|снимка|слика|fotografija|gentileza|cedida|archiv|archivo|archivio)s?";
    private static final String PERSON = "(?:\\p{Lu}[\\p{L}.'’-]+ ){1,2}\\p{Lu}[\\p{L}.'’-]+";
    /** A name, a paper or an agency beside another. */
    private static final String ONE_SIDE =
            "(?:\\p{Lu}[\\p{L}.’'-]*)(?: (?:of|the|do|da|de|del|della|des|du|van|für|og|\\p{Lu}[\\p{L}.’'-]*)){0,5}";

    private static final String SHOUTED_WORD = "(?:[«\"“][\\s\u00a0]?)?\\p{Lu}[\\p{Lu}.’'-]*";
    private static final int SHOT_LINE = 150;
    private static final int SHORT_CAPTION = 300;
    private static final int SHORT_CREDIT = 90;
    private static final int CREDIT_WORDS = 7;
    private static final int NAME_WORDS = 4;
    private static final int LEAST_SEEN = 8;

    /** A name may have initials before it, and no sentence ends in it. */
    private static final Pattern MAKER_NAME = Pattern.compile(
            "(?=[\\p{Lu}\\p{Lo}\\p{Lt}@])(?:[\\p{L}\\p{M}]{1,5}\\.[\\s-]?){0,3}[^.!?\u3002\u0964:\uff1a]{2,60}");

    private static final Pattern NAME_END = Pattern.compile("[)\\]\uff09\u3011.\u3002\u0964\\s]{1,4}$");
    private static final Pattern BEFORE_CREDIT = Pattern.compile("[\\s(\\[\uff08\u3010|\uff5c/\u2013\u2014©-]{1,8}$");
    private static final Pattern BY = Pattern.compile("^(?:by|di|von|par|por|door|av|af) (?=\\p{Lu})");
    /** What parted the caption from who made the picture. */
    private static final Pattern SEPARATOR_AT_END =
            Pattern.compile("(?<=\\S)\\s*[,;/|\u2013\u2014\uff0c\u3001\uff0f-]\\s*$");

    private static final Pattern LABEL = Pattern.compile("^[\\[【(（](?:写真|画像|図)[\\]】)）]\\s*");
    /** What a program writes where a picture was: {@code [Image: a row of boats]}, {@code [IMG]}. */
    private static final Pattern MARK = Pattern.compile(
            "\\[(?:img|images?|foto(?:graf\\p{L}{1,3})?|photos?|bild|pictures?|imagen|imagem|immagine|afbeelding|zdj\u0119cie|obr\u00e1zek|kuva|\u753b\u50cf|\u5199\u771f)(?:\\s*[:\uff1a][^\\]]{0,200})?\\]\\s*(.*)",
            FLAGS);

    private static final Pattern SOURCE = Pattern.compile("image (?:source|credit|copyright)\\s*[,:]\\s*(.+)", FLAGS);
    private static final Pattern CAPTION =
            Pattern.compile("(?:image caption|caption|bildunterschrift|légende|pie de foto)\\s*[,:]\\s*(.+)", FLAGS);
    private static final Pattern WITH_CREDIT = Pattern.compile(
            "(.{8,}?)\\s*+[(\\[（［【|/–—-]?\\s*+(?:(?:©|\\(c\\))\\s*" + MAKER + "\\s*[:/：＝]\\s*|(?<!\\p{L})" + MAKER
                    + "(?:\\s+(?:by|von|par|de))?(?:\\s*[:/：|＝]\\s*|(?<=fot\\.)\\s+)|(?<=[(\\[\\s])" + MAKER
                    + "\\s+(?:by|courtesy of)\\s+|©\\s*)((?:\\p{L}\\.\\s?){0,3}\\p{L}[^.]{1,80}?)[)\\]）］】]?[.。]?",
            FLAGS);
    /** {@code Trams stand in brown water. Dale Okoro for The Post}, {@code … (Ann Lee/Reuters)}: who made it needs no word. */
    private static final Pattern SIGNED = Pattern.compile(
            "(.{20,240}[.!?\"\u201d])\\s+((?:\\p{Lu}[\\p{L}.'\u2019-]+ ){1,3}(?:for|via) (?:the )?\\p{Lu}[^.]{2,50}|[\\p{Lu}(][^.]{2,50}/(?:getty images|ap|afp|reuters|epa|dpa|ansa|efe|tt|ntb|anp|belga|keystone|shutterstock|istock)[^.]{0,20}?)");

    /** {@code Foto: What is seen. (Who/Where)}. */
    private static final Pattern LED = Pattern.compile(
            "(?:[(\\[【]\\s*)?" + MAKER
                    + "\\s*(?:[)\\]】]|[:：])\\s*(.{15,240}?)\\s*[(\\[（](\\p{L}[^()\\[\\]（）]{2,60})[)\\]）]\\.?",
            FLAGS);

    /** {@code What is seen. (foto Who)}, {@code … (Supplied: Who)}. */
    private static final Pattern BRACKETED = Pattern.compile(
            "(.{15,300}?)\\s*[(\\[（]\\s*(?:" + MAKER + "\\s*[:/：]?\\s+(\\p{L}[^()\\[\\]（）]{1,60}))\\s*[)\\]）]\\.?",
            FLAGS);

    /** {@code What is seen. (Ana Ruiz/The Post)}; a sentence that names two parties so has its full stop behind them. */
    private static final Pattern OF_HOUSE =
            Pattern.compile("(.{15,300}?)\\s*[(\\[（](\\p{Lu}[^()/\\[\\]]{2,40}/\\s?\\p{Lu}[^()/\\[\\]]{2,40})[)\\]）]");

    /** {@code (Who/The Post)}, {@code [AGENCY / WHO]}, {@code Foto AGENCY/Who}: who made a picture, on a line of its own. */
    private static final Pattern ALONE = Pattern.compile(
            "[(\\[（]\\s*(\\p{Lu}[^()\\[\\]]{2,40}\\s?/\\s?\\p{Lu}[^()\\[\\]]{2,40})\\s*[)\\]）]|(?:(?i:" + MAKER
                    + ")\\s+)?(" + ONE_SIDE + "\\s?/\\s?" + ONE_SIDE + ")|[(\\[（]\\s*(?i:" + MAKER
                    + ")\\s*:?\\s+(\\p{Lu}[^()\\[\\]]{1,40})[)\\]）]|((?:Agencia|Agência|Agence|Agenzia|Agentur|Agencja|Agentura|Agency) (?:\\p{Lu}[\\p{L}.’'-]+ ?){1,3})");

    /** {@code N. Cabezas / I. Portillo}: two authors, as papers sign for them. */
    private static final Pattern INITIALS =
            Pattern.compile("\\p{Lu}\\. ?\\p{Lu}[\\p{L}'’-]+\\s?/\\s?\\p{Lu}\\. ?\\p{Lu}[\\p{L}'’-]+");

    /** {@code What is seen. Foto Ana Ruiz}, {@code PHOTO ANA RUIZ, THE POST}: the word and a name, without a colon. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:(.{15,240}?[.!?”\"»])\\s+)?(?:Foto|Photo|Fotos|Photos|Bild|Kuva|Fotografia|Fotografía|Crédit) ("
                    + PERSON + ")|(?:FOTO|PHOTO|CRÉDIT) (\\p{Lu}{2}[\\p{Lu} ,.'’/-]{4,60})");

    /** {@code What is seen. LÉO VANTREUIL POUR « LE COURRIER »}: who made it in capitals; one such word may be an agency's. */
    private static final Pattern SHOUTED =
            Pattern.compile("(.{15,240}?\\p{Ll}.{0,60}?[.!?»”\"])\\s+((?:(?:\\p{Lu}\\.\\s?){1,2}|" + SHOUTED_WORD
                    + "[\\s\u00a0/])" + SHOUTED_WORD + "(?:[\\s\u00a0/](?:[«\"“/][\\s\u00a0]?)?" + SHOUTED_WORD
                    + "(?:[\\s\u00a0]?[»\"”])?){0,8})");

    /** {@code …＝港で8日、西原拓真撮影}: who took the picture behind where and when. */
    private static final Pattern TAKEN_BY = Pattern.compile(
            "(.{8,140}?(?:。|(?=[、，,＝=])))[、，,＝=]?\\s?(?:(?:本报|本社|新华社)?记者\\s?)?([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}々 　]{2,10}|[^、＝]{2,12}(?:通信|新聞|提供))\\s?(?:撮影|提供|摄|攝|供图)");

    private static final Pattern CREDIT = Pattern.compile(
            "[(\\[（［【]?(?:fot\\.\\s+|(?:©\\s*)?" + MAKER + "(?:\\s+(?:by|courtesy of|von|par))?\\s*[:/：＝]\\s*|" + MAKER
                    + "\\s+(?:by|courtesy of)\\s+|©\\s*(?!\\d{4}))(\\p{L}[^.]{1,80}?)[)\\]）］】]?[.。]?",
            FLAGS);

    /** {@code / Ana Ruiz}. */
    private static final Pattern BEHIND_SEPARATOR = Pattern.compile("[/|]\\s+(?:\\p{Lu}[\\p{L}.'\u2019-]+ ?){2,4}");

    CaptionLine {
        caption = caption.map(seen -> SEPARATOR_AT_END.matcher(seen).replaceFirst(""));
        credit = credit.map(maker -> BY.matcher(maker).replaceFirst("").strip());
    }

    /** What this line tells of a picture; nothing if it does not look so. */
    static Optional<CaptionLine> of(String line) {
        if (line.length() > IngestLimits.CAPTION) {
            return Optional.empty();
        }
        var mark = MARK.matcher(line);
        if (mark.matches()) {
            String seen = mark.group(1);
            return Optional.of(
                    seen.isEmpty()
                            ? new CaptionLine(Optional.empty(), Optional.empty())
                            : of(seen).orElseGet(() -> new CaptionLine(Optional.of(seen), Optional.empty())));
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
        var led = LED.matcher(line);
        if (line.length() < SHORT_CAPTION && led.matches()) {
            return Optional.of(new CaptionLine(Optional.of(led.group(1).strip()), Optional.of(led.group(2))));
        }
        var credit = CREDIT.matcher(line);
        if (credit.matches()) {
            return Optional.of(
                    credit.group(1).split(" ").length > CREDIT_WORDS
                            ? ofCaption(credit.group(1))
                            : new CaptionLine(Optional.empty(), Optional.of(credit.group(1))));
        }
        var alone = ALONE.matcher(line);
        if (line.length() < SHORT_CREDIT
                && alone.matches()
                && !INITIALS.matcher(line).matches()) {
            String maker = Stream.of(1, 2, 3, 4)
                    .flatMap(group -> Optional.ofNullable(alone.group(group)).stream())
                    .findFirst()
                    .orElseThrow();
            return Optional.of(new CaptionLine(Optional.empty(), Optional.of(maker.strip())));
        }
        if (GivenPicture.isOne(line)) {
            return Optional.of(new CaptionLine(Optional.empty(), Optional.of(line)));
        }
        Optional<CaptionLine> worded = worded(line);
        if (worded.isPresent()) {
            return worded;
        }
        Optional<CaptionLine> behind = behind(line);
        if (behind.isPresent()) {
            return behind;
        }
        var signed = SIGNED.matcher(line);
        if (line.length() < SHORT_CAPTION && signed.matches()) {
            return Optional.of(new CaptionLine(Optional.of(signed.group(1)), Optional.of(signed.group(2))));
        }
        if (line.length() < SHOT_LINE && line.endsWith("撮影")) {
            return Optional.of(new CaptionLine(Optional.of(line), Optional.empty()));
        }
        var both = WITH_CREDIT.matcher(line);
        return line.length() < SHORT_CAPTION && both.matches()
                ? Optional.of(new CaptionLine(Optional.of(both.group(1)), Optional.of(both.group(2))))
                : Optional.empty();
    }

    /** {@code Image caption, The bridge at dawn}: whether a program has written before the words whose they are. */
    static boolean isLabelled(String line) {
        return line.length() <= IngestLimits.CAPTION
                && (SOURCE.matcher(line).matches() || CAPTION.matcher(line).matches());
    }

    /** Whether a line is a word for who made a picture, and a name. */
    static boolean isLabelledCredit(String line) {
        if (line.length() >= SHORT_CREDIT) {
            return false;
        }
        Matcher credit = CREDIT.matcher(line);
        return (credit.matches() && credit.group(1).split(" ").length <= NAME_WORDS)
                || worded(line).filter(told -> told.caption().isEmpty()).isPresent();
    }

    /** {@code What is seen. Picha: Juma Kisiwa}, {@code படம்: இரா. செந்தாமரை}: the word for it, in any language, a mark and a name. */
    private static Optional<CaptionLine> worded(String line) {
        Optional<PictureWords.Place> place = line.length() < SHORT_CAPTION ? PictureWords.in(line) : Optional.empty();
        return place.flatMap(at -> {
            String maker =
                    NAME_END.matcher(line.substring(at.name())).replaceFirst("").strip();
            String seen = BEFORE_CREDIT
                    .matcher(line.substring(0, at.word()))
                    .replaceFirst("")
                    .strip();
            boolean named = MAKER_NAME.matcher(maker).matches() && maker.split(" ").length <= CREDIT_WORDS;
            boolean told = seen.isEmpty() ? line.length() < SHORT_CREDIT : seen.length() >= LEAST_SEEN;
            return named && told
                    ? Optional.of(new CaptionLine(Optional.of(seen).filter(s -> !s.isEmpty()), Optional.of(maker)))
                    : Optional.empty();
        });
    }

    /** {@code FILE PHOTO: What is seen · Agency}: the label led to the caption. */
    private static CaptionLine ofCaption(String text) {
        String[] parts = text.split("\\s+[·|]\\s+", 2);
        return new CaptionLine(
                Optional.of(parts[0]), parts.length > 1 ? Optional.of(parts[1].strip()) : Optional.empty());
    }

    /** A caption with who made the picture behind it, in brackets, in capitals, or as Japanese papers write it. */
    private static Optional<CaptionLine> behind(String line) {
        var bracketed = BRACKETED.matcher(line);
        if (line.length() < SHORT_CAPTION && bracketed.matches()) {
            return Optional.of(parts(bracketed));
        }
        var ofHouse = OF_HOUSE.matcher(line);
        if (line.length() < SHORT_CAPTION && ofHouse.matches()) {
            return Optional.of(parts(ofHouse));
        }
        var named = NAMED.matcher(line);
        if (line.length() < SHORT_CAPTION && named.matches()) {
            String maker = named.group(2) == null ? named.group(3) : named.group(2);
            return Optional.of(new CaptionLine(Optional.ofNullable(named.group(1)), Optional.of(maker.strip())));
        }
        var shouted = SHOUTED.matcher(line);
        if (line.length() < SHORT_CAPTION && shouted.matches()) {
            return Optional.of(parts(shouted));
        }
        var taken = TAKEN_BY.matcher(line);
        return line.length() < SHOT_LINE && taken.matches()
                ? Optional.of(new CaptionLine(
                        Optional.of(LABEL.matcher(taken.group(1)).replaceFirst("")), Optional.of(taken.group(2))))
                : Optional.empty();
    }

    private static CaptionLine parts(Matcher matcher) {
        return new CaptionLine(
                Optional.of(matcher.group(1).strip()),
                Optional.of(matcher.group(2).strip()));
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

    /** Whether a line only says who made the picture whose caption ends in the line above; a name may be broken over two. */
    static boolean isCreditUnder(String above, String line) {
        boolean credit = CaptionLine.of(line)
                .filter(told -> told.caption().isEmpty() && told.credit().isPresent())
                .isPresent();
        return BEHIND_SEPARATOR.matcher(line).matches()
                || (credit
                        && CaptionLine.of(above + " " + line)
                                .flatMap(CaptionLine::credit)
                                .isEmpty());
    }
}
