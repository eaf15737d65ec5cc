package dateline.ingest.text;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines that say what comes after them, compared without regard to case and punctuation. */
public final class LabelLines {
    private final Set<String> folded;
    private final int longest;

    /** Numbers of the first words, in order: most lines need not be looked at further. */
    private final int[] firstWords;

    private LabelLines(Set<String> folded) {
        this.folded = folded;
        this.longest = folded.stream().mapToInt(String::length).max().orElse(0) + 5;
        this.firstWords = folded.stream()
                .mapToInt(LabelLines::firstWord)
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * The labels in these texts.
     *
     * @param separated each with several, separated by {@code |}
     */
    public static LabelLines of(String... separated) {
        return new LabelLines(Stream.of(separated)
                .flatMap(labels -> Arrays.stream(labels.split("\\|")))
                .map(WordComparison::folded)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the line is one of them and nothing else. */
    public boolean has(String line) {
        return line.length() <= longest && mayBegin(line) && folded.contains(WordComparison.folded(line));
    }

    /** Whether the line may begin with one of them. */
    public boolean mayBegin(CharSequence line) {
        return Arrays.binarySearch(firstWords, firstWord(line)) >= 0;
    }

    /** Of what it is made up when it is folded, which takes apostrophes out of words. */
    private static int firstWord(CharSequence line) {
        int number = 0;
        for (int i = 0; i < line.length() && isOfWord(line.charAt(i)); i++) {
            char c = line.charAt(i);
            number = Character.isLetterOrDigit(c) ? number * 31 + Character.toLowerCase(c) : number;
        }
        return number;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019' || c == '\u00ad';
    }
}
