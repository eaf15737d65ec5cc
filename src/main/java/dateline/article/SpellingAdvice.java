package dateline.article;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which word was meant: {@code base_url} and {@code baseUrl} are {@code base-url}, {@code tilte} is {@code title}. */
public final class SpellingAdvice {
    private static final int SHORTEST_BEGINNING = 3;

    private SpellingAdvice() {}

    /** The known word that is nearest to this one, if any is near enough. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String letters = letters(word);
        return known.stream()
                .filter(candidate -> isNear(letters, letters(candidate)))
                .min(Comparator.comparingInt(candidate -> distance(letters, letters(candidate))));
    }

    private static String letters(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]", "");
    }

    private static boolean isNear(String word, String candidate) {
        boolean abbreviates = word.length() >= SHORTEST_BEGINNING && candidate.startsWith(word);
        int tolerated = candidate.length() <= 4 ? 1 : 2;
        boolean comparable = Math.abs(word.length() - candidate.length()) <= tolerated;
        return abbreviates || (comparable && distance(word, candidate) <= tolerated);
    }

    /** How many letters have to be put in, left out, replaced, or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (isSwapped(a, i, b, j)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }

    private static boolean isSwapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
