package dateline.ingest.page.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.page.metadata.JsonLd;
import dateline.ingest.page.metadata.PageMetadata;
import dateline.ingest.page.outline.AreaKind;
import dateline.ingest.page.outline.ClassHint;
import dateline.ingest.page.outline.OutsideStory;
import dateline.ingest.text.date.DateInText;
import dateline.ingest.text.date.DayMonthOrder;
import dateline.ingest.text.date.WrittenDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Finds when the story was first published and last changed. Order of trust: JSON-LD of the story, {@code meta} elements
 * made for it, microdata, {@code time} elements, dates in the text near the headline, the address, dates of the document, a
 * {@code time} far above the headline, the data of scripts, and last what any other part of the page says. A date that is printed by the headline and lies before what
 * the data say is taken instead of them: data forget the first publication sooner than pages do.
 */
public final class DateFinder {
    private static final Pattern IN_ADDRESS = Pattern.compile(
            "/((?:19|20)\\d{2})[/_-]?(0?[1-9]|1[0-2]|[a-z]{3,9})[/_-]?(0[1-9]|[12]\\d|3[01])(?:[/_.-]|$)",
            Pattern.CASE_INSENSITIVE);
    private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
    private static final int FAR_ABOVE = 20;
    private static final int LINE_CHARS = 160;

    /** No surer is a date that only a sentence names, where days of all kinds are told of. */
    public static final double IN_TEXT = 0.5;

    private static final double ANYWHERE = 0.55;
    private final ParsedPage story;
    private final DayMonthOrder order;
    private final ReaderDates readers;

    private DateFinder(ParsedPage story) {
        this.story = story;
        this.readers = new ReaderDates(story);
        String lang = story.language();
        boolean american = lang.matches("(?i)(?:en(?:[-_]us)?)?");
        this.order = american ? DayMonthOrder.MONTH_FIRST : DayMonthOrder.DAY_FIRST;
    }

    /** When the story was first published. */
    public static Optional<FoundValue<WrittenDate>> published(ParsedPage story) {
        var finder = new DateFinder(story);
        return finder.published().map(finder::zoned);
    }

    /** When it was last changed. */
    public static Optional<FoundValue<WrittenDate>> updated(ParsedPage story) {
        var finder = new DateFinder(story);
        return finder.updated().map(finder::zoned);
    }

    /** Where the data name no zone, the line that the reader sees may. */
    private FoundValue<WrittenDate> zoned(FoundValue<WrittenDate> found) {
        return PrintedDate.find(story, this::read)
                .filter(printed -> isNear(printed.date(), found.value()))
                .map(printed -> new FoundValue<>(found.value().zonedAs(printed.date()), found.confidence()))
                .orElse(found);
    }

