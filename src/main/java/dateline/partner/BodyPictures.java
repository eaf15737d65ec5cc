package dateline.partner;

import dateline.article.Image;
import dateline.feed.CleanText;
import dateline.feed.ImageKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The pictures in the text of a story, each once, without that which stands in front of it. */
final class BodyPictures {
    private BodyPictures() {}

    static List<Image> of(SyndicatedStory story) {
        Optional<String> lead = story.image().map(image -> ImageKey.of(image.url()));
        Map<String, Image> found = new LinkedHashMap<>();
        for (Element img : Jsoup.parseBodyFragment(story.html()).select("img[src]")) {
            String key = ImageKey.of(img.attr("src"));
            if (lead.filter(key::equals).isEmpty()) {
                found.putIfAbsent(key, image(img));
            }
        }
        return List.copyOf(found.values());
    }

    private static Image image(Element img) {
        Element figure = img.closest("figure");
        return new Image(
                img.attr("src"),
                text(img.attr("alt")),
                Optional.ofNullable(figure)
                        .map(outer -> outer.selectFirst("figcaption"))
                        .flatMap(caption -> text(caption.text())),
                BodyTree.credit(img).flatMap(BodyPictures::text),
                number(img.attr("width")),
                number(img.attr("height")),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty());
    }

    private static Optional<String> text(String value) {
        return Optional.of(CleanText.line(value)).filter(line -> !line.isEmpty());
    }

    private static OptionalInt number(String value) {
        return value.matches("[1-9]\\d{0,5}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }
}
