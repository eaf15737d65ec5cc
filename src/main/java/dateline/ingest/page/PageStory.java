package dateline.ingest.page;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page, taken apart: its row of blocks, what it says about itself, and the headline that was found. */
record PageStory(
        Document page,
        Optional<String> url,
        Testimony testimony,
        SiteName site,
        Outline outline,
        Candidates candidates,
        Optional<Found<String>> title,
        Evidence evidence) {

    static PageStory of(Document page, Optional<String> url) {
        Testimony testimony = Testimony.of(page);
        SiteName site = SiteName.of(testimony, url);
        Outline outline = Outline.of(page.body());
        Optional<Found<String>> title = TitleFinder.find(page, testimony, site, outline);
        String description = testimony
                .meta("og:description", "description", "twitter:description")
                .map(Plain::text)
                .orElse("");
        String witness = testimony.article("articleBody").map(Plain::text).orElse("");
        var evidence = new Evidence(title.map(Found::value).orElse(""), description, witness, outline);
        return new PageStory(page, url, testimony, site, outline, Candidates.in(outline), title, evidence);
    }

    /** As the page declares it; empty when it does not. */
    String language() {
        Element html = page.body().parent();
        return html == null ? "" : (html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang")).strip();
    }

    BlockMeasures measures() {
        return new BlockMeasures(outline, candidates, evidence);
    }

    /** Where in the row the headline stands; -1 when it is not shown. */
    int titlePlace() {
        return evidence.titlePlace();
    }
}
