package dateline.ingest.page.fields;

import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.BlockLink;
import dateline.ingest.page.outline.OutsideStory;
import dateline.ingest.text.PhraseMatcher;
import dateline.ingest.text.date.DateTokens;
import dateline.ingest.text.markup.SrcSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Finds the picture that stands at the head of a story whose page does not say which one is its lead image. */
final class ShownImage {
    private static final int ENOUGH_WIDTH = 300;
    private static final Evaluator IMAGES = QueryParser.parse("img");
    private static final List<String> ADDRESSES = List.of("data-src", "data-original", "data-lazy-src", "src");
    private static final List<String> SETS = List.of("srcset", "data-srcset", "data-lazy-srcset");
    private static final int ENOUGH_HEIGHT = 150;
    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final Evaluator CAPTION = QueryParser.parse("figcaption");
    private static final PhraseMatcher SMALL = PhraseMatcher.list()
            .add(1, "avatar|icon|logo|author|emoji|badge|button|sprite|spacer|pixel|gravatar|placeholder")
            .done();

    private static final Pattern OF_ANOTHER = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:ad|ads|advert\\w*|sponsor\\w*|anzeigen?|werbung|publicidad|publicite|reklam\\w*|author|autor|auteur|byline|bio)(?:[\\s_-]|$)");
    private static final Pattern SMALL_NAME = Pattern.compile(
            "(?i)(?:^|[^a-z])(?:avatar|icon|favicon|logo|author|emoji|badge|button|sprite|spacer|pixel|gravatar|placeholder)s?(?:[^a-z]|$)|\\.(?:svg|gif)(?:[?#]|$)");

    /** Flags for scripts stand in the same attributes. */
    private static final Pattern MAY_BE_ADDRESS = Pattern.compile("[/.]");

    private ShownImage() {}

    /**
     * One that is shown.
     *
     * @param src its address as it is written
     * @param best that of the largest form in which the page offers it
     */
    record Shown(String src, String best) {}

    /** The first picture in the place of the story that is no ornament by its size and name. */
    static Optional<Shown> find(ParsedPage story) {
        Area place = story.bodyCandidates().best();
        Area around = story.titlePlace() < 0
                ? place
                : place.commonWith(
                        story.outline().blocks().get(story.titlePlace()).area());
        if (around.index() == 0) {
            around = place;
        }
        for (Element image : around.element().select(IMAGES)) {
            boolean told = isLarge(image) || isCaptioned(image);
            boolean small = SMALL.in(image.className()) != 0 || (!told && isNamedSmall(image.attr("src")));
            Optional<String> address =
                    small || !isWide(image) || OutsideStory.is(image) || isOfAnother(image, around.element())
                            ? Optional.empty()
                            : address(image, told);
            if (address.isPresent()) {
                String best = largest(image).orElse(address.get());
                return Optional.of(new Shown(address.get(), best));
            }
        }
        return Optional.empty();
    }

    /** A picture that tells no width may be of any. */
    private static boolean isWide(Element image) {
        String width = image.attr("width").replace("px", "").strip();
        int pixels = width.isEmpty() ? ENOUGH_WIDTH : DateTokens.number(width);
        return pixels < 0 || pixels >= ENOUGH_WIDTH;
    }

    private static Optional<String> largest(Element image) {
        Stream<Element> sources = image.parent() != null && image.parent().nameIs("picture")
                ? image.parent().children().stream()
                        .filter(source -> source.nameIs("source")
                                && !source.attr("media").contains("prefers-")
                                && !source.attr("type").contains("avif"))
                : Stream.empty();
        List<SrcSet.Candidate> offered = Stream.concat(Stream.of(image), sources)
                .flatMap(element -> SETS.stream().map(element::attr))
                .flatMap(set -> SrcSet.candidates(set).stream())
                .toList();
        return SrcSet.widest(offered)
                .filter(widest -> widest.size() > ownWidth(image))
                .map(SrcSet.Candidate::address);
    }

    private static int ownWidth(Element image) {
        return Math.max(
                0, DateTokens.number(image.attr("width").replace("px", "").strip()));
    }

    private static Optional<String> address(Element image, boolean told) {
        return ADDRESSES.stream()
                .map(image::attr)
                .filter(address -> !address.startsWith("data:")
                        && MAY_BE_ADDRESS.matcher(address).find())
                .filter(address -> told || !isNamedSmall(address))
                .findFirst();
    }

    /** Whether a box around it says that it shows an author or is paid for. */
    private static boolean isOfAnother(Element image, Element story) {
        for (Element at = image; at != null && !at.equals(story); at = at.parent()) {
            if (OF_ANOTHER.matcher(at.className()).find()) {
                return true;
            }
        }
        return isCard(image);
    }

    /** Whether words beside it lead where the picture leads. */
    private static boolean isCard(Element image) {
        Element link = image.closest("a[href]");
        Element box = link == null ? null : link.parent();
        if (link == null || box == null) {
            return false;
        }
        return box.select(LINK).stream()
                .anyMatch(other -> other.hasText()
                        && other.attr("href").equals(link.attr("href"))
                        && (other.baseUri().isEmpty() || !BlockLink.isSamePage(other.absUrl("href"), other.baseUri())));
    }

    /** An icon may be the one of a saint, and a badge one of a guild: the name of a file is asked where nothing else tells. */
    private static boolean isNamedSmall(String address) {
        return SMALL_NAME.matcher(address).find();
    }

    private static boolean isLarge(Element image) {
        return pixels(image, "width") >= ENOUGH_WIDTH && pixels(image, "height") >= ENOUGH_HEIGHT;
    }

    private static boolean isCaptioned(Element image) {
        Element figure = image.closest("figure");
        Element caption = figure == null ? null : figure.selectFirst(CAPTION);
        return caption != null && caption.hasText();
    }

    private static int pixels(Element image, String side) {
        return DateTokens.number(image.attr(side).replace("px", "").strip());
    }
}
