package dateline.ingest.mail;

import dateline.ingest.model.QuotedReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the mail that a text answers from under it, by the words that mail programs put over it and the marks before its lines. */
public final class QuotedReplyRemover implements QuotedReply {
    /** A shorter text is no story that somebody answers with. */
    private static final int STORY = 200;

    private static final int MOST_LINES = 2_000;
    private static final int FIELDS = 4;
    private static final MailContext NOBODY = new MailContext(List.of(), "");

    @Override
    public Optional<Unquoted> without(String text, boolean markdown) {
        List<String> lines = text.lines().limit(MOST_LINES).toList();
        int length = 0;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            boolean mayBegin = at > 0 && lines.get(at - 1).isBlank() && length >= STORY;
            if (mayBegin && isMail(lines, at, markdown)) {
                return Optional.of(told(String.join("\n", lines.subList(0, at))));
            }
            length += QuoteMarks.isMarked(line) ? 0 : line.length();
        }
        return markdown ? Optional.empty() : TypedLetter.in(text).map(QuotedReplyRemover::withoutLetter);
    }

    private static Unquoted withoutLetter(TypedLetter letter) {
        return new Unquoted(letter.story(), List.of(TypedLetter.LEFT_OUT), letter.notices());
    }

    private static boolean isMail(List<String> lines, int at, boolean markdown) {
        int head = ForwardMark.isDivider(lines.get(at)) ? next(lines, at + 1) : at;
        boolean headed = QuotedMailHeader.at(lines, head)
                .filter(found -> found.fields().size() >= FIELDS)
                .filter(found -> found.fields().values().stream().anyMatch(value -> value.indexOf('@') >= 0))
                .isPresent();
        return headed
                || Attribution.at(lines, at, MailKind.OWN)
                        .filter(found -> found.words().indexOf('@') >= 0 || !markdown)
                        .filter(found -> isQuotedToTheEnd(lines, found.end()))
                        .isPresent();
    }

    private static boolean isQuotedToTheEnd(List<String> lines, int from) {
        return lines.stream().skip(from).anyMatch(QuoteMarks::isMarked)
                && lines.stream().skip(from).allMatch(line -> line.isBlank() || QuoteMarks.isMarked(line));
    }

    private static Unquoted told(String answer) {
        var repairs = new ArrayList<>(List.of(MailQuotes.QUOTE_LEFT_OUT));
        CoverNote cover = CoverNote.of(answer, NOBODY);
        repairs.addAll(cover.repairs());
        List<String> lines = cover.text().lines().toList();
        int end = MailSignature.of(lines);
        if (lines.stream().skip(end).anyMatch(line -> !line.isBlank())) {
            repairs.add(MailQuotes.SIGNATURE_LEFT_OUT);
        }
        String story = String.join("\n", lines.subList(0, end));
        return new Unquoted(story, repairs, DeskLines.of(answer, answer, story).notices());
    }

    private static int next(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }
}
