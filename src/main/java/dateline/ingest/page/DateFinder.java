package dateline.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds when the story was first published and last changed. Order of trust: JSON-LD of the story, {@code meta} elements
 * made for it, microdata, {@code time} elements and dates in the text near the headline, the address, and last what any
 * other part of the page says.
 */
final class DateFinder {
    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "og:pubdate",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "article:published",
        "article.published",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "publicationdate",
        "ptime",
        "article_date_original",
        "original-publish-date",
        "originalpublicationdate",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.available",
        "dc.date.created",
        "dcterms.created",
        "cxenseparse:recs:publishtime",
        "bt:pubdate",
        "rnews:datepublished",
        "shareaholic:article_published_time",
        "displaydate",
        "date.release",
        "citation_publication_date",
        "citation_date",
        "gentime",
        "dc.date",
        "dcterms.date",
        "date",
        "created",
        "article_date",
        "vr:published_time",
        "sort_date",
        "last-publish-date",
        "article:post_time"
    };
    private static final String[] UPDATED = {
        "article:modified_time",
        "og:updated_time",
        "og:article:modified_time",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
        "lastmod",
        "last-modified",
        "last_updated",
        "lastmodifieddate",
        "modified",
        "article:updated_time",
        "rnews:datemodified",
        "article.updated",
        "revision_date",
        "lastupdated"
    };
    private static final Pattern IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/_-]?(0?[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?:[/_.-]|$)");
    private static final int NEAR_TITLE = 14;
    private static final int LINE_CHARS = 160;

    private final PageStory story;
    private final boolean monthFirst;

    private DateFinder(PageStory story) {
        this.story = story;
        String lang = story.page().selectFirst("html") == null
                ? ""
                : story.page().selectFirst("html").attr("lang");
        this.monthFirst = lang.isEmpty()
                || lang.equalsIgnoreCase("en")
                || lang.equalsIgnoreCase("en-us")
                || lang.equalsIgnoreCase("en_us");
    }

    static Optional<Found<DateText.Read>> published(PageStory story) {
        return new DateFinder(story).published();
    }

    static Optional<Found<DateText.Read>> updated(PageStory story) {
        return new DateFinder(story).updated();
    }

    private Optional<Found<DateText.Read>> published() {
        Testimony told = story.testimony();
        return linked(told.article(), "datePublished", 0.97)
                .or(() -> meta(PUBLISHED, 0.95))
                .or(() -> marked("datepublished", 0.93))
                .or(() -> linked(told.article(), "dateCreated", 0.85))
                .or(() -> time(0.85))
                .or(() -> nearTitle(0.8))
                .or(() -> address(0.75))
                .or(() -> linked(told.linkedData().page(), "datePublished", 0.7))
                .or(() -> anywhere(0.4));
    }

    private Optional<Found<DateText.Read>> updated() {
        return linked(story.testimony().article(), "dateModified", 0.9)
                .or(() -> meta(UPDATED, 0.85))
                .or(() -> marked("datemodified", 0.85));
    }

    private Optional<Found<DateText.Read>> linked(Optional<JsonNode> object, String name, double confidence) {
        return object.flatMap(node -> JsonLd.text(node, name))
                .flatMap(this::read)
                .map(read -> new Found<>(read, confidence));
    }

    private Optional<Found<DateText.Read>> meta(String[] names, double confidence) {
        for (String name : names) {
            Optional<DateText.Read> read = story.testimony().meta(name).flatMap(this::read);
            if (read.isPresent()) {
                return Optional.of(new Found<>(read.get(), confidence));
            }
        }
        return Optional.empty();
    }

    private Optional<Found<DateText.Read>> marked(String name, double confidence) {
        return story.testimony().marked(name).stream()
                .map(this::value)
                .flatMap(Optional::stream)
                .findFirst()
                .map(read -> new Found<>(read, confidence));
    }

    private Optional<DateText.Read> value(Element element) {
        for (String attribute : List.of("datetime", "content", "title", "data-time")) {
            Optional<DateText.Read> read = read(element.attr(attribute));
            if (read.isPresent()) {
                return read;
            }
        }
        return read(element.text());
    }

    private Optional<Found<DateText.Read>> time(double confidence) {
        var usable = new ArrayList<Element>();
        for (Element time : story.testimony().times()) {
            if (value(time).isPresent() && !Elsewhere.is(time)) {
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
                .map(read -> new Found<>(read, confidence));
    }

    private Optional<Found<DateText.Read>> nearTitle(double confidence) {
        List<Block> blocks = story.outline().blocks();
        int title = story.titlePlace();
        if (title < 0) {
            return Optional.empty();
        }
        for (int i = 1; i <= NEAR_TITLE; i++) {
            for (int at : new int[] {title + i, title - i}) {
                if (at >= 0
                        && at < blocks.size()
                        && (at > title || i <= 4)
                        && blocks.get(at).chars() <= LINE_CHARS) {
                    Optional<DateText.Read> read = read(blocks.get(at).text());
                    if (read.isPresent()) {
                        return Optional.of(new Found<>(read.get(), confidence));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Found<DateText.Read>> address(double confidence) {
        for (String address : List.of(
                story.url().orElse(""),
                story.testimony().link("canonical").orElse(""),
                story.testimony().meta("og:url").orElse(""))) {
            Matcher date = IN_ADDRESS.matcher(address);
            if (date.find()) {
                return read(date.group(1) + '-' + date.group(2) + '-' + date.group(3))
                        .map(read -> new Found<>(read, confidence));
            }
        }
        return Optional.empty();
    }

    private Optional<Found<DateText.Read>> anywhere(double confidence) {
        return story.outline().blocks().stream()
                .filter(block -> block.chars() <= LINE_CHARS
                        && !block.area().isIn(Around.FOOTER)
                        && !block.area().has(Hint.COMMENT))
                .map(block -> read(block.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(read -> new Found<>(read, confidence));
    }

    private Optional<DateText.Read> read(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        return DateText.in(text, monthFirst).filter(read -> read.day().isAfter(LocalDate.of(1995, 1, 1)));
    }
}
