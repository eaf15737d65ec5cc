package dateline.ingest.plain;

import dateline.ingest.blocks.FeatureRow;
import dateline.ingest.text.IntCounter;
import dateline.ingest.text.WordStatistics;
import dateline.ingest.text.byline.BylineNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Features each line by where it stands to a story that was found: headlines, bylines and dates stand around it. */
final class HeadFeatures {
    private static final int HEAD = 45;
    private static final int FIRST = 12;
    private static final int BESIDE = 5;
    private static final int FAR = 90;
    private static final int REACH = 120;
    private static final int MOST = 400;
    private static final int LEAD = 3;
    private static final int TITLE_LEAST = 20;
    private static final int TITLE_MOST = 160;
    private static final int BYLINE = 160;
    private static final int SENTENCE_WORDS = 5;

    private final List<AnalyzedLine> lines;
    private final double[] story;
    private final int start;
    private final int end;
    private final TitleFeatures titles;
    private final int[] titlesBefore;
    private final Map<Integer, List<String>> names = new HashMap<>();
    private final IntCounter lead = new IntCounter();
    private final IntCounter top = new IntCounter();

    HeadFeatures(List<AnalyzedLine> lines, double[] story, StoryRange bounds, TitleFeatures titles) {
        this.lines = lines;
        this.story = story;
        this.start = bounds.start();
        this.end = bounds.end();
        this.titles = titles;
        titlesBefore = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            titlesBefore[i + 1] = titlesBefore[i] + (isTitleLike(lines.get(i)) ? 1 : 0);
        }
        for (int i = start; i < Math.min(end, start + LEAD); i++) {
            add(lines.get(i).words(), lead);
        }
        for (int i = 0; i < Math.min(lines.size(), 2); i++) {
            add(lines.get(i).words(), top);
        }
    }

    private static void add(WordStatistics words, IntCounter to) {
        for (int i = 0; i < words.size(); i++) {
            if (WordStatistics.isTelling(words.word(i))) {
                to.add(words.word(i));
            }
        }
    }

    private static boolean isTitleLike(AnalyzedLine line) {
        return line.ending() != 2
                && line.weight() >= TITLE_LEAST
                && line.weight() <= TITLE_MOST
                && line.date().isEmpty()
                && !line.byline()
                && !line.isBoilerplate();
    }

    void addTo(FeatureRow row, int at, OptionalInt title) {
        AnalyzedLine line = lines.get(at);
        row.add("fromStart", clip(at - start));
        row.add("fromStoryEnd", clip(at - end));
        row.add("story", story[at]);
        row.add("storyNext", at + 1 < story.length ? story[at + 1] : -1);
        row.add("charsBetween", between(at));
        row.add("begun", begun(at));
        row.add("begins", begins(at));
        row.add("titled", title.isPresent() ? Math.max(-60, Math.min(60, at - title.getAsInt())) : -99);
        row.add("datesSoon", soon(at, true));
        row.add("bylinesSoon", soon(at, false));
        row.add("laterSame", laterSame(at));
        row.add("leadShare", line.words().tellingShareOf(lead, at >= start && at < start + LEAD ? 1 : 0));
        row.add("topShare", line.words().tellingShareOf(top, at < 2 ? 1 : 0));
        int to = Math.max(at + 1, Math.min(start, lines.size()));
        row.add("titlesUntilStory", Math.min(FAR, titlesBefore[to] - titlesBefore[at + 1]));
        row.add("titlesAbove", titlesBefore[at] - titlesBefore[Math.max(0, at - BESIDE)]);
        row.add("longestAround", longestAround(at));
    }

    /** Features a line as a headline. */
    void addTitle(FeatureRow row, int at) {
        titles.addTo(row, at);
    }

    /** Features a line as one that names authors. */
    void addNames(FeatureRow row, int at) {
        AnalyzedLine line = lines.get(at);
        List<String> found = names.computeIfAbsent(at, key -> mayName(line) ? TextNames.in(line.text()) : List.of());
        int chars = found.stream().mapToInt(String::length).sum();
        row.add("names", found.size());
        row.add("person", !found.isEmpty() && BylineNames.isPerson(found.get(0)));
        row.add("namesShare", (double) chars / Math.max(1, line.chars()));
    }

    /** Of whole sentences the names are not looked for, which costs more than all else. */
    private static boolean mayName(AnalyzedLine line) {
        return line.chars() <= BYLINE && (line.byline() || !line.isSentence() || line.lowerWords() < SENTENCE_WORDS);
    }

    /** How much longer it is than the lines near it that are no sentences. */
    private double longestAround(int at) {
        int longest = 1;
        for (int i = Math.max(0, at - BESIDE); i < Math.min(lines.size(), at + BESIDE + 1); i++) {
            longest = i != at && isTitleLike(lines.get(i))
                    ? Math.max(longest, lines.get(i).weight())
                    : longest;
        }
        return Math.min(10, (double) lines.get(at).weight() / longest);
    }

    private static int clip(int distance) {
        return Math.max(-FAR, Math.min(FAR, distance));
    }

    private int between(int at) {
        int chars = 0;
        for (int i = at + 1; i < Math.min(start, at + HEAD); i++) {
            chars += lines.get(i).weight();
        }
        return chars;
    }

    /** How many lines near the top begin with all the words of this one, as a title with the site's name does. */
    private int begun(int at) {
        WordStatistics words = lines.get(at).words();
        int count = 0;
        for (int i = 0; i < Math.min(lines.size(), Math.max(FIRST, start)) && i < MOST; i++) {
            count += i != at && words.size() > 2 && words.begins(lines.get(i).words()) ? 1 : 0;
        }
        return count;
    }

    private int begins(int at) {
        WordStatistics words = lines.get(at).words();
        int count = 0;
        for (int i = 0; i < Math.min(lines.size(), start + 2) && i < MOST; i++) {
            WordStatistics other = lines.get(i).words();
            count += i != at && other.size() > 2 && other.size() < words.size() && other.begins(words) ? 1 : 0;
        }
        return count;
    }

    private int laterSame(int at) {
        int whole = lines.get(at).words().whole();
        for (int i = at + 1; i < Math.min(Math.min(lines.size(), start + 2), at + REACH); i++) {
            if (lines.get(i).words().whole() == whole) {
                return i - at;
            }
        }
        return -1;
    }

    private int soon(int at, boolean dates) {
        for (int i = at + 1; i <= at + BESIDE && i < lines.size(); i++) {
            AnalyzedLine line = lines.get(i);
            if (dates ? line.date().isPresent() : line.byline()) {
                return i - at;
            }
        }
        return 99;
    }
}
