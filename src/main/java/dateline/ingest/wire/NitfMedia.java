package dateline.ingest.wire;

import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.text.xml.XmlElement;
import java.util.Comparator;
import java.util.Optional;

/** A picture of a NITF document ({@code media} with the type {@code image}). */
final class NitfMedia {
    private NitfMedia() {}

    /** The picture; nothing for sound, film and other media, and for one without an address. */
    static Optional<Picture> picture(XmlElement media) {
        if (!media.attribute("media-type").orElse("image").equals("image")) {
            return Optional.empty();
        }
        Optional<String> caption = media.first("media-caption").flatMap(XmlElement::said);
        Optional<String> credit = media.first("media-producer").flatMap(XmlElement::said);
        return media.children("media-reference")
                .filter(reference -> reference.attribute("source").isPresent())
                .max(Comparator.comparingInt(NitfMedia::width))
                .map(reference -> new Picture(
                        reference.attribute("source"),
                        reference.attribute("alternate-text"),
                        caption,
                        credit.or(() -> reference.attribute("copyright")),
                        reference.attribute("width"),
                        reference.attribute("height"),
                        reference.attribute("mime-type"),
                        Optional.empty()));
    }

    private static int width(XmlElement reference) {
        try {
            return Integer.parseInt(reference.attribute("width").orElse("0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
