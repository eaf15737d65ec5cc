package dateline.ingest.mail;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The HTML of a mail without the other mail in it, where only the lines that are seen tell of that: each mail program marks it in a
 * way of its own.
 *
 * @param html the story
 * @param head of the mail that it was forwarded with
 * @param forwarded whether what is left is the other mail
 * @param repairs what was left out
 * @param unclear whether it cannot be told which of the two is the story
 */
record HtmlQuotes(
        String html, Optional<QuotedMailHeader> head, boolean forwarded, List<String> repairs, boolean unclear) {
    HtmlQuotes {
        repairs = List.copyOf(repairs);
    }

    /**
     * Where the words stand that a mail program puts over another mail.
     *
     * @param first line of them
     * @param end the line behind them
     * @param closed whether what they stand over is marked, and more may follow it
     */
    private record Place(int first, int end, Optional<QuotedMailHeader> head, boolean forwarded, boolean closed) {}

    /** What is left of this HTML without it; absent when there is none in it. */
    static Optional<HtmlQuotes> in(String html, MailKind kind) {
        var mail = new HtmlLines(html);
        return place(mail, kind)
                .map(place -> place.forwarded() || passesOn(mail, place)
                        ? forwarded(mail, place, kind)
                        : answered(mail, place, kind));
    }

    private static boolean passesOn(HtmlLines mail, Place place) {
        List<String> lines = mail.shown();
        return QuotedStory.isUnder(
                String.join("\n", lines.subList(0, place.first())).strip(),
                lines.subList(place.end(), lines.size()),
                place.head().flatMap(QuotedMailHeader::sender));
    }

    private static Optional<Place> place(HtmlLines mail, MailKind kind) {
        List<String> lines = mail.shown();
        boolean none = true;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isEmpty()) {
                continue;
            }
            boolean marker = ForwardMark.isDivider(lines.get(i));
            boolean forward = kind == MailKind.FORWARDED || ForwardMark.isOne(lines.get(i)) || none;
            int at = marker ? next(lines, i + 1) : i;
            Optional<QuotedMailHeader> head =
                    QuotedMailHeader.at(lines, at).or(() -> marker ? UnknownHead.at(lines, at) : Optional.empty());
            if (head.isPresent()) {
                return Optional.of(new Place(i, head.get().end(), head, forward, false));
            }
            MailKind under = ForwardMark.isOne(lines.get(i)) ? MailKind.FORWARDED : kind;
            int below = at < lines.size() ? next(lines, at + 1) : lines.size();
            boolean last = below == lines.size() && kind == MailKind.ANSWER;
            boolean quoted = last || (below < lines.size() && isQuoted(mail, at, below));
            Optional<Attribution> attribution =
                    at < lines.size() ? Attribution.of(lines.get(at), quoted, under) : Optional.empty();
            if (attribution.isPresent()) {
                boolean story = under == MailKind.FORWARDED;
                return Optional.of(new Place(i, at + 1, attribution.get().head(), story, quoted));
            }
            none = false;
        }
        return Optional.empty();
    }

    /** Whether a line stands in what is marked as quoted, and the one over it does not, or is the first in it. */
    private static boolean isQuoted(HtmlLines mail, int over, int line) {
        Optional<Element> quote = mail.quoteAround(line);
        return quote.isPresent() && (mail.quoteAround(over).isEmpty() || isFirst(mail, over, quote.get()));
    }

    private static boolean isFirst(HtmlLines mail, int line, Element quote) {
        for (int over = line - 1; over >= 0; over--) {
            if (!mail.shown().get(over).isEmpty()) {
                return mail.quoteAround(over).filter(quote::equals).isEmpty();
            }
        }
        return true;
    }

    private static HtmlQuotes forwarded(HtmlLines mail, Place place, MailKind kind) {
        List<String> lines = mail.shown();
        String note = String.join(" ", lines.subList(0, place.first())).strip();
        int end =
                ForwardMark.withoutEnd(lines.subList(place.end(), lines.size())).size() + place.end();
        mail.without(end, lines.size());
        return new HtmlQuotes(
                mail.without(0, place.end()),
                place.head(),
                true,
                note.isEmpty() ? List.of() : List.of(MailQuotes.NOTE_LEFT_OUT),
                note.length() > (kind == MailKind.FORWARDED ? MailQuotes.FORWARDED_NOTE : QuotedStory.NOTE));
    }

    private static HtmlQuotes answered(HtmlLines mail, Place place, MailKind kind) {
        List<String> lines = mail.shown();
        String above = String.join(" ", lines.subList(0, place.first())).strip();
        int below = next(lines, place.end());
        Optional<Element> quote = place.closed() && below < lines.size() ? mail.quoteAround(below) : Optional.empty();
        quote.ifPresent(Element::remove);
        int end = quote.isPresent() ? place.end() : lines.size();
        boolean brief = QuotedStory.mayBeNote(
                        String.join("\n", lines.subList(0, place.first())).strip(),
                        String.join("", lines.subList(place.end(), lines.size()))
                                .length(),
                        kind)
                && quote.isEmpty();
        return new HtmlQuotes(
                mail.without(place.first(), end),
                Optional.empty(),
                false,
                List.of(MailQuotes.QUOTE_LEFT_OUT),
                brief || (above.isEmpty() && quote.isEmpty()));
    }

    private static int next(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isEmpty()) {
            at++;
        }
        return at;
    }
}
