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
 * Short words on how an embargo stands: {@code EMBARGO NOT LIFTED}, {@code Sperrfrist gilt weiter}, {@code эмбарго ещё в силе}.
 * They say nothing but that: one word beside them, such as what goods it is on, makes them a story's.
 */
final class EmbargoState {
    private static final int LONGEST = 120;
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 10;

    private static final Pattern NAME = Pattern.compile(Unaccented.of("(?iu)(?:" + EmbargoPhrases.CALLED
            + ")(?:et|en|t|n|u|ul|s)?|إمبارغو|الإمبارغو|أمبارغو|אמברגו|האמברגו|एम्बार्गो"));

    /** That it goes on. */
    private static final Set<String> GOES_ON = words(
            "not never still remains remain stands stays applies holds active extended prolonged renewed reinstated moved postponed unchanged",
            "nicht noch weiter weiterhin gilt bleibt besteht aufrecht verlängert verschoben unverändert läuft",
            "pas toujours encore maintenu prolongé reconduit reste prorogé respecter",
            "no sigue vigente continúa mantiene aún todavía prorrogado ampliado não ainda continua mantido vigora estendido",
            "non ancora resta rimane prorogato vigente valido niet nog steeds blijft geldt verlengd",
            "inte fortfarande ännu gäller kvarstår förlängt ikke fortsatt stadig gjelder gælder består forlenget forlænget",
            "ei vielä yhä edelleen voimassa jatkettu pätee nie nadal wciąż obowiązuje przedłużone trwa",
            "není stále platí trvá prodlouženo nadále predĺžené nem még érvényben érvényes él továbbra nu încă rămâne prelungit",
            "hâlâ hala sürüyor geçerli devam kalkmadı uzatıldı değil δεν ακόμη ακόμα ισχύει παραμένει παρατάθηκε όχι",
            "не ещё еще действует остаётся остается продлено ще діє чинне досі продовжено все още продължава",
            "لا لم يزال ساريا ساري قائم قائما مستمر مستمرا يرفع עדיין בתוקף לא अभी जारी");

    /** What stands between and says nothing else. */
    private static final Set<String> BESIDE = words(
            "the this is are has been be in on force place effect yet until further notice please note reminder observe respect press news media strict lifted off broken over valid",
            "die der das ist auf weiteres bis in kraft bitte beachten presse strenge aufgehoben abgelaufen vorbei achtung",
            "l n le la est en vigueur à jusqu nouvel ordre merci de levé est rappel strict",
            "el se en vigor hasta nuevo aviso por favor respetar levantado está o mantém em até nova ordem levantado",
            "è in vigore fino a nuovo avviso revocato van kracht tot nader order is het opgeheven ikke hävt upphävt opphevet hevet ophævet hævet tills vidare inntil videre indtil kraft er på i",
            "on kumottu purettu toistaiseksi zniesione jest w mocy do odwołania zrušeno v platnosti je do odvolání nincs van is feloldva este ridicat în vigoare",
            "ediyor kaldırıldı yürürlükte το σε ισχύ έχει αρθεί ήρθη снято в силе по прежнему до знято чинності в сила вдигнато رفع بعد في है हटाया नहीं הוסר");

    /** In scripts that put no space between words. */
    private static final Pattern UNSPACED = Pattern.compile(
            "\\s*(?:エンバーゴ|報道解禁|解禁|엠바고|禁发|禁發|新闻禁发)[はが은는이가\\s:：]{0,3}(?:まだ|未解除|継続|延長|変更なし|未|아직|해제\\s?(?:안|전|되지)|유지|연장|仍|尚未|未解除|延长|延期|继续|有效)[^\\n。]{0,12}[。！!.]?\\s*");

    private EmbargoState() {}

    /** Whether this line, without what stands around it, says that an embargo goes on, and nothing else. */
    static boolean isSaid(String line) {
        if (line.length() > LONGEST || NoEmbargo.isSaid(line)) {
            return false;
        }
        List<String> found = Arrays.stream(
                        Unaccented.of(line).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean closed = found.size() >= FEWEST_WORDS
                && found.size() <= MOST_WORDS
                && line.chars().noneMatch(Character::isDigit)
                && line.indexOf('?') < 0
                && found.stream().allMatch(EmbargoState::isKnown);
        boolean said = closed
                && found.stream().anyMatch(word -> NAME.matcher(word).matches())
                && found.stream().anyMatch(GOES_ON::contains);
        return said || UNSPACED.matcher(line).matches();
    }

    private static boolean isKnown(String word) {
        return GOES_ON.contains(word)
                || BESIDE.contains(word)
                || NAME.matcher(word).matches();
    }

    private static Set<String> words(String... lists) {
        return Stream.of(lists)
                .flatMap(list -> Stream.of(Unaccented.of(list).split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
