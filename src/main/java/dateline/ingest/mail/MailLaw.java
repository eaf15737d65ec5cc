package dateline.ingest.mail;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows the paragraph that law departments put under every mail, and the request not to print it: neither is about a story. */
final class MailLaw {
    private static final int LONGEST = 1_500;
    private static final int LINE = 200;
    private static final Pattern BLANK = Pattern.compile("\\R[ \\t]*\\R");
    private static final Pattern LAW = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:intended )?(?:recipient|addressee)|empfänger\\p{L}*|adressat\\p{L}*|irrtümlich|destinataires?|par erreur|destinatari[oa]s?|por error|por erro|per errore|geadresseerde\\p{L}*|mottagare\\p{L}*|mottaker\\p{L}*|modtager\\p{L}*|vastaanottaj\\p{L}*|příjemc\\p{L}*|címzett\\p{L}*|адресат\\p{L}*)(?!\\p{L})");
    private static final Pattern PRINT = Pattern.compile(
            "(?iu)(?:environment|umwelt|environnement|medio ambiente|meio ambiente|ambiente|milieu|milj|środowisk|prostřed|ympäristö|природ|окружающ).{0,120}(?:print|druck|imprim|stamp|skriv|wydruk|drukow|tisk|tulost|печат)|(?:print|druck|imprim|stamp|skriv|wydruk|drukow|tisk|tulost|печат).{0,120}(?:environment|umwelt|environnement|medio ambiente|meio ambiente|ambiente|milieu|milj|środowisk|prostřed|ympäristö|природ|окружающ)");
    private static final Pattern EMBARGO = Pattern.compile("(?iu)embarg|sperrfrist|эмбарго|ембарго|解禁|엠바고");

    private MailLaw() {}

    /** The text without such paragraphs; one that tells of an embargo is none. */
    static String without(String text) {
        return Arrays.stream(BLANK.split(text))
                .filter(paragraph -> !isOne(paragraph))
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean isOne(String paragraph) {
        boolean law = paragraph.length() <= LONGEST
                && MailEnd.beginsConfidential(paragraph)
                && LAW.matcher(paragraph).find();
        boolean print = paragraph.length() <= LINE && PRINT.matcher(paragraph).find();
        return (law || print) && !EMBARGO.matcher(paragraph).find();
    }
}
