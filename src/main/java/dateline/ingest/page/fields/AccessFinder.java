package dateline.ingest.page.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.page.metadata.JsonLd;
import dateline.ingest.page.metadata.MarkedValue;
import dateline.ingest.page.metadata.PageMetadata;
import dateline.ingest.page.outline.OutsideStory;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds whether everybody may read the whole story, or only who pays or registers (schema.org, isAccessibleForFree). Order of
 * trust: JSON-LD of the story; the parts that it names there, one of which may be closed; the tier in a {@code meta} element
 * ({@code article:content_tier}: free, metered, locked); RDFa and microdata; JSON-LD of the page. A metered story is not
 * free: it is for those who have read less than so many.
 */
public final class AccessFinder {
    /** Of a story that is cut off, at most this share of its words is shown. */
    private static final double CUT_SHARE = 0.8;

    /** Words; where the page does not say how many its story has, one with fewer may be a beginning. */
    private static final int TEASER = 200;

    private static final String PROPERTY = "isAccessibleForFree";

    private AccessFinder() {}

    /** Whether everybody may read the whole story; absent when the page does not say. */
    public static Optional<FoundValue<Boolean>> find(PageMetadata told) {
        return said(told.article().filter(story -> !isPage(told, story)), 0.97)
                .or(() -> told.article().flatMap(AccessFinder::parts))
                .or(() -> told.meta("article:content_tier").flatMap(AccessFinder::tier))
                .or(() -> marked(told))
                .or(() -> said(told.linkedData().page(), 0.8));
    }

    /** Where a page describes no story, the page itself stands for it. */
    private static boolean isPage(PageMetadata told, JsonNode story) {
        return told.linkedData().page().filter(story::equals).isPresent();
    }

    private static Optional<FoundValue<Boolean>> said(Optional<JsonNode> object, double confidence) {
        return object.flatMap(node -> yesOrNo(node.path(PROPERTY))).map(free -> new FoundValue<>(free, confidence));
    }

    /** A part that is closed is told with the selector of the elements that hold it; those that are open tell nothing. */
    private static Optional<FoundValue<Boolean>> parts(JsonNode article) {
        boolean closed = JsonLd.listed(article.path("hasPart")).stream()
                .map(part -> yesOrNo(part.path(PROPERTY)))
                .anyMatch(Optional.of(false)::equals);
        return closed ? Optional.of(new FoundValue<>(false, 0.93)) : Optional.empty();
    }

    private static Optional<FoundValue<Boolean>> tier(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "free" -> Optional.of(new FoundValue<>(true, 0.9));
            case "locked", "metered" -> Optional.of(new FoundValue<>(false, 0.9));
            default -> Optional.empty();
        };
    }

    private static Optional<FoundValue<Boolean>> marked(PageMetadata told) {
        return told.marked("isaccessibleforfree").stream()
                .filter(element -> !OutsideStory.is(element))
                .map(element -> word(MarkedValue.value(element)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> told.meta("isaccessibleforfree").flatMap(AccessFinder::word))
                .map(free -> new FoundValue<>(free, 0.87));
    }

    private static Optional<Boolean> yesOrNo(JsonNode value) {
        return JsonLd.listed(value).stream()
                .map(one -> one.isObject()
                        ? one.path("@value").asText(one.path("@id").asText(""))
                        : one.asText(""))
                .flatMap(text -> word(text).stream())
                .findFirst();
    }

    /** Written as JSON's, as text, or as the addresses that schema.org has for them. */
    private static Optional<Boolean> word(String text) {
        String word = text.substring(text.lastIndexOf('/') + 1).strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "true", "yes" -> Optional.of(true);
            case "false", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /**
     * Whether a story behind a paywall may be only begun here.
     *
     * @param words of the text that was taken
     */
    public static boolean isCut(PageMetadata told, int words) {
        int whole = told.article("wordCount")
                .filter(count -> count.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        return whole == 0 ? words < TEASER : words < whole * CUT_SHARE;
    }
}
