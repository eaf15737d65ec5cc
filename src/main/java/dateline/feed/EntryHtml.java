package dateline.feed;

import dateline.article.Article;
import dateline.article.HtmlEscape;
import dateline.article.Image;
import dateline.article.LanguageTag;
import dateline.article.SyndicationMark;
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
        String body = secured(
                CleanText.block(SyndicationMark.without(article.content().body().html())));
        String note = article.note()
                .map(CleanText::line)
                .filter(text -> !text.isEmpty())
                .map(HtmlEscape::textOrAttribute)
                .map(text -> "<p><strong>" + CorrectionLabel.in(language) + ":</strong> " + text + "</p>\n")
                .orElse("");
        String figure = image.filter(lead -> !shows(body, lead.url()))
                .map(lead -> figure(lead) + "\n")
                .orElse("");
        String whole = (note + figure + body).strip();
        return language.isRightToLeft() && !whole.isEmpty()
                ? "<div dir=\"rtl\" lang=\"" + language.tag() + "\">\n" + whole + "\n</div>"
                : whole;
    }

    private static String figure(Image image) {
        String size = image.width().isPresent() && image.height().isPresent()
                ? " width=\"" + image.width().getAsInt() + "\" height=\""
                        + image.height().getAsInt() + "\""
                : "";
        String alt = HtmlEscape.textOrAttribute(image.alt().orElse(""));
        String source = HtmlEscape.textOrAttribute(image.url());
        return "<figure><img src=\"" + source + "\" alt=\"" + alt + "\"" + size + ">" + caption(image) + "</figure>";
    }

    private static String caption(Image image) {
        String caption = image.caption().orElse("");
        String credit = image.credit().filter(name -> !caption.contains(name)).orElse("");
        String small = credit.isEmpty() ? "" : "<small>" + HtmlEscape.textOrAttribute(credit) + "</small>";
        String both = Stream.of(HtmlEscape.textOrAttribute(caption), small)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return both.isEmpty() ? "" : "<figcaption>" + both + "</figcaption>";
    }

    private static String secured(String body) {
        return body.contains("http://")
                ? SOURCE.matcher(body).replaceAll(source -> Matcher.quoteReplacement(WebUrl.secured(source.group())))
                : body;
    }

    private static boolean shows(String body, String address) {
        String picture = ImageKey.of(address);
        return SOURCE.matcher(body)
                .results()
                .flatMap(source ->
                        Stream.of(source.group(1).replace("&amp;", "&").split("[\\s,]+")))
                .anyMatch(source -> ImageKey.of(source).equals(picture));
    }
}
