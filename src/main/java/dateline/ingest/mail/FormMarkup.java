package dateline.ingest.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The HTML that a form of a site sends, where type alone tells a label from its value: {@code <b>Name</b> Ada Quill}. */
final class FormMarkup {
    private static final String LABELS = "b, strong, dt, label, h3, h4, h5";
    private static final Pattern MARKED = Pattern.compile("(?is)<(?:b|strong|dt|label|h[3-5])[\\s>]");
    private static final Pattern ENDED = Pattern.compile("[:：]\\s*$");
    private static final int FEWEST = 3;

    private FormMarkup() {}

    /** The HTML with a colon behind each label; the same where there is no form in it. */
    static String labelled(String html) {
        if (html.indexOf('@') < 0 || !MARKED.matcher(html).find()) {
            return html;
        }
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        List<Element> labels = page.select(LABELS).stream()
                .filter(element -> FormField.isLabel(element.text()) && beginsLine(element))
                .toList();
        List<Element> bare = labels.stream()
                .filter(element -> !ENDED.matcher(element.text()).find() && !isColon(element.nextSibling()))
                .toList();
        boolean submitted = labels.size() >= FEWEST
                && labels.stream().anyMatch(element -> FormField.of(element.text()) == FormField.CONTACT)
                && labels.stream().anyMatch(element -> FormField.of(element.text()) == FormField.TEXT);
        if (!submitted || bare.isEmpty()) {
            return html;
        }
        bare.forEach(element -> element.appendText(": "));
        return page.outerHtml();
    }

    private static boolean isColon(@Nullable Node next) {
        return next instanceof TextNode text && text.text().strip().matches("(?s)[:：].*");
    }

    private static boolean beginsLine(Element element) {
        Node before = element.previousSibling();
        while (before instanceof TextNode text && text.isBlank()) {
            before = before.previousSibling();
        }
        return before == null || before.nodeName().equals("br") || (before instanceof Element block && block.isBlock());
    }
}
