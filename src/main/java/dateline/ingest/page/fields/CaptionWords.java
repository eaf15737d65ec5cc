package dateline.ingest.page.fields;

import dateline.ingest.blocks.BlockCue;
import dateline.ingest.page.outline.PlainLine;
import dateline.ingest.text.PhraseMatcher;
import dateline.ingest.text.WordComparison;
import dateline.ingest.text.byline.PictureCredit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * The words of an element that stands under a picture, taken apart: elements that are made for the credit, whatever language they
 * are called in; then a last element that is set apart from a caption that has ended; then the words alone.
 */
record CaptionWords(String caption, String credit) {
    private static final int MAX_CREDIT = 120;
    private static final int CREDIT_WORDS = 8;
    private static final PhraseMatcher MADE_FOR_CREDIT = PhraseMatcher.list()
            .add(
                    1,
                    "credit|copyright|photographer|photograf|fotograf|attribution|source|quelle|author|autor|auteur|byline|distributor|agency|license|licence|urheber|rights|nachweis|signature|courtesy|kuvaaja|fotocred|creditline")
            .done();
    private static final PhraseMatcher MADE_FOR_WORDS = PhraseMatcher.list()
            .add(1, "description|caption-text|captiontext|caption__text|caption-title|legend")
            .done();
    private static final Evaluator LABELS = QueryParser.parse(
            "button, [class*=hidden], [class*=sr-only], [class*=screen-reader], script, style, noscript");
    private static final Evaluator ALL = QueryParser.parse("*");

    /** The words of this element. */
    static CaptionWords of(Element place) {
        Element copy = place.clone();
        copy.select(LABELS).remove();
        List<Element> made = madeForCredit(copy);
        if (made.isEmpty()
                && isMadeForCredit(copy)
                && copy.select(ALL).stream().noneMatch(CaptionWords::isMadeForWords)) {
            String all = line(copy);
            return PictureCredit.in(all)
                    .map(told -> new CaptionWords(told.caption(), told.credit()))
                    .filter(told -> !told.caption().isEmpty())
                    .orElseGet(() -> isCalledCaption(copy)
                            ? new CaptionWords(all, "")
                            : new CaptionWords("", PictureCredit.bare(all)));
        }
        if (made.isEmpty()) {
            lastApart(copy).ifPresent(made::add);
        }
        String credit = joined(made);
        if (credit.length() > MAX_CREDIT || (BlockCue.in(credit) & BlockCue.SHARE.mark()) != 0) {
            credit = "";
        }
        made.forEach(Node::remove);
        String caption = line(copy);
        if (credit.isEmpty()) {
            return PictureCredit.in(caption)
                    .map(told -> new CaptionWords(told.caption(), told.credit()))
                    .orElse(new CaptionWords(caption, ""));
        }
        return new CaptionWords(PictureCredit.withoutMark(caption), credit);
    }

    /** The credit that stands in a figure outside of its caption. */
    static String creditBeside(Element figure, @Nullable Element caption) {
        for (Element element : figure.select(ALL)) {
            boolean apart = caption == null
                    || !(element.equals(caption) || element.parents().contains(caption));
            boolean holds = caption != null && caption.parents().contains(element);
            if (apart && !holds && !element.equals(figure) && element.hasText() && isMadeForCredit(element)) {
                String name = PictureCredit.bare(line(element));
                if (name.length() <= MAX_CREDIT && (BlockCue.in(name) & BlockCue.SHARE.mark()) == 0) {
                    return name;
                }
            }
        }
        return "";
    }

    private static String line(Element element) {
        return PlainLine.text(element.text());
    }

    /** The outermost elements that are made for a credit and hold no words of the caption. */
    private static List<Element> madeForCredit(Element place) {
        var found = new ArrayList<Element>();
        for (Element element : place.select(ALL)) {
            boolean within = found.stream().anyMatch(outer -> element.parents().contains(outer));
            if (!element.equals(place)
                    && !within
                    && element.hasText()
                    && isMadeForCredit(element)
                    && element.select(ALL).stream().noneMatch(CaptionWords::isMadeForWords)
                    && element.text().length() < MAX_CREDIT * 2) {
                found.add(element);
            }
        }
        return found;
    }

    static boolean isMadeForCredit(Element element) {
        if (element.normalName().equals("cite")) {
            return true;
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            boolean says =
                    switch (name) {
                        case "class", "id", "itemprop", "rel", "data-testid" ->
                            MADE_FOR_CREDIT.in(attribute.getValue()) != 0;
                        default -> name.startsWith("data-") && MADE_FOR_CREDIT.in(name) != 0;
                    };
            if (says) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMadeForWords(Element element) {
        return MADE_FOR_WORDS.in(element.className()) != 0
                || element.attr("itemprop").equals("caption")
                || element.attr("itemprop").equals("description")
                || (isCalledCaption(element) && !isMadeForCredit(element));
    }

    private static boolean isCalledCaption(Element element) {
        String names = element.className();
        return element.normalName().equals("figcaption") || names.contains("caption") || names.contains("Caption");
    }

    private static String joined(List<Element> made) {
        var credit = new StringBuilder();
        for (Element element : made) {
            String name = PictureCredit.bare(line(element));
            if (!name.isEmpty() && credit.indexOf(name) < 0) {
                credit.append(credit.isEmpty() ? "" : " / ").append(name);
            }
        }
        return credit.toString();
    }

    /** A last element that is set apart, behind a caption that has ended or before a mark that leads to a name. */
    private static Optional<Element> lastApart(Element place) {
        Element at = place;
        @Nullable Element last = lastElement(at);
        while (last != null && line(last).equals(line(at))) {
            at = last;
            last = lastElement(at);
        }
        if (last == null || !last.hasText()) {
            return Optional.empty();
        }
        String all = line(place);
        String name = line(last);
        String before = all.endsWith(name)
                ? all.substring(0, all.length() - name.length()).strip()
                : "";
        boolean fits = name.length() < MAX_CREDIT
                && WordComparison.count(name) <= CREDIT_WORDS
                && before.length() > name.length() / 2;
        boolean ended = before.endsWith(".") || before.endsWith("!") || before.endsWith("?") || before.endsWith("…");
        boolean isName = Character.isUpperCase(name.codePointAt(0)) && !name.endsWith(".");
        boolean small = last.normalName().equals("small");
        boolean marked = "/|©–(".indexOf(name.charAt(0)) >= 0 || before.endsWith("/") || before.endsWith("|");
        return fits && (marked || small || (ended && isName) || PictureCredit.isAgency(name))
                ? Optional.of(last)
                : Optional.empty();
    }

    /** The last child, when it is an element that words stand before. */
    private static @Nullable Element lastElement(Element place) {
        for (Node node = place.lastChild(); node != null; node = node.previousSibling()) {
            if (node instanceof Element element && element.hasText()) {
                return element;
            }
            if (node instanceof TextNode text && !text.isBlank()) {
                return null;
            }
        }
        return null;
    }
}
