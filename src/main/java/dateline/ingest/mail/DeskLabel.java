package dateline.ingest.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line that begins with a label gives the desk: {@code Headline: …}, {@code Chapô : …}, {@code Bildunterschrift: …}. */
enum DeskLabel {
    TITLE(
            "headline|head|hed|heading|überschrift|schlagzeile|hauptzeile|titel|titelzeile|title|titre|titular|título|titulo|titolo|manchete|kop|krantenkop"
                    + "|overskrift|tittel|otsikko|tytuł|titulek|nadpis|titulok|naslov|cím|főcím|titlu|заголовок|заглавие|назва|наслов|τίτλος|başlık"
                    + "|标题|標題|見出し|タイトル|主見出し|제목|tiêu đề|judul|العنوان|عنوان|تیتر|כותרת|शीर्षक"),
    STANDFIRST(
            "onderkop|standfirst|stand-first|sell|dek|deck|subhead|sub-head|subheading|subheadline|subtitle|summary|intro|strap|strapline|blurb"
                    + "|vorspann|unterzeile|untertitel|unterüberschrift|einleitung|teaser|anleser|leadtext|lead|chapô|chapo|chapeau|sous-titre|accroche"
                    + "|entradilla|subtítulo|bajada|copete|sumario|sottotitolo|sommario|catenaccio|linha fina|lide|entrada|ondertitel|inleiding"
                    + "|ingress|underrubrik|undertitel|ingressi|alaotsikko|zajawka|podtytuł|lid|perex|podtitulek|podnadpis|podtitulok|podnaslov|alcím|bevezető"
                    + "|subtitlu|șapou|подзаголовок|лид|анонс|підзаголовок|лід|поднаслов|υπότιτλος|spot|alt başlık|özet|导语|摘要|副标题|副標題|前言|リード|サブタイトル|副見出し"
                    + "|부제|부제목|전문|sapô|tóm tắt|teras|subjudul|العنوان الفرعي|المقدمة|מבוא|כותרת משנה|उपशीर्षक"),
    BYLINE(
            "byline|by-line|by|author|authors|writer|reporter|written by|text by|words by|autor|autorin|autoren|von|verfasser|verfasserin"
                    + "|signature|signé|auteur|autrice|auteure|par|firma|autora|autores|por|autore|di|door|skribent|journalist|kirjoittaja|toimittaja"
                    + "|autorka|szerző|автор|авторы|автори|συντάκτης|yazar|muhabir|作者|筆者|執筆|記者|记者|文|기자|글|글쓴이|penulis|tác giả|الكاتب|بقلم|מאת|लेखक"),
    CAPTION(
            "bijschrift bij foto|bildunterzeile|sottotitolo foto|λεζάντες|λεζάντα φωτογραφίας|사진설명|caption|captions|photo caption|picture caption|photo captions|picture captions|cutline|bildunterschrift|bildunterschriften|bildtext|bildzeile|bu"
                    + "|légende|légende photo|legende|pie de foto|pie de imagen|legenda|legenda da foto|didascalia|fotobijschrift|bijschrift|billedtekst|bildetekst"
                    + "|kuvateksti|podpis pod zdjęciem|podpis|popisek|popiska|képaláírás|подпись|подпись к фото|підпис|λεζάντα|fotoğraf altı|图说|图片说明|圖說"
                    + "|写真説明|キャプション|사진 설명|사진설명|chú thích ảnh|keterangan foto|photo|photos|pictures?|image|images|pics|foto|fotos|bild|bilder|photo credit"
                    + "|picture credit|crédit photo|crédito|fotograf|fotógrafo|fotograaf|zdjęcie|zdjęcia|fot|фото|写真|사진|ảnh|צילום|الصورة|תמונה"),
    BODY(
            "text|body|story|copy|article|main text|body copy|fließtext|haupttext|artikel|artikeltext|texte|corps|corps du texte|texto|cuerpo|testo|corpo"
                    + "|tekst|brödtext|brødtekst|leipäteksti|treść|szöveg|текст|основной текст|κείμενο|metin|正文|本文|본문|nội dung|isi|النص|טקסט"),
    ASIDE(
            "slug|words|pics|section|desk|category|topic|tag|tags|keyword|keywords|word count|wordcount|length|länge|zeichen|ressort|rubrik|rubrique|sección|seção|sezione"
                    + "|rubriek|dachzeile|oberzeile|spitzmarke|kicker|surtitre|antetítulo|volanta|occhiello|antetitolo|chapéu|vinjett|seo title|seo|url"
                    + "|deadline|print|online|page|seite|edition|ausgabe|schlagworte|stichworte|mots-clés|etiquetas|palabras clave|caracteres|signes|battute|tecken");

    /** What a fact box tells of a book, a film or a play, which may begin with a title and an author as well. */
    private static final Pattern FACTS = Pattern.compile(
            "(?iu)(?:publisher|verlag|isbn|pages|seiten|price|preis|director|regie|cast|starring|running time|rating|genre|éditeur|réalisat\\p{L}+|editorial"
                    + "|páginas|precio|prix|editore|pagine|prezzo|uitgever\\p{L}*|prijs|förlag|sidor|forlag|pris|wydawnictwo|cena|nakladatelství|издательство|цена"
                    + "|出版社|定价|价格|価格|출판사|label|composer|released?|network|venue|address|phone|opening hours|serves|ingredients|zutaten|prep time)");

