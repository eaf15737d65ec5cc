package dateline.ingest.wire;

import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.WordComparison;
import dateline.ingest.text.byline.LeadingByline;
import dateline.ingest.text.date.DateField;
import dateline.ingest.text.xml.XmlElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What an agency's programs print over and under a story: its code, the time, headline and byline once more, and who has sent it.
 * {@code AFN3118 4 ECO 00142 SALT HARBOUR}, {@code mo/jlr}.
 *
 * @param said what the item says elsewhere, folded for comparison
 */
record TransmissionLines(Set<String> said) {
    /** Of an item that says nothing elsewhere. */
    static final TransmissionLines NONE = new TransmissionLines(Set.of());

    private static final int OVER = 7;
    private static final int UNDER = 4;
    private static final int LONGEST = 200;
    private static final int CODE = 100;
    private static final int TIME = 40;
    private static final Pattern FIRST_OF_CODE = Pattern.compile("\\(?\\p{L}{1,8}(?:-\\p{L}{1,4})?-?\\d{2,6}\\)?|ZCZC");
    private static final Pattern OF_CODE = Pattern.compile("[\\p{Lu}\\d()/.&'’:-]+|\\p{Ll}{1,3}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern CLOCK = Pattern.compile(
            "\\d{6}Z?\\s+\\p{L}{3}\\p{L}?\\.?\\s+\\d{2,4}|\\d{1,2}[.:h]\\d{2}(?::\\d{2})?\\s?(?:Uhr|h|hrs?|GMT|UTC|Z)?|[\\d./:-]{8,10}[ T,–-]{1,3}\\d{1,2}[.:h]\\d{2}.{0,8}");
    private static final String OF_SEVERAL_LINES = "ul, ol, dl, table, blockquote, figure";
    /** What is left of a line whose other parts are known: priorities, times and {@code 96 words}. */
    private static final Pattern MEASURES = Pattern.compile("(?:\\s*\\||\\s+\\d{1,6}(?:\\s+\\p{L}{2,12})?)*\\s*");

