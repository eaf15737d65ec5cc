package dateline.ingest.page;

import dateline.ingest.blocks.TreeModel;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.page.fields.AccessFinder;
import dateline.ingest.page.fields.AddressAndLanguage;
import dateline.ingest.page.fields.AudioFinder;
import dateline.ingest.page.fields.BylineFinder;
import dateline.ingest.page.fields.DateFinder;
import dateline.ingest.page.fields.FoundValue;
import dateline.ingest.page.fields.LeadImage;
import dateline.ingest.page.fields.NewsroomZone;
import dateline.ingest.page.fields.ParsedPage;
import dateline.ingest.page.fields.ReadingTime;
import dateline.ingest.page.fields.RelatedFinder;
import dateline.ingest.page.fields.SectionFinder;
import dateline.ingest.page.fields.StandfirstFinder;
import dateline.ingest.page.fields.TagFinder;
import dateline.ingest.page.outline.Block;
import dateline.ingest.text.date.DateInText;
import dateline.ingest.text.date.DayMonthOrder;
import dateline.ingest.text.embargo.EmbargoNotice;
import dateline.ingest.text.embargo.EmbargoRow;
import dateline.ingest.text.embargo.HoldLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * The story of a page as a raw article: each field by its finder, with how sure that is. Used once, for its body is cut out of
 * the page.
 */
final class PageItem {
    /** A block of links is no notice of this page, whatever the stories are called that it leads to. */
    private static final double MENU_DENSITY = 0.5;

    /** Blocks; further off stands what is said of other stories. */
    private static final int BESIDE_STORY = 3;

    private static final int DATE_CHARS = 60;
    private static final int BESIDE_DATE = 20;
    private static final String CUT = "The page is behind a paywall; what it shows may be only the beginning.";

    private static final int MOST_ROWS = 200;

    /** A shorter one is none of a story. */
    private static final int PARAGRAPH = 60;

    private final ParsedPage story;
    private final Optional<MicroformatsEntry> entry;
    private final Optional<OfficeExport> office;
    private final Optional<NotionExport> notion;
    private final Optional<FoundValue<RelatedFinder.Related>> related;
    private final PageBody body;
    private final RawArticleBuilder draft = new RawArticleBuilder();

    /** @param model judges which blocks are the story's */
    PageItem(ParsedPage story, TreeModel model) {
        this.story = story;
        this.entry = MicroformatsEntry.of(story.page());
        this.office = OfficeExport.of(story.page());
        this.notion = NotionExport.of(story.page());
        this.related = RelatedFinder.find(story);
        this.body = PageBody.of(story, without(related, ContentFinder.find(story, model)));
    }

    /** @param asked what its author asks of editors where readers do not see it */
    RawArticle rawArticle(List<String> asked) {
        addHead();
        addDates();
        addPlace();
        draft.baseUrl(story.page().baseUri());
        notices().forEach(draft::notice);
        asked.forEach(draft::notice);
        int words = body.tell(draft);
        AccessFinder.find(story.pageMetadata()).ifPresent(free -> {
            add("isAccessibleForFree", free, draft::accessibleForFree);
            if (!free.value() && AccessFinder.isCut(story.pageMetadata(), words)) {
                draft.repair(CUT);
            }
        });
        entry.ifPresent(own -> own.tell(draft));
        office.ifPresent(document -> document.tell(draft));
        notion.ifPresent(export -> export.tell(draft));
        return draft.done();
    }

    /** What stands over a story. */
    private void addHead() {
        story.title().ifPresent(title -> add("title", title, draft::title));
        StandfirstFinder.find(story, body.shown())
                .filter(line -> !isDate(line.value()))
                .ifPresent(line -> add("standfirst", line, draft::standfirst));
        BylineFinder.find(story)
                .ifPresent(
                        names -> add("authors", names, all -> all.forEach(name -> draft.byline(Byline.ofOne(name)))));
        List<Block> kept = body.kept();
        LeadImage.find(story, kept.isEmpty() ? Integer.MAX_VALUE : kept.get(0).index())
                .ifPresent(image -> add("image", image, draft::image));
    }

