package dateline.ingest.mail;

import dateline.article.HtmlEscape;
import dateline.ingest.text.BrokenLines;
import dateline.ingest.text.embargo.DeskNotes;
import dateline.ingest.text.embargo.EmbargoLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the texts of a mail is the story.
 *
 * @param html whether it is HTML, not plain text
 * @param text the story
 * @param head of the mail that it was forwarded with
 * @param signer who signed it over and under its text
 * @param labels what lines over it say of it
 * @param kinds what its lines look like
 * @param notices of an embargo, which were left out
 * @param repairs what else was left out
 * @param covered whether words to the desk stood over it
 * @param draft whether they say that it is not ready
 * @param unclear whether it cannot be told which of two mails is the story
 */
record MailStory(
        boolean html,
        String text,
        Optional<QuotedMailHeader> head,
        Optional<String> signer,
        StoryLabels labels,
        MailLineKinds kinds,
        List<String> notices,
        List<String> repairs,
        boolean covered,
        boolean draft,
        boolean unclear) {
    private static final char UNDECODED = '\ufffd';

    MailStory {
        notices = List.copyOf(notices);
        repairs = List.copyOf(repairs);
    }

    /** The story in these texts of this mail, which stand one after the other. */
    static MailStory of(List<MailText> texts, MailKind kind, MailContext context) {
        var pieces = new ArrayList<MailStory>();
        texts.stream()
                .filter(text -> text.equals(texts.get(0)) || !ListFooter.isOne(text))
                .forEach(text -> pieces.add(text.html() ? ofHtml(text, kind, context) : ofPlain(text, kind, context)));
        boolean html = pieces.stream().anyMatch(MailStory::html);
        var all = new StringBuilder();
        boolean afterHtml = false;
        for (MailStory piece : pieces) {
            all.append(html && afterHtml && piece.html ? "\n<hr>\n" : "")
                    .append(!html && all.length() > 0 ? "\n\n" : "");
            all.append(html && !piece.html ? paragraphs(piece.text) : piece.text);
            afterHtml = piece.html;
        }
        List<String> repairs = pieces.stream()
                .flatMap(piece -> piece.repairs.stream())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        long undecoded = all.chars().filter(c -> c == UNDECODED).count();
        if (undecoded > 0) {
            repairs.add("Characters that are not in the charset which it names could not be read: " + undecoded + ".");
        }
        return new MailStory(
                html,
                all.toString(),
                pieces.stream().flatMap(piece -> piece.head.stream()).findFirst(),
                pieces.stream().flatMap(piece -> piece.signer.stream()).findFirst(),
                pieces.stream()
                        .map(MailStory::labels)
                        .filter(labels -> !labels.isEmpty())
                        .findFirst()
                        .orElse(StoryLabels.NONE),
                pieces.stream().map(MailStory::kinds).reduce(MailLineKinds.NONE, MailLineKinds::and),
                Stream.concat(
                                pieces.stream().flatMap(piece -> piece.notices.stream()),
                                texts.stream().flatMap(text -> text.otherLines().stream()))
                        .toList(),
                repairs,
                pieces.stream().anyMatch(MailStory::covered),
                pieces.stream().anyMatch(MailStory::draft),
                pieces.stream().anyMatch(MailStory::unclear));
    }

    private static MailStory ofHtml(MailText part, MailKind kind, MailContext outer) {
        var mail = MailHtml.of(part.text(), kind);
        Optional<String> signer =
                SignedTwice.in(HtmlLines.all(part.text()).lines().toList());
        MailContext context = by(mail.head().map(outer::under).orElse(outer), signer);
        Map<Integer, String> boilerplate = HtmlLines.boilerplate(mail.html());
        String bare = boilerplate.isEmpty() ? mail.html() : HtmlLines.changed(mail.html(), boilerplate);
        var labels = HtmlLines.labels(bare);
        List<String> shown = HtmlLines.all(bare).lines().toList();
        var kinds = MailLineKinds.of(shown, context);
        OptionalInt start = labels.isEmpty() ? kinds.start(shown) : OptionalInt.empty();
        var cover = start.isPresent()
                ? CoverNote.found(HtmlLines.below(bare, start.getAsInt()), start.getAsInt())
                : ruledCover(bare, labels, context);
        var told = HtmlLines.withoutEnd(cover.text(), context.names());
        var notes = HtmlLines.withoutDeskNotes(told.text());
        List<String> left = HtmlLines.all(notes.text()).lines().toList();
        var leftOut = LeftOutLines.of(left, kinds, context, !told.repairs().isEmpty() || mail.isSigned());
        String story = leftOut.changes().isEmpty() ? notes.text() : HtmlLines.changed(notes.text(), leftOut.changes());
        List<String> repairs = together(Stream.of(
                leftOut.repairs(),
                mail.repairs(),
                boilerplate.isEmpty() ? List.of() : List.of(MailBoilerplate.LEFT_OUT),
                labels.repairs(),
                cover.repairs(),
                told.repairs(),
                notes.repairs()));
        var desk = DeskLines.of(HtmlLines.all(part.text()), HtmlLines.all(mail.html()), HtmlLines.all(story));
        return new MailStory(
                true,
                story,
                mail.head(),
                signer,
                labels,
                kinds,
                Stream.concat(desk.notices().stream(), kinds.notices(shown).stream())
                        .toList(),
                repairs,
                cover.isFound(),
                desk.sayDraft(),
                mail.unclear());
    }

    private static MailStory ofPlain(MailText part, MailKind kind, MailContext outer) {
        var mail = MailQuotes.of(part.text(), kind);
        Optional<String> signer = SignedTwice.in(part.text().lines().toList());
        MailContext context = by(mail.head().map(outer::under).orElse(outer), signer);
        String whole = MailBody.unbroken(part.text(), part.flowed(), part.delSp());
        List<String> filed = MailBody.unbroken(mail.text(), part.flowed(), part.delSp())
                .lines()
                .toList();
        Map<Integer, String> boilerplate = MailBoilerplate.in(filed);
        List<String> lines = StoryLabels.with(filed, boilerplate).lines().toList();
        var labels = SubmittedForm.labels(lines);
        var kinds = MailLineKinds.of(lines, context);
        OptionalInt start = labels.isEmpty() ? kinds.start(lines) : OptionalInt.empty();
        var cover = start.isPresent()
                ? CoverNote.found(String.join("\n", lines.subList(start.getAsInt(), lines.size())), start.getAsInt())
                : ruledCover(lines, labels, context);
        var told = CoverNote.withoutEnd(cover.text(), context.names());
        var embargo = EmbargoLines.of(MailBody.readable(told.text(), part.flowed(), context.names()));
        var notes = DeskNotes.of(embargo.text());
        List<String> left = notes.text().lines().toList();
        var leftOut = LeftOutLines.of(left, kinds, context, !told.repairs().isEmpty() || mail.isSigned());
        String story = leftOut.changes().isEmpty()
                ? notes.text()
                : StoryLabels.with(left, leftOut.changes()).strip();
        List<String> repairs = together(Stream.of(
                leftOut.repairs(),
                mail.repairs(),
                boilerplate.isEmpty() ? List.of() : List.of(MailBoilerplate.LEFT_OUT),
                labels.repairs(),
                cover.repairs(),
                told.repairs(),
                notes.repairs()));
        List<String> kept = told.text().lines().toList();
        var desk = DeskLines.of(whole, String.join("\n", lines), StoryLabels.with(kept, kinds.forDesk(kept)));
        List<String> notices = Stream.concat(
                        embargo.notices().stream(),
                        Stream.concat(desk.notices().stream(), kinds.notices(lines).stream())
                                .filter(notice -> embargo.notices().stream()
                                        .noneMatch(other -> other.toLowerCase(Locale.ROOT)
                                                .contains(notice.toLowerCase(Locale.ROOT)))))
                .toList();
        return new MailStory(
                false,
                story,
                mail.head(),
                signer,
                labels,
                kinds,
                notices,
                repairs,
                cover.isFound(),
                desk.sayDraft(),
                mail.unclear());
    }

    private static CoverNote ruledCover(String html, StoryLabels labels, MailContext context) {
        var noted = HtmlLines.withoutNote(HtmlLines.changed(html, labels.marked()), context, labels.noted());
        return noted.isFound() || !labels.noted()
                ? noted
                : HtmlLines.withoutNote(HtmlLines.changed(html, labels.changed()), context, false);
    }

    private static CoverNote ruledCover(List<String> lines, StoryLabels labels, MailContext context) {
        var noted = CoverNote.of(StoryLabels.with(lines, labels.marked()), context, labels.noted());
        return noted.isFound() || !labels.noted()
                ? noted
                : CoverNote.of(StoryLabels.with(lines, labels.changed()), context);
    }

    private static MailContext by(MailContext context, Optional<String> signer) {
        return signer.map(name -> context.by(MailContext.names(name))).orElse(context);
    }

    private static String paragraphs(String plain) {
        var html = new StringBuilder();
        for (String paragraph : plain.strip().split("\\n[ \\t]*\\n\\s*")) {
            List<String> lines = paragraph.lines().toList();
            String text = BrokenLines.areMeant(lines)
                    ? lines.stream().map(HtmlEscape::text).collect(Collectors.joining("<br>"))
                    : HtmlEscape.text(BrokenLines.joined(lines));
            html.append("<p>").append(text).append("</p>\n");
        }
        return html.toString();
    }

    /** The words of it, to look for something in them. */
    String words() {
        return html ? MailBody.looseText(text) : text;
    }

    /** The lines of it as they are seen. */
    List<String> lines() {
        return (html ? HtmlLines.all(text) : text).lines().map(String::strip).toList();
    }

    /** The same without this line, when it is the last. */
    MailStory withoutLast(String line) {
        String ended = text.stripTrailing();
        if (html) {
            return withText(HtmlLines.without(text, line));
        }
        return ended.endsWith(line) ? withText(ended.substring(0, ended.length() - line.length())) : this;
    }

    /** The same without the first line that reads so. */
    MailStory without(String line) {
        if (html) {
            return withText(HtmlLines.without(text, line));
        }
        int at = text.indexOf(line);
        return at < 0 ? this : withText((text.substring(0, at) + text.substring(at + line.length())).strip());
    }

    /** The same, where words to the desk stand somewhere else. */
    MailStory underNote() {
        return new MailStory(html, text, head, signer, labels, kinds, notices, repairs, true, draft, unclear);
    }

    /** The same with this in place of its text. */
    MailStory withText(String other) {
        return new MailStory(html, other, head, signer, labels, kinds, notices, repairs, covered, draft, unclear);
    }

    private static List<String> together(Stream<List<String>> repairs) {
        return repairs.flatMap(List::stream).toList();
    }
}
