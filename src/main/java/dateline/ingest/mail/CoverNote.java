package dateline.ingest.mail;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text without the words to the desk that stand over it. They end with a line of dashes, with a line that says that the
 * story follows, or with a farewell.
 *
 * @param repairs what was left out
 */
record CoverNote(String text, List<String> repairs) {
    private static final int NOTE = 400;
    private static final int STORY = 80;
    private static final String LEFT_OUT = "What stands over the story was left out, for it speaks to the desk.";
    private static final Pattern DIVIDER = Pattern.compile("(?m)^[ \\t]*(?:[-–—_*=~][ \\t]?){3,80}$");
    private static final Pattern LEADING = Pattern.compile(
            "(?imu)^[ \\t]*(?=[^\\n]{3,40}:[ \\t]*$)[^\\n:]*(?<!\\p{L})(?:below|follows|hieronder|unten|folgt|ci-dessous|ci-après"
                    + "|a continuación|abajo|di seguito|qui sotto|segue|abaixo|nedan|nedenfor|poniżej|níže|nižšie|alla|aşağıda|ниже|нижче)"
                    + "(?!\\p{L})[^\\n:]*:[ \\t]*$");
    private static final Pattern FAREWELL = Pattern.compile(
            "(?mu)^[ \\t]*(?i:(?:many |with )?(?:thanks|best|cheers|(?:best|kind|warm) (?:regards|wishes)|regards|yours(?: \\p{L}{4,12})?)"
                    + "|(?:viele |beste |liebe |schöne )?grüße|(?:mit )?(?:vielen |besten |freundlichen |lieben )?(?:dank|gruß|grüßen)|lg|vg|mfg"
                    + "|(?:vriendelijke |hartelijke )?groet(?:en|jes)?|(?:bien )?cordialement|merci|bien à (?:vous|toi)|(?:un )?saludos?|gracias"
                    + "|(?:cordiali )?saluti|grazie|a presto|obrigad[oa]|abraços?|(?:med )?(?:vänlig(?:a)? |vennlig |venlig )?(?:hälsning(?:ar)?|hilsen)"
                    + "|mvh|tack|takk|tak|pozdrawiam|dziękuję|s pozdravem|děkuji|с уважением|спасибо)"
                    + "[,.!]?(?:[ \\t]*\\n?[ \\t]*\\p{Lu}[\\p{L}.'’ -]{0,40})?[ \\t]*\\n[ \\t]*$");
    private static final List<Pattern> ENDS = List.of(DIVIDER, LEADING, FAREWELL);
    private static final Pattern ADDRESSED = Pattern.compile(
            "(?iu)^\\s*(?:hi|hello|hey|dear|(?:good )?(?:morning|afternoon|evening)(?= \\p{L}+,|,)|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|moin|servus"
                    + "|bonjour|bonsoir|salut|cher|chère|hola|buen(?:os|as)|estimad[oa]s?|ciao|buon(?:giorno|asera)|gentil[ei]|olá|bom dia|boa tarde"
                    + "|hej|hei|beste|dag|cześć|witam|dzień dobry|dobrý den|привет|здравствуйте|добрый день)(?!\\p{L})"
                    + "|(?:copy|story|text|article|release) (?:is )?(?:below|follows|attached)|please (?:run|use|publish|find|print)"
                    + "|anbei|bitte (?:bringen|drucken|veröffentlichen)|ci-(?:dessous|joint)|a continuación|di seguito|segue (?:o|il) ");

    CoverNote {
        repairs = List.copyOf(repairs);
    }

    static CoverNote of(String text) {
        String top = text.substring(0, Math.min(text.length(), NOTE * 2));
        return ENDS.stream()
                .flatMap(end -> end.matcher(top).results())
                .filter(end -> isNote(text, end))
                .max(Comparator.comparingInt(MatchResult::end))
                .map(end -> new CoverNote(text.substring(end.end()).strip(), List.of(LEFT_OUT)))
                .orElseGet(() -> new CoverNote(text, List.of()));
    }

    private static boolean isNote(String text, MatchResult end) {
        return end.start() > 0
                && text.substring(0, end.start()).strip().length() <= NOTE
                && text.substring(end.end()).strip().length() >= STORY
                && ADDRESSED.matcher(text.substring(0, end.end())).find();
    }
}
