package dateline.ingest.text.markup;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;

/**
 * What readers write under a story, whatever its box is called: posts in a row, each with a day or an hour and a way to answer it, or
 * posts that are alike beside a field in which one more can be written.
 */
public final class ReaderPosts {
    private static final Pattern ANSWER = Pattern.compile(
            "(?iu)[^\\p{L}]*(?:reply|replies|respond|answer|antworten|auf kommentar antworten|répondre|responder|contestar|rispondi|reageer|reageren|antwoorden|beantwoorden|svara|svar|besvar|vastaa|odpowiedz|odpovědět|odpovedať|reagovat|válasz(?:olok)?|răspunde|răspundeți|odgovori|respon|erantzun|vasta|atbildēt|atsakyti|ответить|відповісти|отговори|отговор|одговори|απάντηση|απάντησε|yanıtla|cevapla|balas|trả lời|ตอบกลับ|返信(?:する)?|回复|回覆|答覆|답글(?: ?쓰기| ?달기)?|답변|رد|الرد|پاسخ|הגב|השב|תגובה|जवाब दें|उत्तर दें)(?: (?:to|auf|à|a|på|do|til) [^\\n]{1,40})?[^\\p{L}]*");
    private static final Pattern MOMENT = Pattern.compile(
            "(?iu)\\p{Nd}{1,2}[./-]\\s?\\p{Nd}{1,2}[./-]\\s?\\p{Nd}{2,4}|\\p{Nd}{4}[-./年]\\s?\\p{Nd}{1,2}|\\p{Nd}{1,2}[:h]\\p{Nd}{2}|\\p{Nd}{1,2}\\.? (?:de )?\\p{L}{3,12}\\.?,? (?:de )?\\p{Nd}{4}|\\p{L}{3,12}\\.? \\p{Nd}{1,2}(?:st|nd|rd|th)?,? \\p{Nd}{4}");
    /** What stands beside "ago"; by itself it is how long something lasts. */
    private static final Pattern SINCE = Pattern.compile(
            "(?iu)\\p{Nd}{1,3} ?(?:[hmd]|min|std|hours?|days?|minutes?|weeks?|months?|years?|stunden?|tage?n?|minuten?|wochen?|heures?|jours?|semaines?|horas?|d[ií]as?|minutos?|semanas?|ore|giorn[oi]|uur|uren|dag(?:en|ar|er|e)?|timmar|timer|tuntia|päivää|godz|dni|hodin\\p{L}*|dn[yůí]|órája|napja|zile|час\\p{L}*|дн\\p{L}*|годин\\p{L}*|ώρες|ημέρες|saat|gün|jam|hari|giờ|ngày)(?!\\p{L})|\\p{Nd}\\s?(?:時間前|分前|日前|小时前|小時前|分钟前|天前|시간 ?전|일 ?전|분 ?전)");

    private static final Evaluator WAYS = QueryParser.parse(
            "a, button, [role=button], input[type=button], span[class*=repl], span[class*=respon], span[class*=answer], div[class*=repl]");
    private static final Evaluator FIELD = QueryParser.parse("textarea, [contenteditable=true]");
    private static final Evaluator TIME = QueryParser.parse("time");
    private static final Evaluator HEADLINE = QueryParser.parse("h1");
    private static final Evaluator TEXT = QueryParser.parse("p, li, div, blockquote, td, dd, span");
    private static final int SHORT = 40;
    private static final int MOMENT_LINE = 60;
    private static final int LONGEST_POST = 5_000;
    private static final int LONG_TEXT = 60;
    /** Headings, buttons and a form may stand beside posts. */
    private static final int MOST_BESIDE = 400;

    private static final int LEAST_TEXT = 10;
    private static final int LEVELS = 5;
    private static final int MOST_WAYS = 2_000;
    private static final int FEWEST = 2;
    private static final int HEADING_CHARS = 80;

    private final Element root;
    private final Set<Element> posts = new LinkedHashSet<>();

    /** What was found of an element, which many ways to answer may stand in. */
    private final IdentityHashMap<Element, Integer> lengths = new IdentityHashMap<>();

    private final IdentityHashMap<Element, Boolean> dated = new IdentityHashMap<>();

    private ReaderPosts(Element root) {
        this.root = root;
    }

    /** The posts in this element, or the boxes that hold nothing else. */
    public static List<Element> in(Element root) {
        var found = new ReaderPosts(root);
        boolean field = root.selectFirst(FIELD) != null;
        found.addAnswered();
        if (field && found.posts.isEmpty()) {
            found.addAlike();
        }
        int fewest = field ? 1 : FEWEST;
        return found.posts.size() >= fewest ? found.boxes() : List.of();
    }

    private void addAnswered() {
        root.select(WAYS).stream()
                .limit(MOST_WAYS)
                .filter(ReaderPosts::isWayToAnswer)
                .flatMap(way -> post(way).stream())
                .forEach(posts::add);
    }

    private static boolean isWayToAnswer(Element way) {
        String words = way.nameIs("input") ? way.attr("value") : way.text();
        return words.length() <= SHORT && ANSWER.matcher(words).matches();
    }

