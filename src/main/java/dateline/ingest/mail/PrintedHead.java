package dateline.ingest.mail;

import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.WordComparison;
import dateline.ingest.text.embargo.DeskEmbargo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The head of a mail as a mail program printed it over a text, with what may stand over it: a note to the desk, the line that
 * parts a note from the mail that it goes with, the subject once more.
 *
 * @param end the first line behind it that is not blank
 * @param over what stands over it
 */
record PrintedHead(QuotedMailHeader head, int end, String over) {
    private static final int LINES_OVER = 4;

    /** So many lines a note has, with the signature under it. */
    private static final int LINES_OF_NOTE = 14;

    private static final int MOST = 60;
    private static final int NOTE = 400;
    private static final int CERTAIN = 4;

    /** The head at the beginning of these lines, behind which the text begins. */
    static Optional<PrintedHead> in(List<String> lines) {
        var places = new ArrayList<Integer>();
        var said = new ArrayList<String>();
        for (int i = 0; i < Math.min(lines.size(), MOST); i++) {
            if (!lines.get(i).isBlank()) {
                places.add(i);
                said.add(lines.get(i));
            }
        }
        Optional<PrintedHead> forwarded = forwarded(lines, places, said);
        if (forwarded.isPresent()) {
            return forwarded;
        }
        for (int from = 0; from < Math.min(said.size(), LINES_OF_NOTE); from++) {
            Optional<QuotedMailHeader> head = QuotedMailHeader.at(said, from);
            if (head.isPresent()) {
                int end = head.get().end();
                boolean parted = end >= said.size()
                        || places.get(end) > places.get(end - 1) + 1
                        || head.get().fields().size() >= CERTAIN;
                int behind = end < said.size() ? places.get(end) : lines.size();
                List<String> over = said.subList(0, from);
                return Optional.of(new PrintedHead(head.get(), behind, String.join("\n", over)))
                        .filter(found -> parted && found.mayStandUnder(over))
                        .filter(found -> over.size() < LINES_OVER || found.isCertain());
            }
        }
        return Optional.empty();
    }

    /** The head under the line that says that a mail is forwarded, whatever stands over that. */
    private static Optional<PrintedHead> forwarded(List<String> lines, List<Integer> places, List<String> said) {
        for (int from = 1; from < said.size(); from++) {
            int at = from;
            Optional<QuotedMailHeader> head = Optional.of(said.get(from - 1))
                    .filter(ForwardMark::isOne)
                    .flatMap(mark -> QuotedMailHeader.at(said, at).or(() -> UnknownHead.at(said, at)));
            if (head.isPresent()) {
                int end = head.get().end();
                int behind = end < said.size() ? places.get(end) : lines.size();
                return Optional.of(new PrintedHead(head.get(), behind, String.join("\n", said.subList(0, from - 1))));
            }
        }
        return Optional.empty();
    }

    /** Whether as much stands over it that either may be the story. */
    boolean isUnclear() {
        return over.length() > NOTE;
    }

    private boolean isCertain() {
        return head.fields().size() >= CERTAIN
                && head.fields().values().stream().anyMatch(value -> value.indexOf('@') >= 0);
    }

    private boolean mayStandUnder(List<String> lines) {
        boolean note = !lines.isEmpty()
                && (WordsToDesk.isGreeted(lines.get(0))
                        || WordsToDesk.isTalk(over)
                        || WordsToDesk.isCollegialTo(lines.get(0)));
        return note
                || lines.stream()
                        .allMatch(line -> ForwardMark.isDivider(line)
                                || isSubject(line)
                                || SubjectPrefix.kind(line) != MailKind.OWN
                                || MailToolbar.isOne(line));
    }

    private boolean isSubject(String line) {
        return head.field("subject")
                .filter(subject -> WordComparison.folded(subject).endsWith(WordComparison.folded(line)))
                .isPresent();
    }

    /** The mail with this text behind its head. */
    MailMessage message(MailText text) {
        Map<String, String> fields = new TreeMap<>(head.fields());
        over.lines()
                .filter(line -> SubjectPrefix.kind(line) != MailKind.OWN)
                .findFirst()
                .ifPresent(subject -> fields.putIfAbsent("subject", subject));
        return new MailMessage(fields, List.of(text), List.of(), List.of());
    }

    /** The story of the mail; what stood over its head is told. */
    RawArticle told(RawArticle story) {
        if (over.isBlank()) {
            return story;
        }
        var draft = RawArticleBuilder.of(story)
                .repair("What stands over the head of the mail was left out, for it may be meant for the desk.");
        DeskEmbargo.in(over, "").forEach(draft::notice);
        return draft.done();
    }
}
