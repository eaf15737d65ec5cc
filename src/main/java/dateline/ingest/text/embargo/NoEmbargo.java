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
 * Words that deny an embargo, in either order: {@code no embargo on this one}, {@code Sperrfrist gibt es keine}, {@code karenssia ei
 * ole}; and those that set a story free at once: {@code zur sofortigen Veröffentlichung}. They say nothing but that: one word beside
 * them, such as that it is not over, makes them say something else.
 */
final class NoEmbargo {
    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 11;

    /** Behind a colon, a word for a story may be what is not to be published. */
    private static final int MOST_BEHIND_COLON = 3;

    private static final Pattern NAME = Pattern.compile(
            Unaccented.of(
                    "(?iu)(?:" + EmbargoPhrases.CALLED
                            + "|embarg|karens(?:si|s)|julkaisukiel|publiceringsförbud|publiceringsspärr|sperrvermerk|إمبارغو|الإمبارغو|امبارغو|أمبارغو|امبارگو|אמברגו|एम्बार्गो|एंबार्गो|حظر|حظراً|حظرا)\\p{L}{0,6}"));

    /** Names of two words, as one. */
    private static final Pattern TWO_WORDS = Pattern.compile(
            "(?:حظر|حظراً) (?:ال)?نشر|איסור פרסום|प्रकाशन (?:पर )?(?:कोई )?(?:रोक|प्रतिबंध)|lệnh cấm(?: đăng(?: tải)?)?|larangan (?:terbit|tayang)|تحریم خبری|zákaz publikace|zakaz publikacji");

    private static final Set<String> DENIES = words(
            "no not none never without isnt nil zero kein keine keinen keiner keinerlei nicht ohne entfällt pas aucun aucune sans plus néant",
            "sin ningún ningun ninguno ninguna não sem nenhum nenhuma senza nessun nessuno nessuna non sense cap",
            "geen zonder niet ingen inget inte intet utan utom uden uten ikke ei eikä ilman pole ilma",
            "brak nie bez żadnego żadne není žádné žádný žiadne žiadny nincs nincsen nélkül fără fara niciun nici nu nema nemá brez ni",
            "без нет нету никакого никаких не нема немає жодного жодних няма χωρίς δεν κανένα κανενα όχι yok yoktur olmadan olmayan değil değildir",
            "لا بدون دون بلا ليس ليست אין ללא בלי بدون بی نیست ندارد नहीं बिना tanpa tidak không nav be nėra");

    private static final Set<String> BESIDE = words(
            "there theres is are s t it its this that the a an any under on for of kind sort type press news media copy story piece text article release longer all at here has carries comes with have we please note",
            "in kraft gilt es gibt ist besteht auf dem den der die das diesem diesen dieser text stück beitrag artikel meldung geschichte dafür hierfür dabei mehr liegt unterliegt einer unter steht irgendeine hat",
            "en vigueur applique s il n y a en ni d de l le la cet cette ce texte papier article sujet sur pour est soumis sous",
            "en vigor vigore aplica hay lleva tiene está esta bajo ningún tipo el la este texto pieza nota sobre para existe há ha existe tem leva está este texto peça matéria para qualquer tipo o a su ne n ci sono c è e questo pezzo testo articolo sul alcun alcuno sotto per hi",
            "er is op dit stuk verhaal artikel rust geldt voor het onder det finns är på den här texten artikeln under någon något någon som helst der er på denne teksten noen noe noget nogen artiklen saken gælder gjelder ole tässä jutussa juttu tälle mitään sellaista",
            "ma tym tekście tekst na ten materiał artykule już jest se nevztahuje na text není článek tento už je pre rajta van vonatkozik erre a az cikk cikkre szöveg semmilyen există este e pe acest textul articol nicio un je na ovaj tekst članak ovom",
            "на этот текст материал статью текста материала это для у по есть под нету цей матеріал для на ця це текст този текст материал за υπάρχει για το κείμενο αυτό σε ισχύει bu haber haberde haberin için metin metinde bir herhangi",
            "يوجد توجد أي هناك على هذه المادة هذا النص الخبر عليه عليها على الكتבה הכתבה הזה הזאת זה על כתבה את יש כל בו בה کوई हेچ هیچ این مطلب خبر برای कोई है इस पर ख़बर खबर लेख में इसमें ada untuk pada naskah ini berita có cho bài này bị nào ir šim tekstui");

    private static final Set<String> PUBLISHED = words(
            "publish published publication release released use used broadcast run go post print live out up online",
            "veröffentlichung veröffentlichen veröffentlicht freigegeben frei freigabe abdruck verwendung raus online",
            "publication diffusion publier diffuser diffusable publiable publicación difusión publicar difundir publicação divulgação publicar divulgar pubblicazione diffusione pubblicare pubblicabile publicació",
            "publicatie publiceren plaatsing vrij publicering publicera publiceras offentliggørelse offentliggøres publisering publiseres brug fri fritt vapaa vapaasti julkaistavaksi julkaistavissa julkaisuun julkaisuvapaa",
            "publikacji publikacja publikowania zveřejnění uveřejnění otištění zverejnenie közlésre közölhető megjelentethető publicare publicării difuzare objavu objava objavo",
            "публикации публикация опубликования публікації публікація оприлюднення публикуване δημοσίευση yayın yayınlanabilir yayımlanabilir yayına",
            "للنشر النشر نشر לפרסום פרסום انتشار प्रकाशन प्रकाशनार्थ publikasi terbit đăng publiskošanai avaldamiseks skelbti");

