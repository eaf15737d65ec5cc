package dateline.publication;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The newsroom, as {@code feeds/publication.yaml} describes it.
 *
 * @param site the publication's own site
 * @param baseUrl where Dateline is seen from outside, without a slash at its end
 * @param authority the domain in the {@code tag:} ids
 * @param language BCP 47
 * @param defaultSection slug of the section of an article that nothing else places
 * @param sections in the editors' order
 */
public record Publication(
        String title,
        String description,
        URI site,
        URI baseUrl,
        String authority,
        String language,
        Optional<String> rights,
        Window window,
        String defaultSection,
        List<Section> sections,
        List<NamedFeed> feeds) {
    public Publication {
        sections = List.copyOf(sections);
        feeds = List.copyOf(feeds);
    }

    /** The section of this slug. */
    public Optional<Section> section(String slug) {
        return sections.stream().filter(section -> section.slug().equals(slug)).findFirst();
    }

    /** The same publication, seen from outside at another address ({@code --base-url}). */
    public Publication at(URI newBaseUrl) {
        return new Publication(
                title,
                description,
                site,
                newBaseUrl,
                authority,
                language,
                rights,
                window,
                defaultSection,
                sections,
                feeds);
    }
}
