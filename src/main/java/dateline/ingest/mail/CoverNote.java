package dateline.ingest.mail;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without the words to the desk that stand over it, apart by a line of dashes.
 *
 * @param repairs what was left out
 */
record CoverNote(String text, List<String> repairs) {
    private static final int NOTE = 400;
    private static final int STORY = 80;
    private static final Pattern DIVIDER = Pattern.compile("(?m)^[ \\t]*(?:[-–—_*=~][ \\t]?){3,80}$");
    private static final Pattern ADDRESSED = Pattern.compile(
            "(?iu)^\\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|moin|servus"
                    + "|bonjour|bonsoir|salut|cher|chère|hola|buen(?:os|as)|estimad[oa]s?|ciao|buon(?:giorno|asera)|gentil[ei]|olá|bom dia|boa tarde"
                    + "|hej|hei|beste|dag|cześć|witam|dzień dobry|dobrý den|привет|здравствуйте|добрый день)(?!\\p{L})"
                    + "|(?:copy|story|text|article|release) (?:is )?(?:below|follows|attached)|please (?:run|use|publish|find|print)"
                    + "|anbei|bitte (?:bringen|drucken|veröffentlichen)|ci-(?:dessous|joint)|a continuación|di seguito|segue (?:o|il) ");

    CoverNote {
        repairs = List.copyOf(repairs);
    }

    static CoverNote of(String text) {
        Matcher divider = DIVIDER.matcher(text.length() > NOTE * 2 ? text.substring(0, NOTE * 2) : text);
        if (divider.find()) {
            String note = text.substring(0, divider.start());
            String rest = text.substring(divider.end());
            boolean isNote = !note.isBlank()
                    && note.strip().length() <= NOTE
                    && rest.strip().length() >= STORY
                    && ADDRESSED.matcher(note).find();
            if (isNote) {
                return new CoverNote(
                        rest.strip(),
                        List.of("What stands over the line of dashes was left out, for it speaks to the desk."));
            }
        }
        return new CoverNote(text, List.of());
    }
}
