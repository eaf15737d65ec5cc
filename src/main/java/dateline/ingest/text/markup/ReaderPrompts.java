package dateline.ingest.text.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;

/**
 * Boxes in a body in which its site asks something of the reader: consent, before it loads what is embedded there, or a
 * subscription, before it shows the rest. A body is an editor's own work, so the name of the box, its words and its form have
 * to say the same before it is taken for one.
 */
public final class ReaderPrompts {
    private static final Pattern CONSENT_BOX = Pattern.compile(
            "(?i)consent|cookie|gdpr|dsgvo|rgpd|opt-?_?in|(?:two|2)-?_?click|privacy|datenschutz|embed|placeholder|block(?:ed|er)|iframe|overlay|extern|third-?party|stub"
                    + "|borlabs|cmplz|complianz|didomi|usercentrics|iubenda|axeptio|tarteaucitron|onetrust|zgod|souhlas|samtyk|toestemming");
    private static final Pattern WALL_BOX = Pattern.compile(
            "(?i)pay-?_?(?:gate|box|fence)|(?:^|[\\s_-])(?:plus|offer|angebot|offre|oferta|offerta|upgrade|cta)(?:[\\s_-]|$)|teaser|promo|weiterlesen|(?:read|continue)-?_?(?:on|more|reading)|lire-?_?la-?_?suite|seguir-?_?leyendo|wall|muro|subscri|subskry|suscri|assin|(?:^|[\\s_-])abo(?:[\\s_-]|$)|abonn|abonam|abonent|abbon|prenum|predplat|elofizet|pretplat|tilaa"
                    + "|premium|member|metered|piano|tp-container|locked|gate|upsell|sign-?_?up|log-?_?in|regist");
    private static final Evaluator TOLD = QueryParser.parse("[data-vendor], [data-consent], [data-cookiecategory]");
    private static final Evaluator NAMED =
            QueryParser.parse("[class], [id], [data-vendor], [data-consent], [data-cookiecategory]");
    private static final Set<String> PARTS = Set.of("div", "section", "aside", "figure", "form", "p", "details");
    private static final Evaluator OWN_CONTENT =
            QueryParser.parse("figcaption, blockquote, video, audio, iframe, object, embed, table");
    private static final Evaluator BUTTON =
            QueryParser.parse("button, [role=button], input[type=button], input[type=submit]");
    private static final Evaluator PICTURE = QueryParser.parse("img, picture");
    private static final Evaluator ACTION = QueryParser.parse("a, button, form, input, [role=button]");
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|„[^“”]*[“”]|«[^»]*»|»[^«]*«|\"[^\"]*\"|「[^」]*」");
    private static final int LONGEST = 800;
    private static final int MOST_NODES = 300;
    private static final int LONGEST_ASKING = 400;

    /** Headings, buttons and links beside what asks. */
    private static final int BRIEF = 90;

    private ReaderPrompts() {}

    /** The boxes; one may stand in another. */
    public static List<Element> in(Element body) {
        return body.select(NAMED).stream()
                .filter(box -> PARTS.contains(box.normalName()) && isRequest(box))
                .toList();
    }

    private static boolean isRequest(Element box) {
        String names = box.className() + ' ' + box.id();
        boolean wall = WALL_BOX.matcher(names).find();
        List<String> lines = wall ? Lines.of(box) : List.of();
        return isConsent(box)
                || (!lines.isEmpty()
                        && box.selectFirst(OWN_CONTENT) == null
                        && (offersWay(box) && ask(lines, ReaderPromptWords::askForSubscription, line -> false)));
    }

    /** Over a button there may be more words on what is consented to. */
    private static Predicate<String> beside(Element box) {
        return box.selectFirst(BUTTON) == null ? line -> false : ReaderPromptWords::speakOfConsent;
    }

    /** Whether a paragraph of a page stands in the place of what it embeds, in no box of its own. */
    public static boolean isInPlaceOfEmbed(String paragraph) {
        return paragraph.length() <= LONGEST_ASKING && ReaderPromptWords.standForEmbed(paragraph);
    }

    /** The boxes of a page that ask for consent. */
    public static List<Element> forConsent(Element body) {
        return body.select(NAMED).stream()
                .filter(box -> PARTS.contains(box.normalName()) && isConsent(box))
                .toList();
    }

    private static boolean isConsent(Element box) {
        boolean named = box.is(TOLD)
                || CONSENT_BOX.matcher(box.className() + ' ' + box.id()).find();
        List<String> lines = named ? Lines.of(box) : List.of();
        return !lines.isEmpty()
                && box.selectFirst(OWN_CONTENT) == null
                && ask(lines, ReaderPromptWords::askForConsent, beside(box));
    }

    /** A wall has a way through it, and shows no picture. */
    private static boolean offersWay(Element box) {
        return box.selectFirst(ACTION) != null && box.selectFirst(PICTURE) == null;
    }

    /** Whether a line asks in its own words, and each of the others does too or is brief. */
    private static boolean ask(List<String> lines, Predicate<String> asking, Predicate<String> beside) {
        boolean any = false;
        for (String line : lines) {
            boolean asks = line.length() <= LONGEST_ASKING
                    && asking.test(QUOTED.matcher(line).replaceAll(" "));
            boolean goesAlong = line.length() <= BRIEF || (line.length() <= LONGEST_ASKING && beside.test(line));
            if (!asks && !goesAlong) {
                return false;
            }
            any |= asks;
        }
        return any;
    }

    /** The text of a box between the edges of its blocks. */
    private static final class Lines implements NodeFilter {
        private final List<String> all = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private int chars;
        private int nodes;

        /** None where the box is larger than one that asks. */
        static List<String> of(Element box) {
            var lines = new Lines();
            boolean whole = NodeTraversor.filter(lines, box) != FilterResult.STOP;
            lines.end();
            return whole ? lines.all : List.of();
        }

        @Override
        public FilterResult head(Node node, int depth) {
            nodes++;
            if (node instanceof TextNode text) {
                line.append(text.text());
                chars += text.text().length();
            } else if (node instanceof Element element && parts(element)) {
                end();
            }
            return chars > LONGEST || nodes > MOST_NODES ? FilterResult.STOP : FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && parts(element)) {
                end();
            }
            return FilterResult.CONTINUE;
        }

        private static boolean parts(Element element) {
            return element.isBlock() || element.nameIs("button");
        }

        private void end() {
            if (!line.toString().isBlank()) {
                all.add(line.toString().strip());
            }
            line.setLength(0);
        }
    }
}
