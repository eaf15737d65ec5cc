package dateline.ingest.mail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text of a mail without the other mail in it: of an answer what is quoted goes, of what is forwarded all that stands over
 * it, which may be meant for the desk alone.
 *
 * @param text the story
 * @param head of the mail that it was forwarded with
 * @param repairs what was left out
 * @param unclear whether it cannot be told which of the two is the story
 */
record MailQuotes(String text, Optional<QuotedMailHeader> head, List<String> repairs, boolean unclear) {
    static final String NOTE_LEFT_OUT =
            "What stands over the forwarded message was left out, for it may be meant for the desk.";
    static final String QUOTE_LEFT_OUT = "The mail that it quotes was left out.";
    static final String SIGNATURE_LEFT_OUT =
            "What the mail ends with was left out: a farewell, a name with its telephone, a word on confidentiality.";
    /** Who forwards a mail and says so in its subject may say more of it. */
    static final int FORWARDED_NOTE = 1_500;

    private static final int DEEPEST = 5;

    MailQuotes {
        repairs = List.copyOf(repairs);
    }

    static MailQuotes of(String text, MailKind kind) {
        List<String> lines =
                text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        return of(lines, kind, 0);
    }

    private static MailQuotes of(List<String> lines, MailKind kind, int depth) {
        if (depth >= DEEPEST) {
            return told(lines, List.of());
        }
        Optional<MailQuotes> marked = inMarks(lines, kind, depth);
        if (marked.isPresent()) {
            return marked.get();
        }
        boolean marker = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean mayBegin = i == 0 || lines.get(i - 1).isBlank() || marker;
            marker = ForwardMark.isDivider(lines.get(i));
            boolean forward = ForwardMark.isOne(lines.get(i));
            int headLine = marker ? firstOf(lines, i + 1) : i;
            Optional<QuotedMailHeader> head = mayBegin || marker ? head(lines, headLine, marker) : Optional.empty();
            if (head.isPresent()) {
                return divided(lines, i, head.get(), forward ? MailKind.FORWARDED : kind, depth);
            }
            Optional<Attribution> attribution =
                    Attribution.at(lines, forward ? headLine : i, forward ? MailKind.FORWARDED : kind);
            if (attribution.isPresent()) {
                return attributed(lines, i, attribution.get(), forward ? MailKind.FORWARDED : kind, depth);
            }
        }
        return unattributed(lines, kind, depth);
    }

    private static Optional<QuotedMailHeader> head(List<String> lines, int at, boolean marked) {
        return QuotedMailHeader.at(lines, at).or(() -> marked ? UnknownHead.at(lines, at) : Optional.empty());
    }

    /** The mail that is marked as quoted from its head on. */
    private static Optional<MailQuotes> inMarks(List<String> lines, MailKind kind, int depth) {
        for (QuoteMarks marks : QuoteMarks.in(lines)) {
            List<String> inner = marks.of(lines);
            if (marks.areAllOf(lines)) {
                return Optional.of(of(inner, kind, depth + 1));
            }
            int first = firstOf(inner, 0);
            boolean marker = first < inner.size() && ForwardMark.isDivider(inner.get(first));
            boolean forward = marker && ForwardMark.isOne(inner.get(first)) && kind != MailKind.ANSWER;
            int headLine = marker ? firstOf(inner, first + 1) : first;
            if (head(inner, headLine, marker).isPresent()
                    || (forward
                            && Attribution.at(inner, headLine, MailKind.FORWARDED)
                                    .isPresent())) {
                return Optional.of(
                        forward || kind == MailKind.FORWARDED
                                ? forwarded(lines, marks, depth)
                                : without(lines, marks, kind, depth));
            }
        }
        return Optional.empty();
    }

    private static MailQuotes forwarded(List<String> lines, QuoteMarks marks, int depth) {
        var all = new ArrayList<>(lines.subList(0, marks.start()));
        all.add("");
        all.addAll(marks.of(lines));
        MailQuotes story = of(all, MailKind.FORWARDED, depth + 1);
        int under = String.join("", lines.subList(marks.end(), lines.size()))
                .strip()
                .length();
        return new MailQuotes(
                story.text,
                story.head,
                Stream.concat(story.repairs.stream(), under > 0 ? Stream.of(NOTE_LEFT_OUT) : Stream.empty())
                        .distinct()
                        .toList(),
                story.unclear || under > QuotedStory.NOTE);
    }

    private static MailQuotes without(List<String> lines, QuoteMarks marks, MailKind kind, int depth) {
        var kept = new ArrayList<>(lines.subList(0, marks.start()));
        kept.add("");
        kept.addAll(lines.subList(marks.end(), lines.size()));
        MailQuotes rest = of(kept, kind, depth + 1);
        boolean brief = rest.text.length() < QuotedStory.NOTE;
        return rest.and(QUOTE_LEFT_OUT, kind == MailKind.OWN && brief);
    }

    private MailQuotes and(String repair, boolean doubtful) {
        var all = new ArrayList<>(repairs);
        all.add(repair);
        return new MailQuotes(text, head, all.stream().distinct().toList(), unclear || doubtful);
    }

    private static MailQuotes divided(
            List<String> lines, int markerLine, QuotedMailHeader head, MailKind kind, int depth) {
        String above = ended(lines.subList(0, markerLine)).strip();
        List<String> below = unstuffed(lines.subList(head.end(), lines.size()));
        if (kind == MailKind.FORWARDED || above.isEmpty() || QuotedStory.isUnder(above, below, head.sender())) {
            MailQuotes inner = of(ForwardMark.withoutEnd(below), head.kind(), depth + 1);
            var repairs = new ArrayList<>(inner.repairs);
            if (!above.isEmpty()) {
                repairs.add(NOTE_LEFT_OUT);
            }
            return new MailQuotes(
                    inner.text,
                    inner.head.or(() -> Optional.of(head)),
                    repairs,
                    inner.unclear || above.length() > (kind == MailKind.FORWARDED ? FORWARDED_NOTE : QuotedStory.NOTE));
        }
        return new MailQuotes(
                above, Optional.empty(), List.of(QUOTE_LEFT_OUT), QuotedStory.mayBeNote(above, length(below), kind));
    }

    private static MailQuotes attributed(
            List<String> lines, int at, Attribution attribution, MailKind kind, int depth) {
        List<String> below = ForwardMark.withoutEnd(unstuffed(lines.subList(attribution.end(), lines.size())));
        String over = ended(lines.subList(0, at)).strip();
        if (kind == MailKind.FORWARDED
                || QuotedStory.isUnder(over, below, attribution.head().flatMap(QuotedMailHeader::sender))) {
            MailQuotes story = passedOn(below, depth);
            boolean doubtful = over.length() > QuotedStory.NOTE && over.length() > story.text.length();
            return new MailQuotes(
                    story.text,
                    attribution.head(),
                    Stream.concat(Stream.of(NOTE_LEFT_OUT), story.repairs.stream())
                            .distinct()
                            .toList(),
                    story.unclear || doubtful);
        }
        if (!attribution.certain()) {
            return withoutQuote(lines, kind, depth);
        }
        MailQuotes above = told(lines.subList(0, at), List.of(QUOTE_LEFT_OUT));
        boolean none = above.text.isBlank();
        return none
                ? told(lines, List.of()).and(QUOTE_LEFT_OUT, true)
                : new MailQuotes(
                        above.text,
                        Optional.empty(),
                        above.repairs,
                        QuotedStory.mayBeNote(above.text, length(below), kind));
    }

    /** What is passed on, without what it answers. */
    private static MailQuotes passedOn(List<String> lines, int depth) {
        MailQuotes answer = of(lines, MailKind.ANSWER, depth + 1);
        MailQuotes all = told(lines, List.of());
        return answer.unclear || answer.text.length() < all.text.length() / 2 ? all : answer;
    }

    private static MailQuotes withoutQuote(List<String> lines, MailKind kind, int depth) {
        var kept = new ArrayList<String>();
        int i = 0;
        while (i < lines.size()) {
            Optional<Attribution> attribution = Attribution.at(lines, i, kind).filter(found -> !found.certain());
            if (attribution.isPresent()) {
                i = attribution.get().end();
                while (i < lines.size() && (lines.get(i).isBlank() || QuoteMarks.isMarked(lines.get(i)))) {
                    i++;
                }
                kept.add("");
            } else {
                kept.add(lines.get(i++));
            }
        }
        MailQuotes rest = of(kept, kind, depth + 1);
        return rest.and(
                QUOTE_LEFT_OUT,
                kind == MailKind.ANSWER
                        && QuotedStory.mayBeNote(rest.text.strip(), length(lines) - length(kept), kind));
    }

    /** What an answer quotes without a word on it goes; of what is forwarded that is the story, where it is more than the rest. */
    private static MailQuotes unattributed(List<String> lines, MailKind kind, int depth) {
        List<QuoteMarks> runs = kind == MailKind.OWN ? List.of() : QuoteMarks.in(lines);
        if (runs.isEmpty()) {
            return told(lines, List.of());
        }
        if (kind == MailKind.ANSWER) {
            return without(lines, runs.get(0), kind, depth);
        }
        QuoteMarks longest = runs.stream()
                .max(Comparator.comparingInt(run -> run.characters(lines)))
                .orElseThrow();
        int all = String.join("", lines).length();
        return longest.characters(lines) > all / 2
                ? of(longest.of(lines), MailKind.OWN, depth + 1).and(NOTE_LEFT_OUT, false)
                : told(lines, List.of());
    }

    /** These lines without what the mail ends with. */
    private static MailQuotes told(List<String> lines, List<String> leftOut) {
        List<String> own = unsigned(lines);
        int end = own.size() < lines.size() ? MailSignature.underSignature(own) : MailSignature.of(own);
        var repairs = new ArrayList<>(leftOut);
        if (own.stream().skip(end).anyMatch(line -> !line.isBlank())) {
            repairs.add(SIGNATURE_LEFT_OUT);
        }
        return new MailQuotes(String.join("\n", own.subList(0, end)), Optional.empty(), repairs, false);
    }

    private static String ended(List<String> lines) {
        List<String> own = unsigned(lines);
        int end = own.size() < lines.size() ? MailSignature.underSignature(own) : MailSignature.of(own);
        return String.join("\n", own.subList(0, end));
    }

    /** Without what is marked as the signature. */
    private static List<String> unsigned(List<String> lines) {
        var kept = new ArrayList<String>();
        for (String line : lines) {
            if (line.equals("-- ")) {
                break;
            }
            if (!SentFrom.isOne(line)) {
                kept.add(line);
            }
        }
        return kept;
    }

    /** What is marked as quoted, when it begins so, without the marks and what stands under it. */
    private static List<String> unstuffed(List<String> lines) {
        int first = firstOf(lines, 0);
        return QuoteMarks.in(lines).stream()
                .filter(marks -> marks.start() == first)
                .findFirst()
                .map(marks -> marks.of(lines))
                .orElse(lines);
    }

    private static int length(List<String> lines) {
        return String.join("", lines).length();
    }

    private static int firstOf(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    /** Whether a signature was taken off. */
    boolean isSigned() {
        return repairs.contains(MailQuotes.SIGNATURE_LEFT_OUT);
    }
}
