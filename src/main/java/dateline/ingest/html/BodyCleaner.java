package dateline.ingest.html;

import dateline.article.Body;
import dateline.article.PlainText;
import dateline.article.WebUrl;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.IngestLimits;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.embargo.EmbargoNotice;
import dateline.ingest.text.markup.InlineFormulas;
import dateline.ingest.text.markup.LayoutTables;
import dateline.ingest.text.markup.MarkupLimits;
import dateline.ingest.text.markup.ProtectedMail;
import dateline.ingest.text.markup.WordDocumentLists;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;

/**
 * Makes a body safe and portable: the elements and attributes that readers keep, every address absolute, nothing that acts.
 * A clean body stays as it is when it is cleaned again.
 */
public final class BodyCleaner implements NodeFilter {
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
    private static final Evaluator HEADING = QueryParser.parse("h1, h2, h3, h4, h5, h6");
    private static final int SMALL_FORM = 300;

    /**
     * A clean body and what became of it.
     *
     * @param heading the text of its first block, if that is a heading
     * @param wholeness how sure it is that nothing of the story is missing, 0 to 1; absent where nothing was left out
     * @param notices of an embargo, which are no part of it any more
     */
    public record Cleaned(
            Body body,
            Optional<String> heading,
            List<String> repairs,
            OptionalDouble wholeness,
            List<EmbargoNotice> notices) {
        public Cleaned {
            notices = List.copyOf(notices);
        }
    }

    private final CleanAttributes attributes;
    private final MediaAddress media;
    private final CleanTree tree = new CleanTree();
    private final BodyRepairs repairs = new BodyRepairs();
    private final BodyTextWriter words = new BodyTextWriter(tree, repairs);
    private final Set<String> pictures = new HashSet<>();

    private BodyCleaner(Optional<WebUrl> base) {
        this.attributes = new CleanAttributes(base);
        this.media = new MediaAddress(attributes);
    }