    /** Where it stands, and what belongs to it. */
    private void addPlace() {
        List<Block> kept = body.kept();
        var addressAndLanguage = new AddressAndLanguage(story);
        addressAndLanguage.url().ifPresent(draft::url);
        addressAndLanguage.lang(kept).ifPresent(draft::lang);
        SectionFinder.find(story).ifPresent(section -> add("section", section, draft::section));
        TagFinder.find(story, kept).ifPresent(tags -> add("tags", tags, draft::tags));
        story.site().told().ifPresent(draft::siteName);
        AudioFinder.find(story, kept).forEach(draft::enclosure);
        ReadingTime.find(story).ifPresent(draft::readingMinutes);
        related.ifPresent(
                others -> add("related", others, found -> found.links().forEach(draft::related)));
    }

    /** A date with its time and weekday, and hardly a word beside them. */
    private static boolean isDate(String line) {
        return line.length() <= DATE_CHARS
                && DateInText.in(line, DayMonthOrder.DAY_FIRST)
                        .filter(date -> date.rest().length() <= BESIDE_DATE)
                        .isPresent();
    }

    /** What leads to other stories is no part of this one. */
    private static ContentFinder.Chosen without(
            Optional<FoundValue<RelatedFinder.Related>> related, ContentFinder.Chosen chosen) {
        return related.map(foundValue -> new ContentFinder.Chosen(
                        chosen.blocks().stream()
                                .filter(block -> !foundValue.value().lines().contains(block))
                                .toList(),
                        chosen.confidence()))
                .orElse(chosen);
    }

    /** What stands anywhere on the page and forbids to publish it yet. */
    private List<String> notices() {
        return story.outline().blocks().stream()
                .filter(block -> block.linkDensity() < MENU_DENSITY)
                .filter(block -> EmbargoNotice.isWhole(block.text())
                        || (standsBeside(block) && HoldLines.isSaidInStory(block.text())))
                .map(Block::text)
                .collect(Collectors.collectingAndThen(Collectors.toList(), this::withRows));
    }

    /** Rows of facts may stand in a table that is no part of the text. */
    private List<String> withRows(List<String> lines) {
        var rows = new ArrayList<String>(lines);
        boolean isOver = true;
        int seen = 0;
        for (Element part : story.page().select("tr, p, dt")) {
            isOver &= !part.normalName().equals("p") || part.text().length() < PARAGRAPH;
            Optional<Element> value = value(part);
            if (value.isPresent() && seen++ < MOST_ROWS) {
                String label = part.normalName().equals("tr") ? part.child(0).text() : part.text();
                String told = value.get().text();
                boolean holds = EmbargoRow.of(label, told).isPresent()
                        || (isOver && EmbargoRow.draftOf(label, told).isPresent());
                if (holds) {
                    rows.add(label + ": " + told);
                }
            }
        }
        // A picture without an address is no part of what is taken, and its caption goes with it.
        story.page().select("figcaption").stream()
                .limit(MOST_ROWS)
                .map(Element::text)
                .filter(caption -> EmbargoNotice.in(caption).isPresent())
                .forEach(rows::add);
        return rows;
    }

    /** What a row, or the entry of a list, says of its label. */
    private static Optional<Element> value(Element part) {
        if (part.normalName().equals("tr")) {
            return part.childrenSize() == 2 ? Optional.of(part.child(1)) : Optional.empty();
        }
        return Optional.ofNullable(part.nextElementSibling())
                .filter(next ->
                        part.normalName().equals("dt") && next.normalName().equals("dd"));
    }

    /** Right over the headline or the first paragraph, or right under the last. */
    private boolean standsBeside(Block block) {
        List<Block> kept = body.kept();
        int before = story.titlePlace() - block.index();
        int over = kept.isEmpty() ? 0 : kept.get(0).index() - block.index();
        int under =
                kept.isEmpty() ? 0 : block.index() - kept.get(kept.size() - 1).index();
        return (before > 0 && before <= BESIDE_STORY)
                || (over > 0 && over <= BESIDE_STORY)
                || (under > 0 && under <= BESIDE_STORY);
    }

    private <T> void add(String field, FoundValue<T> foundValue, Consumer<T> taker) {
        taker.accept(foundValue.value());
        draft.confidence(field, foundValue.confidence());
    }

    private void addDates() {
        NewsroomZone home = NewsroomZone.of(story.page().baseUri(), story.language());
        DateFinder.published(story)
                .ifPresent(date -> add("published", date, read -> {
                    RawDate raw = home.raw(read);
                    draft.published(date.confidence() <= DateFinder.IN_TEXT ? raw.saidInText() : raw);
                }));
        DateFinder.updated(story).ifPresent(date -> add("updated", date, read -> draft.updated(home.raw(read))));
    }
}
