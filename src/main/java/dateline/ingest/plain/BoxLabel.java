package dateline.ingest.plain;

import java.util.regex.Pattern;

/** What stands over, or in, the boxes between and under the paragraphs of a story that are not about it. */
final class BoxLabel {
    private static final int LONGEST = 170;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern PLAYER = Pattern.compile(
            "(?:[>»▶►]{1,2}\\s*\\p{L}[^:]{2,100}:|(?:WATCH|LISTEN|VIDEO|AUDIO|PODCAST|PHOTOS?|MAP)\\s*[|:▶►]|(?i:watch|listen(?: back| again| here| now)?|video|vidéo|vídeo|wideo|видео|відео|podcast|im video|en vidéo|en vídeo|guarda il video|bekijk(?: de video)?|se video|katso video|hör|lyssna|lyt|[ée]couter|regarder|ouvir|oiça|escuchar|poslechněte)\\s?[:▶►])\\s*\\S.{2,140}");
    private static final Pattern DURATION = Pattern.compile(
            "(?iu)(?:duration|dauer|durée|duración|durata|duração|duur|längd|lengde|varighet|kesto)?\\s*:?\\s*(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:\\s*(?:min\\.?|minutes))?");

    /** What was corrected or added, and who has helped: it stands under a story, and is told of it. */
    private static final Pattern END_NOTE = Pattern.compile(
            "(?iu)[\\[(]?(?:corrections?|clarification|editor['’]?s['’]? note|erratum|fe de erratas?|errata(?: corrige)?|oikaisu|rättelse|rättat|rettelse|korrektur|korrigeret|rectificati(?:on|e|f)|rechtzetting|correctie|erramos|ispravak|ispravka|исправка|поправка|уточнение|уточнення|виправлення|korekcja|správně|helyreigazítás|helyesbítés|erată|δι[όο]ρθωση|tashih|ralat|đính chính|tekzip|pataisymas|labojums|parandus|leiðrétting|cywiriad|rectificació|訂正とおわび|おわび|바로잡습니다|정정보도|تصويب|تصحيح|תיקון|भूल सुधार|rectificación|corrección|correção|correzione|sprostowanie|oprava|korekta|исправление|düzeltme|訂正|정정|更正)(?: and clarifications?| appended)?(?:[^\\p{L}:.!?]{0,3}[^:.!?]{0,8}\\d[^:.!?]{0,24}(?<=[\\s\\d\\p{L}]))?[^\\p{L}:]{0,20}(?:(?:kello|kl|um|at|le|el|am|den|om)[^\\p{L}:]{1,12}){0,2}(?::\\d{2})?\\s?[:：].*"
                    + "|this (?:article|story|piece|report|post) (?:has been|was) (?:updated|amended|corrected)\\b.*|(?:saken|artikkelen) er oppdatert\\b.*|artikeln (?:har )?uppdatera\\p{L}*\\b.*|artiklen er opdateret\\b.*|not[ií]c?[ií]?a (?:foi )?a(?:c)?tualizad[oa]\\b.*|articolo aggiornato\\b.*"
                    + "|(?:der|dieser) (?:artikel|text|beitrag) (?:wurde|ist) .{0,40}(?:aktualisiert|korrigiert)\\b.*|cet article a été (?:mis à jour|corrigé|modifié)\\b.*|artykuł (?:został )?zaktualizowan\\p{L}*\\b.*|článek byl aktualizován\\b.*|con información de (?:(?-i:\\p{Lu})|la redacción).*|with (?:files|additional reporting|reporting) (?:from|by) (?-i:\\p{Lu}).*|(?:an? |the )?corrections? (?:was|were|has been|have been) (?:made|issued|added|published|appended)\\b.*|(?:when|if|where) we (?:learn of|make|find|get) (?:a |an )?(?:mistake|error)s?\\b.*|if you (?:spot|find|notice|see|believe)\\b.{0,40}\\b(?:error|mistake|typo|inaccura\\p{L}+)\\b.*|an earlier version of this (?:article|story|piece|report|post|headline|caption)\\b.*"
                    + "|(?:haben sie|hast du) .{0,20}fehler (?:gefunden|entdeckt|bemerkt)\\b.*|(?:vous avez|une) .{0,20}(?:erreur|faute|coquille)(?: repérée| dans)?\\b.{0,40}\\?.*|¿?(?:ha|has) (?:encontrado|visto|detectado) (?:un|algún) error\\b.*|hai (?:trovato|notato) un errore\\b.*|encontrou (?:um|algum) erro\\b.*|(?:heb je|ziet u|zie je|heeft u) een (?:fout|foutje)\\b.*|(?:нашли|заметили) (?:ошибку|опечатку)(?!\\p{L}).*|(?:знайшли|помітили) помилку(?!\\p{L}).*|(?:widzisz|zauważyłeś|znalazłeś) błąd(?!\\p{L}).*|(?:har du )?(?:hittat|sett|funnet|fundet|oppdaget) (?:ett |en )?feil?(?!\\p{L}).*|[（(]?责任编辑.*|[（(]?编辑[：:].*");

    /** What leads to stories that have nothing to do with this one. */
    private static final Pattern POPULAR = Pattern.compile(
            "(?:(?:the )?most (?:popular|read|viewed|shared)|trending(?: now)?|popular(?: now| stories)?|top stories|editors?['’]? picks|meistgelesen|am häufigsten gelesen|les plus lus|lo más (?:leído|visto)|i più letti|più letti|mais lid[ao]s|meest gelezen"
                    + "|mest lest[e]?|mest läst(?:a)?|luetuimmat|najczęściej czytane|nejčtenější|самое читаемое|популярное|en çok okunanlar|アクセスランキング|よく読まれている記事|많이 본 뉴스|热门(?:文章|新闻)|الأكثر قراءة)\\s*(?:[:：]|\\.{2,3}|…)?",
            FLAGS);

    private BoxLabel() {}

    /** Whether this line tells of a correction, of a change, or of who has helped. */
    static boolean isEndNote(String line) {
        return END_NOTE.matcher(line).matches();
    }

    /** Whether this line leads to a film or a sound. */
    static boolean isPlayerLabel(String line) {
        return line.length() < LONGEST && PLAYER.matcher(line).matches();
    }

    /** Whether this line says how long a film or a sound is. */
    static boolean isDuration(String line) {
        return DURATION.matcher(line).matches();
    }

    /** Whether this line says that titles of stories follow which have nothing to do with this one. */
    static boolean isPopularLabel(String line) {
        return POPULAR.matcher(line).matches();
    }
}
