package dateline.ingest.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The HTML of a mail without the other mail in it, by the marks that mail programs leave.
 *
 * @param html the story
 * @param head of the mail that it was forwarded with
 * @param repairs what was left out
 * @param unclear whether it cannot be told which of the two is the story
 */
record MailHtml(String html, Optional<QuotedMailHeader> head, List<String> repairs, boolean unclear) {
    private static final int NOTE = 400;
    private static final int FORWARDED_NOTE = 1_500;
    private static final int DEEPEST = 5;
    private static final int HEAD = 1_500;

    /** No text has it. */
    private static final String MARK = "\uffff";

    /** A line for the list of mails, which nobody sees in the mail. */
    private static final String UNSEEN =
            "[style*=display:none], [style*=display: none], [style*=mso-hide:all], [style*=max-height:0], [style*=max-height: 0]";

    private static final String SIGNATURE =
            ".gmail_signature, .gmail_signature_prefix, [data-smartmail=gmail_signature], .moz-signature, #Signature,"
                    + " #ms-outlook-mobile-signature";
    private static final String QUOTE = ".gmail_quote, blockquote[type=cite], .yahoo_quoted, .protonmail_quote";
    private static final String ATTRIBUTION =
            ".gmail_attr, .moz-cite-prefix, .moz-forward-container > table.moz-email-headers-table";
    private static final String HEADS =
            "#divRplyFwdMsg, [id^=x_divRplyFwdMsg], .gmail_attr, .moz-email-headers-table, .yahoo_quoted > div,"
                    + " div[style*=border-top], p, div";

    MailHtml {
        repairs = List.copyOf(repairs);
    }

    static MailHtml of(String html, MailKind kind) {
        return of(MailTables.unwrapped(html), kind, 0);
    }

