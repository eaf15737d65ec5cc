package dateline.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of a plain text that a mail program has marked as another mail's with {@code >}.
 *
 * @param start the first of them
 * @param end the line behind the last
 */
record QuoteMarks(int start, int end) {
    private static final Pattern MARKED = Pattern.compile(" {0,2}>.*");

    /** Folders of mail put the mark before a line that begins as the next mail would. */
    private static final Pattern OF_FOLDER = Pattern.compile(">+From [^:]*");

    private static final int FIRST_LINES = 3;

    private static final Pattern MARK = Pattern.compile("^ {0,2}> ?");

    static boolean isMarked(String line) {
        return MARKED.matcher(line).matches() && !OF_FOLDER.matcher(line).matches();
    }

    /** All runs of such lines; blank ones between them belong to them. */
    static List<QuoteMarks> in(List<String> lines) {
        var runs = new ArrayList<QuoteMarks>();
        int at = 0;
        while (at < lines.size()) {
            if (isMarked(lines.get(at))) {
                int end = endOf(lines, at);
                runs.add(new QuoteMarks(at, end));
                at = end;
            } else {
                at++;
            }
        }
        return runs;
    }

    private static int endOf(List<String> lines, int start) {
        int end = start;
        for (int at = start; at < lines.size(); at++) {
            if (isMarked(lines.get(at))) {
                end = at + 1;
            } else if (!lines.get(at).isBlank()) {
                break;
            }
        }
        return end;
    }

    /** The lines of a text, those without marks that are marked from the head of a mail on. */
    static List<String> withoutMarksOfMail(List<String> lines) {
        if (lines.stream().noneMatch(QuoteMarks::isMarked)) {
            return lines;
        }
        for (QuoteMarks marks : in(lines)) {
            List<String> inner = marks.of(lines);
            if (inner.stream().limit(FIRST_LINES).anyMatch(ForwardMark::isOne)) {
                var all = new ArrayList<>(lines.subList(0, marks.start));
                all.addAll(inner);
                return all;
            }
        }
        return lines;
    }

    /** These lines of the text, with one mark taken off each. */
    List<String> of(List<String> lines) {
        return lines.subList(start, end).stream()
                .map(line -> MARK.matcher(line).replaceFirst(""))
                .toList();
    }

    /** Whether there is nothing else in these lines. */
    boolean areAllOf(List<String> lines) {
        return lines.stream().limit(start).allMatch(String::isBlank)
                && lines.stream().skip(end).allMatch(String::isBlank);
    }

    int characters(List<String> lines) {
        return lines.subList(start, end).stream().mapToInt(String::length).sum();
    }
}
