package dateline.ingest.plain;

import dateline.ingest.text.WordStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a kicker before a headline by a second print of the line: a page joins the two by other marks in its title than over
 * its story, {@code Harbour: Crane sold} beside {@code Harbour Crane sold}, while what stands within a headline stays the same.
 */
final class KickerMark {
    private static final int TOP = 400;
    private static final int LEAST_WORDS = 3;
    private static final int MOST_KICKER = 6;
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}'\u2019\u00ad\u200b]*[\\p{L}\\p{N}\\p{M}])?");
    private static final String STRONG = ":\u2013\u2014-/|";

    private KickerMark() {}

    /** A line without the kicker, if another line of the page's head tells that it has one. */
    static String withoutKicker(List<AnalyzedLine> lines, int start, int at) {
        String line = lines.get(at).text();
        WordStatistics words = lines.get(at).words();
        List<int[]> own = List.of();
        for (int i = 0; i < Math.min(lines.size(), Math.min(TOP, start + 1)); i++) {
            if (i == at
                    || words.size() <= LEAST_WORDS
                    || !words.begins(lines.get(i).words())) {
                continue;
            }
            own = own.isEmpty() ? places(line) : own;
            int cut = cut(line, own, lines.get(i).text());
            if (cut > 0) {
                return line.substring(cut);
            }
        }
        return line;
    }

    private static List<int[]> places(String line) {
        var places = new ArrayList<int[]>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            places.add(new int[] {word.start(), word.end()});
        }
        return places;
    }

    /** Where the headline begins in a line, as far as another print of it tells; 0 if it does not. */
    private static int cut(String line, List<int[]> own, String other) {
        List<int[]> theirs = places(other);
        int last = Math.min(MOST_KICKER, Math.min(own.size(), theirs.size()) - LEAST_WORDS);
        for (int k = 1; k <= last; k++) {
            char mine = mark(line, own.get(k - 1)[1], own.get(k)[0]);
            char there = mark(other, theirs.get(k - 1)[1], theirs.get(k)[0]);
            boolean parts = mine != there && (mine == ' ' || isStrong(mine)) && (there == ' ' || isStrong(there));
            int begin = headBegin(line, own.get(k)[0]);
            if (parts && !Character.isLowerCase(line.charAt(own.get(k)[0]))) {
                return begin;
            }
        }
        return 0;
    }

    private static boolean isStrong(char mark) {
        return STRONG.indexOf(mark) >= 0;
    }

    /** A mark of quotation before the first word belongs to it. */
    private static int headBegin(String line, int word) {
        int begin = word;
        while (begin > 0 && !Character.isWhitespace(line.charAt(begin - 1)) && !isStrong(line.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    /** What stands between two words: a space if nothing else, the dashes as one. */
    private static char mark(String line, int from, int to) {
        char mark = ' ';
        boolean spaced = false;
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            spaced |= Character.isWhitespace(c);
            mark = Character.isWhitespace(c) ? mark : mark == ' ' ? c : '?';
        }
        boolean dash = mark == '\u2013' || mark == '\u2014' || mark == '-';
        return dash ? (spaced ? '-' : '?') : mark;
    }
}
