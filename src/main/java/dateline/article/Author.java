package dateline.article;

import java.util.Optional;

/**
 * One name of a byline.
 *
 * @param name plain text, never blank
 * @param uri the author's page, absolute
 * @param email an address, without {@code mailto:}
 */
public record Author(String name, Optional<String> uri, Optional<String> email) {
    public Author {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An author has a name.");
        }
    }

    /** The name as it stands in addresses, such as {@code mara-lindqvist}. */
    public String slug() {
        return Slug.of(name);
    }
}
