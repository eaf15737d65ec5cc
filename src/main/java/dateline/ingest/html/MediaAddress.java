package dateline.ingest.html;

import dateline.article.PlainText;
import dateline.article.SyndicationMark;
import dateline.ingest.text.FieldText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds the one address that a picture or a recording of a page can be had at, past placeholders and scripts. */
final class MediaAddress {
    private static final Pattern MEDIA_TYPE = Pattern.compile("(?:video|audio)/[\\w.+-]{1,60}");
    private static final Pattern SIZE = Pattern.compile("\\s*(\\d{1,5})(?:\\.\\d+)?(?:px)?\\s*");

    private final CleanAttributes attributes;

    MediaAddress(CleanAttributes attributes) {
        this.attributes = attributes;
    }

    /** What a script would replace by the picture that stands beside it, for those without scripts. */
    static boolean standsForAnother(Element img) {
        return Stream.of(img.previousElementSibling(), img.nextElementSibling())
                .filter(Objects::nonNull)
                .filter(beside -> beside.nameIs("noscript") && !img.hasAttr("srcset"))
                .anyMatch(beside -> beside.selectFirst("img[src]") != null);
    }

    /** Whether the page shows the picture as a dot, to count its readers. */
    boolean isTracker(Element img) {
        boolean dot = isDot(img.attr("width")) || isDot(img.attr("height"));
        return dot && img.attr("alt").isBlank() && img.attr("sizes").isBlank();
    }

    /** The picture with an address, or nothing if it has none. */
    Optional<Element> picture(Element img) {
        return new PictureAddress(attributes, img).best().map(src -> {
            var clean = new Element("img").attr("src", src);
            mark(img, clean);
            clean.attr("alt", FieldText.balanced(PlainText.oneLine(img.attr("alt"))));
            String title = FieldText.balanced(PlainText.oneLine(img.attr("title")));
            if (!title.isEmpty()) {
                clean.attr("title", title);
            }
            sizes(img, clean);
            return clean;
        });
    }

    /** A film or recording with all the addresses that it has, or nothing if it has none. */
    Optional<Element> recording(Element element, String tag) {
        var clean = new Element(tag);
        lazy(element, List.of("src", "data-src")).ifPresent(src -> clean.attr("src", src));
        mark(element, clean);
        if (tag.equals("video")) {
            attributes.address(element.attr("poster")).ifPresent(poster -> clean.attr("poster", poster));
            sizes(element, clean);
        }
        clean.attr("controls", true);
        for (var source : element.getElementsByTag("source")) {
            lazy(source, List.of("src", "data-src")).ifPresent(src -> {
                var child = clean.appendElement("source").attr("src", src);
                String type = source.attr("type").strip().toLowerCase(Locale.ROOT);
                if (MEDIA_TYPE.matcher(type).matches()) {
                    child.attr("type", type);
                }
            });
        }
        return clean.hasAttr("src") || clean.childrenSize() > 0 ? Optional.of(clean) : Optional.empty();
    }

    /** Whether partners may have it, as it is said at the element itself or at the one that it stands in. */
    private static void mark(Element element, Element clean) {
        Optional.ofNullable(element.closest("[" + SyndicationMark.ATTRIBUTE + "]"))
                .map(marked -> marked.attr(SyndicationMark.ATTRIBUTE).strip().toLowerCase(Locale.ROOT))
                .filter(SyndicationMark.VALUES::contains)
                .ifPresent(value -> clean.attr(SyndicationMark.ATTRIBUTE, value));
    }

    private Optional<String> lazy(Element element, List<String> names) {
        return names.stream()
                .map(element::attr)
                .filter(value -> !value.isBlank() && value.strip().indexOf(' ') < 0)
                .flatMap(value -> attributes.address(value).stream())
                .findFirst();
    }

    private static void sizes(Element from, Element to) {
        for (String name : List.of("width", "height")) {
            var matcher = SIZE.matcher(from.attr(name));
            if (matcher.matches() && Integer.parseInt(matcher.group(1)) > 1) {
                to.attr(name, String.valueOf(Integer.parseInt(matcher.group(1))));
            }
        }
    }

    private static boolean isDot(String size) {
        var matcher = SIZE.matcher(size);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) <= 1;
    }
}
