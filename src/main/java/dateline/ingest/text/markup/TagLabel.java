package dateline.ingest.text.markup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The word before the tags of a story: {@code Tags:}, {@code Filed under}, {@code Schlagwörter}. */
public final class TagLabel {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What no sentence of a story consists of; with a colon behind it the tags may stand on the same line. */
    private static final String WORDS =
            "(?:(?:article|story|post|related|suggested|popular|key|hot) )?(?:tags?|topics?|keywords?|subjects?)(?: in this (?:article|story|post)| mentioned)?|(?:filed|posted|archived) (?:under|in)|tagged(?: with| as| in)?|(?:read )?more (?:news |stories )?(?:on|about)(?: this topic| these topics)?|explore more(?: on)?|in this (?:story|article)|related to this (?:story|article)"
                    + "|(?:topics|tags|keywords) (?:in|of|for|from|on|covered in) this (?:article|story|post|piece)|(?:this (?:article|story|post) (?:is|was) (?:filed under|tagged(?: with| as)?))|(?:see|explore) more (?:stories )?(?:on|about)(?: these topics)?|(?:themen|schlagworte|schlagwörter|tags) (?:zu|in) (?:diesem|diesen) (?:artikel|beitrag|text)|(?:die )?themen dieses artikels|schlagw(?:o|ö)rte(?:r)?|(?:verwandte )?themen(?: (?:in diesem|dieses|des) (?:artikel|beitrag)s?)?|stichw(?:o|ö)rte(?:r)?|mehr zu"
                    + "|mots[- ]cl[ée]s?|étiquettes?|sujets(?: (?:associés|liés))?|th[èe]mes(?: (?:associés|liés))?|tags associés|(?:mots[- ]clés|tags|sujets|thèmes|étiquettes) (?:de (?:cet|l['’])\\s?article|associés(?: à cet article)?)|cet article est classé dans|en savoir plus sur|plus d['’]infos sur"
                    + "|etiquetas?|temas(?: (?:relacionados|de la nota|de esta noticia))?|archivado (?:en|como)|más (?:sobre|noticias (?:de|sobre))|en esta (?:noticia|nota)|(?:etiquetas|temas|tags) (?:de|en) (?:esta|este) (?:noticia|nota|artículo)|(?:etiquetas|tags|temas|assuntos|tópicos) (?:desta|deste|da|nesta) (?:notícia|matéria|artigo|reportagem)|palabras clave|etiquetes|temes|paraules clau|arxivat (?:a|en)|mais sobre|marcadores|palavras[- ]chave|assuntos(?: relacionados)?|tópicos(?: relacionados)?"
                    + "|argomenti|parole chiave|etichette|temi|(?:temi|tag|argomenti) (?:di|dell['’]|in) ?(?:questo )?(?:articolo|notizia)|(?:onderwerpen|tags|trefwoorden) (?:in|bij|van) (?:dit|deze) (?:artikel|bericht|verhaal)|(?:ämnen|taggar) i (?:artikeln|den här artikeln)|(?:emner|tagger|tags) i (?:denne )?(?:artikkelen|artiklen|saken|artikel)|trefwoorden|onderwerpen|meer over|lees meer over|ämnen|ämnesord|taggar|nyckelord|emner|emneord|nøgleord|nøkkelord|stikkord|mere om|mer om|læs mere om|les mer om|läs mer om|efnisorð|lykilorð|merki"
                    + "|(?:artikkelin|jutun) (?:aiheet|avainsanat|tunnisteet)|tunnisteet|(?:tematy|tagi|słowa kluczowe) (?:artykułu|w artykule)|(?:témata|štítky|klíčová slova) (?:článku|v článku)|haber(?:in)? etiketleri|bu haberin etiketleri|(?:теги|темы|метки) (?:статьи|новости|материала|публикации)|(?:теги|теми|мітки) (?:статті|новини|матеріалу)|avainsanat|aiheet|asiasanat|märksõnad|sildid|teemad|tagi|słowa kluczowe|tematy|hasła|štítky|témata|klíčová slova|tagy|témy|kľúčové slová|značky|címkék|témák|kulcsszavak|etichete|cuvinte[- ]cheie|taguri|subiecte"
                    + "|oznake|tagovi|ključne (?:riječi|reči|besede)|teme|žymos|raktažodžiai|temos|birkas|tēmas|atslēgvārdi|etiketler|etiketak|anahtar kelimeler|konular|pynciau|tagiau|clibeanna"
                    + "|ετικέτες|λέξεις[- ]κλειδιά|(?:σχετικά )?θέματα|теги|метки|темы|ключевые слова|мітки|теми|ключові слова|етикети|тагове|ключови думи|ознаке|тагови|кључне речи"
                    + "|(?:ال)?كلمات (?:ال)?(?:مفتاحية|دالة|دلالية)|(?:ال)?وسوم|(?:ال)?أوسمة|(?:ال)?علامات|برچسب[\u200c ]?ها|کلیدواژه[\u200c ]?ها|תגיות|תגים|מילות מפתח|נושאים|ٹیگز|टैग्स?|विषय|कीवर्ड|ট্যাগ|குறிச்சொற்கள்"
                    + "|(?:(?:この|本)?(?:記事|ニュース)(?:の|に(?:ついた|付いた|つけられた|付けられた|関する|関連する)|と関連する)|#)?(?:関連)?(?:タグ|キーワード|トピックス?|テーマ)(?:一覧)?|(?:このページ|この話題)の(?:タグ|キーワード)|(?:本文|文章|新闻|新聞|此文)(?:的)?(?:标签|標籤|标籤|关键词|關鍵字|關鍵詞)|이 (?:기사|글)(?:의|에 달린) ?(?:태그|키워드)|(?:相关|相關)?(?:标签|標籤|关键词|關鍵詞|关键字|關鍵字|话题|話題)|(?:관련 ?)?(?:태그|키워드|해시태그)|แท็ก|คำสำคัญ|ป้ายกำกับ|từ kh(?:óa|oá)|thẻ|topik(?: terkait)?|tag terkait|kata kunci|tagar|თეგები|պիտակներ|թեգեր";