    /** The smallest element around a way to answer that holds a moment and a text. */
    private Optional<Element> post(Element way) {
        int words = way.text().length();
        Element at = way.parent();
        for (int level = 0; level < LEVELS && at != null && !isFrame(at); level++, at = at.parent()) {
            int chars = lengths.computeIfAbsent(at, ReaderPosts::length);
            if (chars > LONGEST_POST) {
                return Optional.empty();
            }
            if (chars - words >= LEAST_TEXT && dated.computeIfAbsent(at, ReaderPosts::hasMoment) && hasText(at, way)) {
                return at.selectFirst(HEADLINE) == null ? Optional.of(at) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** How long the text is in an element; of a longer one than a post, that it is longer. */
    private static int length(Element element) {
        var chars = new AtomicInteger();
        NodeTraversor.filter(
                (node, depth) -> {
                    int sum = node instanceof TextNode text
                            ? chars.addAndGet(text.text().length())
                            : chars.get();
                    return sum > LONGEST_POST ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
                },
                element);
        return chars.get();
    }

    /** When a post was written stands in a line of its own, or beside a name: a day within a paragraph is what it tells of. */
    private static boolean hasMoment(Element element) {
        return element.selectFirst(TIME) != null
                || hasLine(
                        element, line -> isMoment(line) || SINCE.matcher(line).find());
    }

    private static boolean hasLine(Element element, Predicate<String> told) {
        return element.getAllElements().stream()
                .map(Element::ownText)
                .anyMatch(line -> line.length() <= MOMENT_LINE && told.test(line));
    }

    private static boolean isMoment(String line) {
        return MOMENT.matcher(line).find();
    }

    /** A line with a name, a day and a way to answer is not all of a post. */
    private static boolean hasText(Element element, Element way) {
        return element.select(TEXT).stream()
                .anyMatch(part -> part.ownText().length() >= LEAST_TEXT
                        && !part.equals(way)
                        && !isMoment(part.ownText())
                        && !SINCE.matcher(part.ownText()).find());
    }

    private static boolean isFrame(Element element) {
        return element.nameIs("body") || element.nameIs("main") || element.nameIs("html");
    }

    /** Beside a field to write in: elements of one class in a row, each with a moment. */
    private void addAlike() {
        for (Element field : root.select(FIELD)) {
            Element box = field.closest("form") == null ? field.parent() : field.closest("form");
            for (int level = 0; level < LEVELS && box != null && !isFrame(box); level++, box = box.parent()) {
                List<Element> alike = alike(box);
                if (alike.size() >= FEWEST) {
                    posts.addAll(alike);
                    return;
                }
            }
        }
    }

    /** Elements beside or in what stands beside this one. */
    private static List<Element> alike(Element box) {
        Element parent = box.parent();
        if (parent == null || parent.selectFirst(HEADLINE) != null) {
            return List.of();
        }
        return parent.children().stream()
                .flatMap(child -> Stream.concat(Stream.of(child), child.children().stream()))
                .filter(child -> !child.className().isBlank() && isPost(child) && child.selectFirst(FIELD) == null)
                .filter(child -> child.siblingElements().stream()
                        .anyMatch(other -> other.className().equals(child.className()) && isPost(other)))
                .toList();
    }

    private static boolean isPost(Element element) {
        boolean dated = element.selectFirst(TIME) != null || hasLine(element, ReaderPosts::isMoment);
        return dated && length(element) <= LONGEST_POST && hasText(element, element);
    }

    /** What holds nothing but posts, with the heading over it. */
    private List<Element> boxes() {
        Optional<Element> common = common().filter(this::holdsPostsAlone);
        while (common.isPresent()
                && common.get().parent() != null
                && !isFrame(common.get().parent())
                && holdsPostsAlone(common.get().parent())) {
            common = Optional.of(common.get().parent());
        }
        List<Element> found = new ArrayList<>(common.map(List::of).orElseGet(() -> List.copyOf(posts)));
        Element before = found.get(0).previousElementSibling();
        if (before != null && isHeading(before)) {
            found.add(before);
        }
        return found;
    }

    private static boolean isHeading(Element element) {
        return element.normalName().toLowerCase(Locale.ROOT).matches("h[2-6]")
                && element.text().length() <= HEADING_CHARS;
    }

    private Optional<Element> common() {
        Element first = posts.iterator().next();
        for (Element at = posts.size() == 1 ? first : first.parent();
                at != null && !isFrame(at) && !at.equals(root);
                at = at.parent()) {
            Element around = at;
            if (posts.stream()
                    .allMatch(post -> post.equals(around) || post.parents().contains(around))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private boolean holdsPostsAlone(Element element) {
        int own = posts.stream()
                .filter(post -> post.equals(element) || post.parents().contains(element))
                .filter(post -> post.parents().stream().noneMatch(posts::contains))
                .mapToInt(post -> post.text().length())
                .sum();
        return !element.equals(root)
                && element.selectFirst(HEADLINE) == null
                && element.text().length() - own <= MOST_BESIDE
                && element.select(TEXT).stream()
                        .filter(part -> part.ownText().length() >= LONG_TEXT)
                        .allMatch(part -> part.closest("form") != null
                                || Stream.iterate(part, Objects::nonNull, Element::parent)
                                        .anyMatch(posts::contains));
    }
}
