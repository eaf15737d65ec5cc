package dateline.article;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The lead image. A scraped text may tell what a picture shows and who made it without saying where it is: such an image
 * has an empty address, and formats that need one leave it out.
 *
 * @param url absolute, http or https; empty when the input gave the caption or credit alone
 * @param alt what is seen in it, for those who do not see it
 * @param caption plain text
 * @param credit who made it or owns it, plain text
 * @param width in pixels
 * @param height in pixels
 * @param type media type, such as {@code image/jpeg}
 * @param length in bytes
 * @param syndicate whether it may be passed on to partners. Where nothing is said it is passed on, as the text is, but no
 *     right to it is claimed towards a platform; {@code false} keeps it out of whatever partners get (RIGHTS-16, MEDIA-16)
 */
public record Image(
        String url,
        Optional<String> alt,
        Optional<String> caption,
        Optional<String> credit,
        OptionalInt width,
        OptionalInt height,
        Optional<String> type,
        OptionalLong length,
        Optional<Boolean> syndicate) {

    /** Whether it may be passed on to partners: unless somebody said that it may not. */
    public boolean isSyndicated() {
        return syndicate.orElse(true);
    }

    /** Whether it is known where the image is. */
    public boolean isAddressed() {
        return !url.isEmpty();
    }
}
