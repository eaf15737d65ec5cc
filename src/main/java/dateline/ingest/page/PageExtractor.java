package dateline.ingest.page;

import dateline.ingest.blocks.TreeModel;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.Byline;
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
import dateline.ingest.text.WordComparison;
import dateline.ingest.text.date.DateInText;
import dateline.ingest.text.date.DayMonthOrder;
import dateline.ingest.text.embargo.EmbargoNotice;
import dateline.ingest.text.embargo.HoldLines;
import dateline.ingest.text.markup.InlineFormulas;
import dateline.ingest.text.markup.ProtectedMail;
import dateline.ingest.text.markup.RoleLists;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Takes the story out of a web page. Holds no state and may be used by many threads. */
public final class PageExtractor {
    /** Deeper than any page that people made; what is deeper is moved up. */
    private static final int MAX_DEPTH = 400;

    /** Characters of text; more of them hold navigation too. */
    private static final int SHORT_PAGE = 1_000;

    /** A block of links is no notice of this page, whatever the stories are called that it leads to. */
    private static final double MENU_DENSITY = 0.5;

    /** Blocks; further off stands what is said of other stories. */
    private static final int BESIDE_STORY = 3;

    private static final int DATE_CHARS = 60;
    private static final int BESIDE_DATE = 20;

    private static final double WHOLE_PAGE_CONFIDENCE = 0.3;
    private static final double TOLD_CONFIDENCE = 0.6;
    private static final String CUT = "The page is behind a paywall; what it shows may be only the beginning.";

    private final TreeModel model;

    /** One that judges blocks by the packaged model. */
    public PageExtractor() {
        this(TreeModel.SHIPPED);
    }

    /** Judges blocks by this model. */
    public PageExtractor(TreeModel model) {
        this.model = model;
    }

