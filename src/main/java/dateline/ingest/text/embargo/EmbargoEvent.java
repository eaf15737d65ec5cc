package dateline.ingest.text.embargo;

import dateline.ingest.text.PhraseMatcher;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an embargo ends with where no time is told: {@code until the report is launched}, {@code hasta la publicación}. */
final class EmbargoEvent {
    private static final int LONGEST = 120;

    private static final PhraseMatcher EVENTS = PhraseMatcher.list()
            .add(
                    1,
                    " publication of | publication by | published| launch| launched| is released| are released| presentation"
                            + "| presented| speech| spoken | speaks | speaking| delivered| delivery| announcement| announced"
                            + "| conference| briefing| meeting| hearing| ceremony| the vote| verdict| ruling| statement| opens "
                            + "| begins| begun| broadcast| aired| the event| summit| unveiled| unveiling| notice ")
            .add(
                    1,
                    " veröffentlichung| vorstellung| vorgestellt| rede | pressekonferenz| konferenz| sitzung| redebeginn"
                            + "| bekanntgabe| verkündung| übergabe| ausstrahlung| widerruf| la publication| présentation| discours"
                            + "| conférence| l'annonce| l’annonce| cérémonie| remise | diffusion | publicación| presentación"
                            + "| discurso| rueda de prensa| conferencia| anuncio| acto | ceremonia| pubblicazione"
                            + "| presentazione| discorso| conferenza| annuncio| cerimonia| publicação| apresentação"
                            + "| conferência| coletiva| anúncio| cerimônia| cerimónia| publicatie| presentatie| toespraak"
                            + "| persconferentie| bekendmaking| publicering| presskonferens| pressekonference"
                            + "| pressekonferanse| offentliggørelse| publikacji| prezentacji| konferencji| ogłoszenia"
                            + "| wystąpienia| konference| zveřejnění| projevu| konferensi| pengumuman")
            .add(
                    1,
                    " публикации| презентации| пресс-конференции| выступления| объявления| публікації| конференції"
                            + "| المؤتمر| الإعلان| الخطاب| họp báo")
            .done();

    private static final Pattern SENTENCE = Pattern.compile("[^.!?:;。！？：\\n\\[\\]()（）【】|]{1," + LONGEST + "}");
    private static final Pattern CLAUSE = Pattern.compile(",\\s*\\p{Ll}");

    /** Behind a colon, what is no time heads a story as often as not: it must be said to come after something. */
    private static final Pattern AFTER = Pattern.compile(
            "[\\s:：]*(?:(?:after|following|nach|ab|après|tras|después d|dopo|após|depois d|na|efter|po|после|після) .*"
                    + "|[^。\\n]{1,60}(?:後|后|후))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern EAST_ASIAN_EVENT =
            Pattern.compile("公表|発表|会見|演説|講演|放送|発売|開会|閉会|終了|公开|公布|发布|發布|发表|讲话|講話|记者会|記者會|会议|會議|발표|회견|연설|방송|종료");

    private EmbargoEvent() {}

    /** Where the words end that name what must happen first; absent when nothing of the kind is named in this sentence. */
    static OptionalInt end(String text, int from) {
        Matcher sentence = SENTENCE.matcher(text).region(from, text.length());
        return sentence.lookingAt() && isEvent(sentence.group()) ? OptionalInt.of(sentence.end()) : OptionalInt.empty();
    }

    /** The same of words behind a colon: they must say that it is over first. */
    static OptionalInt endOfAfter(String text, int from) {
        Matcher sentence = SENTENCE.matcher(text).region(from, text.length());
        return sentence.lookingAt()
                        && isEvent(sentence.group())
                        && AFTER.matcher(sentence.group().strip()).matches()
                ? OptionalInt.of(sentence.end())
                : OptionalInt.empty();
    }

    private static boolean isEvent(String sentence) {
        return !CLAUSE.matcher(sentence).find()
                && (EVENTS.in(sentence) != 0
                        || EAST_ASIAN_EVENT.matcher(sentence).find());
    }
}
