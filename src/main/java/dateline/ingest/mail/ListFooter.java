package dateline.ingest.mail;

import dateline.ingest.text.DividerLine;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what a mailing list adds to a mail as a part of its own: under a line of dashes its name, its address and the way out. */
final class ListFooter {
    private static final int MOST_LINES = 9;
    private static final int LONGEST = 120;
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…。！？]");

    private ListFooter() {}

    static boolean isOne(MailText text) {
        List<String> lines = text.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean brief = !text.html() && lines.size() > 1 && lines.size() <= MOST_LINES;
        if (!brief || !DividerLine.isOne(lines.get(0))) {
            return false;
        }
        List<String> told = lines.subList(1, lines.size());
        return told.stream().anyMatch(ContactLine::isOne)
                && told.stream()
                        .allMatch(line -> line.length() <= LONGEST
                                && (ContactLine.isOne(line)
                                        || !SENTENCE_END.matcher(line).matches()));
    }
}
