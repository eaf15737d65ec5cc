package dateline.ingest.page.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.page.metadata.JsonLd;
import dateline.ingest.page.metadata.PageMetadata;
import dateline.ingest.page.outline.PlainLine;
import dateline.ingest.text.WordComparison;
import dateline.ingest.text.byline.PictureCredit;
import java.util.Optional;
import java.util.stream.Stream;

/** What the data of a page (schema.org {@code ImageObject}) says under its lead image, where the page shows nothing there. */
final class ImageObjectFinder {
    private final ParsedPage story;
    private final PageMetadata told;

    ImageObjectFinder(ParsedPage story) {
        this.story = story;
        this.told = story.pageMetadata();
    }

    /** The caption of the image; the headline and the site's name are none. */
    Optional<String> caption() {
        return images().flatMap(image -> JsonLd.text(image, "caption").stream())
                .map(PlainLine::text)
                .map(line -> PictureCredit.in(line).map(PictureCredit::caption).orElse(line))
                .filter(this::says)
                .findFirst();
    }

    /** Who made it, in the order of what says it best. */
    Optional<String> credit() {
        return images().flatMap(image -> Stream.concat(
                        Stream.of("creditText", "copyrightNotice", "author", "creator", "copyrightHolder")
                                .flatMap(name -> JsonLd.text(image, name).stream()),
                        JsonLd.text(image, "caption").flatMap(PictureCredit::in).map(PictureCredit::credit).stream()))
                .map(PlainLine::text)
                .map(PictureCredit::bare)
                .filter(this::says)
                .filter(name -> !story.site().isIt(name))
                .findFirst();
    }

    private boolean says(String text) {
        String folded = WordComparison.folded(text);
        return !folded.isEmpty()
                && !text.contains("://")
                && story.title()
                        .filter(title -> WordComparison.folded(title.value()).equals(folded))
                        .isEmpty();
    }

    private Stream<JsonNode> images() {
        return Stream.concat(
                        told.article().stream().flatMap(article -> JsonLd.listed(article.path("image")).stream()),
                        told.linkedData().page().stream()
                                .flatMap(page -> JsonLd.listed(page.path("primaryImageOfPage")).stream()))
                .map(told.linkedData()::resolved)
                .filter(JsonNode::isObject)
                .limit(2);
    }
}
