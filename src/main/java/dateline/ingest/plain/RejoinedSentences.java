package dateline.ingest.plain;

import dateline.ingest.text.byline.BylineNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Joins the pieces of a paragraph that a program parted which writes each link on a line of its own: {@code The council} /
 * {@code said on Monday} / {@code that the bridge will open.}
 */
final class RejoinedSentences {
    private static final int LINK = 90;
    private static final int LEAST = 60;
    private static final int MOST_PIECES = 12;

    /** Words that no sentence and no headline ends with. */
    private static final Set<String> LEADS_ON = Set.of(
            ("the a and their der dem des vom im zur zum und le la les du et un une el los las del il gli della dei"
                            + " dos het een och oraz \u0432 \u043d\u0430 \u0438")
                    .split(" "));

    /** A name that begins with a small letter may begin a sentence: {@code eBay}. */
    private static final Pattern GOES_ON =
            Pattern.compile("(?s)(?:[,;)\u2019\u201d]|\\.(?:\\s|$)|(?!\\p{Ll}+\\p{Lu})\\p{Ll}).*");

    private static final Pattern OPEN = Pattern.compile("(?s).*[\\p{L}\\p{N},(\u201c\u2018\u201e\u2019'\"%]");

    private final List<String> lines;

    private RejoinedSentences(List<String> lines) {
        this.lines = lines;
    }

    /** The lines of a block that is not broken to a width; each paragraph on one line. */
    static List<String> joined(List<String> block) {
        return new RejoinedSentences(block).joined();
    }

    private List<String> joined() {
        var joined = new ArrayList<String>();
        int at = 0;
        while (at < lines.size()) {
            int to = end(at);
            joined.add(to == at + 1 ? lines.get(at) : whole(at, to));
            at = to;
        }
        return joined;
    }

    /** Behind the last piece of the paragraph that begins here. */
    private int end(int from) {
        int at = from;
        while (at + 1 < lines.size() && at - from < MOST_PIECES && isOpen(at)) {
            if (goesOn(at + 1) || leadsOn(at)) {
                at++;
            } else if (isLink(at + 1) && at + 2 < lines.size() && goesOn(at + 2)) {
                at += 2;
            } else {
                break;
            }
        }
        boolean sentence = at > from && endsSentence(at) && whole(from, at + 1).length() >= LEAST;
        return sentence ? at + 1 : from + 1;
    }

    private boolean isOpen(int at) {
        String line = lines.get(at).strip();
        return OPEN.matcher(line).matches() && !isItem(line);
    }

    private boolean leadsOn(int at) {
        String line = lines.get(at).strip();
        return LEADS_ON.contains(line.substring(line.lastIndexOf(' ') + 1));
    }

    private boolean goesOn(int at) {
        String line = lines.get(at).strip();
        return GOES_ON.matcher(line).matches() && !BylineNames.beginsAsByline(line) && !TextMeta.isDate(line);
    }

    private boolean isLink(int at) {
        String line = lines.get(at).strip();
        return line.length() <= LINK && OPEN.matcher(line).matches() && !isItem(line);
    }

    private boolean endsSentence(int at) {
        return LineMarks.endsSentence(lines.get(at));
    }

    private static boolean isItem(String line) {
        return LineMarks.isBullet(line);
    }

    private String whole(int from, int to) {
        var text = new StringBuilder(lines.get(from).stripTrailing());
        for (int i = from + 1; i < to; i++) {
            String piece = lines.get(i).strip();
            boolean close = ",.;)\u2019\u201d".indexOf(piece.charAt(0)) >= 0
                    || "(\u201c\u2018\u201e\u2019'".indexOf(text.charAt(text.length() - 1)) >= 0;
            text.append(close ? "" : " ").append(piece);
        }
        return text.toString();
    }
}
