package dateline.publication;

import dateline.article.Selection;
import java.util.List;
import java.util.Optional;

/** A further feed that the newsroom defines by a selection. Its slug differs from every section's. */
public record NamedFeed(
        String slug, String title, Optional<String> description, Selection selection, Window window, List<String> was) {
    public NamedFeed {
        was = List.copyOf(was);
    }
}
