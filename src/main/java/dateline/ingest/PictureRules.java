package dateline.ingest;

import dateline.article.Enclosure;
import dateline.article.HeaderValue;
import dateline.article.Image;
import dateline.article.WebUrl;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticle.RawEnclosure;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.IngestLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Makes the lead image and the enclosures clean. */
final class PictureRules {
    private static final Pattern TYPE = Pattern.compile("[a-z]+/[a-z0-9][a-z0-9.+-]*");
    private static final Pattern CREDIT_LABEL = Pattern.compile(
            "(?i)^(?:(?:photo|foto|picture|image|bild|credits?|courtesy)(?:\\s+(?:by|credit|von|of|source))?\\s*[:/]\\s*|©\\s*|\\(c\\)\\s*)+");

    private PictureRules() {}

    /** The lead image; without an address only if it has a caption or a credit. */
    static Optional<Image> image(Optional<Picture> picture, Optional<WebUrl> base, Repairs repairs) {
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        var raw = picture.get();
        Optional<String> url = raw.url().flatMap(u -> WebUrl.lenient(u, base)).map(WebUrl::toString);
        if (raw.url().isPresent() && url.isEmpty()) {
            repairs.repair("The address of the picture, \""
                    + FieldText.line(raw.url().get(), 100) + "\", is not an http or https address and was dropped.");
        }
        Optional<String> caption = line(EmbargoRules.withoutRequestInCaption(raw.caption()), IngestLimits.CAPTION);
        Optional<String> credit = line(raw.credit(), IngestLimits.LINE).map(PictureRules::unlabelled);
        if (url.isEmpty() && caption.isEmpty() && credit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Image(
                url.orElse(""),
                line(raw.alt(), IngestLimits.CAPTION),
                caption,
                credit,
                size(raw.width()),
                size(raw.height()),
                raw.type().flatMap(PictureRules::type),
                length(raw.length()),
                raw.syndicate()));
    }

    /** The files that go with an article, each once; those that cannot be had by http or https are left out. */
    static List<Enclosure> enclosures(List<RawEnclosure> raw, Optional<WebUrl> base, Repairs repairs) {
        var clean = new ArrayList<Enclosure>();
        for (var enclosure : raw) {
            Optional<String> url = WebUrl.lenient(enclosure.url(), base).map(WebUrl::toString);
            if (url.isEmpty()) {
                repairs.repair("The enclosure \"" + FieldText.line(enclosure.url(), 100)
                        + "\" has no http or https address and was left out.");
            } else if (clean.size() < IngestLimits.LIST
                    && clean.stream().noneMatch(c -> c.url().equals(url.get()))) {
                clean.add(new Enclosure(
                        url.get(), enclosure.type().flatMap(PictureRules::type), length(enclosure.length())));
            }
        }
        return clean;
    }

    private static Optional<String> line(Optional<String> text, int limit) {
        return text.map(t -> FieldText.line(t, limit)).filter(t -> !t.isEmpty());
    }

    private static String unlabelled(String credit) {
        String bare = CREDIT_LABEL.matcher(credit).replaceFirst("");
        return bare.isBlank() ? credit : bare;
    }

    private static Optional<String> type(String text) {
        return Optional.of(HeaderValue.withoutParameters(text))
                .filter(t -> TYPE.matcher(t).matches());
    }

    private static OptionalInt size(Optional<String> text) {
        return text.filter(t -> t.strip().matches("[1-9]\\d{0,4}"))
                .map(t -> OptionalInt.of(Integer.parseInt(t.strip())))
                .orElseGet(OptionalInt::empty);
    }

    private static OptionalLong length(Optional<String> text) {
        return text.filter(t -> t.strip().matches("[1-9]\\d{0,14}"))
                .map(t -> OptionalLong.of(Long.parseLong(t.strip())))
                .orElseGet(OptionalLong::empty);
    }
}
