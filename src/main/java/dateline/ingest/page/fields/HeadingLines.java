package dateline.ingest.page.fields;

import dateline.article.PlainText;
import dateline.ingest.page.outline.Area;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.Block;
import dateline.ingest.text.PhraseMatcher;
import dateline.ingest.text.WordComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A heading that is laid out in lines, each in an element of its own, with nothing but the layout between them.
 *
 * @param kicker the first line, when its class says that it is one
 * @param lines all others
 */
record HeadingLines(Optional<String> kicker, List<String> lines) {
    private static final int SHORTEST = 3;
    private static final PhraseMatcher KICKERS = PhraseMatcher.list()
            .add(
                    1,
                    "kicker|topline|vinjett|bovenkop|kopje-boven|nadtytul|nadtitulek|ustbaslik|ust-baslik|chapeau-titre|cintillo|volanta|chapeu|stikktittel|rubrikk-over|anrede|spotmarke|flagline|overline|eyebrow|dachzeile|roofline|spitzmarke|surtitle|surtitre|antetitulo|occhiello|pretitle|pre-title|pre_title|supertitle|superhead|overhead|vignette|catchline|headline-label|title-label|headline-prefix|title-prefix")
            .done();

    HeadingLines {
        lines = List.copyOf(lines);
    }

    /**
     * The lines of a heading that has more than one; absent where text stands in the heading itself, or letters alone. Behind a
     * line that is called a kicker, all that follows is the headline.
     */
    static Optional<HeadingLines> in(List<TextNode> nodes, Element heading) {
        var elements = new ArrayList<Element>();
        var lines = new ArrayList<String>();
        for (TextNode node : nodes) {
            Element line = line(node, heading);
            if (line == null) {
                if (node.isBlank()) {
                    continue;
                }
                if (elements.isEmpty() || !isKicker(elements.get(0))) {
                    return Optional.empty();
                }
                line = heading;
            }
            if (!elements.isEmpty() && line.equals(elements.get(elements.size() - 1))) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + node.text());
            } else {
                elements.add(line);
                lines.add(node.text());
            }
        }
        lines.replaceAll(PlainText::oneLine);
        if (lines.size() < 2 || lines.stream().anyMatch(line -> line.length() < SHORTEST)) {
            return Optional.empty();
        }
        boolean kicked = isKicker(elements.get(0));
        return Optional.of(new HeadingLines(
                kicked ? Optional.of(lines.get(0)) : Optional.empty(), lines.subList(kicked ? 1 : 0, lines.size())));
    }

    /** Whether it is a line of a heading, in a block of its own, whose class says that it is a kicker. */
    static boolean isKickerBlock(Block block) {
        Area area = block.area();
        boolean inHeading = area.isIn(AreaKind.HEADING) && AreaKind.of(area.tag()) != AreaKind.HEADING.mark();
        return inHeading && KICKERS.in(area.element().className()) != 0;
    }

    private static boolean isKicker(Element line) {
        return line.nameIs("small") || KICKERS.in(line.className()) != 0;
    }

    /** The child of the heading that the text stands in. */
    private static @Nullable Element line(TextNode node, Element heading) {
        Element at = node.parent();
        while (at != null && !at.equals(heading) && !heading.equals(at.parent())) {
            at = at.parent();
        }
        boolean laidOut = at != null
                && !at.equals(heading)
                && (at.normalName().matches("span|div|p|small|strong") || KICKERS.in(at.className()) != 0);
        return laidOut ? at : null;
    }

    /** Without kicker, if something of weight is left; the lines never run into each other. */
    String headline() {
        List<String> shown = new ArrayList<>(lines);
        if (kicker.isPresent() && WordComparison.count(String.join(" ", lines)) < 2) {
            shown.add(0, kicker.get());
        }
        var headline = new StringBuilder(shown.get(0));
        for (String line : shown.subList(1, shown.size())) {
            boolean ended = !Character.isLetterOrDigit(headline.codePointBefore(headline.length()));
            boolean goesOn = !Character.isUpperCase(line.codePointAt(0));
            headline.append(ended || goesOn ? " " : ": ").append(line);
        }
        return headline.toString();
    }
}
