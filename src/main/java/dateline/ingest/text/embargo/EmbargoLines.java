package dateline.ingest.text.embargo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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

    /** Who asks to wait with a text that was typed does so over it or under it. */
    private static final int FIRST = 6;

    private static final int LAST = 4;

    /** Takes them out of this text, wherever they stand in it, and the lines at either end that ask to wait. */
    public static EmbargoLines of(String text) {
        var noticed = withoutNotices(text);
        List<String> lines = new ArrayList<>(noticed.text().lines().toList());
        List<Integer> said = IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank())
                .boxed()
                .toList();
        var asked = new ArrayList<String>(noticed.notices());
        for (int at = 0; at < said.size(); at++) {
            String line = lines.get(said.get(at));
            boolean atAnEnd = at < FIRST || at >= said.size() - LAST;
            boolean isDraft = at < FIRST && EmbargoRow.draftIn(line).isPresent();
            if (isDraft || (atAnEnd && HoldLines.isSaidInStory(line))) {
                asked.add(line.strip());
                lines.set(said.get(at), "");
            }
        }
        return asked.size() == noticed.notices().size() ? noticed : new EmbargoLines(String.join("\n", lines), asked);
    }

    private static EmbargoLines withoutNotices(String text) {
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
