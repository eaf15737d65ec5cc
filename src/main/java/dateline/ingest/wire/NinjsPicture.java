package dateline.ingest.wire;

import dateline.ingest.model.RawArticle.Picture;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The lead picture of a ninjs item: the picture associated with it under a name for that, or the first one. */
final class NinjsPicture {
    private static final Set<String> LEAD = Set.of("featuremedia", "mainpic", "main", "lead", "hero", "mainpicture");

    private final JsonMembers item;

    NinjsPicture(JsonMembers item) {
        this.item = item;
    }

    Optional<Picture> picture() {
        List<JsonMembers> pictures = item.objects("associations").stream()
                .filter(NinjsPicture::isPicture)
                .toList();
        return Stream.concat(pictures.stream().filter(NinjsPicture::isLead), pictures.stream())
                .flatMap(picture -> pictureOf(picture).stream())
                .findFirst()
                .or(() -> rendition(item)
                        .map(shape -> shaped(shape, Optional.empty(), Optional.empty(), Optional.empty())));
    }

    private static Optional<Picture> pictureOf(JsonMembers picture) {
        if (WireStatus.objection(picture.text("pubstatus").orElse("")).isPresent()) {
            return Optional.empty();
        }
        Optional<String> caption = picture.objects("descriptions").stream()
                .filter(text -> !isAlternative(text))
                .flatMap(text -> text.text("value").stream())
                .findFirst()
                .or(() -> picture.text("description_text", "description_html", "description_xhtml"));
        Optional<String> alt = picture.objects("descriptions").stream()
                .filter(NinjsPicture::isAlternative)
                .flatMap(text -> text.text("value").stream())
                .findFirst()
                .or(() -> picture.text("alt_text", "body_text"));
        Optional<String> credit = picture.text("creditline", "by", "byline", "copyrightholder", "copyrightnotice");
        return rendition(picture).map(shape -> shaped(shape, alt, caption, credit));
    }

    private static Picture shaped(
            JsonMembers shape, Optional<String> alt, Optional<String> caption, Optional<String> credit) {
        return new Picture(
                shape.text("href"),
                alt,
                caption,
                credit,
                shape.text("width"),
                shape.text("height"),
                shape.text("contenttype", "mimetype"),
                shape.text("sizeinbytes"));
    }

    /** The widest that is an image on the web. */
    private static Optional<JsonMembers> rendition(JsonMembers picture) {
        return picture.objects("renditions").stream()
                .filter(shape -> shape.text("href").orElse("").startsWith("http"))
                .filter(shape ->
                        shape.text("contenttype", "mimetype").orElse("image/").startsWith("image/"))
                .max(Comparator.comparingInt(NinjsPicture::width));
    }

    private static int width(JsonMembers shape) {
        try {
            return Integer.parseInt(shape.text("width").orElse("0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static boolean isPicture(JsonMembers item) {
        String type = item.text("type").orElse("").toLowerCase(Locale.ROOT);
        return type.equals("picture")
                || type.equals("graphic")
                || (type.isEmpty() && rendition(item).isPresent());
    }

    private static boolean isLead(JsonMembers item) {
        return LEAD.contains(
                item.text("name").orElse("").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    }

    private static boolean isAlternative(JsonMembers text) {
        return text.text("role").orElse("").toLowerCase(Locale.ROOT).contains("alt");
    }
}
