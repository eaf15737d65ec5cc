package dateline.editorial;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dateline.article.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What differs between the words of two versions of a story, for people: the headline, the standfirst, and each paragraph
 * that is not as it was, word by word.
 *
 * @param passages those that differ, in the order of the story
 */
public record VersionDiff(List<Passage> passages) {
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n{2,}");
    /** A word with the space behind it, or a letter of a script that does not part words. */
    private static final Pattern WORDS = Pattern.compile("\\p{IsIdeographic}|[^\\s\\p{IsIdeographic}]+\\s*|\\s+");

    /** Beyond this, telling parts apart costs more than it helps: the old text stands before the new one. */
    private static final int MOST_PARTS = 1_000;

    public VersionDiff {
        passages = List.copyOf(passages);
    }

    /** What became of a piece of text. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A piece of text, with the space behind it. */
    public record Piece(Kind kind, String text) {}

    /**
     * A part of the story that differs.
     *
     * @param place {@code title}, {@code standfirst} or {@code text}
     */
    public record Passage(String place, List<Piece> pieces) {
        public Passage {
            pieces = List.copyOf(pieces);
        }
    }

    /** What readers see to have changed; empty when only markup, pictures or metadata did. */
    public static VersionDiff between(Content before, Content after) {
        var passages = new ArrayList<Passage>();
        addLine(passages, "title", before.title(), after.title());
        addLine(
                passages,
                "standfirst",
                before.standfirst().orElse(""),
                after.standfirst().orElse(""));
        addText(passages, before.body().text(), after.body().text());
        return new VersionDiff(passages);
    }

    private static void addLine(List<Passage> passages, String place, String before, String after) {
        if (!before.equals(after)) {
            passages.add(new Passage(place, pieces(before, after)));
        }
    }

    private static void addText(List<Passage> passages, String before, String after) {
        List<String> old = Arrays.asList(PARAGRAPHS.split(before));
        List<String> now = Arrays.asList(PARAGRAPHS.split(after));
        if (old.size() + now.size() > MOST_PARTS) {
            addLine(passages, "text", before, after);
            return;
        }
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            List<String> gone = delta.getSource().getLines();
            List<String> come = delta.getTarget().getLines();
            int pairs = Math.max(gone.size(), come.size());
            for (int i = 0; i < pairs; i++) {
                addLine(passages, "text", i < gone.size() ? gone.get(i) : "", i < come.size() ? come.get(i) : "");
            }
        }
    }

    private static List<Piece> pieces(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int head = alike(old, now);
        int tail = alike(reversed(old.subList(head, old.size())), reversed(now.subList(head, now.size())));
        var pieces = new ArrayList<Piece>();
        add(pieces, Kind.KEPT, old.subList(0, head));
        addMiddle(pieces, old.subList(head, old.size() - tail), now.subList(head, now.size() - tail));
        add(pieces, Kind.KEPT, old.subList(old.size() - tail, old.size()));
        return pieces;
    }

    private static void addMiddle(List<Piece> pieces, List<String> old, List<String> now) {
        if (old.size() + now.size() > MOST_PARTS) {
            add(pieces, Kind.REMOVED, old);
            add(pieces, Kind.ADDED, now);
            return;
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(pieces, Kind.KEPT, old.subList(at, start));
            add(pieces, Kind.REMOVED, delta.getSource().getLines());
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            at = start + delta.getSource().size();
        }
        add(pieces, Kind.KEPT, old.subList(at, old.size()));
    }

    /** How many words stand at the beginning of both. */
    private static int alike(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        int count = 0;
        while (count < most && one.get(count).equals(other.get(count))) {
            count++;
        }
        return count;
    }

    private static List<String> reversed(List<String> words) {
        var reversed = new ArrayList<>(words);
        Collections.reverse(reversed);
        return reversed;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text).results().map(word -> word.group()).toList();
    }
}