    /**
     * The story of this page.
     *
     * @param html the whole page
     * @param url where it was found, absolute; the page's own word for its address is taken when this is absent
     */
    public RawArticle extract(String html, Optional<String> url) {
        Document page = parse(html, url.orElse(""));
        PageAddress.set(page);
        List<String> asked = PageComments.thatAskToWait(page);
        UnrelatedContent.remove(page);
        ParsedPage story = ParsedPage.of(page, url);
        Optional<MicroformatsEntry> entry = MicroformatsEntry.of(story.page());
        Optional<OfficeExport> office = OfficeExport.of(story.page());
        Optional<FoundValue<RelatedFinder.Related>> related = RelatedFinder.find(story);
        ContentFinder.Chosen chosen = without(related, ContentFinder.find(story, model));
        List<Block> kept = chosen.blocks();
        Optional<String> told = MetadataBody.insteadOf(kept, story);
        RawArticleBuilder draft = new RawArticleBuilder();
        story.title().ifPresent(title -> say(draft, "title", title, draft::title));
        StandfirstFinder.find(story, told.isPresent() ? List.of() : kept)
                .filter(line -> !isDate(line.value()))
                .ifPresent(line -> say(draft, "standfirst", line, draft::standfirst));
        BylineFinder.find(story)
                .ifPresent(names ->
                        say(draft, "authors", names, all -> all.forEach(name -> draft.byline(Byline.ofOne(name)))));
        sayDates(draft, story);
        LeadImage.find(story, kept.isEmpty() ? Integer.MAX_VALUE : kept.get(0).index())
                .ifPresent(image -> say(draft, "image", image, draft::image));
        var addressAndLanguage = new AddressAndLanguage(story);
        addressAndLanguage.url().ifPresent(draft::url);
        addressAndLanguage.lang(kept).ifPresent(draft::lang);
        SectionFinder.find(story).ifPresent(section -> say(draft, "section", section, draft::section));
        TagFinder.find(story, kept).ifPresent(tags -> say(draft, "tags", tags, draft::tags));
        story.site().told().ifPresent(draft::siteName);
        AudioFinder.find(story, kept).forEach(draft::enclosure);
        ReadingTime.find(story).ifPresent(draft::readingMinutes);
        related.ifPresent(
                others -> say(draft, "related", others, found -> found.links().forEach(draft::related)));
        draft.baseUrl(story.page().baseUri());
        notices(story, kept).forEach(draft::notice);
        asked.forEach(draft::notice);
        int words = sayBody(draft, story, chosen, told);
        AccessFinder.find(story.pageMetadata()).ifPresent(free -> {
            say(draft, "isAccessibleForFree", free, draft::accessibleForFree);
            if (!free.value() && AccessFinder.isCut(story.pageMetadata(), words)) {
                draft.repair(CUT);
            }
        });
        entry.ifPresent(own -> own.tell(draft));
        office.ifPresent(document -> document.tell(draft));
        return draft.done();
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
    private static List<String> notices(ParsedPage story, List<Block> kept) {
        return story.outline().blocks().stream()
                .filter(block -> block.linkDensity() < MENU_DENSITY)
                .filter(block -> EmbargoNotice.isWhole(block.text())
                        || (standsBeside(block, story, kept) && HoldLines.isSaidInStory(block.text())))
                .map(Block::text)
                .toList();
    }

    /** Right over the headline or the first paragraph, or right under the last. */
    private static boolean standsBeside(Block block, ParsedPage story, List<Block> kept) {
        int before = story.titlePlace() - block.index();
        int over = kept.isEmpty() ? 0 : kept.get(0).index() - block.index();
        int under =
                kept.isEmpty() ? 0 : block.index() - kept.get(kept.size() - 1).index();
        return (before > 0 && before <= BESIDE_STORY)
                || (over > 0 && over <= BESIDE_STORY)
                || (under > 0 && under <= BESIDE_STORY);
    }

    private static boolean isShort(Document page) {
        return page.body().text().length() <= SHORT_PAGE;
    }

    private static <T> void say(RawArticleBuilder draft, String field, FoundValue<T> foundValue, Consumer<T> taker) {
        taker.accept(foundValue.value());
        draft.confidence(field, foundValue.confidence());
    }

    /** Returns how many words it has. */
    private static int sayBody(
            RawArticleBuilder draft, ParsedPage story, ContentFinder.Chosen chosen, Optional<String> told) {
        List<Block> kept = chosen.blocks();
        if (told.isPresent()) {
            draft.body(RawArticle.Markup.HTML, told.get());
            draft.confidence("body", TOLD_CONFIDENCE);
            draft.repair(
                    "The page shows little or nothing of its story; the text that it gives in its data was taken.");
            return WordComparison.count(told.get());
        }
        if (kept.isEmpty() && isShort(story.page())) {
            draft.body(RawArticle.Markup.HTML, story.page().body().html());
            draft.confidence("body", WHOLE_PAGE_CONFIDENCE);
            draft.repair("Nothing in the page stands out as its story; the page is short, so all of it was taken.");
            return WordComparison.count(story.page().body().text());
        }
        draft.body(RawArticle.Markup.HTML, BodyAssembler.assemble(kept));
        draft.confidence("body", chosen.confidence());
        return kept.stream().mapToInt(block -> block.wordStatistics().count()).sum();
    }

    private static void sayDates(RawArticleBuilder draft, ParsedPage story) {
        NewsroomZone home = NewsroomZone.of(story.page().baseUri(), story.language());
        DateFinder.published(story)
                .ifPresent(date -> say(draft, "published", date, read -> draft.published(home.raw(read))));
        DateFinder.updated(story).ifPresent(date -> say(draft, "updated", date, read -> draft.updated(home.raw(read))));
    }

    /** The tree of a page, at most as deep as a page can be read. */
    public static Document parse(String html, String base) {
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        Document page = Jsoup.parse(html, base, parser);
        page.outputSettings().prettyPrint(false);
        StreamedParts.place(page);
        PreservedLineBreaks.write(page);
        RoleLists.toHtml(page);
        ProtectedMail.reveal(page);
        InlineFormulas.write(html, page);
        return page;
    }
}
