package dateline.ingest.mail;

import dateline.ingest.text.byline.BylineNames;
import dateline.ingest.text.byline.LeadingByline;
import dateline.ingest.text.byline.WorldBylines;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Knows the lines that say who wrote a story: over it, and as the last of it. */
final class StoryByline {
    private static final int LONGEST = 120;
    private static final int BRIEF = 60;
    private static final int TOP = 3;

    /** Whatever a language puts before the name of who wrote it. */
    private static final Pattern BEFORE = Pattern.compile("(?:\\p{L}{1,8}[.:：]?\\s+){0,2}");

    private static final Pattern BRACKETS = Pattern.compile("^[(（\\[【〔=＝―—–-]+\\s*(.+?)\\s*[)）\\]】〕=＝]*$");
    private static final Pattern ADDRESS = Pattern.compile("\\s*[(<|/,·-]?\\s*[\\w.+-]+@[\\w-]+\\.[\\w.-]+[)>]?\\s*$");
    private static final String NAME =
            "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s+(?:(?:de|da|do|dos|del|della|van|von|der|den|ten|af|la|le|bin|al|y)\\s+)*\\p{Lu}[\\p{L}\\p{M}.'’-]+){1,3}";
    private static final Pattern LAST = Pattern.compile(
            "(?:(?i:by|von|par|por|di|door|av|af|propos recueillis par|interview (?:by|von|av|door)|entrevista de|intervista di|das (?:gespräch|interview) führte|(?:entretien|recueilli) (?:par|avec)|rozmawiał[a]?|het gesprek werd gevoerd door)|(?i:text|texte|texto|testo|tekst|words?|story|report|bericht|autor(?:in|a|e)?|auteure?|författare|skribent|foto und text|text och foto|text und foto|texte et photos?)\\s?[:：])\\s+("
                    + NAME + "(?:(?:\\s*[,&]\\s*|\\s+(?:and|und|et|y|e|en|och|og)\\s+)" + NAME
                    + "){0,3})(?:\\s*[,(/|–—-]\\s*[^\\n.!?]{2,70})?\\.?");

    private StoryByline() {}

    /** Whether a line under a headline is a byline, or the name of its sender with a place or an office. */
    static boolean isOne(String line, Optional<String> sender) {
        return LeadingByline.names(line).isPresent()
                || isSender(line, sender)
                || named(line).isPresent()
                || isLed(line);
    }

    private static boolean isLed(String line) {
        return line.length() <= BRIEF
                && BylineNames.beginsAsByline(line)
                && BylineNames.in(line).stream().anyMatch(BylineNames::isPerson);
    }

    /** The name in a brief byline of any language. */
    private static Optional<String> named(String line) {
        Matcher labelled = LAST.matcher(line);
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String unaddressed = ADDRESS.matcher(line).replaceFirst("");
        return unaddressed.length() > BRIEF
                ? Optional.empty()
                : WorldBylines.name(unaddressed)
                        .or(() -> labelled.matches() ? Optional.of(labelled.group(1)) : Optional.empty());
    }

    /**
     * The byline over a story: in languages that decline names it has another form of its sender's.
     *
     * @param lines of the story
     */
    static Optional<Last> first(List<String> lines, Optional<String> sender) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(TOP)
                .flatMap(line -> named(line).map(name -> new Last(line, nominative(name, sender))).stream())
                .findFirst();
    }

    private static String nominative(String name, Optional<String> sender) {
        return sender.filter(person -> isForm(name, person)).orElse(name);
    }

    private static boolean isForm(String name, String person) {
        String[] words = name.split("\\s+");
        String[] own = person.split("\\s+");
        return words.length == own.length
                && IntStream.range(0, own.length)
                        .allMatch(i -> Addressees.isForm(Addressees.folded(words[i]), Addressees.folded(own[i])));
    }

    /** The names in a line that is known to say who wrote a story: its sender's, if it is there. */
    static Optional<String> namesIn(String line, Optional<String> sender) {
        return sender.filter(line::contains)
                .or(() -> WorldBylines.name(line))
                .or(() -> Optional.of(String.join(", ", BylineNames.in(line))).filter(names -> !names.isEmpty()));
    }

    /** Whether it is the name of its sender with nothing but a place or an office. */
    static boolean isSender(String line, Optional<String> sender) {
        if (sender.isEmpty() || line.length() > LONGEST) {
            return false;
        }
        if (isUnspaced(line, sender.get())) {
            return true;
        }
        int exact = line.indexOf(sender.get());
        int at = exact < 0 ? inCapitals(line, sender.get()) : exact;
        if (at < 0 || !BEFORE.matcher(line.substring(0, at)).matches()) {
            return false;
        }
        String rest = line.substring(at + sender.get().length()).strip();
        return rest.isEmpty()
                || rest.equals(".")
                || ("/,|–—-(·".indexOf(rest.charAt(0)) >= 0 && !rest.matches(".*[.!?]"));
    }

    /**
     * A line that says who wrote a story.
     *
     * @param names of who did
     */
    record Last(String line, String names) {}

    /** Where a name begins that is written in other letters, large or small; -1 where it is not to be found. */
    private static int inCapitals(String line, String name) {
        String folded = line.toLowerCase(Locale.ROOT);
        return folded.length() == line.length() ? folded.indexOf(name.toLowerCase(Locale.ROOT)) : -1;
    }

    /** Whether a farewell stands over a name, as in a story that is a letter itself. */
    private static boolean isClosed(List<String> lines, int name) {
        int over = name - 1;
        while (over >= 0 && lines.get(over).isBlank()) {
            over--;
        }
        String line = over < 0 ? "" : lines.get(over).strip();
        return ClosingPhrases.isOpen(line) || ClosingPhrases.isWish(line) || WordsToDesk.isFarewell(line);
    }

    /** Whether it is this name in brackets, or with a space that only some write. */
    private static boolean isUnspaced(String line, String name) {
        return unspaced(BRACKETS.matcher(line.strip()).replaceAll("$1")).equals(unspaced(name));
    }

    private static String unspaced(String name) {
        return name.replaceAll("[\\s\u3000]", "");
    }

    /** The byline that is the last of these lines, when it stands by itself. */
    static Optional<Last> last(List<String> lines, Optional<String> sender) {
        int at = lines.size() - 1;
        while (at > 0 && lines.get(at).isBlank()) {
            at--;
        }
        if (at < 2 || !lines.get(at - 1).isBlank() || lines.get(at).length() > LONGEST) {
            return Optional.empty();
        }
        String line = lines.get(at).strip();
        if (isSender(line, sender) && !sender.equals(Optional.of(line)) && !isClosed(lines, at)) {
            return sender.map(name -> new Last(line, name));
        }
        Matcher found = LAST.matcher(line);
        return found.matches()
                ? Optional.of(new Last(line, found.group(1)))
                : named(ADDRESS.matcher(line).replaceFirst("")).map(name -> new Last(line, name));
    }
}
