package dateline.ingest.plain;

import dateline.ingest.blocks.FeatureRow;
import dateline.ingest.text.WordStatistics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Features the lines that may be the headline by one another, and by the lines that repeat them: a page's title for search
 * engines says in other words what the headline below it says, and where a headline is printed once more something stands
 * beside it.
 */
final class TitleRivals {
    private static final int LEAST_TELLING = 2;
    private static final int MOST_HOLDING = 6;
    private static final int LONGEST_HOLDING = 300;
    private static final double LATIN = 0.5;

    private final List<AnalyzedLine> lines;
    private final int[] candidates;
    private final StoryRange story;
    private final Map<Integer, Integer> placeOf = new HashMap<>();
    private final double[] above;
    private final double[] below;
    private final int[] heldBefore;
    private final int[] heldBehind;
    private final int[] sameBefore;
    private final double storyLatin;

    TitleRivals(List<AnalyzedLine> lines, int[] candidates, StoryRange story) {
        this.lines = lines;
        this.candidates = candidates;
        this.story = story;
        above = new double[candidates.length];
        below = new double[candidates.length];
        heldBefore = new int[candidates.length];
        heldBehind = new int[candidates.length];
        sameBefore = new int[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            placeOf.put(candidates[i], i);
        }
        compare();
        findHolding();
        storyLatin = latinOfStory();
    }

    private double latinOfStory() {
        int latin = 0;
        int letters = 0;
        for (int i = story.start(); i < Math.min(story.end(), story.start() + MOST_HOLDING); i++) {
            latin += latin(lines.get(i).text());
            letters += lines.get(i).words().letters();
        }
        return letters == 0 ? LATIN : (double) latin / letters;
    }

    private static int latin(String text) {
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            latin += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
        }
        return latin;
    }

    /** How many telling words each has in common with the one above and the one below it that has most of them. */
    private void compare() {
        int[][] telling = new int[candidates.length][];
        for (int i = 0; i < candidates.length; i++) {
            telling[i] = lines.get(candidates[i]).words().telling();
        }
        for (int i = 0; i < candidates.length; i++) {
            for (int j = i + 1; j < candidates.length; j++) {
                boolean same = lines.get(candidates[i]).words().whole()
                        == lines.get(candidates[j]).words().whole();
                double alike = same ? 0 : alike(telling[i], telling[j]);
                below[i] = Math.max(below[i], alike);
                above[j] = Math.max(above[j], alike);
                sameBefore[j] += same ? 1 : 0;
            }
        }
    }

    /** Of two sorted rows of different numbers: how many are in both, of those that are in either. */
    private static double alike(int[] one, int[] other) {
        if (one.length < LEAST_TELLING || other.length < LEAST_TELLING) {
            return 0;
        }
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                both++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return both < LEAST_TELLING ? 0 : (double) both / (one.length + other.length - both);
    }

    /** How many other lines hold all the words of each in their order. */
    private void findHolding() {
        Map<Integer, List<Integer>> byFirst = new HashMap<>();
        for (int i = 0; i < candidates.length; i++) {
            WordStatistics words = lines.get(candidates[i]).words();
            if (words.size() > LEAST_TELLING) {
                byFirst.computeIfAbsent(words.word(0) * 31 + words.word(1), key -> new ArrayList<>())
                        .add(i);
            }
        }
        for (int at = 0; at < lines.size() && !byFirst.isEmpty(); at++) {
            WordStatistics words = lines.get(at).words();
            for (int w = 0; w + 1 < words.size() && words.size() <= LONGEST_HOLDING; w++) {
                for (int i : byFirst.getOrDefault(words.word(w) * 31 + words.word(w + 1), List.of())) {
                    WordStatistics held = lines.get(candidates[i]).words();
                    if (held.size() < words.size() && held.standsIn(words, w)) {
                        heldBefore[i] += at < story.end() ? 1 : 0;
                        heldBehind[i] += at < story.end() ? 0 : 1;
                    }
                }
            }
        }
    }

    void addTo(FeatureRow row, int at) {
        int i = placeOf.getOrDefault(at, -1);
        row.add("variantAbove", i < 0 ? 0 : above[i]);
        row.add("variantBelow", i < 0 ? 0 : below[i]);
        row.add("sameBefore", i < 0 ? 0 : sameBefore[i]);
        row.add("heldBefore", i < 0 ? 0 : Math.min(MOST_HOLDING, heldBefore[i]));
        row.add("heldBehind", i < 0 ? 0 : Math.min(MOST_HOLDING, heldBehind[i]));
        String text = lines.get(at).text();
        row.add(
                "latinAgainstStory",
                (double) latin(text) / Math.max(1, lines.get(at).words().letters()) - storyLatin);
        row.add("cut", text.endsWith("...") || text.endsWith("\u2026"));
        row.add("bracketed", text.charAt(0) == '[' ? 1 : text.indexOf(']') > 0 || text.indexOf('_') > 0 ? 2 : 0);
        row.add("endsInBrackets", text.endsWith(")"));
        row.add("dash", text.contains(" - ") || text.contains(" \u2013 ") || text.contains(" \u2014 "));
        row.add("arrow", text.indexOf('\u00bb') > 0 || text.indexOf('\u203a') > 0 || text.indexOf('>') > 0);
    }
}
