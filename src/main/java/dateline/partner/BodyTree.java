package dateline.partner;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;

/** A body as a tree, of which pictures can be taken. */
final class BodyTree {
    private static final String NAMED_CREDIT = "small, cite";
    private static final Pattern WRITTEN_CREDIT =
            Pattern.compile("(?iu)(?:\\b(?:photo(?:graph)?|foto|picture|image|bild|credit|courtesy"
                    + " of)\\s*(?:by|von)?\\s*[:/]|©|\\(c\\))\\s*([^()\\[\\]|]{2,120}?)[\\s.)\\]]*$");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String BLOCK_END = "\n\n";

    /** Elements in which paragraphs may stand. */
    private static final Set<String> HOLD_BLOCKS =
            Set.of("#root", "html", "body", "figure", "blockquote", "aside", "li", "td", "th", "dd");

    private BodyTree() {}

    static Document parse(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings()
                .prettyPrint(false)
                .escapeMode(EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8);
        return document;
    }

    static String html(Document document) {
        return document.body().html();
    }

    /** Who made a picture, as its caption says. */
    static Optional<String> credit(Element picture) {
        Element figure = picture.closest("figure");
        Element caption = figure == null ? null : figure.selectFirst("figcaption");
        if (caption == null) {
            return Optional.empty();
        }
        Element named = caption.selectFirst(NAMED_CREDIT);
        if (named != null && !named.text().isBlank()) {
            return Optional.of(named.text());
        }
        Matcher written = WRITTEN_CREDIT.matcher(caption.text());
        return written.find() ? Optional.of(written.group(1).strip()) : Optional.empty();
    }

    /**
     * Puts this line in place of a picture, and of its figure where nothing else is shown in it; gives the text that has gone.
     */
    static List<String> replace(Element picture, String line) {
        Element figure = picture.closest("figure");
        if (figure == null || figure.select("img, video, audio").size() != 1) {
            Element link = picture.closest("a");
            Element place = link == null ? picture : link;
            place.before(isInText(place) ? line : "<p>" + line + "</p>");
            picture.remove();
            if (link != null && !link.hasText() && link.selectFirst("img") == null) {
                link.remove();
            }
            return List.of();
        }
        List<String> captions = figure.select("figcaption").eachText();
        figure.before("<p>" + line + "</p>");
        figure.remove();
        return captions;
    }

    private static boolean isInText(Element picture) {
        return picture.parents().stream().anyMatch(parent -> !HOLD_BLOCKS.contains(parent.normalName()));
    }

    /** The plain text without these captions. */
    static String without(List<String> captions, String text) {
        if (captions.isEmpty()) {
            return text;
        }
        List<String> gone = captions.stream()
                .map(BodyTree::plain)
                .filter(caption -> !caption.isEmpty())
                .toList();
        return Arrays.stream(text.split(BLOCK_END))
                .filter(block -> !gone.contains(plain(block)))
                .collect(Collectors.joining(BLOCK_END));
    }

    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
