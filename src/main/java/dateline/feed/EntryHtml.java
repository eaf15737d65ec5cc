package dateline.feed;

import dateline.article.Article;
import dateline.article.Image;
import dateline.article.LanguageTag;
import dateline.article.WebUrl;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together the whole text of an entry: the note of a correction, the lead image, the body. */
final class EntryHtml {
    private static final Pattern SOURCE = Pattern.compile("\\b(?:src|srcset|poster)=\"([^\"]*)\"");

    private EntryHtml() {}

    /**
     * A balanced fragment, empty when the article has nothing to show.
     *
     * @param image the lead image as the entry gives it
     */
    static String of(Article article, Optional<Image> image, LanguageTag language) {
        String body = secured(CleanText.block(article.content().body().html()));
        String note = article.note()
                .map(CleanText::line)
                .filter(text -> !text.isEmpty())
                .map(text -> "<p><strong>" + CorrectionLabel.in(language) + ":</strong> " + escape(text) + "</p>\n")
                .orElse("");
        String figure = image.filter(lead -> !shows(body, lead.url()))
                .map(lead -> figure(lead) + "\n")
                .orElse("");
        String whole = (note + figure + body).strip();
        return language.isRightToLeft() && !whole.isEmpty()
                ? "<div dir=\"rtl\" lang=\"" + language.tag() + "\">\n" + whole + "\n</div>"
                : whole;
    }

    /** Plain text as HTML says it. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String figure(Image image) {
        String size = image.width().isPresent() && image.height().isPresent()
                ? " width=\"" + image.width().getAsInt() + "\" height=\""
                        + image.height().getAsInt() + "\""
                : "";
        String alt = escape(image.alt().orElse(""));
        return "<figure><img src=\"" + escape(image.url()) + "\" alt=\"" + alt + "\"" + size + ">" + caption(image)
                + "</figure>";
    }

    private static String caption(Image image) {
        String caption = image.caption().orElse("");
        String credit = image.credit().filter(name -> !caption.contains(name)).orElse("");
        String both = Stream.of(escape(caption), credit.isEmpty() ? "" : "<small>" + escape(credit) + "</small>")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return both.isEmpty() ? "" : "<figcaption>" + both + "</figcaption>";
    }

    private static String secured(String body) {
        return body.contains("http://")
                ? SOURCE.matcher(body)
                        .replaceAll(source -> Matcher.quoteReplacement(WebUrl.secured(source.group())))
                : body;
    }

    private static boolean shows(String body, String address) {
        String picture = PictureName.of(address);
        return SOURCE.matcher(body)
                .results()
                .flatMap(source ->
                        Stream.of(source.group(1).replace("&amp;", "&").split("[\\s,]+")))
                .anyMatch(source -> PictureName.of(source).equals(picture));
    }
}