    /** On another day summer time may have begun. */
    private static boolean isNear(WrittenDate one, WrittenDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one.day(), other.day())) <= 1;
    }

    private Optional<FoundValue<WrittenDate>> published() {
        PageMetadata told = story.pageMetadata();
        Optional<PrintedDate> printed = PrintedDate.find(story, this::read);
        Optional<FoundValue<WrittenDate>> line =
                printed.filter(PrintedDate::isLine).map(date -> new FoundValue<>(date.date(), 0.8));
        List<FoundValue<WrittenDate>> data = Stream.of(
                        linked(told.article(), "datePublished", 0.97),
                        meta(DateNames.PUBLISHED, 0.95),
                        marked("datepublished", 0.93),
                        linked(told.article(), "dateCreated", 0.85))
                .flatMap(Optional::stream)
                .toList();
        if (!data.isEmpty()) {
            Stream<Optional<FoundValue<WrittenDate>>> others = Stream.concat(
                    data.stream().map(Optional::of), Stream.of(time(0.85), meta(DateNames.OF_DOCUMENT, 0.7)));
            FoundValue<WrittenDate> found =
                    line.map(date -> settled(data, date)).orElse(data.get(0));
            return Optional.of(exact(found, others, "datePublished"));
        }
        return time(0.85)
                .or(() -> line)
                .or(() -> printed.map(date -> new FoundValue<>(date.date(), date.isSaid() ? IN_TEXT : 0.7)))
                .or(() -> address().map(read -> new FoundValue<>(read, 0.75)))
                .or(() -> linked(told.linkedData().page(), "datePublished", 0.7))
                .or(() -> time(0.6, Set.of()))
                .or(() -> meta(DateNames.OF_DOCUMENT, 0.7))
                .or(() -> labelled(0.6))
                .or(() -> scripted(0.6))
                .or(() -> anywhere(0.4));
    }

    /**
     * What the data say, and what of it agrees with the printed date before the rest; a printed date before all is taken. Where
     * a time in UTC lies on another day than the printed one, a clock in a script may tell the zone.
     */
    private FoundValue<WrittenDate> settled(List<FoundValue<WrittenDate>> data, FoundValue<WrittenDate> line) {
        for (FoundValue<WrittenDate> told : data) {
            if (line.value().isSameAs(told.value())) {
                WrittenDate asTold = told.value().asTold(line.value());
                boolean otherDay = !asTold.day().equals(line.value().day());
                WrittenDate clock =
                        otherDay ? scripted(1).map(FoundValue::value).orElse(asTold) : asTold;
                return new FoundValue<>(otherDay ? asTold.asTold(clock) : asTold, told.confidence());
            }
        }
        FoundValue<WrittenDate> first = data.get(0);
        return line.value().day().isBefore(first.value().day()) ? line : first;
    }

    /**
     * Of two dates that agree in the day, the one that knows the moment.
     *
     * @param name of this date in JSON-LD
     */
    private FoundValue<WrittenDate> exact(
            FoundValue<WrittenDate> found, Stream<Optional<FoundValue<WrittenDate>>> data, String name) {
        Stream<JsonNode> objects = Stream.concat(
                story.pageMetadata().linkedData().articles().stream(),
                story.pageMetadata().linkedData().page().stream());
        Stream<Optional<FoundValue<WrittenDate>>> others =
                objects.map(object -> linked(Optional.of(object), name, found.confidence()));
        return Stream.concat(data, others)
                .flatMap(Optional::stream)
                .filter(other -> other.value().isMoreExactThan(found.value()))
                .findFirst()
                .orElse(found);
    }

    private Optional<FoundValue<WrittenDate>> updated() {
        var data = List.of(
                linked(story.pageMetadata().article(), "dateModified", 0.9),
                meta(DateNames.UPDATED, 0.85),
                marked("datemodified", 0.85));
        return data.stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> exact(found, data.stream(), "dateModified"));
    }

    private Optional<FoundValue<WrittenDate>> linked(Optional<JsonNode> object, String name, double confidence) {
        return object.flatMap(node -> JsonLd.text(node, name))
                .flatMap(this::read)
                .map(read -> new FoundValue<>(read, confidence));
    }

    private Optional<FoundValue<WrittenDate>> meta(List<String> names, double confidence) {
        for (String name : names) {
            Optional<WrittenDate> read = story.pageMetadata().meta(name).flatMap(this::read);
            if (read.isPresent()) {
                return Optional.of(new FoundValue<>(read.get(), confidence));
            }
        }
        return Optional.empty();
    }

    private Optional<FoundValue<WrittenDate>> marked(String name, double confidence) {
        return story.pageMetadata().marked(name).stream()
                .filter(element -> !readers.holds(element))
                .map(this::value)
                .flatMap(Optional::stream)
                .findFirst()
                .map(read -> new FoundValue<>(read, confidence));
    }

    private Optional<WrittenDate> value(Element element) {
        for (String attribute : List.of("datetime", "content", "title", "data-time")) {
            Optional<WrittenDate> read = read(element.attr(attribute));
            if (read.isPresent()) {
                return read;
            }
        }
        return read(element.text());
    }

    /** Of the {@code time} elements that are not far above the headline: what stands there is the date of today. */
    private Optional<FoundValue<WrittenDate>> time(double confidence) {
        return time(confidence, textsFarAbove());
    }

    private Optional<FoundValue<WrittenDate>> time(double confidence, Set<Node> apart) {
        var usable = new ArrayList<Element>();
        for (Element time : story.pageMetadata().times()) {
            if (value(time).isPresent()
                    && !OutsideStory.is(time)
                    && !readers.holds(time)
                    && time.childNodes().stream().noneMatch(apart::contains)) {
                usable.add(time);
            }
        }
        return usable.stream()
                .filter(time -> time.hasAttr("pubdate")
                        || time.className().contains("publish")
                        || time.className().contains("entry-date"))
                .findFirst()
                .or(() -> usable.stream().findFirst())
                .flatMap(this::value)
                .map(read -> new FoundValue<>(read, confidence));
    }

    private Set<Node> textsFarAbove() {
        Set<Node> texts = Collections.newSetFromMap(new IdentityHashMap<>());
        int end = Math.max(0, story.titlePlace() - FAR_ABOVE);
        story.outline().blocks().subList(0, end).forEach(block -> texts.addAll(block.nodes()));
        return texts;
    }

    private Optional<WrittenDate> address() {
        PageMetadata told = story.pageMetadata();
        for (String address : List.of(
                story.url().orElse(""),
                told.link("canonical").orElse(""),
                told.meta("og:url").orElse(""))) {
            Matcher date = IN_ADDRESS.matcher(address);
            while (date.find()) {
                Optional<WrittenDate> read = dated(date.group(1) + '-' + date.group(2) + '-' + date.group(3));
                if (read.isPresent()) {
                    return read;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<FoundValue<WrittenDate>> scripted(double confidence) {
        return ScriptedDate.find(story.pageMetadata().scripts(), this::read)
                .map(read -> new FoundValue<>(read, confidence));
    }

    private Optional<FoundValue<WrittenDate>> anywhere(double confidence) {
        return story.outline().blocks().stream()
                .filter(block -> block.chars() <= LINE_CHARS && !readers.holds(block))
                .filter(block -> !block.area().isIn(AreaKind.FOOTER))
                .filter(block ->
                        !block.area().isIn(AreaKind.NAV) && !block.area().has(ClassHint.COMMENT))
                .flatMap(block -> PrintedDate.isSentence(block.text())
                        ? found(DeadlineWords.without(block.text()), confidence)
                        : found(block.text(), ANYWHERE))
                .findFirst();
    }

    private Stream<FoundValue<WrittenDate>> found(String text, double confidence) {
        return read(text).map(read -> new FoundValue<>(read, confidence)).stream();
    }

    /** A date anywhere in the page behind words that say that the story came out then. */
    private Optional<FoundValue<WrittenDate>> labelled(double confidence) {
        return story.outline().blocks().stream()
                .filter(block -> block.chars() <= LINE_CHARS && !readers.holds(block))
                .filter(block -> !block.area().has(ClassHint.COMMENT))
                .flatMap(block -> PrintedDate.labelled(block.text()).stream())
                .flatMap(text -> found(text, confidence))
                .findFirst();
    }

    /** Where the figures can be meant two ways, the date in the address decides, if there is one. */
    private Optional<WrittenDate> read(String text) {
        return dated(text)
                .map(read -> read.other().isPresent()
                                && address().map(WrittenDate::day).equals(read.other())
                        ? read.turned()
                        : read);
    }

    private Optional<WrittenDate> dated(String text) {
        return text.isBlank()
                ? Optional.empty()
                : DateInText.in(text, order).filter(read -> read.day().isAfter(FIRST));
    }
}