    private static final Map<String, DeskLabel> BY_WORD = byWord();
    private static final Pattern LINE = Pattern.compile(
            "^[\\s*_#•-]{0,6}(?:(?i:suggested|proposed|possible|working|draft|vorschlag|vorgeschlagene[rs]?|mögliche[rs]?)\\s+)?"
                    + "(\\p{L}[\\p{L}\\p{M}'’ -]{0,28}?)(?:\\s*[(（][^()（）]{1,40}[)）])?[\\s\u00a0*_]{0,4}[:：][*_]{0,2}(?:[\\s\u00a0]*(.*))$");
    private static final Pattern ADDED = Pattern.compile(
            "(?iu)\\s*(?:proposée?|propuest[oa]|propost[oa]|sugerid[oa]|forslag|förslag|propozycja|voorstel)$");
    private static final Pattern PERSONS = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*\\s+){1,3}\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:\\s*(?:,|/|&|and|und|et|y|e|en|och|og)\\s+(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*\\s+){1,3}\\p{Lu}[\\p{L}\\p{M}.'’-]+){0,4}");

    private static final Pattern TOLD = Pattern.compile(
            "(?iu)(.{0,400}?[.!?:)]\\s+)(?:(?:suggested|proposed|possible|my|vorschlag für|vorgeschlagene[rs]?|proposition de|propuesta de|proposta di) )?"
                    + "((?:head ?line|hed|standfirst|stand-first|subhead|strapline|überschrift|vorspann|unterzeile|chapô|chapo|titre|titular|entradilla|titolo|sommario|sottotitolo|catenaccio|título|subtítulo|vorspann|ingress|underrubrik|perex|zajawka))"
                    + "(?: (?:suggestion|proposé|propuest[oa]|propost[oa]|sugerid[oa]))?\\s?[:：]\\s*(.{8,})");

    private static final int SHORTEST_BARE = 4;
    private static final int LONGEST_BARE = 20;
    private static final Pattern NEXT = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");

    private final String words;

    DeskLabel(String words) {
        this.words = words;
    }

    /** The words of it, as alternatives of a regular expression. */
    String words() {
        return words;
    }

    /**
     * A line with its label.
     *
     * @param value what stands behind the colon, which may be nothing
     */
    record Labelled(DeskLabel label, String value) {}

    /**
     * What a sentence of a letter gives behind other sentences.
     *
     * @param before the other sentences
     */
    record Told(DeskLabel label, String before, String value) {}

    /** What this line of a letter gives behind its first sentences. */
    static Optional<Told> told(String line) {
        Matcher told = TOLD.matcher(line);
        return told.matches()
                ? Optional.ofNullable(BY_WORD.get(told.group(2).toLowerCase(Locale.ROOT)))
                        .map(label ->
                                told(label, told.group(1).strip(), told.group(3).strip()))
                : Optional.empty();
    }

    /** A headline is one sentence, behind which a letter may go on. */
    private static Told told(DeskLabel label, String before, String value) {
        String[] sentences = NEXT.split(value, 2);
        return label == TITLE && sentences.length > 1
                ? new Told(label, before + " " + sentences[1], sentences[0].replaceFirst("[.]$", ""))
                : new Told(label, before, value);
    }

    /** The label that this line begins with, and what it labels. */
    static Optional<Labelled> of(String line) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            return bare(line.strip());
        }
        String word = ADDED.matcher(found.group(1).strip()).replaceFirst("").toLowerCase(Locale.ROOT);
        String value = found.group(2).strip();
        DeskLabel label = BY_WORD.get(word);
        if ((label == BODY || word.equals("words")) && PERSONS.matcher(value).matches()) {
            return Optional.of(new Labelled(BYLINE, value));
        }
        return Optional.ofNullable(label).map(known -> new Labelled(known, value));
    }

    /** A label alone in its line, in capitals. */
    private static Optional<Labelled> bare(String line) {
        boolean capitals = line.length() >= SHORTEST_BARE
                && line.length() <= LONGEST_BARE
                && line.equals(line.toUpperCase(Locale.ROOT))
                && !line.equals(line.toLowerCase(Locale.ROOT));
        return capitals
                ? Optional.ofNullable(BY_WORD.get(line.toLowerCase(Locale.ROOT)))
                        .filter(label -> label != ASIDE)
                        .map(label -> new Labelled(label, ""))
                : Optional.empty();
    }

    /** Whether it begins with what a box of facts names. */
    static boolean isFact(String line) {
        Matcher found = LINE.matcher(line);
        return found.matches() && FACTS.matcher(found.group(1).strip()).matches();
    }

    private static Map<String, DeskLabel> byWord() {
        Map<String, DeskLabel> labels = new TreeMap<>();
        for (DeskLabel label : values()) {
            List.of(label.words.split("\\|")).forEach(word -> labels.putIfAbsent(word, label));
        }
        return labels;
    }
}
