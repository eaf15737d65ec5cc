package dateline.ingest.page.fields;

import dateline.ingest.page.metadata.PageMetadata;
import dateline.ingest.page.outline.BlockFeatures;
import dateline.ingest.page.outline.BodyCandidates;
import dateline.ingest.page.outline.Outline;
import dateline.ingest.page.outline.PlainLine;
import dateline.ingest.page.outline.StoryEvidence;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page, taken apart: its row of blocks, what it says about itself, and the headline that was found. */
public record ParsedPage(
        Document page,
        Optional<String> url,
        PageMetadata pageMetadata,
        SiteName site,
        Outline outline,
        BodyCandidates bodyCandidates,
        Optional<FoundValue<String>> title,
        StoryEvidence storyEvidence) {

    /** Takes the page apart; {@code url} is where it was found. */
    public static ParsedPage of(Document page, Optional<String> url) {
        PageMetadata pageMetadata = PageMetadata.of(page);
        Outline outline = Outline.of(page.body());
        BodyCandidates bodyCandidates = BodyCandidates.in(outline);
        SiteName site = SiteName.of(
                page, pageMetadata, url, TitleParts.besideStory(page, pageMetadata, outline, bodyCandidates));
        Optional<FoundValue<String>> title = TitleFinder.find(page, pageMetadata, site, outline);
        String description = pageMetadata
                .meta("og:description", "description", "twitter:description")
                .map(PlainLine::text)
                .orElse("");
        String toldText =
                pageMetadata.article("articleBody").map(PlainLine::text).orElse("");
        var storyEvidence = new StoryEvidence(title.map(FoundValue::value).orElse(""), description, toldText, outline);
        return new ParsedPage(page, url, pageMetadata, site, outline, bodyCandidates, title, storyEvidence);
    }

    /** As the page declares it; empty when it does not. */
    public String language() {
        Element html = page.body().parent();
        return html == null ? "" : (html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang")).strip();
    }

    /** What its blocks measure. */
    public BlockFeatures features() {
        return new BlockFeatures(outline, bodyCandidates, storyEvidence);
    }

    /** Where in the row the headline stands; -1 when it is not shown. */
    public int titlePlace() {
        return storyEvidence.titlePlace();
    }
}
