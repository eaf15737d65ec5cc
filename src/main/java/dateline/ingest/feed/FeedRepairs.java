package dateline.ingest.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What had to be put right, each kind told once. Used by one thread. */
final class FeedRepairs {
    /** How what is told of a feed begins that ends before its end. */
    static final String BREAKS_OFF = "It breaks off";

    private final List<String> sentences = new ArrayList<>();
    private final Set<String> kinds = new HashSet<>();
    private FeedEnding ending = FeedEnding.WHOLE;

    /** Tells it, without a place. */
    void note(String sentence) {
        if (sentences.size() < FeedLimits.REPAIRS && kinds.add(sentence)) {
            sentences.add(sentence);
        }
    }

    /** Tells the first of a kind with its line. */
    void note(String kind, String text, int at) {
        if (sentences.size() < FeedLimits.REPAIRS && kinds.add(kind)) {
            long line = text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
            sentences.add("Line " + line + ": " + kind);
        }
    }

    /** That the feed ends before its end. */
    void breakOff(FeedEnding where) {
        ending = where;
    }

    FeedEnding ending() {
        return ending;
    }

    List<String> all() {
        return List.copyOf(sentences);
    }
}
