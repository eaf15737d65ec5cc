package dateline.ingest.mail;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows the paragraph that law departments put under every mail, and the request not to print it: neither is about a story. */
final class MailDisclaimer {
    private static final int LONGEST = 1_500;
    private static final int LINE = 200;
    private static final Pattern BLANK = Pattern.compile("\\R[ \\t]*\\R");
    /** How a word on confidentiality begins. */
    static final Pattern OPENING = Pattern.compile(
            "(?iu)\\s*(?:this|the (?:information|contents?)|dies\\p{L}*|der inhalt|ce |cet|este|esta|el contenido|quest[oa]|il contenuto|le informazioni|les informations|la información|as informações|die informationen|de informatie|informationen i|informacje|deze|dit |de inhoud|ta |niniejsz|detta|denna|denne|tämä|tento|tato|ez az|это|данн\\p{L}+|bu |confidential|vertraulich|privileged).*");

    /** A mail, and who gets it. */
    static final Pattern OF_MAIL = Pattern.compile(
            "(?iu)(?:e-?mail|mail|message|messagg|recipient|nachricht|empfänger|destinatair|mensaje|correo|destinatari|wiadomo|adresat|bericht|geadresseerde|meddeland|mottagare|besked|modtager|viesti|zpráv|příjemc|письм|сообщени|адресат|ileti|メ\u30fcル)");

    private static final Pattern LAW = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:intended )?(?:recipient|addressee)|empfänger\\p{L}*|adressat\\p{L}*|irrtümlich|destinataires?|par erreur|destinatari[oa]s?|por error|por erro|per errore|geadresseerde\\p{L}*|mottagare\\p{L}*|mottaker\\p{L}*|modtager\\p{L}*|vastaanottaj\\p{L}*|příjemc\\p{L}*|címzett\\p{L}*|адресат\\p{L}*)(?!\\p{L})");
    private static final String NATURE =
            "(?:environment|umwelt|environnement|medio ambiente|meio ambiente|ambient|milieu|milj|środowisk|prostřed|ympäristö|природ|окружающ)";
    private static final String PRINTING = "(?:print|druck|imprim|stamp|skriv|wydruk|drukow|tisk|tulost|печат)";

    /** {@code Think of the environment before you print this.} */
    private static final Pattern THINK = Pattern.compile(
            "(?iu)\\W*(?:please (?:consider|think of)|think (?:of|about)|tänk på|tenk på|tænk på|denken sie an|bitte (?:denken|prüfen) sie|pensez|piens[ae]|pensa|pense|pomyśl|myslete|denk aan|ajattele).{0,40}"
                    + NATURE + ".{0,80}");

    private static final Pattern NATURE_AND_PRINTING =
            Pattern.compile("(?iu)" + NATURE + ".{0,120}" + PRINTING + "|" + PRINTING + ".{0,120}" + NATURE);
    private static final Pattern THIS_MAIL =
            Pattern.compile("(?iu)(?<!\\p{L})(?:e-?mails?|mails?|mejl\\p{L}*|courriel|correo|письм\\p{L}*)(?!\\p{L})");

    /** Somebody waits for something with publication: no law department says that of its mails. */
    private static final Pattern WAITS = Pattern.compile(
            "(?iu)embarg|sperrfrist|эмбарго|ембарго|解禁|엠바고|(?:publi[ckqs]|release|broadcast|veröffentlich|pubblic|diffus|offentlig|julkais|zveřej|publik|публик|публік).{0,60}(?<!\\p{L})(?:before|until|till|vor|bis|avant|antes|hasta|até|prima|fino|voor|tot|före|förrän|innan|før|til|ennen|przed|do|před|до|раньше|раніше)(?!\\p{L})");

    private MailDisclaimer() {}

    /** The text without such paragraphs; one that tells of an embargo is none. */
    static String without(String text) {
        return Arrays.stream(BLANK.split(text))
                .filter(paragraph -> !isOne(paragraph))
                .collect(Collectors.joining("\n\n"));
    }

    /** Whether a line or a paragraph asks not to print the mail, for the sake of nature. */
    static boolean isPrintRequest(String text) {
        return text.length() <= LINE
                && (THINK.matcher(text).matches()
                        || (NATURE_AND_PRINTING.matcher(text).find()
                                && THIS_MAIL.matcher(text).find()));
    }

    /** Whether a paragraph begins as a word on confidentiality does, and speaks of a mail. */
    private static boolean beginsConfidential(String paragraph) {
        return OPENING.matcher(paragraph.lines().findFirst().orElse("")).matches()
                && OF_MAIL.matcher(paragraph).find();
    }

    /** Whether a paragraph says whom a mail is meant for, and asks others to forget it. */
    static boolean isLaw(String paragraph) {
        return paragraph.length() <= LONGEST
                && beginsConfidential(paragraph)
                && LAW.matcher(paragraph).find();
    }

    private static boolean isOne(String paragraph) {
        return (isLaw(paragraph) || isPrintRequest(paragraph))
                && !WAITS.matcher(paragraph).find();
    }
}