    private static final Set<String> AT_ONCE = words(
            "immediate immediately now instantly right away sofort sofortigen sofortige gleich umgehend suite immédiate immédiatement immédiat inmediata inmediatamente inmediato ya imediata imediatamente imediato já immediata immediatamente subito immediat",
            "direct onmiddellijke onmiddellijk meteen omedelbar omedelbart genast straks umiddelbar umiddelbart øyeblikkelig heti välittömästi",
            "natychmiast natychmiastowej natychmiastowa okamžitě hned zaraz razu okamžitému okamžité ihned hneď okamžite azonnal azonnali imediată imediat odmah trenutnu takoj takojšnjo",
            "немедленной сейчас немедленно сразу немедленного негайної негайно негайного одразу незабавно незабавна άμεση αμέσως hemen derhal",
            "فورا فوراً الفوري فوري مباشرة מיידי מידי מיד فوری तत्काल तुरंत segera langsung ngay koheseks kohe tūlītējai nedelsiant");

    private static final Set<String> SO = words(
            "ready story piece copy article text fertig bereit beitrag artikel prêt prête papier article texte listo lista nota texto pronto pronta pezzo testo matéria peça klaar stuk tekst klar klart text artikeln saken valmis juttu gotowy gotowa gotowe tekst materiał",
            "hotový hotová hotovo text článek kész cikk anyag gata textul spremno spreman tekst pripravljen готов готова готово текст материал готовий матеріал готов έτοιμο κείμενο hazır haber metin جاهز جاهزة الخبر المادة النص المقال מוכן מוכנה הכתבה הידיעה तैयार खबर लेख siap berita naskah bài sẵn sàng",
            "for is to be may can free it this the of right please zur zum für die ab kann darf ist bitte pour à de une la peut être para de la su puede per la da può voor te mag kan för till til kan får må saa voidaan",
            "do od do publikacji możne k ke na pro lze a az se poate pentru spre za od ova для до к можно можна може за για προς için हेतु के लिए untuk bisa dapat cho được");

    private static final Pattern UNSPACED = Pattern.compile(
            "(?:엠바고|보도 ?제한)(?:은|는|이|가|도)? ?(?:따로|별도로|전혀)? ?없(?:음|는|습니다|어요|으니|이|고|다|으며|으므로|사오니)(?: (?:건|기사|자료|내용|원고)(?:이라서?|입니다|이니|이며|로)?)?"
                    + "|(?:エンバーゴ|解禁(?:日時?|指定|時間)?|掲載(?:制限|日の?指定))(?:の(?:指定|設定))?[:：はがも]{0,2}(?:特に)?(?:ありません(?:ので|が)?|なし|無し|ございません(?:ので)?|ないので|設けていません)"
                    + "|(?:无|無|没有|沒有|不设|不設|未设)(?:任何)?(?:新闻|新聞)?(?:禁发|禁發|embargo)(?:期限|期|时间|時間|要求|限制)?|(?:禁发|禁發)(?:期限|期)?(?:[:：]|是)?(?:无|無|没有|沒有)"
                    + "|(?:即时|即時|立即|马上|馬上)(?:发布|發布|刊发|刊登|发表|發表|公开|公開)|即日(?:解禁|公開|掲載可?)|즉시 ?(?:보도|게재|배포)(?:용|가능| 가능)?");

    private static final Pattern CLAUSES = Pattern.compile("[,;、，;.!。！|*()（）\\[\\]–—-]+");

    private NoEmbargo() {}

    /** Whether these words of a sentence say so, and nothing else. */
    static boolean isSaid(String clause) {
        String said = clause.strip();
        if (said.isEmpty() || said.length() > LONGEST || said.chars().anyMatch(Character::isDigit)) {
            return false;
        }
        if (UNSPACED.matcher(said).matches()) {
            return true;
        }
        String named = TWO_WORDS.matcher(said.toLowerCase(Locale.ROOT)).replaceAll("embargo");
        List<String> words = Arrays.stream(
                        Unaccented.of(named.replaceAll("n['’]t\\b", " not").replaceAll("\\bat once\\b", "immediately"))
                                .toLowerCase(Locale.ROOT)
                                .split("[^\\p{L}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        int most = said.indexOf(':') >= 0 ? MOST_BEHIND_COLON : MOST_WORDS;
        return words.size() <= most && (denies(words) || isSetFree(words));
    }

    /** These words without those that say so in scripts where nothing parts them from the rest. */
    static String cutFrom(String words) {
        return UNSPACED.matcher(words).replaceAll(" ");
    }

    /** Whether a line by itself says so, and nothing else. */
    static boolean isSaidOf(String line) {
        List<String> clauses = Arrays.stream(CLAUSES.split(line))
                .filter(clause -> clause.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
        return !clauses.isEmpty() && line.indexOf('?') < 0 && clauses.stream().allMatch(NoEmbargo::isSaid);
    }

    private static boolean denies(List<String> words) {
        return words.stream().anyMatch(DENIES::contains)
                && words.stream().anyMatch(NoEmbargo::isName)
                && words.stream().allMatch(word -> DENIES.contains(word) || BESIDE.contains(word) || isName(word));
    }

    private static boolean isSetFree(List<String> words) {
        return words.stream().anyMatch(PUBLISHED::contains)
                && words.stream().anyMatch(AT_ONCE::contains)
                && words.stream()
                        .allMatch(word -> PUBLISHED.contains(word) || AT_ONCE.contains(word) || SO.contains(word));
    }

    private static boolean isName(String word) {
        return NAME.matcher(word).matches();
    }

    private static Set<String> words(String... lists) {
        return Stream.of(lists)
                .flatMap(list ->
                        Stream.of(Unaccented.of(list).toLowerCase(Locale.ROOT).split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
