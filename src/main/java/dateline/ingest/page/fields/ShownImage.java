package dateline.ingest.page.fields;

import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.OutsideStory;
import dateline.ingest.text.PhraseMatcher;
import dateline.ingest.text.date.DateTokens;
import dateline.ingest.text.markup.SrcSet;
import java.util.List;
import java.util.Optional;
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
    private static final PhraseMatcher SMALL = PhraseMatcher.list()
            .add(1, "avatar|icon|logo|author|emoji|badge|button|sprite|spacer|pixel|gravatar|placeholder|.svg|.gif")
            .done();

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
            boolean small = SMALL.in(image.className()) != 0 || SMALL.in(image.attr("src")) != 0;
            Optional<String> address =
                    small || !isWide(image) || OutsideStory.is(image) ? Optional.empty() : address(image);
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

    private static Optional<String> address(Element image) {
        return ADDRESSES.stream()
                .map(image::attr)
                .filter(address -> !address.isBlank() && !address.startsWith("data:") && SMALL.in(address) == 0)
                .findFirst();
    }
}
