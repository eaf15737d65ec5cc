package dateline.ingest.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds who wrote a story by a line that stands by itself over a paragraph and once more under a farewell: a byline and a signature. */
final class SignedTwice {
    private static final int LONGEST = 50;
    private static final int PARAGRAPH = 40;
    private static final int MOST_LINES = 400;
    private static final Pattern NAME = Pattern.compile(
            "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]{0,24}(?: (?:\\p{Ll}{1,4} )?[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’-]{1,24}){1,3}");

    private SignedTwice() {}

    /** The name, if there is one in these lines. */
    static Optional<String> in(List<String> lines) {
        List<String> said = lines.stream()
                .limit(MOST_LINES)
                .map(line -> line.replaceFirst("^[> ]+", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        for (int at = 1; at < said.size() - 1; at++) {
            String line = said.get(at);
            boolean byline = line.length() <= LONGEST
                    && NAME.matcher(line).matches()
                    && said.get(at + 1).length() >= PARAGRAPH
                    && !WordsToDesk.beginsFarewell(said.get(at - 1));
            int again = byline ? said.subList(at + 1, said.size()).indexOf(line) : -1;
            if (again > 0 && WordsToDesk.beginsFarewell(said.get(at + again))) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }
}
