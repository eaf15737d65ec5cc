package dateline.ingest.text.embargo;

import dateline.ingest.text.PhraseMatcher;
import dateline.ingest.text.PrefixFilter;
import dateline.ingest.text.Unaccented;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Several ways to say the same thing. */
final class PhrasePatterns {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int OPENING = 4;

    private final PrefixFilter prefixFilter;

    /** Those that have the word itself somewhere behind their beginning, which may be any words. */
    private final Set<Pattern> named = new HashSet<>();

    private final PhraseMatcher name;

    /**
     * @param regexes one for each way, of letters with or without accents
     * @param openSubject a regular expression; ways that begin with it may begin with any words
     * @param name one of these stands in whatever is said in such a way
     */
    PhrasePatterns(List<String> regexes, String openSubject, PhraseMatcher name) {
        var patterns = new ArrayList<Pattern>();
        for (String regex : regexes) {
            Pattern pattern = Pattern.compile(Unaccented.of(regex), FLAGS);
            patterns.add(pattern);
            if (regex.startsWith(openSubject)) {
                named.add(pattern);
            }
        }
        this.prefixFilter = new PrefixFilter(patterns);
        this.name = name;
    }

    /** Those that are said in this text from here on, each as it was found there. */
    List<Matcher> at(String text, int at) {
        String opening = Unaccented.of(text.substring(at, Math.min(text.length(), at + OPENING)));
        List<Pattern> possible = prefixFilter.possible(opening);
        if (possible.isEmpty()) {
            return List.of();
        }
        boolean isNamed = !named.isEmpty() && name.in(text) != 0;
        String plain = Unaccented.of(text);
        var found = new ArrayList<Matcher>();
        for (Pattern pattern : possible) {
            if (isNamed || !named.contains(pattern)) {
                Matcher matcher =
                        pattern.matcher(plain).region(at, text.length()).useTransparentBounds(true);
                if (matcher.lookingAt()) {
                    found.add(matcher);
                }
            }
        }
        return found;
    }
}
