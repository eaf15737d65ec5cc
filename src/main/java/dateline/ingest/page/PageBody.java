package dateline.ingest.page;

import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.page.fields.ParsedPage;
import dateline.ingest.page.outline.Block;
import dateline.ingest.text.WordComparison;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * The text of a page's story.
 *
 * @param chosen the blocks that are the story's
 * @param told the text that the page gives in its data, where it shows little of it
 */
record PageBody(ParsedPage story, ContentFinder.Chosen chosen, Optional<String> told) {
    /** Characters of text; more of them hold navigation too. */
    private static final int SHORT_PAGE = 1_000;

    private static final double WHOLE_PAGE_CONFIDENCE = 0.3;
    private static final double TOLD_CONFIDENCE = 0.6;

    static PageBody of(ParsedPage story, ContentFinder.Chosen chosen) {
        return new PageBody(story, chosen, MetadataBody.insteadOf(chosen.blocks(), story));
    }

    /** The blocks of the story, in the order of the page. */
    List<Block> kept() {
        return chosen.blocks();
    }

    /** The same, but none where the text is another than the one that the page shows. */
    List<Block> shown() {
        return told.isPresent() ? List.of() : kept();
    }

    /** Tells the draft the text and gives how many words it has. The page is cut down to it. */
    int tell(RawArticleBuilder draft) {
        List<Block> kept = kept();
        if (told.isPresent()) {
            draft.body(Markup.HTML, told.get());
            draft.confidence("body", TOLD_CONFIDENCE);
            draft.repair(
                    "The page shows little or nothing of its story; the text that it gives in its data was taken.");
            return WordComparison.count(told.get());
        }
        if (kept.isEmpty() && isShort(story.page())) {
            draft.body(Markup.HTML, story.page().body().html());
            draft.confidence("body", WHOLE_PAGE_CONFIDENCE);
            draft.repair("Nothing in the page stands out as its story; the page is short, so all of it was taken.");
            return WordComparison.count(story.page().body().text());
        }
        draft.body(Markup.HTML, BodyAssembler.assemble(kept));
        draft.confidence("body", chosen.confidence());
        return kept.stream().mapToInt(block -> block.wordStatistics().count()).sum();
    }

    private static boolean isShort(Document page) {
        return page.body().text().length() <= SHORT_PAGE;
    }
}
