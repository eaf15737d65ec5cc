package dateline.ingest.page.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.page.metadata.JsonLd;
import dateline.ingest.page.metadata.PageMetadata;
import dateline.ingest.page.outline.PlainLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.internal.StringUtil;

/** Finds the picture that the page shows its story with. */
public final class LeadImage {
    private LeadImage() {}

    /**
     * The picture, with the caption that stands under it.
     *
     * @param firstOfBody where in the row the story begins
     */
    public static Optional<FoundValue<Picture>> find(ParsedPage story, int firstOfBody) {
        PageMetadata told = story.pageMetadata();
        var claims = new ArrayList<String>();
        for (String name : List.of(
                "og:image:secure_url",
                "og:image",
                "og:image:url",
                "twitter:image",
                "twitter:image:src",
                "parsely-image-url",
                "sailthru.image.full",
                "cxenseparse:image",
                "thumbnail",
                "image")) {
            claims.addAll(told.metas(name));
        }
        told.article().ifPresent(article -> JsonLd.listed(article.path("image"))
                .forEach(image -> claims.add(address(told.linkedData().resolved(image)))));
        told.markedStories()
                .forEach(article -> JsonLd.listed(article.path("image")).forEach(image -> claims.add(address(image))));
        told.link("image_src").ifPresent(claims::add);
        return claims.stream()
                .filter(claim -> !claim.isBlank())
                .map(claim -> StringUtil.resolve(story.page().baseUri(), claim))
                .filter(claim -> claim.startsWith("http"))
                .findFirst()
                .map(url -> new FoundValue<>(picture(story, url, url, firstOfBody), 0.9))
                .or(() -> ShownImage.find(story).flatMap(shown -> {
                    String src = StringUtil.resolve(story.page().baseUri(), shown.src());
                    String best = StringUtil.resolve(story.page().baseUri(), shown.best());
                    return src.startsWith("http") && best.startsWith("http")
                            ? Optional.of(new FoundValue<>(picture(story, best, src, firstOfBody), 0.5))
                            : Optional.empty();
                }));
    }

    private static Picture picture(ParsedPage story, String url, String shownAt, int firstOfBody) {
        PageMetadata told = story.pageMetadata();
        LeadCaption caption = LeadCaption.of(story, shownAt, firstOfBody);
        var data = new ImageObjectFinder(story);
        return new Picture(
                Optional.of(url),
                told.meta("og:image:alt", "twitter:image:alt")
                        .map(PlainLine::text)
                        .or(caption::alt),
                caption.text().or(caption.credit().isPresent() ? Optional::empty : data::caption),
                caption.credit().or(data::credit),
                told.meta("og:image:width"),
                told.meta("og:image:height"),
                told.meta("og:image:type").filter(type -> type.startsWith("image/")),
                Optional.empty());
    }

    private static String address(JsonNode image) {
        return image.isTextual()
                ? image.asText()
                : JsonLd.text(image, "url")
                        .or(() -> JsonLd.text(image, "contentUrl"))
                        .orElseGet(() -> image.path("@id").asText(""));
    }
}
