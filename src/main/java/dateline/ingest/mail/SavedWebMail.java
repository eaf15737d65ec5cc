package dateline.ingest.mail;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The page of a web mail as a browser saves or prints it: folders and buttons around the mails of a conversation. Of several mails
 * the longest brings the story.
 *
 * @param fields by the name of RFC 5322 in lower case
 * @param html of the text
 */
record SavedWebMail(Map<String, String> fields, String html) {
    private static final int LONGEST_SENDER = 300;
    private static final Pattern SENDER = Pattern.compile(
            "([^<>\\n]{1,100}<[^\\s<>@]{1,100}@[^\\s<>]{1,100}>)|^(\\p{Lu}[^<>@:\\n]{1,60}) ([^\\s<>@]{1,60}@[^\\s<>@]{1,60}\\.\\p{L}{2,12})");

    /**
     * How the pages of one web mail are made, as selectors.
     *
     * @param mail one of the mails
     * @param text its text, within that
     * @param subject of all of them
     */
    private record Layout(String mail, String text, String subject) {}

    private static final List<Layout> LAYOUTS = List.of(
            new Layout(".maincontent table.message", "td[colspan] > table td", ".maincontent > table:first-of-type b"),
            new Layout(".adn, .gs", ".a3s", "h2.hP"),
            new Layout(
                    "[role=main]:has([class^=rps_], [class*=\" rps_\"])",
                    "[class^=rps_], [class*=\" rps_\"]",
                    "[role=heading]"),
            new Layout(
                    "[data-test-id=message-view]",
                    "[data-test-id=message-view-body]",
                    "[data-test-id=message-group-subject-text]"),
            new Layout(".mail-Message", ".mail-Message-Body-Content", ".mail-Message-Toolbar-Subject"));

    SavedWebMail {
        fields = Map.copyOf(fields);
    }

    /** The mail in this page, if it is one of a web mail. */
    static Optional<SavedWebMail> in(Document page) {
        return LAYOUTS.stream().flatMap(layout -> in(page, layout).stream()).findFirst();
    }

    private static Optional<SavedWebMail> in(Document page, Layout layout) {
        return page.select(layout.mail).stream()
                .filter(mail -> mail.selectFirst(layout.text) != null)
                .max(Comparator.comparingInt(mail -> text(mail, layout).text().length()))
                .map(mail -> of(page, mail, layout));
    }

    private static Element text(Element mail, Layout layout) {
        Element text = mail.selectFirst(layout.text);
        return text == null ? mail : text;
    }

    private static SavedWebMail of(Document page, Element mail, Layout layout) {
        Map<String, String> fields = new TreeMap<>();
        Element text = text(mail, layout);
        Optional.ofNullable(page.selectFirst(layout.subject))
                .map(Element::text)
                .filter(subject -> !subject.isBlank())
                .ifPresent(subject -> fields.put("subject", subject));
        Element around = mail.clone();
        around.select(layout.text).remove();
        List<String> over = HtmlLines.all(around.outerHtml()).lines().toList();
        over.stream()
                .filter(line -> line.length() <= LONGEST_SENDER)
                .map(SENDER::matcher)
                .filter(Matcher::find)
                .map(SavedWebMail::sender)
                .findFirst()
                .ifPresent(sender -> fields.put("from", sender));
        over.stream()
                .filter(QuotedMailHeader::isField)
                .filter(line ->
                        QuotedMailHeader.fieldOf(line).filter("to"::equals).isPresent())
                .findFirst()
                .ifPresent(line -> fields.put(
                        "to",
                        line.substring(line.replace('：', ':').indexOf(':') + 1).strip()));
        return new SavedWebMail(fields, text.html());
    }

    private static String sender(Matcher found) {
        return found.group(1) == null
                ? found.group(2).strip() + " <" + found.group(3) + ">"
                : found.group(1).strip();
    }

    MailMessage message() {
        return new MailMessage(fields, List.of(new MailText(true, html, false, false)), List.of(), List.of());
    }
}
