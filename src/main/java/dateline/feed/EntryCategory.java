package dateline.feed;

import dateline.article.Content;
import dateline.article.Slug;
import dateline.article.Term;
import dateline.publication.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an article is filed under.
 *
 * @param scheme names the list that it is taken from, a URI
 * @param term its name in that list
 * @param label its name for people, plain text
 */
public record EntryCategory(String scheme, String term, String label) {

    /** The primary section, the further ones, each as it is called today, then the tags, each once. */
    static List<EntryCategory> of(Content content, FeedDocument document) {
        Map<Term, String> labels = new LinkedHashMap<>();
        Stream.concat(Stream.of(content.section()), content.sections().stream()).forEach(slug -> {
            Optional<Section> present = document.publication().presentSection(slug);
            labels.putIfAbsent(
                    Term.section(present.map(Section::slug).orElse(slug)),
                    CleanText.line(present.map(Section::title).orElse(slug)));
        });
        content.tags().forEach(tag -> labels.putIfAbsent(Term.tag(Slug.of(tag)), CleanText.line(tag)));
        var entryCategories = new ArrayList<EntryCategory>();
        labels.forEach((term, label) -> {
            if (!term.slug().isBlank() && !label.isEmpty()) {
                String scheme = document.feed().taxonomy(term.kind());
                entryCategories.add(new EntryCategory(scheme, CleanText.line(term.slug()), label));
            }
        });
        return entryCategories;
    }
}
