package dateline.ingest.feed;

import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticle.RawEnclosure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pictures and other files of an item: the {@code <enclosure>} of RSS, Atom links with {@code rel="enclosure"}, Media RSS 1.5 with
 * its groups, and the pictures of iTunes.
 *
 * @param enclosures each address once, in the order of the document
 * @param image the largest picture that is meant to be shown
 * @param otherPictures how many have the same size and another address: smaller ones may be copies of it
 */
record MediaFiles(List<RawEnclosure> enclosures, Optional<Picture> image, int otherPictures) {
    private static final Pattern PICTURE =
            Pattern.compile("\\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern FIGURES = Pattern.compile("[-_]?\\d+(?:x\\d+)?");

    static MediaFiles of(FeedNode item, FeedLinkResolver links) {
        List<FeedNode> shown = media(item);
        Map<String, RawEnclosure> files = new LinkedHashMap<>();
        Stream.concat(
                        item.children().stream().filter(MediaFiles::isEnclosure),
                        shown.stream().filter(m -> !isPicture(m)))
                .forEach(node -> enclosure(node, links).ifPresent(file -> files.putIfAbsent(file.url(), file)));
        return new MediaFiles(List.copyOf(files.values()), image(item, shown, links), otherPictures(shown));
    }

    /** All {@code media:content}, those in groups too: of a group, only the one that is meant to be taken first. */
    private static List<FeedNode> media(FeedNode item) {
        var all = new ArrayList<FeedNode>();
        for (FeedNode child : item.children()) {
            if (child.is(FeedNamespace.MEDIA, "content")) {
                all.add(child);
            } else if (child.is(FeedNamespace.MEDIA, "group")) {
                List<FeedNode> choices =
                        child.all(FeedNamespace.MEDIA, "content").toList();
                List<FeedNode> pictures =
                        choices.stream().filter(MediaFiles::isPicture).toList();
                all.addAll(pictures);
                choices.stream()
                        .filter(choice -> !pictures.contains(choice))
                        .min(Comparator.comparing(
                                choice -> !choice.attribute("isdefault").equals(Optional.of("true"))))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private static boolean isEnclosure(FeedNode node) {
        boolean ofRss = node.name().equals("enclosure") && node.feedNamespace() != FeedNamespace.OTHER;
        boolean ofAtom = node.name().equals("link") && node.attribute("rel").equals(Optional.of("enclosure"));
        return ofRss || ofAtom;
    }

    private static boolean isPicture(FeedNode media) {
        String type = media.attribute("type").orElse("").toLowerCase(Locale.ROOT);
        String medium = media.attribute("medium").orElse("").toLowerCase(Locale.ROOT);
        if (!medium.isEmpty()) {
            return medium.equals("image");
        }
        return type.isEmpty() ? PICTURE.matcher(address(media)).find() : type.startsWith("image/");
    }

    private static Optional<RawEnclosure> enclosure(FeedNode node, FeedLinkResolver links) {
        Optional<String> length = node.attribute("length").or(() -> node.attribute("filesize"));
        return links.resolved(address(node), node.element())
                .map(url -> new RawEnclosure(url, node.attribute("type"), length));
    }

    private static int otherPictures(List<FeedNode> media) {
        List<FeedNode> pictures = media.stream()
                .filter(MediaFiles::isPicture)
                .sorted(Comparator.comparing(MediaFiles::smallness))
                .toList();
        long alike = pictures.stream()
                .filter(picture -> isAnother(picture, pictures.get(0)))
                .map(MediaFiles::address)
                .distinct()
                .count();
        return alike > 1 ? (int) alike - 1 : 0;
    }

    /** As large a one as this is no copy; one of another shape may be cut out of it, unless its file has another name. */
    private static boolean isAnother(FeedNode picture, FeedNode largest) {
        boolean wide = picture.attribute("width").equals(largest.attribute("width"));
        boolean high = picture.attribute("height").equals(largest.attribute("height"));
        return wide && (high || !name(picture).equals(name(largest)));
    }

    /** The name of its file without figures, which tell its size. */
    private static String name(FeedNode picture) {
        String path = address(picture).split("[?#]", 2)[0];
        return FIGURES.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceAll("");
    }

    private static Optional<Picture> image(FeedNode item, List<FeedNode> media, FeedLinkResolver links) {
        Stream<FeedNode> pictures =
                media.stream().filter(MediaFiles::isPicture).sorted(Comparator.comparing(MediaFiles::smallness));
        Stream<FeedNode> thumbnails =
                below(item, media, "thumbnail").sorted(Comparator.comparing(MediaFiles::smallness));
        Stream<FeedNode> others = item.children().stream()
                .filter(child -> child.is(FeedNamespace.ITUNES, "image")
                        || child.is(FeedNamespace.PLAIN, "image")
                        || (isEnclosure(child) && isPicture(child)));
        return Stream.of(pictures, thumbnails, others)
                .flatMap(all -> all)
                .flatMap(node -> picture(node, item, links).stream())
                .findFirst();
    }

    private static Optional<Picture> picture(FeedNode node, FeedNode item, FeedLinkResolver links) {
        Optional<String> caption = said(node, item, "description").or(() -> said(node, item, "title"));
        return links.resolved(address(node), node.element())
                .map(url -> new Picture(
                        Optional.of(url),
                        Optional.empty(),
                        node.feedNamespace() == FeedNamespace.MEDIA ? caption : Optional.empty(),
                        node.feedNamespace() == FeedNamespace.MEDIA ? said(node, item, "credit") : Optional.empty(),
                        node.attribute("width"),
                        node.attribute("height"),
                        node.attribute("type"),
                        node.attribute("length").or(() -> node.attribute("filesize"))));
    }

    /** What Media RSS says about a file: on it, else on its group, else on the item. */
    private static Optional<String> said(FeedNode node, FeedNode item, String name) {
        Optional<FeedNode> group = item.all(FeedNamespace.MEDIA, "group")
                .filter(g -> node.element().parents().contains(g.element()))
                .findFirst();
        return Stream.of(Optional.of(node), group, Optional.of(item))
                .flatMap(Optional::stream)
                .flatMap(place -> place.all(FeedNamespace.MEDIA, name))
                .flatMap(text -> new TextConstruct(text).plain().stream())
                .findFirst();
    }

    private static Stream<FeedNode> below(FeedNode item, List<FeedNode> media, String name) {
        return Stream.of(Stream.of(item), item.all(FeedNamespace.MEDIA, "group"), media.stream())
                .flatMap(places -> places)
                .flatMap(place -> place.all(FeedNamespace.MEDIA, name));
    }

    private static String address(FeedNode node) {
        return node.attribute("url")
                .or(() -> node.attribute("href"))
                .or(() -> node.children().stream()
                        .filter(c -> c.name().equals("url"))
                        .map(FeedNode::text)
                        .findFirst())
                .or(() -> node.name().equals("image") ? Optional.of(node.text()) : Optional.empty())
                .orElse("");
    }

    private static int smallness(FeedNode node) {
        String width = node.attribute("width").orElse("");
        return width.matches("\\d{1,6}") ? -Integer.parseInt(width) : 0;
    }
}
