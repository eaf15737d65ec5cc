package dateline.ingest.plain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The word before the tags of a story: {@code Tags:}, {@code Filed under}, {@code Schlagwörter}. */
final class TagLabel {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What no sentence of a story consists of; with a colon behind it the tags may stand on the same line. */
    private static final String WORDS =
            "(?:(?:article|story|post|related|popular|key|hot) )?(?:tags?|topics?|keywords?|subjects?)(?: in this (?:article|story|post)| mentioned)?|(?:filed|posted|archived) (?:under|in)|tagged(?: with| as| in)?|(?:read )?more (?:news |stories )?(?:on|about)(?: this topic| these topics)?|explore more(?: on)?|in this (?:story|article)|related to this (?:story|article)"
                    + "|schlagw(?:o|ö)rte(?:r)?|(?:verwandte )?themen(?: (?:in diesem|dieses|des) (?:artikel|beitrag)s?)?|stichw(?:o|ö)rte(?:r)?|mehr zu"
                    + "|mots[- ]cl[ée]s?|étiquettes?|sujets(?: (?:associés|liés))?|th[èe]mes(?: (?:associés|liés))?|tags associés|en savoir plus sur|plus d['’]infos sur"
                    + "|etiquetas?|temas(?: (?:relacionados|de la nota|de esta noticia))?|archivado (?:en|como)|más (?:sobre|noticias (?:de|sobre))|en esta (?:noticia|nota)|palabras clave|etiquetes|temes|paraules clau|arxivat (?:a|en)|mais sobre|marcadores|palavras[- ]chave|assuntos(?: relacionados)?|tópicos(?: relacionados)?"
                    + "|argomenti|parole chiave|etichette|temi|trefwoorden|onderwerpen|meer over|lees meer over|ämnen|ämnesord|taggar|nyckelord|emner|emneord|nøgleord|nøkkelord|stikkord|mere om|mer om|læs mere om|les mer om|läs mer om|efnisorð|lykilorð|merki"
                    + "|avainsanat|aiheet|asiasanat|märksõnad|sildid|teemad|tagi|słowa kluczowe|tematy|hasła|štítky|témata|klíčová slova|tagy|témy|kľúčové slová|značky|címkék|témák|kulcsszavak|etichete|cuvinte[- ]cheie|taguri|subiecte"
                    + "|oznake|tagovi|ključne (?:riječi|reči|besede)|teme|žymos|raktažodžiai|temos|birkas|tēmas|atslēgvārdi|etiketler|etiketak|anahtar kelimeler|konular|pynciau|tagiau|clibeanna"
                    + "|ετικέτες|λέξεις[- ]κλειδιά|(?:σχετικά )?θέματα|теги|метки|темы|ключевые слова|мітки|теми|ключові слова|етикети|тагове|ключови думи|ознаке|тагови|кључне речи"
                    + "|(?:ال)?كلمات (?:ال)?(?:مفتاحية|دالة|دلالية)|(?:ال)?وسوم|(?:ال)?أوسمة|(?:ال)?علامات|برچسب[\u200c ]?ها|کلیدواژه[\u200c ]?ها|תגיות|תגים|מילות מפתח|נושאים|ٹیگز|टैग्स?|विषय|कीवर्ड|ট্যাগ|குறிச்சொற்கள்"
                    + "|(?:この記事の|記事の)?(?:関連)?(?:タグ|キーワード|トピックス?|テーマ)(?:一覧)?|(?:相关|相關)?(?:标签|標籤|关键词|關鍵詞|关键字|關鍵字|话题|話題)|(?:관련 ?)?(?:태그|키워드|해시태그)|แท็ก|คำสำคัญ|ป้ายกำกับ|từ kh(?:óa|oá)|thẻ|topik(?: terkait)?|tag terkait|kata kunci|tagar|თეგები|պիտակներ|թեգեր";

    private static final Pattern LABEL = Pattern.compile(
            "[\\[(]?(?:" + WORDS + ")[\\])]?(?:\\s*[:：]\\s*(.*)|\\s+(#.*)|\\s*)", FLAGS | Pattern.DOTALL);

    private static final int LONGEST = 400;

    private TagLabel() {}

    /** What stands behind the label that a line begins with, empty for a label alone; nothing for a line without one. */
    static Optional<String> behind(String line) {
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

    /** Whether the line is such a word and nothing else. */
    static boolean isAlone(String line) {
        return behind(line).filter(String::isEmpty).isPresent();
    }
}