    private static final Pattern SLUG = Pattern.compile("[\\p{Lu}\\p{N}][\\p{Lu}\\p{M}\\p{N} .,/&:'’_-]{2,}");
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)(?:^|[\\s_-])(?:meta(?:dat\\p{L}*|data)?|section|secci[oó]n|se[cç][cç][aã]o|sezione|rubri\\p{L}*|ressort|categor\\p{L}*|kategori\\p{L}*|slug|keywords?|palabras|stichw\\p{L}+|mots|tags?|fecha|date|datum|data|dato|priority|urgency|prioridad)(?:$|[\\s_-])");
    private static final Pattern SENTENCE = Pattern.compile("[\\p{Ll}\\p{M}\\d»”\"][.!?…](?:\\s|$)");
    private static final Pattern BETWEEN = Pattern.compile("\\s+");
    /** In the place of the words of what is no line. */
    private static final String OF_THE_STORY = ".";

    private static final String LEFT_OUT =
            "What the agency's programs print over and under a story was left out, such as its code and its time.";

    TransmissionLines {
        said = Set.copyOf(said);
    }

    /** With these lines, which the item says elsewhere. */
    TransmissionLines with(Stream<String> lines) {
        Set<String> all = new HashSet<>(said);
        lines.forEach(line -> {
            all.add(WordComparison.folded(line));
            LeadingByline.names(line).map(WordComparison::folded).ifPresent(all::add);
        });
        all.remove("");
        return new TransmissionLines(all);
    }

    /** The parts of this text that are not the story's; the draft is told. */
    Set<XmlElement> in(XmlElement text, RawArticleBuilder draft) {
        List<XmlElement> parts = new ArrayList<>();
        collect(text, parts);
        Set<XmlElement> labels = Collections.newSetFromMap(new IdentityHashMap<>());
        collectLabels(text, false, labels);
        Span story = story(parts.stream()
                .map(part -> part.is("ul", "ol", "dl", "table", "blockquote", "bq", "figure", "media")
                        ? OF_THE_STORY
                        : labels.contains(part) ? "" : part.text())
                .toList());
        Set<XmlElement> around = Collections.newSetFromMap(new IdentityHashMap<>());
        around.addAll(parts.subList(0, story.from));
        // Signs of the desks are counted with the notes to editors, wherever they stand.
        parts.subList(story.to, parts.size()).stream()
                .filter(part -> !SignOff.is(part.text()))
                .forEach(around::add);
        tell(!around.isEmpty(), draft);
        return around;
    }

    /** This text without the lines that are not the story's; the draft is told. */
    String without(String text, RawArticleBuilder draft) {
        List<String> lines = text.lines().toList();
        Span story = story(lines);
        tell(story.from > 0 || story.to < lines.size(), draft);
        return story.from == 0 && story.to == lines.size()
                ? text
                : String.join("\n", lines.subList(story.from, story.to));
    }

    /** Takes the parts of this page's body that are not the story's out of it; the draft is told. */
    void takeFrom(Element body, RawArticleBuilder draft) {
        List<Element> parts = new ArrayList<>();
        collect(body, parts);
        Span story = story(parts.stream()
                .map(part -> part.is(OF_SEVERAL_LINES) ? OF_THE_STORY : part.text())
                .toList());
        List<Element> around = new ArrayList<>(parts.subList(0, story.from));
        parts.subList(story.to, parts.size()).stream()
                .filter(part -> !SignOff.isLast(part.text()))
                .forEach(around::add);
        around.forEach(Element::remove);
        tell(!around.isEmpty(), draft);
    }

    private static void tell(boolean found, RawArticleBuilder draft) {
        if (found) {
            draft.repair(LEFT_OUT);
        }
    }

    /** Where the story begins, and behind which line it ends. */
    private record Span(int from, int to) {}

    private Span story(List<String> lines) {
        int from = 0;
        int seen = 0;
        for (int i = 0; i < lines.size() && seen < OVER; i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty()) {
                seen++;
                boolean over = isOver(line);
                if (!over && !isSlug(line)) {
                    break;
                }
                from = over ? i + 1 : from;
            }
        }
        int to = lines.size();
        seen = 0;
        for (int i = lines.size() - 1; i >= from && seen < UNDER; i--) {
            if (!lines.get(i).isBlank()) {
                seen++;
                if (!isUnder(lines.get(i).strip())) {
                    break;
                }
                to = i;
            }
        }
        boolean nothingLeft = lines.subList(from, to).stream().allMatch(String::isBlank);
        return nothingLeft ? new Span(0, lines.size()) : new Span(from, to);
    }

    private boolean isOver(String line) {
        return line.length() <= LONGEST && (isSaid(line) || isCode(line) || isTime(line));
    }

    /** The name of a section or a story in capitals, which counts with the lines that follow it. */
    private static boolean isSlug(String line) {
        return line.length() <= TIME && SLUG.matcher(line).matches();
    }

    private boolean isUnder(String line) {
        return line.length() <= LONGEST && (isSaid(line) || SignOff.isLast(line) || isTime(line));
    }

    private boolean isSaid(String line) {
        return said.contains(WordComparison.folded(line))
                || isSaidPartByPart(WordComparison.folded(line))
                || LeadingByline.names(line)
                        .filter(names -> said.contains(WordComparison.folded(names)))
                        .isPresent();
    }

    /** Whether things that the item says elsewhere, numbers and how long it is are all that stands there. */
    private boolean isSaidPartByPart(String folded) {
        String rest = " " + folded + " ";
        int parts = 0;
        for (String part : said.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            String without = rest.replace(" " + part + " ", " | ");
            parts += without.equals(rest) ? 0 : 1;
            rest = without;
        }
        return parts > 0 && MEASURES.matcher(rest).matches();
    }

    private static boolean isCode(String line) {
        List<String> signs = Arrays.asList(BETWEEN.split(line));
        return line.length() <= CODE
                && signs.size() > 1
                && FIRST_OF_CODE.matcher(signs.get(0)).matches()
                && signs.stream().skip(1).anyMatch(sign -> NUMBER.matcher(sign).matches())
                && signs.stream().skip(1).allMatch(sign -> OF_CODE.matcher(sign).matches());
    }

    private static boolean isTime(String line) {
        return line.length() <= TIME
                && (CLOCK.matcher(line).matches() || DateField.of(line).isPresent());
    }

    /** What a class says to be a section, a date or keywords, and is no sentence. */
    private static void collectLabels(XmlElement element, boolean within, Set<XmlElement> labels) {
        element.children().forEach(child -> {
            boolean label =
                    within || LABEL.matcher(child.attribute("class").orElse("")).find();
            if (label
                    && child.text().length() <= CODE
                    && !SENTENCE.matcher(child.text()).find()) {
                labels.add(child);
            }
            collectLabels(child, label, labels);
        });
    }

    /** Paragraphs, headings and whatever else stands by itself, not what is in them. */
    private static void collect(XmlElement element, List<XmlElement> parts) {
        element.children().forEach(child -> {
            boolean divided = child.is("div", "section", "article", "header", "footer", "main", "center", "block")
                    && child.children()
                            .anyMatch(inner -> inner.is(
                                    "p", "h1", "h2", "h3", "h4", "h5", "h6", "hl2", "div", "section", "ul", "ol",
                                    "table", "header", "block"));
            if (divided) {
                collect(child, parts);
            } else if (!child.text().isEmpty()) {
                parts.add(child);
            }
        });
    }

    private static void collect(Element element, List<Element> parts) {
        for (Element child : element.children()) {
            boolean divided = child.is("div, section, article, header, footer, main")
                    && child.children().stream().anyMatch(Element::isBlock);
            if (divided) {
                collect(child, parts);
            } else if (!child.text().isBlank()) {
                parts.add(child);
            }
        }
    }
}
