package dateline.ingest.mail;

import java.util.List;

/**
 * The last paragraph before a place in a mail.
 *
 * @param from its first line
 * @param to behind its last line; the same when there is none
 */
record LastParagraph(int from, int to) {
    /** The one that ends before this line. */
    static LastParagraph before(int end, List<String> lines) {
        int to = end;
        while (to > 0 && lines.get(to - 1).isBlank()) {
            to--;
        }
        int from = to;
        while (from > 0 && !lines.get(from - 1).isBlank()) {
            from--;
        }
        return new LastParagraph(from, to);
    }

    /** Its lines. */
    List<String> of(List<String> lines) {
        return lines.subList(from, to);
    }
}
