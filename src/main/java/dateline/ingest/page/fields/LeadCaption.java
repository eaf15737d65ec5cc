package dateline.ingest.page.fields;

import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.ClassHint;
import dateline.ingest.text.PhraseMatcher;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * What stands under the lead image: what it shows, and who made it. The caption is found in the figure that holds the image, in an
 * element called a caption right behind it, or by the words that the image has as its alternative text.
 *
 * @param alt of the image that the caption stands under
 */
record LeadCaption(Optional<String> text, Optional<String> credit, Optional<String> alt) {
    private static final int MIN_CHARS = 8;
    private static final int MAX_CHARS = 1_500;
    private static final int MAX_BESIDE = 400;
    private static final int MAX_ON_PICTURE = 80;
    private static final int TELLING_ALT = 20;
    private static final int LEVELS = 5;
    private static final int ABOVE_TITLE = 6;
    private static final int BEHIND_IMAGE = 3;
    private static final PhraseMatcher CAPTION_CLASS =
            PhraseMatcher.list().add(1, "credit|caption|legend|bildunter").done();
    private static final Evaluator CAPTIONS = QueryParser.parse("figcaption, [class*=caption], [class*=Caption]");
    private static final Evaluator MEDIA =
            QueryParser.parse("img, video, iframe, noscript, picture, [data-src], amp-img");
    private static final Evaluator SOURCES =
            QueryParser.parse("img, source, video, [data-src], [data-full-src], amp-img, a[href]");
    private static final Evaluator NO_CAPTION = QueryParser.parse("h1, img, picture, video, [itemprop=headline]");
    private static final Evaluator FIGURE = QueryParser.parse("figure");
    private static final Evaluator IMAGE = QueryParser.parse("img, [data-src], amp-img");
    private static final LeadCaption NONE = new LeadCaption(Optional.empty(), Optional.empty(), Optional.empty());

    /** Where a caption may stand: what shows the image, and the element of the caption, where that is known. */
    private record Place(Element shown, @Nullable Element caption) {}

    /** The caption of the figure that shows this image; without such, of the first figure at the head of the story. */
    static LeadCaption of(ParsedPage story, String imageUrl, int firstOfBody) {
        String name = fileName(imageUrl);
        LeadCaption atHead = NONE;
        @Nullable Place last = null;
        for (Block block : story.outline().blocks()) {
            Place place = place(block.area()).orElse(null);
            if (place == null || place.equals(last) || block.area().isIn(AreaKind.FOOTER)) {
                continue;
            }
            last = place;
            Element image = place.shown().selectFirst(IMAGE);
            if (image != null && !name.isEmpty() && shows(place.shown(), name)) {
                LeadCaption caption = read(place, image);
                if (caption.saysSomething()) {
                    return caption;
                }
                continue;
            }
            boolean early = block.index() > story.titlePlace() - ABOVE_TITLE && block.index() <= firstOfBody + 3;
            if (atHead.equals(NONE) && early && place.shown().selectFirst(MEDIA) != null) {
                LeadCaption caption = read(place, image == null ? place.shown() : image);
                atHead = caption.saysSomething() ? caption : NONE;
            }
        }
        return atHead.equals(NONE) ? saidOfItself(story, name, firstOfBody) : atHead;
    }

