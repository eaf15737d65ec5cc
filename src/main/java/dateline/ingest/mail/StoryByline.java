package dateline.ingest.mail;

import dateline.ingest.text.byline.LeadingByline;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the lines that say who wrote a story: over it, and as the last of it. */
final class StoryByline {
    private static final int LONGEST = 120;
    private static final String NAME =
            "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s+(?:(?:de|da|do|dos|del|della|van|von|der|den|ten|af|la|le|bin|al|y)\\s+)*\\p{Lu}[\\p{L}\\p{M}.'’-]+){1,3}";
    private static final Pattern LAST = Pattern.compile(
            "(?:(?i:by|von|par|por|di|door|av|af|propos recueillis par|interview (?:by|von|av|door)|entrevista de|intervista di|das (?:gespräch|interview) führte|(?:entretien|recueilli) (?:par|avec)|rozmawiał[a]?|het gesprek werd gevoerd door)|(?i:text|texte|texto|testo|tekst|words?|story|report|bericht|autor(?:in|a|e)?|auteure?|författare|skribent|foto und text|text och foto|text und foto|texte et photos?)\\s?[:：])\\s+("
                    + NAME + "(?:(?:\\s*[,&]\\s*|\\s+(?:and|und|et|y|e|en|och|og)\\s+)" + NAME
                    + "){0,3})(?:\\s*[,(/|–—-]\\s*[^\\n.!?]{2,70})?\\.?");

    private StoryByline() {}

    /** Whether a line under a headline is a byline, or the name of its sender with a place or an office. */
    static boolean isOne(String line, Optional<String> sender) {
        return LeadingByline.names(line).isPresent() || isSender(line, sender);
    }

    /** Whether it is the name of its sender with nothing but a place or an office. */
    static boolean isSender(String line, Optional<String> sender) {
        if (sender.isEmpty() || !line.startsWith(sender.get()) || line.length() > LONGEST) {
            return false;
        }
        String rest = line.substring(sender.get().length()).strip();
        return rest.isEmpty() || ("/,|–—-(·".indexOf(rest.charAt(0)) >= 0 && !rest.matches(".*[.!?]"));
    }

    /**
     * The last line of a story that says who wrote it.
     *
     * @param names of who did
     */
    record Last(String line, String names) {}

    /** The byline that is the last of these lines, when it stands by itself. */
    static Optional<Last> last(List<String> lines) {
        int at = lines.size() - 1;
        while (at > 0 && lines.get(at).isBlank()) {
            at--;
        }
        if (at < 2 || !lines.get(at - 1).isBlank() || lines.get(at).length() > LONGEST) {
            return Optional.empty();
        }
        String line = lines.get(at).strip();
        Matcher found = LAST.matcher(line);
        return found.matches() ? Optional.of(new Last(line, found.group(1))) : Optional.empty();
    }
}
