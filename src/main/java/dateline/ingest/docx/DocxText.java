package dateline.ingest.docx;

import dateline.ingest.text.markup.HtmlText;
import dateline.ingest.text.xml.XmlElement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of one paragraph: runs of text with their marks, links, and what is not taken over. */
final class DocxText {
    private static final Pattern SAFE_LINK = Pattern.compile("(?i)(?:https?://|mailto:|tel:|sms:).{1,2000}");
    private static final Pattern HYPERLINK =
            Pattern.compile("\\s*HYPERLINK\\s+(?:\"([^\"]{1,2000})\"|([^\\s\"\\\\]\\S{0,2000})).*");

    /** How a run looks. */
    private record Look(boolean bold, boolean italic, boolean struck, String align, String href) {
        private static final Look PLAIN = new Look(false, false, false, "", "");
    }

    /** A field: what it does, and whether its result has begun. */
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean shown;
    }

    private final DocxOmissions losses;
    private final Map<String, String> links;
    private final DocxStyles styles;
    private final HtmlText html = new HtmlText();
    private final StringBuilder text = new StringBuilder();
    private final Deque<Field> fields = new ArrayDeque<>();
    private final List<XmlElement> boxes = new ArrayList<>();
    private Look current = Look.PLAIN;
    private boolean allBold = true;

    DocxText(DocxStyles styles, Map<String, String> links, DocxOmissions losses) {
        this.styles = styles;
        this.links = links;
        this.losses = losses;
    }

    /** Takes what is in paragraphs that are one, for the marks between them were deleted. */
    DocxText read(List<XmlElement> paragraphs) {
        paragraphs.forEach(paragraph -> inner(paragraph, ""));
        look(Look.PLAIN);
        return this;
    }

    String html() {
        return html.toString().strip();
    }

    String text() {
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    /** The text boxes that hang on it, each with paragraphs of its own. */
    List<XmlElement> boxes() {
        return List.copyOf(boxes);
    }

    boolean isBold() {
        return allBold && !text().isEmpty();
    }

    private void inner(XmlElement element, String href) {
        element.children().forEach(child -> {
            switch (child.name()) {
                case "r" -> run(child, href);
                case "hyperlink" ->
                    inner(child, child.attribute("id").map(links::get).orElse(href));
                case "fldSimple" ->
                    inner(child, address(child.attribute("instr").orElse("")).orElse(href));
                case "ins", "moveTo" -> {
                    losses.tracked();
                    inner(child, href);
                }
                case "del", "moveFrom" -> losses.tracked();
                case "oMath" -> formula(child, href);
                case "AlternateContent" -> DocxChoice.of(child).ifPresent(choice -> inner(choice, href));
                case "oMathPara", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo" -> inner(child, href);
                default -> {}
            }
        });
    }

    private void run(XmlElement run, String href) {
        Optional<XmlElement> properties = run.first("rPr");
        if (properties.filter(p -> isOn(p, "vanish")).isPresent()) {
            return;
        }
        String link = fields.stream()
                .filter(field -> field.shown)
                .flatMap(field -> address(field.instruction.toString()).stream())
                .findFirst()
                .orElse(href);
        var look = properties.map(p -> look(p, link)).orElse(new Look(false, false, false, "", link));
        run.children().forEach(part -> part(part, look));
    }

    private void part(XmlElement part, Look look) {
        switch (part.name()) {
            case "t" -> words(part.rawText(), look);
            case "tab", "ptab" -> words(" ", look);
            case "noBreakHyphen" -> words("\u2011", look);
            case "br", "cr" -> lineBreak(part);
            case "fldChar" -> field(part.attribute("fldCharType").orElse(""));
            case "instrText" ->
                Optional.ofNullable(fields.peek()).ifPresent(field -> field.instruction.append(part.rawText()));
            case "sym" ->
                SymbolFont.sign(
                                part.attribute("font").orElse(""),
                                part.attribute("char").orElse(""))
                        .ifPresentOrElse(sign -> words(sign, look), losses::symbol);
            case "ruby" -> {
                losses.reading();
                part.all("rubyBase", "r").forEach(run -> run(run, look.href));
            }
            case "oMath" -> formula(part, look.href);
            case "drawing", "pict", "object" -> drawn(part);
            case "footnoteReference", "endnoteReference" -> losses.note();
            case "AlternateContent" ->
                DocxChoice.of(part).ifPresent(choice -> choice.children().forEach(inner -> part(inner, look)));
            default -> {}
        }
    }

    private void formula(XmlElement formula, String href) {
        losses.formula();
        words(DocxFormula.text(formula).strip(), new Look(false, false, false, "", href));
    }

    private void drawn(XmlElement part) {
        List<XmlElement> found = part.descendants("txbxContent").toList();
        boxes.addAll(found);
        if (part.descendants("chart").findAny().isPresent()
                || part.descendants("relIds").findAny().isPresent()) {
            losses.diagram();
        } else if (found.isEmpty()) {
            losses.picture();
        }
    }

    private void words(String words, Look look) {
        boolean instruction = fields.stream().anyMatch(field -> !field.shown);
        if (!instruction) {
            allBold &= look.bold || words.isBlank();
            look(look);
            html.text(words);
            text.append(words);
        }
    }

    private void lineBreak(XmlElement part) {
        if (part.attribute("type").orElse("textWrapping").equals("textWrapping")) {
            html.open("br");
            text.append('\n');
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.push(new Field());
            case "separate" -> Optional.ofNullable(fields.peek()).ifPresent(field -> field.shown = true);
            case "end" -> fields.poll();
            default -> {}
        }
    }

    /** Closes the marks of the last run and opens those of the next, where they differ. */
    private void look(Look next) {
        if (next.equals(current)) {
            return;
        }
        var opened = new ArrayList<>(tags(current).keySet());
        Collections.reverse(opened);
        opened.forEach(html::close);
        tags(next).forEach((tag, attributes) -> html.open(tag, attributes));
        current = next;
    }

    private static Map<String, Map<String, String>> tags(Look look) {
        var tags = new LinkedHashMap<String, Map<String, String>>();
        if (!look.href.isEmpty()) {
            tags.put("a", Map.of("href", look.href));
        }
        if (look.bold) {
            tags.put("strong", Map.of());
        }
        if (look.italic) {
            tags.put("em", Map.of());
        }
        if (look.struck) {
            tags.put("s", Map.of());
        }
        if (!look.align.isEmpty()) {
            tags.put(look.align, Map.of());
        }
        return tags;
    }

    private Look look(XmlElement properties, String href) {
        String style = styles.name(DocxStyles.value(properties, "rStyle"));
        String align =
                switch (DocxStyles.value(properties, "vertAlign").orElse("")) {
                    case "superscript" -> "sup";
                    case "subscript" -> "sub";
                    default -> "";
                };
        return new Look(
                isOn(properties, "b") || style.equals("strong"),
                isOn(properties, "i") || style.equals("emphasis"),
                isOn(properties, "strike") || isOn(properties, "dstrike"),
                align,
                href);
    }

    /** A toggle is on when it is there, unless it says otherwise. */
    private static boolean isOn(XmlElement properties, String toggle) {
        return properties
                .first(toggle)
                .map(mark -> mark.attribute("val").orElse("true"))
                .filter(value -> !value.equals("0") && !value.equals("false") && !value.equals("off"))
                .isPresent();
    }

    private static Optional<String> address(String instruction) {
        var link = HYPERLINK.matcher(instruction);
        return link.matches() ? safe(link.group(1) == null ? link.group(2) : link.group(1)) : Optional.empty();
    }

    /** An address that a link may have; targets inside the archive are none. */
    static Optional<String> safe(String target) {
        return Optional.of(target.strip())
                .filter(address -> SAFE_LINK.matcher(address).matches());
    }
}