    private static boolean shows(Element figure, String name) {
        for (Element image : figure.select(SOURCES)) {
            for (Attribute attribute : image.attributes()) {
                if (attribute.getValue().contains(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean saysSomething() {
        return credit.isPresent()
                || text.filter(words -> words.length() >= MIN_CHARS).isPresent();
    }

    private static Optional<Place> place(Area area) {
        return figure(area)
                .filter(figure -> figure.chars <= MAX_CHARS)
                .map(figure -> new Place(figure.element(), null))
                .or(() -> behindImage(area));
    }

    private static Optional<Area> figure(Area area) {
        Area at = area;
        for (int level = 0; level < LEVELS; level++) {
            if (at.tag().equals("figure") || (at.has(ClassHint.MEDIA) && showsMedia(at))) {
                return Optional.of(at);
            }
            if (level == 0 && isCaption(at) && isBeside(at)) {
                return at.parent();
            }
            if (at.parent().isEmpty()) {
                break;
            }
            at = at.parent().get();
        }
        return Optional.empty();
    }

    /** An image may be an element of the site's own, which names its file in a data attribute. */
    private static boolean showsMedia(Area area) {
        return area.media > 0 || (area.chars <= MAX_BESIDE && area.element().selectFirst(IMAGE) != null);
    }

    private static boolean isBeside(Area area) {
        return area.parent()
                .filter(around -> around.media > 0 && around.chars <= MAX_BESIDE)
                .isPresent();
    }

    private static boolean isCaption(Area area) {
        return area.tag().equals("figcaption")
                || CAPTION_CLASS.in(area.element().className()) != 0;
    }

    /** The element of a caption that the image stands right before. */
    private static Optional<Place> behindImage(Area area) {
        Optional<Area> at = Optional.of(area);
        for (int level = 0; level < BEHIND_IMAGE && at.isPresent(); level++) {
            Element element = at.get().element();
            Element before = element.previousElementSibling();
            if (isCaption(at.get())
                    && at.get().chars <= MAX_CHARS
                    && before != null
                    && (before.is(MEDIA) || before.selectFirst(MEDIA) != null)
                    && before.text().length() <= MAX_ON_PICTURE) {
                return Optional.of(new Place(before, element));
            }
            at = at.get().parent();
        }
        return Optional.empty();
    }

    private static LeadCaption read(Place place, Element image) {
        Element own = image.closest(FIGURE);
        Element shown = place.shown();
        boolean told = own != null && own.parents().contains(shown) && caption(own) != null;
        Element figure = told && own != null ? own : shown;
        Element caption = place.caption() == null ? caption(figure) : place.caption();
        CaptionWords words = caption == null ? new CaptionWords("", "") : CaptionWords.of(caption);
        String credit = words.credit().isEmpty() ? CaptionWords.creditBeside(figure, caption) : words.credit();
        return new LeadCaption(said(words.caption()), said(credit), said(image.attr("alt")));
    }

    /** What is made for it, the words and the name perhaps each in one of their own; no box that holds the headline or a picture. */
    private static @Nullable Element caption(Element figure) {
        for (Element caption : figure.select(CAPTIONS)) {
            if (caption.hasText() && caption.selectFirst(NO_CAPTION) == null) {
                Element around = caption.parent();
                boolean one = around != null
                        && !around.equals(figure)
                        && caption.siblingElements().stream().anyMatch(beside -> beside.is(CAPTIONS))
                        && around.selectFirst(NO_CAPTION) == null;
                return one ? around : caption;
            }
        }
        return null;
    }

    /** The line near the headline that begins with the alternative text of the image. */
    private static LeadCaption saidOfItself(ParsedPage story, String name, int firstOfBody) {
        Set<String> alts = name.isEmpty() ? Set.of() : alts(story, name);
        for (Block block : story.outline().blocks()) {
            boolean early = block.index() > story.titlePlace() - ABOVE_TITLE && block.index() <= firstOfBody + 3;
            if (early && block.chars() <= MAX_BESIDE) {
                for (String alt : alts) {
                    if (block.text().startsWith(alt) && !story.storyEvidence().isTitle(block)) {
                        CaptionWords words = CaptionWords.of(block.area().element());
                        return new LeadCaption(said(words.caption()), said(words.credit()), Optional.of(alt));
                    }
                }
            }
        }
        return NONE;
    }

    private static Set<String> alts(ParsedPage story, String name) {
        var alts = new HashSet<String>();
        for (Element image : story.page().body().select(IMAGE)) {
            if (image.attr("alt").length() >= TELLING_ALT && shows(image, name)) {
                alts.add(image.attr("alt").strip());
            }
        }
        return alts;
    }

    private static Optional<String> said(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static String fileName(String url) {
        String path = url.contains("?") ? url.substring(0, url.indexOf('?')) : url;
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.length() > 5 ? name : "";
    }
}
