package dateline.publication;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The newsroom, as {@code feeds/publication.yaml} describes it.
 *
 * @param site the publication's own site
 * @param baseUrl where Dateline is seen from outside, without a slash at its end
 * @param authority the domain in the {@code tag:} ids
 * @param language BCP 47
 * @param timeZone of every time that names no zone, in whatever is filed; absent, it is UTC
 * @param defaultSection slug of the section of an article that nothing else places
 * @param sections in the editors' order
 * @param intake how inputs are taken in
 * @param licence what programs may do with the stories; absent when nothing is said of that
 * @param push how readers are told of changes
 * @param policies where the newsroom says how it works
 * @param pollAdvice how often readers are told to ask
 */
public record Publication(
        String title,
        String description,
        URI site,
        URI baseUrl,
        String authority,
        String language,
        Optional<ZoneId> timeZone,
        Optional<String> rights,
        Window window,
        String defaultSection,
        List<Section> sections,
        List<NamedFeed> feeds,
        Intake intake,
        Optional<LicenceTerms> licence,
        PushTerms push,
        NewsroomPolicies policies,
        PollAdvice pollAdvice) {
    public Publication {
        sections = List.copyOf(sections);
        feeds = List.copyOf(feeds);
    }

    /** One that says nothing of how it works. */
    public Publication(
            String title,
            String description,
            URI site,
            URI baseUrl,
            String authority,
            String language,
            Optional<ZoneId> timeZone,
            Optional<String> rights,
            Window window,
            String defaultSection,
            List<Section> sections,
            List<NamedFeed> feeds,
            Intake intake,
            Optional<LicenceTerms> licence,
            PushTerms push) {
        this(
                title,
                description,
                site,
                baseUrl,
                authority,
                language,
                timeZone,
                rights,
                window,
                defaultSection,
                sections,
                feeds,
                intake,
                licence,
                push,
                NewsroomPolicies.NONE,
                PollAdvice.CONSTANT);
    }

    /** One that says nothing of what programs may do with its stories. */
    public Publication(
            String title,
            String description,
            URI site,
            URI baseUrl,
            String authority,
            String language,
            Optional<ZoneId> timeZone,
            Optional<String> rights,
            Window window,
            String defaultSection,
            List<Section> sections,
            List<NamedFeed> feeds,
            Intake intake) {
        this(
                title,
                description,
                site,
                baseUrl,
                authority,
                language,
                timeZone,
                rights,
                window,
                defaultSection,
                sections,
                feeds,
                intake,
                Optional.empty(),
                PushTerms.DEFAULT);
    }

    /** One whose newsroom has named no time zone, and takes inputs in as it is usual. */
    public Publication(
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
        this(
                title,
                description,
                site,
                baseUrl,
                authority,
                language,
                Optional.empty(),
                rights,
                window,
                defaultSection,
                sections,
                feeds,
                Intake.DEFAULT);
    }

    /** The section of this slug. */
    public Optional<Section> section(String slug) {
        return sections.stream().filter(section -> section.slug().equals(slug)).findFirst();
    }

    /** The section of this slug, or the one that has taken the place of the section which was called so. */
    public Optional<Section> presentSection(String slug) {
        return section(slug).or(() -> sections.stream()
                .filter(section -> section.was().contains(slug))
                .findFirst());
    }

    /** The same publication with other advice for readers. */
    public Publication with(PollAdvice other) {
        return new Publication(
                title,
                description,
                site,
                baseUrl,
                authority,
                language,
                timeZone,
                rights,
                window,
                defaultSection,
                sections,
                feeds,
                intake,
                licence,
                push,
                policies,
                other);
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
                timeZone,
                rights,
                window,
                defaultSection,
                sections,
                feeds,
                intake,
                licence,
                push,
                policies,
                pollAdvice);
    }
}
