package dateline.partner;

import dateline.article.Article;
import dateline.article.Body;
import dateline.article.Content;
import dateline.article.Image;
import dateline.feed.ImageKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;

/**
 * Takes a picture out of an article for a partner who has no use for it: as lead image, in the body with its caption, among
 * the files, and as what a link leads to, in whatever size.
 */
final class PictureFilter {
    private PictureFilter() {}

    /** The article as this platform takes it. */
    static Article permitted(Article article, PictureRule rule) {
        Content content = article.content();
        Optional<Image> barred = content.image().filter(Image::isAddressed).filter(image -> !rule.takes(image));
        return barred.map(image -> article.showing(without(image.url(), content)))
                .orElse(article);
    }

    private static Content without(String address, Content content) {
        String name = ImageKey.of(address);
        return content.toBuilder()
                .image(Optional.empty())
                .body(new Body(
                        without(name, content.body().html()), content.body().text()))
                .enclosures(content.enclosures().stream()
                        .filter(file -> !ImageKey.of(file.url()).equals(name))
                        .toList())
                .build();
    }

    private static String without(String name, String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings()
                .prettyPrint(false)
                .escapeMode(EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8);
        document.select("a[href]").stream()
                .filter(link -> ImageKey.of(link.attr("href")).equals(name))
                .forEach(Element::unwrap);
        document.select("video[poster]").stream()
                .filter(film -> ImageKey.of(film.attr("poster")).equals(name))
                .forEach(film -> film.removeAttr("poster"));
        document.select("img").stream()
                .filter(img -> ImageKey.of(img.attr("src")).equals(name))
                .forEach(PictureFilter::remove);
        return document.body().html();
    }

    /** Removes a picture from a body, with the caption that says nothing without it. */
    static void remove(Element img) {
        Element figure = img.closest("figure");
        if (figure != null && figure.select("img").size() == 1) {
            figure.remove();
        } else {
            img.remove();
        }
    }
}
