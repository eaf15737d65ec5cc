package dateline.ingest.text.embargo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words by which a desk is told by what day a story must be out: {@code not later than 2 December}, {@code spätestens Freitag}. */
final class LatestTime {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 200;

    private static final Pattern LATEST = Pattern.compile(
            "(?<!\\p{L})(?:(?:by )?(?:no|not|never) later than|at (?:the )?(?:very )?latest|(?:aller)?spätestens|nicht später als|au plus tard|pas plus tard que|(?:a|lo) más tardar|como muy tarde|no más tarde d(?:e|el)"
                    + "|al più tardi|non più tardi d\\p{L}+|non oltre|entro e non oltre|(?:o )?mais tardar|não mais tarde d\\p{L}+|no máximo até|até,? no máximo|uiterlijk|niet later dan|senast|inte senare än|senest|ikke senere en[dn]?|seinast"
                    + "|viimeistään|ei myöhemmin kuin|(?:jak )?najpóźniej|nie później niż|nejpozději|ne později než|najneskôr|nie neskôr ako|legkésőbb|nem később,? mint|cel (?:mai )?târziu|nu mai târziu de|najkasnije|ne kasnije od|najkesnije|najpozneje"
                    + "|(?:не|ні) пізніше|не позднее|не позже|самое позднее|най-късно|не по-късно от|το αργότερο|όχι αργότερα από|en geç|hiljemalt|mitte hiljem kui|vēlākais|ne vėliau kaip|vėliausiai|a tot estirar|com a molt tard|no més tard"
                    + "|في موعد أقصاه|(?:في موعد )?لا يتجاوز|(?:في موعد )?لا يتعدى|לא יאוחר מ\\p{L}*|לכל המאוחר|حداکثر تا|paling lambat|selambat-lambatnya|(?:chậm|muộn) nhất(?: là)?|không muộn hơn|अधिकतम)(?!\\p{L})"
                    + "|遅くとも|遅くても|最迟|最遲|最晚|不迟于|不遲於|不晚于|不晚於|늦어도|ไม่เกิน|อย่างช้า",
            FLAGS);

    /** That it is the story that must be out, or come. */
    private static final Pattern OUT = Pattern.compile(
            "(?<!\\p{L})(?:publi|run|print|post|plac|use|need|bring|veröffentlich|erschein|druck|raus|brauch|pass|paraî|parai|besoin|difu|sac|necesit|pubblic|esc|usc|serv|preciso|precis|sair|saia|divulg|plaats|nodig|geplaatst|behöv|införa|trenger|trænger|bruk"
                    + "|julkais|tarvits|opublik|zamie|potrzeb|zveřej|uveřej|otisk|potřeb|zverej|potreb|objav|közöl|megjelen|kell|apăr|apar|nevoie|публик|опублик|размест|разместит|нуж|розміст|опублік|оприлюдн|потріб|обнарод|δημοσι|ανάρτησ|χρει|yayın|yayım|lazım"
                    + "|نشر|ينشر|تنشر|פרסם|לפרסם|פרסום|لازم|प्रकाशित|प्रकाशन|dimuat|terbit|tayang|butuh|đăng|cần|avalda|publicē|skelb)\\p{L}*"
                    + "|掲載|公開|載せ|发布|發布|刊发|刊登|发表|게재|보도|올려|실어|ลง|เผยแพร่",
            FLAGS);

    private LatestTime() {}

    /** Whether this clause says so, and nothing in it denies it, or names an earliest time, too. */
    static boolean isSaid(String clause) {
        if (clause.length() > LONGEST) {
            return false;
        }
        Matcher latest = LATEST.matcher(clause);
        if (!latest.find()) {
            return false;
        }
        String rest = clause.substring(0, latest.start()) + " " + clause.substring(latest.end());
        return OUT.matcher(rest).find()
                && !WaitingWords.DENY.matcher(rest).find()
                && !WaitingWords.isPutOff(rest)
                && !HoldWords.askToWait(rest);
    }
}
