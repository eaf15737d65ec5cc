package dateline.ingest.text.embargo;

import dateline.ingest.text.Unaccented;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Short words that mark what was sent as under embargo, and say nothing else: {@code NEWS UNDER EMBARGO}, {@code Notizia sotto
 * embargo}, {@code Pressemitteilung mit Sperrfrist}. One word beside them, such as the country that is, makes them a story's.
 */
final class EmbargoMark {
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 7;

    private static final Pattern NAME = Pattern.compile(Unaccented.of("(?iu)(?:" + EmbargoPhrases.CALLED
            + ")\\p{L}{0,4}|embarg\\p{L}{1,5}|ambargolu|إمبارغو|أمبارغو|אמברגו|एम्बार्गो"));

    /** What is sent. */
    private static final Set<String> SENT = words(
            "news press media release releases story copy material materials information communication announcement statement report article text document",
            "nachricht meldung mitteilung pressemitteilung medienmitteilung presseinformation pressetext information text beitrag artikel bericht unterlagen dokument presseaussendung",
            "nouvelle info infos information informations communiqué dépêche texte article document dossier actualité presse",
            "noticia noticias nota notas comunicado información informaciones texto artículo documento prensa reportaje teletipo",
            "notizia notizie comunicato comunicati informazione informazioni testo articolo documento stampa nota materiale",
            "notícia notícias comunicado informação texto artigo documento imprensa matéria",
            "nieuws nieuwsbericht persbericht bericht informatie tekst artikel document stuk",
            "nyhet nyhed nyhedsmeddelelse nyhetssak pressmeddelande pressemeddelelse pressemelding meddelande melding text tekst artikel sak",
            "uutinen tiedote lehdistötiedote teksti artikkeli materiaali informacja komunikat materiał tekst artykuł prasowy prasowa wiadomość notatka",
            "zpráva správa tisková tlačová článek článok materiál informace informácia text hír sajtóközlemény közlemény anyag cikk tájékoztató",
            "știre comunicat presă informare material text vijest vest novica priopćenje saopštenje sporočilo članek članak medije javnost",
            "новость пресс-релиз пресс релиз сообщение материал информация текст статья новина прес-реліз прес реліз повідомлення матеріал інформація стаття новина съобщение прессъобщение вест саопштење",
            "είδηση δελτίο τύπου ανακοίνωση κείμενο άρθρο haber metin bülten basın bülteni açıklama duyuru خبر بيان صحفي نص מידע ידיעה הודעה לעיתונות समाचार विज्ञप्ति प्रेस berita siaran pers rilis tin thông cáo báo chí");

    /** What stands between. */
    private static final Set<String> BESIDE = words(
            "under strict strictly this the is are all please note unter mit dem der die das ist strikt strikter sous est strict l cette ce la le bajo con está esta este es el de di in para sotto sob com o a onder met dit is het under med på denne dette er det på",
            "on alla pod z objęte objęta objęty je s alatt sub cu este u uz za под с в і з під υπό σε για ile içeren bu تحت हे dalam di bawah dengan có lệnh");

    private EmbargoMark() {}

    /** Whether this line says so, and nothing else. */
    static boolean isSaid(String line) {
        if (line.length() > LONGEST || line.indexOf('?') >= 0) {
            return false;
        }
        List<String> found = Arrays.stream(
                        Unaccented.of(line).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return found.size() > 1
                && found.size() <= MOST_WORDS
                && found.stream().allMatch(word -> isName(word) || SENT.contains(word) || BESIDE.contains(word))
                && found.stream().anyMatch(EmbargoMark::isName)
                && found.stream().anyMatch(SENT::contains);
    }

    private static boolean isName(String word) {
        return NAME.matcher(word).matches();
    }

    private static Set<String> words(String... lists) {
        return Stream.of(lists)
                .flatMap(list -> Stream.of(Unaccented.of(list).split("[ -]")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
