package dateline.publication;

import java.util.List;
import java.util.Optional;

/**
 * A named part of the publication, with its feeds.
 *
 * @param slug as it stands in addresses
 * @param description plain text
 * @param match words that place an article here which nothing else places
 * @param was slugs that it had before
 */
public record Section(
        String slug, String title, Optional<String> description, List<String> match, Window window, List<String> was) {
    public Section {
        match = List.copyOf(match);
        was = List.copyOf(was);
    }
}
