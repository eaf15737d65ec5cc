package dateline.ingest.text.embargo;

import dateline.ingest.text.PhraseMatcher;
import dateline.ingest.text.Unaccented;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several ways to say the same thing. Which of them may begin with some letters is known from other places that begin so, for
 * nearly no place of a text begins as any of them.
 */
final class PhrasePatterns {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int OPENING = 4;
    private static final int MOST_KNOWN = 50_000;

    private final List<Phrase> phrases;
    private final PhraseMatcher name;
    private final boolean isAnyNamed;
    private final Map<Opening, List<Pattern>> known = new ConcurrentHashMap<>();

    /** @param named whether it has the word itself somewhere behind its beginning, which may be any words */
    private record Phrase(Pattern pattern, boolean named) {
        boolean mayBeAt(Opening opening) {
            return named ? opening.named() : mayGoOn(opening.letters());
        }

        private boolean mayGoOn(String letters) {
            Matcher matcher = pattern.matcher(letters);
            return matcher.lookingAt() || matcher.hitEnd();
        }
    }

    private record Opening(String letters, boolean named) {}

    /**
     * @param regexes one for each way, of letters with or without accents
     * @param openSubject a regular expression; ways that begin with it may begin with any words
     * @param name one of these stands in whatever is said in such a way
     */
    PhrasePatterns(List<String> regexes, String openSubject, PhraseMatcher name) {
        this.phrases = regexes.stream()
                .map(regex -> new Phrase(Pattern.compile(Unaccented.of(regex), FLAGS), regex.startsWith(openSubject)))
                .toList();
        this.name = name;
        this.isAnyNamed = phrases.stream().anyMatch(Phrase::named);
    }

    /** Those that are said in this text from here on, each as it was found there. */
    List<Matcher> at(String text, int at) {
        String letters = Unaccented.of(text.substring(at, Math.min(text.length(), at + OPENING)));
        List<Pattern> possible = possible(new Opening(letters, isAnyNamed && name.in(text) != 0));
        if (possible.isEmpty()) {
            return List.of();
        }
        String plain = Unaccented.of(text);
        var found = new ArrayList<Matcher>();
        for (Pattern pattern : possible) {
            Matcher matcher = pattern.matcher(plain).region(at, text.length()).useTransparentBounds(true);
            if (matcher.lookingAt()) {
                found.add(matcher);
            }
        }
        return found;
    }

    private List<Pattern> possible(Opening opening) {
        List<Pattern> possible = known.get(opening);
        if (possible == null) {
            possible = phrases.stream()
                    .filter(phrase -> phrase.mayBeAt(opening))
                    .map(Phrase::pattern)
                    .toList();
            if (known.size() < MOST_KNOWN) {
                known.put(opening, possible);
            }
        }
        return possible;
    }
}
