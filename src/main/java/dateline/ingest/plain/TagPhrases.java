package dateline.ingest.plain;

import dateline.ingest.text.WordStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parts tags between which a copied page has left no sign but a space: tags of several words are known by the text, in which
 * their words stand together.
 */
final class TagPhrases {
    private static final int LONGEST = 4;
    private static final int FEWEST = 3;

    private final List<AnalyzedLine> lines;

    /** Looks at all lines of a text. */
    TagPhrases(List<AnalyzedLine> lines) {
        this.lines = lines;
    }

    /** The tags of this line, which has no other signs between them. */
    List<String> parted(String tags, int at) {
        List<String> words = Arrays.asList(tags.strip().split("[\\s\u3000]+"));
        boolean isUnspaced = words.stream().allMatch(TagPhrases::isHan);
        if (words.size() < 2 || (!isUnspaced && isOne(words, at))) {
            return List.of(tags);
        }
        var found = new ArrayList<String>();
        for (int from = 0; from < words.size(); ) {
            int to = isUnspaced ? from + 1 : end(words, from, at);
            found.add(String.join(" ", words.subList(from, to)));
            from = to;
        }
        return found;
    }

    private boolean isOne(List<String> words, int at) {
        long capitals = words.stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .count();
        boolean isSentence = capitals == 1 && Character.isUpperCase(words.get(0).codePointAt(0));
        return words.size() < FEWEST || isSentence || isSaid(String.join(" ", words), at);
    }

    /** Behind the last word of the longest phrase that begins here and that the text has. */
    private int end(List<String> words, int from, int at) {
        return IntStream.iterate(Math.min(words.size(), from + LONGEST), to -> to > from + 1, to -> to - 1)
                .filter(to -> isSaid(String.join(" ", words.subList(from, to)), at))
                .findFirst()
                .orElse(from + 1);
    }

    private boolean isSaid(String phrase, int at) {
        WordStatistics words = WordStatistics.of(phrase);
        return IntStream.range(0, lines.size())
                .anyMatch(other -> other != at && words.isIn(lines.get(other).words()));
    }

    private static boolean isHan(String word) {
        return word.codePoints()
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA);
    }
}
