package dateline.ingest.plain;

import dateline.ingest.text.WordStatistics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds where the words of one line of a story stand again in longer ones, together or in a few pieces. */
final class RepeatedWords {
    private static final int LEAST_PIECE = 3;
    private static final int MOST_PLACES = 200;
    private static final int LEFT_OUT = 10;
    private static final int LONGER = 4;

    private final List<WordStatistics> lines;
    private final Map<Long, List<Place>> places = new HashMap<>();

    private record Place(int line, int word) {}

    RepeatedWords(List<WordStatistics> lines) {
        this.lines = lines;
        for (int line = 0; line < lines.size(); line++) {
            WordStatistics words = lines.get(line);
            for (int word = 0; word + 1 < words.size(); word++) {
                List<Place> here = places.computeIfAbsent(pair(words, word), key -> new ArrayList<>());
                if (here.size() < MOST_PLACES) {
                    here.add(new Place(line, word));
                }
            }
        }
    }

    private static long pair(WordStatistics words, int at) {
        return ((long) words.word(at) << Integer.SIZE) ^ (words.word(at + 1) & 0xffffffffL);
    }

    /**
     * Whether a longer line has all these words together.
     *
     * @param own the line that they are of
     * @param before only lines above this one are looked at
     */
    boolean isPart(WordStatistics words, int own, int before) {
        return words.size() > 1
                && at(words, 0).stream()
                        .anyMatch(place -> place.line() != own
                                && place.line() < before
                                && lines.get(place.line()).size() >= words.size() + LONGER
                                && words.standsIn(lines.get(place.line()), place.word()));
    }

    /**
     * In how many pieces longer lines have these words, in their order; many when they do not have nearly all of them.
     *
     * @param own the line that they are of
     */
    int pieces(WordStatistics words, int own) {
        int pieces = 0;
        int missed = 0;
        for (int at = 0; at < words.size(); ) {
            int longest = longest(words, at, own);
            if (longest >= Math.min(LEAST_PIECE, words.size() - at)) {
                pieces++;
                at += longest;
            } else {
                missed++;
                at++;
            }
        }
        return missed * LEFT_OUT > words.size() ? Integer.MAX_VALUE : pieces;
    }

    private int longest(WordStatistics words, int from, int own) {
        int longest = 0;
        for (Place place : at(words, from)) {
            WordStatistics other = lines.get(place.line());
            if (place.line() != own && other.size() > words.size()) {
                int run = 0;
                while (from + run < words.size()
                        && place.word() + run < other.size()
                        && words.word(from + run) == other.word(place.word() + run)) {
                    run++;
                }
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    private List<Place> at(WordStatistics words, int from) {
        return from + 1 < words.size() ? places.getOrDefault(pair(words, from), List.of()) : List.of();
    }
}
