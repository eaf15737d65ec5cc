package dateline.partner;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The dialect of a platform: its elements, its list of HTML, what it demands of a story, and its word for a story that it
 * has to take down. A new one is a class and its line in {@code Profiles}.
 */
public interface Profile {
    /** As it is written in {@code feeds/partners.yaml}. */
    String name();

    /** Of the file, without the dot. */
    String extension();

    /** The value of Content-Type. */
    String contentType();

    /** Further keys of {@code feeds/partners.yaml} that it cannot do without. */
    Set<String> keys();

    /** What the text of a story may have. */
    AllowedHtml html();

    /** A story that does not meet these is left out, for the platform would refuse it. */
    List<Requirement> requirements();

    /** A story that does not meet these stands there all the same; the newsroom is told. */
    List<Requirement> wishes();

    /** What the platform wishes of the feed as a whole; the newsroom is told. */
    default List<DocumentRequirement> documentWishes() {
        return List.of();
    }

    /** A story that fails this requirement alone stays while there would be nothing else in the feed. */
    default Optional<Requirement> untilEmpty() {
        return Optional.empty();
    }

    /** The dialect that stands at this extension for a partner that was given this one; absent when there is none. */
    default Optional<Profile> in(String extension) {
        return extension().equals(extension) ? Optional.of(this) : Optional.empty();
    }

    /** Whether it can say of a story that it is under embargo. */
    default boolean marksEmbargo() {
        return false;
    }

    /** The bytes of the document, in UTF-8; the same document always gives the same bytes. */
    byte[] render(PartnerDocument document);
}
