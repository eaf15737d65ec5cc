package dateline.bench;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The words of a text as the benchmarks compare them. */
final class Wordings {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern NOTHING = Pattern.compile("['\u2018\u2019\u200b\u00ad]");

    private Wordings() {}

    /** Runs of letters, digits and underscores, with their case. */
    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Without case, punctuation and variants of characters: the words with a space between them. */
    static String folded(String text) {
        String plain = NOTHING.matcher(Normalizer.normalize(Parser.unescapeEntities(text, false), Normalizer.Form.NFKC))
                .replaceAll("");
        return String.join(" ", words(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)));
    }
}
