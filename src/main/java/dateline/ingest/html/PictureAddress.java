package dateline.ingest.html;

import dateline.ingest.text.markup.SrcSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Which of the addresses that a page gives for a picture is its best: the largest that is not beyond all measure, past
 * placeholders that a script would replace. What stands in {@code src} stays unless something better is offered.
 */
final class PictureAddress {
    private static final List<String> LAZY = List.of(
            "data-src",
            "data-original",
            "data-lazy-src",
            "data-lazy",
            "data-hi-res-src",
            "data-full-src",
            "data-image",
            "data-url");

    /** These say other things of a picture, too, such as the page that it leads to. */
    private static final Set<String> OF_MANY_USES = Set.of("data-lazy", "data-image", "data-url");

    private static final Pattern FROM_WIDTH =
            Pattern.compile("(?i)min-(?:device-)?width\\s*:\\s*(\\d{1,4})(?:\\.\\d+)?\\s*(px|em|rem)");
    private static final int PIXELS_OF_EM = 16;
    private static final List<String> SETS = List.of("srcset", "data-srcset", "data-lazy-srcset");
    private static final String NAMES =
            "(?:blank|spacer|placeholder|pixel|transparent|loading|loader|lazy|1x1|clear|grey|gray)";
    private static final Pattern MAY_BE_PLACEHOLDER =
            Pattern.compile("(?i)(?:^|[/_.-])" + NAMES + "[\\w-]{0,60}\\.(?:gif|png|svg|jpe?g)");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)(?:^|/)" + NAMES
            + "(?:[_-]?\\d{1,5}(?:x\\d{1,5})?|[_-]image|[_-]img)?\\.(?:gif|png|svg|jpe?g)(?:[?#]|$)");
    private static final Pattern PHOTOGRAPH = Pattern.compile("(?i)\\.(?:jpe?g|png|webp)(?:[?#]|$)");
    private static final int ENOUGH_WIDTH = 300;
    private static final Pattern PICTURE = Pattern.compile(
            "(?i)\\.(?:jpe?g|jfif|png|gif|webp|avif|svg|bmp|tiff?|heic)(?:[?#!/:@&]|$)|[/?&=](?:images?|img|media|photos?|pictures?|thumb)(?:[/?&=.]|$)");

    private final CleanAttributes attributes;
    private final Element img;

    PictureAddress(CleanAttributes attributes, Element img) {
        this.attributes = attributes;
        this.img = img;
    }

    /** The best address; absent when the page gives none at which a picture can be had. */
    Optional<String> best() {
        Optional<String> plain = img.attr("src").isBlank() ? Optional.empty() : attributes.address(img.attr("src"));
        boolean doubtful =
                plain.map(src -> MAY_BE_PLACEHOLDER.matcher(src).find()).orElse(true);
        boolean none = plain.map(src -> PLACEHOLDER.matcher(src).find() && !isShown(src))
                .orElse(true);
        Optional<String> late = late((name, value) -> (doubtful && (none || !OF_MANY_USES.contains(name)))
                ? isAddress(value)
                : PICTURE.matcher(value).find());
        return late.or(() -> largest(plain, doubtful))
                .or(() -> plain.filter(src -> !PLACEHOLDER.matcher(src).find() || isShown(src)));
    }

    /** A photograph may be called Loading or Gray: with a caption, or large and with words for it, it stands for no other. */
    private boolean isShown(String src) {
        Element figure = img.closest("figure");
        Element caption = figure == null ? null : figure.selectFirst("figcaption");
        boolean captioned = caption != null && caption.hasText();
        boolean described = width() >= ENOUGH_WIDTH && !img.attr("alt").isBlank();
        boolean late = img.className().toLowerCase(Locale.ROOT).contains("lazy");
        return (captioned || described) && !late && PHOTOGRAPH.matcher(src).find();
    }

    /** What a script would put into {@code src}; flags, numbers and addresses of pages stand in such attributes too. */
    private Optional<String> late(BiPredicate<String, String> isWanted) {
        return LAZY.stream()
                .filter(name -> isWanted.test(name, img.attr(name).strip()))
                .map(name -> img.attr(name).strip())
                .filter(value -> !value.isEmpty() && value.indexOf(' ') < 0)
                .flatMap(value -> attributes.address(value).stream())
                .findFirst();
    }

    private static boolean isAddress(String value) {
        return value.indexOf('/') >= 0 || PICTURE.matcher(value).find();
    }

    /** The largest of the sets, unless the plain one is as good. */
    private Optional<String> largest(Optional<String> plain, boolean doubtful) {
        List<SrcSet.Candidate> all = offered();
        boolean widestItself = !doubtful
                && SrcSet.widest(all).filter(best -> best.size() < width()).isPresent();
        if (widestItself) {
            return plain;
        }
        Optional<SrcSet.Candidate> wide = SrcSet.widest(all);
        Optional<SrcSet.Candidate> dense = all.stream()
                .filter(candidate -> candidate.size() < SrcSet.NARROWEST && (doubtful || candidate.size() > 1))
                .max(Comparator.comparingDouble(SrcSet.Candidate::size));
        return wide.or(() -> dense).map(SrcSet.Candidate::address).or(() -> plain.filter(src -> !doubtful));
    }

    /** As told of the picture itself, in pixels. */
    private int width() {
        String told = img.attr("width").strip();
        return told.matches("\\d{1,5}") ? Integer.parseInt(told) : 0;
    }

    /** What all sets offer, AVIF only where there is nothing else: few readers show it. */
    private List<SrcSet.Candidate> offered() {
        var holders = new ArrayList<Element>(List.of(img));
        Element parent = img.parent();
        if (parent != null && parent.normalName().equals("picture")) {
            parent.children().stream()
                    .filter(child -> child.normalName().equals("source") && !isForOneMedium(child))
                    .forEach(holders::add);
        }
        List<SrcSet.Candidate> shown = candidates(holders.stream().filter(holder -> !isAvif(holder)));
        return shown.isEmpty() ? candidates(holders.stream()) : shown;
    }

    private List<SrcSet.Candidate> candidates(Stream<Element> holders) {
        return holders.flatMap(holder -> SETS.stream().map(holder::attr).flatMap(set -> candidates(holder, set)))
                .toList();
    }

    private Stream<SrcSet.Candidate> candidates(Element holder, String set) {
        return SrcSet.candidates(set).stream()
                .flatMap(found -> attributes
                        .address(found.address())
                        .map(address -> new SrcSet.Candidate(
                                address,
                                found.size() < SrcSet.NARROWEST ? Math.max(found.size(), from(holder)) : found.size()))
                        .stream());
    }

    /** How wide a window is at least in which it is shown; what is for narrow ones may be only a part of the picture. */
    private static double from(Element source) {
        Matcher from = FROM_WIDTH.matcher(source.attr("media"));
        return from.find()
                ? Integer.parseInt(from.group(1)) * (from.group(2).equalsIgnoreCase("px") ? 1.0 : PIXELS_OF_EM)
                : 0;
    }

    /** Print, or the dark of night: another picture, not a larger one. */
    private static boolean isForOneMedium(Element source) {
        String media = source.attr("media").toLowerCase(Locale.ROOT);
        return media.contains("print") || media.contains("prefers-");
    }

    private static boolean isAvif(Element source) {
        return source.attr("type").toLowerCase(Locale.ROOT).contains("avif");
    }
}
