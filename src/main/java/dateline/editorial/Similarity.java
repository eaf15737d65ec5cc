package dateline.editorial;

import dateline.article.Content;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells an edited story from another story that came under the same name. */
final class Similarity {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int WORDS_IN_A_SHINGLE = 3;
    private static final int TOO_SHORT_TO_JUDGE = 40;
    private static final double ANOTHER_BODY = 0.05;
    private static final double ANOTHER_TITLE = 0.3;

    private Similarity() {}

    /** Whether neither the title nor the text of one is to be found in the other. Short texts are never judged. */
    static boolean isAnotherStory(Content before, Content after) {
        Set<String> oldBody = shingles(before.body().text(), WORDS_IN_A_SHINGLE);
        Set<String> newBody = shingles(after.body().text(), WORDS_IN_A_SHINGLE);
        if (Math.min(oldBody.size(), newBody.size()) < TOO_SHORT_TO_JUDGE) {
            return false;
        }
        return containment(oldBody, newBody) < ANOTHER_BODY
                && containment(shingles(before.title(), 1), shingles(after.title(), 1)) < ANOTHER_TITLE;
    }

    /** The share of the smaller set that is found in the larger one. */
    private static double containment(Set<String> one, Set<String> other) {
        Set<String> smaller = one.size() < other.size() ? one : other;
        Set<String> larger = one.size() < other.size() ? other : one;
        if (smaller.isEmpty()) {
            return 1;
        }
        return (double) smaller.stream().filter(larger::contains).count() / smaller.size();
    }

    private static Set<String> shingles(String text, int length) {
        String[] words = BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT));
        var shingles = new HashSet<String>();
        for (int i = 0; i + length <= words.length; i++) {
            shingles.add(String.join(" ", Arrays.asList(words).subList(i, i + length)));
        }
        return shingles;
    }
}
