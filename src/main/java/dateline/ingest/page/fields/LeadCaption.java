package dateline.ingest.page.fields;

import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.page.outline.BlockCue;
import dateline.ingest.page.outline.ClassHint;
import dateline.ingest.page.outline.PlainLine;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.PhraseMatcher;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * What stands under the lead image: what it shows, and who made it.
 *
 * @param alt of the image that the caption stands under
 */
record LeadCaption(Optional<String> text, Optional<String> credit, Optional<String> alt) {
    private static final int MIN_CHARS = 8;
    private static final int MAX_CHARS = 1_500;
    private static final int MAX_BESIDE = 400;
    private static final int MAX_CREDIT = 120;
    private static final int LEVELS = 5;
    private static final PhraseMatcher CAPTION_CLASS =
            PhraseMatcher.list().add(1, "credit|caption|legend|bildunter").done();
    private static final int ABOVE_TITLE = 6;
    private static final Evaluator CREDITS = QueryParser.parse(
            "cite,[class*=credit],[class*=Credit],[class*=copyright],[class*=photographer],[class*=attribution],[class*=source],[itemprop=copyrightHolder],[itemprop=creditText],[itemprop=author]");
    private static final Evaluator CAPTIONS = QueryParser.parse("figcaption, [class*=caption], [class*=Caption]");
    private static final Evaluator MEDIA = QueryParser.parse("img, video, iframe, noscript, picture");
    private static final Evaluator SOURCES = QueryParser.parse("img, source");
    private static final Evaluator FIGURE = QueryParser.parse("figure");
    private static final Evaluator IMAGE = QueryParser.parse("img");
    private static final Pattern SAYS_CREDIT = Pattern.compile(
            "(?:^|[\\s(\\[.])(?:image |photo |picture |photograph )?(?:credit|credits|photo|photos|photograph|photographer|image|images|picture|foto|bild|quelle|source|cr\u00e9dit|cr\u00e9dito|fotograf)\\s?(?:by|via|:|\\.\\.\\.|\u2026)+\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{3,80})\\)\\s*\\.?$");
    private static final LeadCaption NONE = new LeadCaption(Optional.empty(), Optional.empty(), Optional.empty());

    /** The caption of the figure that shows this image; without such, of the first figure at the head of the story. */
    static LeadCaption of(ParsedPage story, String imageUrl, int firstOfBody) {
        String name = fileName(imageUrl);
        LeadCaption atHead = NONE;
        Area last = null;
        for (Block block : story.outline().blocks()) {
            Optional<Area> figure = figure(block.area());
            if (figure.isEmpty()
                    || figure.get().equals(last)
                    || figure.get().chars > MAX_CHARS
                    || block.area().isIn(AreaKind.FOOTER)) {
                continue;
            }
            last = figure.get();
            Element element = last.element();
            Element image = element.selectFirst(IMAGE);
            if (image != null && !name.isEmpty() && shows(element, name)) {
                LeadCaption caption = read(element, image);
                if (caption.saysSomething()) {
                    return caption;
                }
                continue;
            }
            boolean early = block.index() > story.titlePlace() - ABOVE_TITLE && block.index() <= firstOfBody + 3;
            if (atHead.equals(NONE) && early && element.selectFirst(MEDIA) != null) {
                LeadCaption caption = read(element, image == null ? element : image);
                atHead = caption.saysSomething() ? caption : NONE;
            }
        }
        return atHead;
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

    private static Optional<Area> figure(Area area) {
        Area at = area;
        for (int level = 0; level < LEVELS; level++) {
            if (at.tag().equals("figure") || (at.has(ClassHint.MEDIA) && at.media > 0)) {
                return Optional.of(at);
            }
            if (level == 0 && isCaption(at)) {
                return at.parent();
            }
            if (at.parent().isEmpty()) {
                break;
            }
            at = at.parent().get();
        }
        return Optional.empty();
    }

    private static boolean isCaption(Area area) {
        return area.parent()
                        .filter(around -> around.media > 0 && around.chars <= MAX_BESIDE)
                        .isPresent()
                && CAPTION_CLASS.in(area.element().className()) != 0;
    }

    private static LeadCaption read(Element place, Element image) {
        Element own = image.closest(FIGURE);
        Element figure = own != null && own.parents().contains(place) ? own : place;
        Element caption = figure.selectFirst(CAPTIONS);
        Element copy = (caption == null ? figure : caption).clone();
        Element credit = innermost(copy);
        if (credit == null && caption != null) {
            credit = innermost(figure);
        } else if (credit != null && !credit.equals(copy)) {
            credit.remove();
        }
        String text = caption == null ? "" : PlainLine.text(copy.text());
        String made = credit == null ? "" : PlainLine.text(credit.text());
        if (credit != null && credit.equals(copy)) {
            text = "";
        }
        if (made.length() > MAX_CREDIT || (BlockCue.in(made) & BlockCue.SHARE.mark()) != 0) {
            made = "";
        }
        if (made.isEmpty()) {
            Matcher says = SAYS_CREDIT.matcher(text);
            Matcher brackets = IN_BRACKETS.matcher(text);
            if (says.find()) {
                made = text.substring(says.end());
                text = text.substring(0, says.start() + (says.group().startsWith(".") ? 1 : 0));
            } else if (brackets.find() && (BlockCue.in(brackets.group(1)) & BlockCue.CREDIT.mark()) != 0) {
                made = brackets.group(1);
                text = text.substring(0, brackets.start());
            }
        }
        return new LeadCaption(said(text.strip()), said(bare(made)), said(image.attr("alt")));
    }

    /** The first element made for a credit that holds no other, nor a caption beside it. */
    private static @Nullable Element innermost(Element figure) {
        for (Element credit : figure.select(CREDITS)) {
            boolean alone = credit.select(CREDITS).size() == 1
                    && credit.select(CAPTIONS).stream().allMatch(credit::equals);
            if (alone && credit.hasText()) {
                return credit;
            }
        }
        return null;
    }

    private static String bare(String credit) {
        String bare = SAYS_CREDIT.matcher(credit).lookingAt()
                ? SAYS_CREDIT.matcher(credit).replaceFirst("")
                : credit;
        return FieldText.trimmed(
                bare,
                c -> ":(\u00a9.".indexOf(c) >= 0 || Character.isWhitespace(c),
                c -> c == ')' || Character.isWhitespace(c));
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