    private static MailHtml of(String html, MailKind kind, int depth) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        boolean wrapped = unwrap(page);
        boolean signed = wrapped || !page.select(SIGNATURE).isEmpty();
        page.select(SIGNATURE).remove();
        Optional<Element> headed = page.select(HEADS).stream()
                .filter(element -> head(element).isPresent())
                .reduce((outer, inner) -> inner.parents().contains(outer) ? inner : outer);
        boolean unseen = !page.select(UNSEEN).isEmpty();
        page.select(UNSEEN).remove();
        if (headed.isPresent() && depth < DEEPEST) {
            return divided(page, headed.get(), kind, depth);
        }
        if (kind != MailKind.FORWARDED && !page.select(QUOTE).isEmpty()) {
            String asIs = page.body().html();
            page.select(ATTRIBUTION).remove();
            Document told = page.clone();
            told.select(QUOTE).remove();
            if (kind == MailKind.ANSWER
                    && passesOn(told.body().html(), page.select(QUOTE).outerHtml(), Optional.empty())) {
                return byLines(asIs, MailKind.FORWARDED, depth);
            }
            if (depth > 0 && !told.hasText()) {
                page.select(QUOTE).unwrap();
                return new MailHtml(page.body().html(), Optional.empty(), List.of(), false);
            }
            if (kind == MailKind.OWN && ForwardMark.isIn(page.select(QUOTE).text())) {
                return byLines(page.body().html(), kind, depth);
            }
            int quoted = page.select(QUOTE).text().length();
            page.select(QUOTE).remove();
            MailHtml rest = byLines(page.body().html(), kind, depth + 1);
            return new MailHtml(
                    rest.html,
                    rest.head,
                    List.of(MailQuotes.QUOTE_LEFT_OUT),
                    rest.unclear
                            || (kind == MailKind.ANSWER
                                    && QuotedStory.mayBeNote(
                                            HtmlLines.all(rest.html).strip(), quoted, kind)));
        }
        return byLines(signed || unseen ? page.body().html() : html, kind, depth);
    }

    /** What is marked as quoted and has nothing beside it is the text itself. */
    private static boolean unwrap(Document page) {
        String all = page.body().text();
        Optional<Element> quote = page.body().select("blockquote").stream()
                .filter(element -> !all.isEmpty() && element.text().equals(all))
                .findFirst();
        quote.ifPresent(Element::unwrap);
        return quote.isPresent();
    }

    private static MailHtml byLines(String html, MailKind kind, int depth) {
        Optional<HtmlQuotes> quotes = depth < DEEPEST ? HtmlQuotes.in(html, kind) : Optional.empty();
        if (quotes.isEmpty()) {
            return new MailHtml(html, Optional.empty(), List.of(), false);
        }
        HtmlQuotes found = quotes.get();
        MailHtml inner = of(found.html(), found.forwarded() ? kindOf(found.head()) : kind, depth + 1);
        return new MailHtml(
                inner.html,
                inner.head.or(found::head),
                Stream.concat(found.repairs().stream(), inner.repairs.stream())
                        .distinct()
                        .toList(),
                inner.unclear || found.unclear());
    }

    private static MailHtml divided(Document page, Element headed, MailKind kind, int depth) {
        Optional<QuotedMailHeader> head = head(headed);
        List<Node> above = beside(headed, true);
        List<Node> below = beside(headed, false);
        String note = text(above);
        boolean forwarded = kind == MailKind.FORWARDED
                || note.isBlank()
                || ForwardMark.ends(wordsOver(page, headed))
                || passesOn(html(above), html(below), head.flatMap(QuotedMailHeader::sender))
                || headed.text().toLowerCase(Locale.ROOT).contains("forwarded message");
        headed.remove();
        if (forwarded) {
            above.forEach(Node::remove);
            List<String> repairs = note.isBlank() ? List.of() : List.of(MailQuotes.NOTE_LEFT_OUT);
            var inner = of(page.body().html(), kindOf(head), depth + 1);
            return new MailHtml(
                    inner.html,
                    inner.head.or(() -> head),
                    Stream.concat(repairs.stream(), inner.repairs.stream())
                            .distinct()
                            .toList(),
                    inner.unclear || note.length() > (kind == MailKind.FORWARDED ? FORWARDED_NOTE : NOTE));
        }
        below.forEach(Node::remove);
        page.select(QUOTE).remove();
        return new MailHtml(
                page.body().html(),
                Optional.empty(),
                List.of(MailQuotes.QUOTE_LEFT_OUT),
                QuotedStory.mayBeNote(
                        HtmlLines.all(html(above)).strip(), text(below).length(), kind));
    }

    private static MailKind kindOf(Optional<QuotedMailHeader> head) {
        return head.map(QuotedMailHeader::kind).orElse(MailKind.OWN);
    }

    /** The words over an element as they are read, to the last of them. */
    private static String wordsOver(Document page, Element headed) {
        var mark = new TextNode(MARK);
        headed.before(mark);
        String all = page.body().wholeText();
        mark.remove();
        return all.substring(0, all.indexOf(MARK)).strip();
    }

    /** All that stands before or behind an element, without what holds it. */
    private static List<Node> beside(Element element, boolean before) {
        var beside = new ArrayList<Node>();
        Element at = element;
        for (Element parent : element.parents()) {
            boolean passed = false;
            for (Node node : parent.childNodes()) {
                boolean here = node.equals(at);
                passed |= here;
                if (!here && passed != before) {
                    beside.add(node);
                }
            }
            if (parent.normalName().equals("body")) {
                break;
            }
            at = parent;
        }
        return beside;
    }

    private static boolean passesOn(String above, String quoted, Optional<String> writer) {
        return QuotedStory.isUnder(
                HtmlLines.all(above).strip(), HtmlLines.all(quoted).lines().toList(), writer);
    }

    private static String html(List<Node> nodes) {
        return nodes.stream().map(Node::outerHtml).collect(Collectors.joining("\n"));
    }

    private static String text(List<Node> nodes) {
        var text = new StringBuilder();
        nodes.forEach(node -> text.append(Jsoup.parse(node.outerHtml()).text()).append(' '));
        return text.toString().strip();
    }

    private static Optional<QuotedMailHeader> head(Element element) {
        String text = element.wholeText();
        if (text.length() > HEAD || text.indexOf(':') < 0) {
            return Optional.empty();
        }
        List<String> lines = Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("--"))
                .toList();
        return QuotedMailHeader.at(lines, 0).filter(head -> head.end() >= lines.size());
    }

    /** Whether a signature was taken off. */
    boolean isSigned() {
        return repairs.contains(MailQuotes.SIGNATURE_LEFT_OUT);
    }
}
