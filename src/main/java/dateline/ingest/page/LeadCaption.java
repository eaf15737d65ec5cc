package dateline.ingest.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What stands under the lead image: what it shows, and who made it.
 *
 * @param alt of the image that the caption stands under
 */
record LeadCaption(Optional<String> text, Optional<String> credit, Optional<String> alt) {
    private static final int MIN_CHARS = 8;
    private static final int MAX_CHARS = 1_500;
    private static final int LEVELS = 5;
    private static final int ABOVE_TITLE = 6;
    private static final String CREDITS =
            "[class*=credit],[class*=Credit],[class*=copyright],[class*=photographer],[class*=attribution],[class*=source],[itemprop=copyrightHolder],[itemprop=creditText],[itemprop=author]";
    private static final Pattern SAYS_CREDIT = Pattern.compile(
            "(?:^|[\\s(\\[.])(?:image |photo |picture |photograph )?(?:credit|credits|photo|photos|photograph|photographer|image|images|picture|foto|bild|quelle|source|cr\u00e9dit|cr\u00e9dito|fotograf)\\s?(?:by|via|:|\\.\\.\\.|\u2026)+\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{3,80})\\)\\s*\\.?$");
    private static final LeadCaption NONE = new LeadCaption(Optional.empty(), Optional.empty(), Optional.empty());

    /** The caption of the figure that shows this image; without such, of the first figure at the head of the story. */
    static LeadCaption of(PageStory story, String imageUrl, int firstOfBody) {
        String name = fileName(imageUrl);
        LeadCaption atHead = NONE;
        Area last = null;
        for (Block block : story.outline().blocks()) {
            Optional<Area> figure = figure(block.area());
            if (figure.isEmpty()
                    || figure.get().equals(last)
                    || figure.get().chars > MAX_CHARS
                    || block.area().isIn(Around.FOOTER)) {
                continue;
            }
            last = figure.get();
            Element element = last.element();
            Element image = element.selectFirst("img");
            if (image != null
                    && !name.isEmpty()
                    && element.select("img, source").outerHtml().contains(name)) {
                LeadCaption caption = read(element, image);
                if (caption.saysSomething()) {
                    return caption;
                }
                continue;
            }
            boolean early = block.index() > story.titlePlace() - ABOVE_TITLE && block.index() <= firstOfBody + 3;
            if (atHead.equals(NONE) && early && element.selectFirst("img, video, iframe, noscript, picture") != null) {
                LeadCaption caption = read(element, image == null ? element : image);
                atHead = caption.saysSomething() ? caption : NONE;
            }
        }
        return atHead;
    }

    private boolean saysSomething() {
        return credit.isPresent()
                || text.filter(words -> words.length() >= MIN_CHARS).isPresent();
    }

    private static Optional<Area> figure(Area area) {
        Area at = area;
        for (int level = 0; level < LEVELS; level++) {
            if (at.tag().equals("figure") || (at.has(Hint.MEDIA) && at.media > 0)) {
                return Optional.of(at);
            }
            if (at.parent().isEmpty()) {
                break;
            }
            at = at.parent().get();
        }
        return Optional.empty();
    }

    private static LeadCaption read(Element figure, Element image) {
        Element caption = figure.selectFirst("figcaption, [class*=caption], [class*=Caption]");
        Element copy = (caption == null ? figure : caption).clone();
        Element credit = copy.selectFirst(CREDITS);
        if (credit == null && caption != null) {
            credit = figure.selectFirst(CREDITS);
        } else if (credit != null) {
            credit.remove();
        }
        String text = caption == null ? "" : Plain.text(copy.text());
        String made = credit == null ? "" : Plain.text(credit.text());
        if (made.isEmpty()) {
            Matcher says = SAYS_CREDIT.matcher(text);
            Matcher brackets = IN_BRACKETS.matcher(text);
            if (says.find()) {
                made = text.substring(says.end());
                text = text.substring(0, says.start() + (says.group().startsWith(".") ? 1 : 0));
            } else if (brackets.find() && (Cue.in(brackets.group(1)) & Cue.CREDIT.mark()) != 0) {
                made = brackets.group(1);
                text = text.substring(0, brackets.start());
            }
        }
        return new LeadCaption(said(text.strip()), said(bare(made)), said(image.attr("alt")));
    }

    private static String bare(String credit) {
        String bare = SAYS_CREDIT.matcher(credit).lookingAt()
                ? SAYS_CREDIT.matcher(credit).replaceFirst("")
                : credit;
        return bare.replaceAll("^[\\s:(\u00a9.]+|[\\s)]+$", "");
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
