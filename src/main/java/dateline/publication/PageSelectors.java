package dateline.publication;

import java.util.List;
import java.util.Optional;

/**
 * Where on a source's pages the parts of a story are, as CSS selectors, for what is not found right without them.
 *
 * @param remove what is taken out of the page before anything is looked for
 */
public record PageSelectors(
        Optional<String> title,
        Optional<String> body,
        Optional<String> byline,
        Optional<String> published,
        List<String> remove) {
    /** Nothing is told: everything is found. */
    public static final PageSelectors NONE =
            new PageSelectors(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public PageSelectors {
        remove = List.copyOf(remove);
    }
}