    /**
     * Cleans a body.
     *
     * @param html a fragment or a whole document, as bad as it may be
     * @param base what relative addresses are relative to
     * @param title a heading at the beginning that only repeats it goes
     * @throws Refusal when it is a bomb
     */
    public static Cleaned clean(String html, Optional<WebUrl> base, Optional<String> title) throws Refusal {
        MarkupLimits.check(html);
        var cleaner = new BodyCleaner(base);
        var source = Jsoup.parseBodyFragment(PlainText.clean(html)).body();
        if (WordDocumentLists.mayBeIn(html)) {
            WordDocumentLists.toHtml(source);
        }
        if (StyledWords.mayBeIn(html)) {
            StyledWords.toHtml(source);
        }
        UnmarkedLists.toHtml(source);
        InlineFormulas.write(html, source);
        ProtectedMail.reveal(source);
        cleaner.repairs.removedBoxes(PluginBoxes.remove(source));
        List<EmbargoNotice> notices = EmbargoBlocks.removedFrom(source);
        LayoutTables.unwrap(source);
        NodeTraversor.filter(cleaner, source);
        return cleaner.result(title, notices);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            words.write(text);
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? element(element) : FilterResult.SKIP_ENTIRELY;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element) {
            tree.end();
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult element(Element element) {
        String name = element.normalName();
        String tag = BodyRules.RENAMED.getOrDefault(name, name);
        if (isGone(element, name)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (EmbedElement.TAGS.contains(tag)) {
            embed(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (tag) {
            case "br" -> tree.lineBreak();
            case "hr" -> tree.rule();
            case "img", "amp-img", "image" -> picture(element);
            case "iframe", "object", "embed" -> embed(element);
            case "video", "audio" -> recording(element, tag);
            case "source" -> {}
            default -> {
                begin(element, tag);
                return FilterResult.CONTINUE;
            }
        }
        return FilterResult.SKIP_ENTIRELY;
    }

    private boolean isGone(Element element, String name) {
        if (name.equals("a") && FragmentLink.isIn(element) && FragmentLink.isForPageAlone(element)) {
            return true;
        }
        if (element.hasClass("katex-html") || element.hasClass("MathJax_Preview")) {
            return true;
        }
        if (BodyRules.GONE.contains(name)) {
            if (name.equals("canvas") || (name.equals("svg") && element.hasText())) {
                repairs.removedDrawing();
            } else if (BodyRules.ACTIVE.contains(name)) {
                repairs.removedActive();
            }
            return true;
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        if (element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden")) {
            repairs.removedHidden(element.text().length());
            return true;
        }
        boolean asks = name.equals("form") && element.selectFirst("input,textarea,select,button") != null;
        if (asks && element.text().length() < SMALL_FORM) {
            repairs.removedActive();
            return true;
        }
        return false;
    }

    private void begin(Element element, String tag) {
        if (BodyRules.DIVISION.contains(tag) || (tag.equals("figure") && isSlide(element))) {
            tree.beginDivision(CleanAttributes.inherited(element));
        } else if (BodyRules.BLOCK.contains(tag)) {
            tree.beginBlock(tag, attributes.of(element, tag));
        } else if (tag.equals("a")) {
            beginLink(element);
        } else if (BodyRules.INLINE.contains(tag) || isForeign(element, tag)) {
            tree.beginInline(tag, attributes.of(element, tag));
        } else {
            if (isOfItsPageAlone(element, tag)) {
                repairs.lostUnknown(FieldText.line(tag, IngestLimits.NAME));
            }
            tree.beginNothing();
        }
    }

    /** A custom element (WHATWG HTML section 4.13) that is empty as it stands. */
    private static boolean isOfItsPageAlone(Element element, String tag) {
        return tag.indexOf('-') > 0 && !element.hasText() && element.childrenSize() == 0;
    }

    /** A phrase in another language or direction than what stands around it. */
    private static boolean isForeign(Element element, String tag) {
        return tag.equals("span") && !CleanAttributes.inherited(element).isEmpty();
    }

    /** A picture with a heading of its own is a part of the story, and what stands under it is not its caption. */
    private static boolean isSlide(Element figure) {
        Element around = figure.parent();
        boolean outermost = around == null || around.closest("figure") == null;
        return outermost && figure.selectFirst(HEADING) != null;
    }

    private void beginLink(Element element) {
        var clean = attributes.of(element, "a");
        if (clean.hasKey("href")) {
            tree.beginInline("a", clean);
            return;
        }
        if (element.hasAttr("href") && !element.attr("href").strip().startsWith("#")) {
            repairs.unwrappedLink();
        }
        tree.beginNothing();
    }

    private void picture(Element element) {
        if (MediaAddress.standsForAnother(element)) {
            return;
        }
        if (media.isTracker(element)) {
            repairs.removedTracker();
            return;
        }
        Optional<Element> picture = media.picture(element);
        if (picture.isEmpty()) {
            repairs.removedPicture();
            return;
        }
        boolean again = !pictures.add(picture.get().attr("src")) && element.closest("noscript") != null;
        if (!again) {
            tree.leaf(picture.get());
        }
    }

    private void recording(Element element, String tag) {
        Optional<Element> recording = media.recording(element, tag);
        if (recording.isPresent()) {
            tree.leaf(recording.get());
        } else {
            repairs.removedRecording();
        }
    }

    private void embed(Element element) {
        var link = Embeds.link(element, attributes);
        if (link.isEmpty()) {
            repairs.removedActive();
            return;
        }
        repairs.linkedEmbed();
        Element figure = element.closest("figure");
        boolean framed = figure != null && !isSlide(figure);
        tree.beginBlock(link.get().known() && !framed ? "figure" : "p", new Attributes());
        tree.beginInline("a", new Attributes().put("href", link.get().address()));
        tree.text(PlainText.clean(FieldText.balanced(link.get().text())));
        tree.end();
        tree.end();
    }

    private Cleaned result(Optional<String> title, List<EmbargoNotice> notices) throws Refusal {
        var body = tree.body();
        EmptyParts.removeFrom(body);
        Optional<Element> heading = Optional.ofNullable(body.firstElementChild())
                .filter(first -> HEADINGS.contains(first.normalName()) && first.hasText());
        if (heading.isPresent()
                && title.filter(t -> isSame(t, heading.get().text())).isPresent()) {
            heading.get().remove();
        }
        String html = tree.html();
        if (html.length() > IngestLimits.BODY_BYTES) {
            throw new Refusal(
                    "Its text is longer than " + IngestLimits.BODY_BYTES / 1_000_000 + " MB; no article is. Split it.");
        }
        String text = BodyText.of(body);
        return new Cleaned(
                new Body(html, text),
                heading.map(Element::text),
                repairs.sentences(),
                repairs.wholeness(text.length()),
                notices);
    }

    private static boolean isSame(String a, String b) {
        return PlainText.oneLine(a).equalsIgnoreCase(PlainText.oneLine(b));
    }
}
