package dateline.article;

import java.util.Optional;

/**
 * What an editor says of a story to the platforms of others, and readers of our own feeds do not see.
 *
 * @param shortTitle the headline where there is little room
 * @param usageTerms under which terms it may be used, in words
 * @param digitalSourceType how it was made: an address or a code of
 *     <a href="http://cv.iptc.org/newscodes/digitalsourcetype/">IPTC's list</a> (RIGHTS-14), such as
 *     {@code trainedAlgorithmicMedia}
 */
public record PlatformFields(
        Optional<String> shortTitle, Optional<String> usageTerms, Optional<String> digitalSourceType) {
    /** Nothing is said. */
    public static final PlatformFields NONE = new PlatformFields(Optional.empty(), Optional.empty(), Optional.empty());

    /** The same, and where it says nothing what the other says. */
    public PlatformFields or(PlatformFields other) {
        return new PlatformFields(
                shortTitle.or(other::shortTitle),
                usageTerms.or(other::usageTerms),
                digitalSourceType.or(other::digitalSourceType));
    }
}
