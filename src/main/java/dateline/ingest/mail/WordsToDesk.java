package dateline.ingest.mail;

import dateline.ingest.text.DashedSpeech;
import dateline.ingest.text.embargo.DeskNotes;
import java.util.List;
import java.util.regex.Pattern;

/** Tells a paragraph that speaks to the desk of the text that is sent, as a letter does that goes with it. */
final class WordsToDesk {
    private static final int LINE = 60;
    private static final int NOTE = 300;
    private static final int LAST_LINES = 4;

    /** Nobody says more to a desk in one paragraph. */
    private static final int LONGEST = 2_000;

    private static final String QUOTES = "\"“”«»„「」『』";
    private static final Pattern OPENING = Pattern.compile("[^\\n.!?]{2,60}[,，、،!！:：]\\s*");

    /** Says where that which is sent stands. */
    private static final Pattern PLACED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:copy|story|text|article|release|piece) (?:is )?(?:below|follows|attached)|please (?:run|use|publish|find|print)|anbei|ci-joint|adjunto (?:la|el|mi)|hierbij|przesyłam|wysyłam|посылаю|отправляю|высылаю|надсилаю|posílám|zasílám|posielam|küldöm|mellékelem|(?:vă |îți )?trimit|gönderiyorum|lähetän|jag skickar|jeg sender|ti mando|vi mando|ti giro|te mando|os mando|te envío|os envío|je t['’]envoie|je vous envoie|ich schicke|ich sende|junto enviamos|envio em anexo|kirimkan|附上|稿件如下)(?!\\p{L})|原稿を?お送り|원고를? 보");

    /** What people call that which they send, and what the desk does with it. */
    private static final Pattern SENT = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:copy|stor(?:y|ies)|piece|article|feature|report|column|release|interview|review|pics?|photos?|pictures?|images?|words|headline|standfirst|captions?|deadline|edition|subs|attach\\p{L}*|enclosed|below|draft|legal(?:led)?|online"
                    + "|texte?s?|beitrag|stück|artikel\\p{L}*|meldung|fotos?|bilder?|zeichen|zeilen|überschrift|vorspann|ausgabe|anhang|anbei|pressemitteilung"
                    + "|papier|sujet|signes|feuillets?|chapô|édition|pièce jointe|ci-joint|ci-dessous|bouclage|reportage|communiqué"
                    + "|textos?|nota|artículo|reportaje|crónica|pieza|imágenes|caracteres|palabras|titular|edición|cierre|adjunt\\p{L}*"
                    + "|pezzo|testo|articolo|foto(?:grafie)?|battute|titolo|edizione|allegat\\p{L}*|intervista|comunicato"
                    + "|matéria|peça|reportagem|notícia|artigo|edição|anexo|fecho|imagens"
                    + "|stuk|tekst(?:en)?|bericht|verhaal|foto['’]s|beeld|woorden|bijlage|krant|persbericht"
                    + "|text(?:en|erna)|jobb(?:et)?|sak(?:en)?|bild(?:er|erna)|foton?|billeder|bilde|tecken|tegn|rubrik(?:en)?|vedlagt|bifoga\\p{L}*|vedhæft\\p{L}*|utkast\\p{L}*|historien?"
                    + "|jut(?:tu|un|tuni)|teksti|kuvat?|merkkiä|otsikko|liitteenä|tiedote"
                    + "|artykuł\\p{L}*|materiał\\p{L}*|zdjęci\\p{L}*|znak\\p{L}*|tytuł\\p{L}*|załącz\\p{L}*|wydani\\p{L}*"
                    + "|článe?k\\p{L}*|fotk\\p{L}*|fotografi\\p{L}*|titulek|příloh\\p{L}*|vydání|prílo[hz]\\p{L}*"
                    + "|cikk\\p{L}*|anyag\\p{L}*|szöveg\\p{L}*|fotó\\p{L}*|képe?k\\p{L}*|leütés|melléklet\\p{L}*"
                    + "|articol(?:ul)?|material(?:ul)?|poze(?:le)?|semne|atașat|anexat"
                    + "|текст\\p{L}*|материал\\p{L}*|стать[яюеи]|заметк\\p{L}*|фото\\p{L}*|знаков|заголов\\p{L}*|вложени\\p{L}*|матеріал\\p{L}*|статт[яюі]|новин[ау]"
                    + "|κείμενο|άρθρο|ρεπορτάζ|φωτογραφί\\p{L}*|λέξεις|τίτλο\\p{L}*|συνημμέν\\p{L}*"
                    + "|haber\\p{L}*|metin|metni|yazı(?:yı|m)?|fotoğraf\\p{L}*|kelime|başlık|ekte"
                    + "|naskah|berita|tulisan|kata|judul|terlampir|bài|ảnh|đính kèm"
                    + "|tekst(?:a|u)?|članak|fotografije|prilogu)(?!\\p{L})"
                    + "|原稿|写真|記事|見出し|添付|稿件|稿子|图片|照片|附件|文章|标题|기사|원고|사진|첨부|제목|المادة|المقال|النص|الخبر|الصور|مرفق|כתבה|טקסט|תמונות|מצורף|ידיעה|लेख|खबर|ख़बर|फोटो|संलग्न");

    /** Words by which whoever writes and whoever is written to are meant. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?-i:I|I['’](?:m|ve|ll|d))|me|my|you|your|us|let me|please|pls|shout|ich|mir|mich|meine?[nmrs]?|euch|dich|dir|bitte|bescheid"
                    + "|je|j['’](?=\\p{L})|moi|vous|tu|toi|votre|merci|mándame|pídeme|dime|avísame|me|te paso|os paso|por favor|vosotros|mi chiami|mi dica|dimmi|fammi|per favore|grazie|meu|minha|obrigad[oa]|diz-me|avisa-me"
                    + "|ik|mij|jullie|graag|alsjeblieft|jag|mig|ni kan|gärna|jeg|meg|dere|gjerne|minä|sinä|voit|proszę|mnie|wam|dajcie|daj znać|prosím|vám|dejte|kérem|nektek|szólj\\p{L}*|îmi|te rog|vă rog"
                    + "|я|мне|вам|тебе|вас|пожалуйста|будь ласка|мені|σας|μου|lütfen|bana|saya|anda|mohon|tôi|vam|molim)(?!\\p{L})"
                    + "|お願い|ください|いたします|请|麻烦|부탁|드립니다|אני|לך|لكم|कृपया");

    private static final Pattern ENCLOSED = Pattern.compile("(?iu)" + LetterPhrases.ENCLOSED);
    private static final Pattern GREETING = Pattern.compile(
            "(?iu)\\s*(?:" + LetterPhrases.GREETINGS + ")(?!\\p{L})[^\\n.!?:]{0,50}[,!:.。、，！：–—-]?\\s*");
    private static final Pattern COLLEGIAL = Pattern.compile(
            "(?iu)^\\s*(?:hi|hiya|hey|morning|afternoon|evening|hallo|moin|servus|hoi|ha|salut|coucou|hola|buenas|ciao|olá|oi|hej|hei|heisann|moi|cześć|ahoj|čau|szia|sziasztok|bună|salut|привет|привіт|γεια|selam|merhaba|halo|chào|bok)(?!\\p{L})");
    private static final Pattern COLLEGIAL_TO =
            Pattern.compile(COLLEGIAL.pattern() + "(?: (?-i:\\p{Lu})[\\p{L}’'-]{1,20}){1,2}\\s?(?:[,!、，！:：]| [–—-])");
    private static final Pattern NAME_ALONE = Pattern.compile(
            "\\s*\\p{Lu}[\\p{L}’'-]{1,20}(?:(?: and| und| et| y| e| en| och| og|,| &)? \\p{Lu}[\\p{L}’'-]{1,20})?(?:,| [–—-])\\s*");
    private static final Pattern GREETED = Pattern.compile("(?iu)^\\s*(?:" + LetterPhrases.GREETINGS + ")(?!\\p{L})");
    private static final Pattern FAREWELLS = Pattern.compile("(?iu)\\s*(?:" + LetterPhrases.FAREWELLS + ")(?!\\p{L})");
    private static final Pattern FAREWELL = Pattern.compile("(?iu)\\s*(?:" + LetterPhrases.FAREWELLS
            + ")(?!\\p{L})[,.!、。\u2013\u2014 -]*(?:(?-i:\\p{Lu})[\\p{L}.'’ -]{0,40})?\\s*");

    private static final Pattern UNSPACED_FAREWELL =
            Pattern.compile("(?:" + LetterPhrases.UNSPACED_FAREWELLS + "){1,3}");

    private static final Pattern MARK = Pattern.compile(
            "(?iu)\\W{0,4}(?:(?:obs|nb|n\\.b\\.|ps|p\\.s\\.|p\\.-s\\.|pd|ojo|achtung|wichtig|please note|note|important|attention|atención|attenzione|atenção|let op|huom|uwaga|pozor|figyelem|внимание|увага|προσοχή|dikkat|merk|bemærk)\\s?[!:.,–—-]|※|【注意】|注意[:：！]|注[:：])");
    private static final Pattern QUERIES = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:any|with|if) (?:queries|questions|probs|problems)|shout if|give (?:me|us) a (?:shout|ring|call|bell|buzz)|let me know|(?:ring|call|text) me (?:if|on|for|with)|on (?:the|my) mobile|i['’]m (?:about|around|on) |shout\\b.{0,20} if|drop me a line"
                    + "|bei (?:rück)?fragen|(?:ruf|rufen sie|meld) (?:mich|dich|sich|mich an|dich bei)|ich bin (?:bis|ab|erreichbar|unter)|für rückfragen|n['’]hésit\\p{L}+|(?:si|en cas de) (?:besoin|question\\p{L}*)|je (?:reste|suis) (?:joignable|dispo\\p{L}*|à)|(?:cualquier|alguna) (?:cosa|duda|pregunta)|estoy (?:en el|localizable)|llamadme"
                    + "|(?:rest[oa]|restiamo|sono|rimango)? ?a (?:sua |vostra |tua )?(?:completa )?disposizione per|(?:quedo|quedamos|estoy) a (?:su|tu|vuestra) disposición|(?:fico|ficamos|estou) à (?:vossa |sua )?disposição|(?:bin|stehe|stehen) (?:gerne |jederzeit )?(?:zur|zu deiner|zu ihrer) verfügung|ring (?:endelig|gerne|bare)|per (?:qualsiasi|qualunque|dubbi)|sono (?:reperibile|al)|qualquer (?:dúvida|coisa)|estou (?:disponível|no)|vragen\\? bel|(?:bel|app) (?:me|gerust)|bij vragen|hör av (?:dig|er)|ring (?:mig|meg|mej)|(?:vid|ved) (?:frågor|spørsmål|spørgsmål)|kysyttävää|soita|w razie (?:pytań|czego|wątpliwości)|dzwoń\\p{L}*|kdyby něco|volej\\p{L}*"
                    + "|ha (?:kérdés|bármi)|hívj\\p{L}*|dacă (?:aveți|ai) întrebări|если (?:что|есть вопросы)|по всем вопросам|звоните|якщо (?:що|є питання)|телефонуйте|αν (?:χρειαστείς|έχεις)|sorunuz|ada pertanyaan|có gì)(?!\\p{L})|(?:ご|何か)?(?:不明な?点|質問)(?:が|は|等)|携帯まで|ご(?:不明|質問)|연락 ?(?:부탁|주세요|주시|바랍)|何かあれば|有(?:任何)?问题|문의|궁금한");
    private static final Pattern PICTURES = Pattern.compile(
            "(?iu)\\s*(?:pics?|photos?|pictures?|images?|headshots?|fotos?|foto['’]s|bilder?|imágenes|imagens|immagini|zdjęcia|фото|снимки|kuvat|képek) (?:to follow|attached|are |is |in |im |en |em |on |by |via |from |follow|anbei|folgen|hängen|liegen|kommt|kommen|jointes?|adjuntas|siguen|seguem|em anexo|allegat|volgen|följer|bifog|ligger|følger|w załącz|в )");

    /** Pictures that come later, by whoever writes: {@code Fotky pošlu večer}, {@code Die Fotos schicke ich heute Abend}. */
    private static final Pattern PICTURES_LATER = Pattern.compile(
            "(?iu)\\s*(?:(?:the|die|les|las|los|le|as|de|my|meine|mis|mes)\\s)?(?:pics?|photos?|pictures?|images?|fotos?|foto['’]s|bilder?|fotky|fotografie|snímky|imágenes|imagens|immagini|zdjęcia|фото|фотографии|снимки|світлини|kuvat|képek|képeket|fotókat|pozele|fotografiile|fotografije|φωτογραφίες|fotoğrafları|billeder(?:ne)?|bildene|bilderna)\\s(?:\\p{L}+\\s)?(?:i['’]ll|will|schicke|sende|reiche|kommen|folgen|j['’]envoie|arrivent|suivent|vous les|mando|mandaré|envío|enviaré|llegan|mando|invio|arrivano|envio|mandarei|seguem|stuur|volgen|komen|skickar|kommer|sender|følger|ettersender|lähetän|tulevat|prześlę|wyślę|dosyłam|będą|pošlu|posílám|dodám|pošlem|küldöm|jönnek|trimit|le trimit|šaljem|пришлю|вышлю|отправлю|будут|надішлю|στέλνω|θα στείλω|gönderirim|göndereceğim)(?!\\p{L})[^\\n]{0,80}");

    /** Several sentences, or the sign of a smile. */
    private static final Pattern CHAT = Pattern.compile(
            "[\\p{Ll}\\p{Lo}][.!?。！？]\\s*[\\p{Lu}\\p{Lo}]|[:;]-?[)D(P]\\s*$|[\\x{1F600}-\\x{1F64F}]\\s*$");

    private static final Pattern ASKING = Pattern.compile("[?!？！؟]");

    private WordsToDesk() {}

    private static boolean finds(Pattern words, String text) {
        return text.length() <= LONGEST && words.matcher(text).find();
    }

    /** Whether a line is the greeting of a letter and nothing else. */
    static boolean isGreeting(String line) {
        return line.length() <= LINE
                && (GREETING.matcher(line).matches() || NAME_ALONE.matcher(line).matches());
    }

    /** Whether a line begins with a greeting. */
    static boolean isGreeted(String line) {
        return finds(GREETED, line) || isGreeting(line);
    }

    /** Whether a line greets as people greet whom they work with, alone in its line. */
    static boolean isCollegial(String line) {
        return isGreeting(line) && finds(COLLEGIAL, line);
    }

    /** Whether a paragraph begins so, with the name of somebody, and says more in a few words. */
    static boolean isCollegialTo(String text) {
        return text.length() <= NOTE
                && text.chars().noneMatch(c -> QUOTES.indexOf(c) >= 0)
                && COLLEGIAL_TO.matcher(text).lookingAt();
    }

    static boolean isFarewell(String line) {
        return line.length() <= LINE
                && (FAREWELL.matcher(line).matches()
                        || UNSPACED_FAREWELL.matcher(line).matches());
    }

    /** Whether it begins as a farewell does, in one that may say more. */
    static boolean beginsFarewell(String line) {
        return FAREWELLS.matcher(line).lookingAt();
    }

    /** Whether it says that something is sent with it. */
    static boolean isEnclosing(String text) {
        return finds(ENCLOSED, text);
    }

    /** Whether it speaks to the desk without a greeting: it says where the story is, or speaks to somebody of it. */
    static boolean isUngreetedNote(String text) {
        return text.length() <= NOTE
                && text.chars().noneMatch(c -> QUOTES.indexOf(c) >= 0)
                && (finds(PLACED, text) || (finds(ENCLOSED, text) && finds(PERSONAL, text)));
    }

    /** Whether it stands over a letter as a greeting does that nobody foresaw. */
    static boolean opensLetter(String text) {
        return text.length() <= LINE && OPENING.matcher(text).matches();
    }

    /** Whether it names what is sent. */
    static boolean namesText(String text) {
        return finds(ENCLOSED, text) || finds(SENT, text);
    }

    /** Whether somebody speaks in it to somebody of what is sent. */
    static boolean isTalk(String text) {
        return finds(ENCLOSED, text) || (finds(SENT, text) && finds(PERSONAL, text));
    }

    /** Whether somebody speaks in it to somebody. */
    static boolean isPersonal(String text) {
        return finds(PERSONAL, text);
    }

    /** Whether it asks something, or calls out to somebody. */
    static boolean isAsking(String text) {
        return ASKING.matcher(text).find();
    }

    /** Whether it says one thing after the other, or smiles, as a headline does not. */
    static boolean isChat(String line) {
        return line.length() <= NOTE && CHAT.matcher(line).find();
    }

    /** Whether it begins with a word by which somebody asks for attention. */
    static boolean isMarked(String text) {
        return MARK.matcher(text).lookingAt();
    }

    /** Whether it is said between a story and a signature: where to ask, what follows by another way. */
    static boolean isLastWord(String text) {
        boolean said = text.length() <= NOTE
                && text.lines().count() <= LAST_LINES
                && !DashedSpeech.isIn(List.of(text), "")
                && (isMarked(text)
                        || finds(QUERIES, text)
                        || PICTURES.matcher(text).lookingAt()
                        || PICTURES_LATER.matcher(text).matches());
        return said || isNote(text);
    }

    /** Whether its first line is a note to the desk and nothing else. */
    private static boolean isNote(String text) {
        String first = text.lines().findFirst().orElse("");
        return text.length() <= LONGEST
                && DeskNotes.in(first)
                        .filter(note -> note.end() - note.start() == first.length())
                        .isPresent();
    }

    /** Whether one of these lines is a name of the sender's, as a signature has it. */
    static boolean isSigned(String line, List<String> sender) {
        String name = line.strip().replaceFirst("^[/–—-]\\s*", "").replaceFirst("(?:[.,]|\\s+x{1,3})$", "");
        return sender.contains(name);
    }
}