    private static final Pattern LABEL = Pattern.compile(
            "[\\[(]?(?:" + WORDS + ")[\\])]?(?:\\s*[:：]\\s*(.*)|\\s+(#.*)|\\s*)", FLAGS | Pattern.DOTALL);

    /** What leads to more on a few subjects, and as often to other stories. */
    private static final Pattern MORE = Pattern.compile(
            "(?:read|see|find|explore|discover|view) more(?: (?:on|about))?|more(?: on| about)?|mehr(?: lesen| dazu)?|weiterlesen|lire (?:plus|aussi)|en savoir plus|leer más|ver más|más|leia mais|saiba mais|leggi (?:di più|anche)|per saperne di più|lees (?:meer|ook)|läs mer|les mer|læs mere|lue lisää|czytaj więcej|więcej|читать (?:далее|ещё)|читати більше|devamı|daha fazla|もっと(?:見る|読む)|더 보기|更多|المزيد",
            FLAGS);

    private static final int LONGEST = 400;

    private TagLabel() {}

    /** What stands behind the label that a line begins with, empty for a label alone; nothing for a line without one. */
    public static Optional<String> behind(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher label = LABEL.matcher(line.strip());
        if (!label.matches()) {
            return Optional.empty();
        }
        String told = label.group(1) == null ? label.group(2) : label.group(1);
        return Optional.of(told == null ? "" : told.strip());
    }

    /** Whether the line says that there is more to read, without a word on what. */
    public static boolean isMore(String line) {
        return MORE.matcher(line.strip()).matches();
    }

    /** Whether the line is such a word and nothing else. */
    public static boolean isAlone(String line) {
        return behind(line).filter(String::isEmpty).isPresent();
    }
}
