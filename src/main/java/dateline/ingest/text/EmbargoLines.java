package dateline.ingest.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text without the notices of an embargo in them.
 *
 * @param text as it was, but for lines that said nothing else
 * @param notices as they stood there
 */
public record EmbargoLines(String text, List<String> notices) {
    public EmbargoLines {
        notices = List.copyOf(notices);
    }

    /** Takes them out of this text, wherever they stand in it. */
    public static EmbargoLines of(String text) {
        if (!EmbargoNotice.mayBeIn(text)) {
            return new EmbargoLines(text, List.of());
        }
        var notices = new ArrayList<String>();
        var kept = new ArrayList<String>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
            var broken = EmbargoNotice.in(line + "\n" + next)
                    .filter(notice -> notice.start() < line.length() && notice.end() > line.length() + 1);
            if (broken.isPresent()) {
                notices.add(broken.get().words());
                kept.add(line.substring(0, broken.get().start()));
                i++;
            } else {
                keep(line, kept, notices);
            }
        }
        return notices.isEmpty()
                ? new EmbargoLines(text, List.of())
                : new EmbargoLines(String.join("\n", kept), notices);
    }

    private static void keep(String line, List<String> kept, List<String> notices) {
        String rest = line;
        for (var notice = EmbargoNotice.in(rest); notice.isPresent(); notice = EmbargoNotice.in(rest)) {
            notices.add(notice.get().words());
            rest = notice.get().isAllOf(rest) ? "" : notice.get().cutFrom(rest);
        }
        kept.add(rest);
    }
}
