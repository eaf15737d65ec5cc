package dateline.article;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an article says, clean, and without what the store adds (id, version, state). Unknown is empty, never a guess.
 *
 * @param title plain text, never blank
 * @param standfirst plain text
 * @param sourceId the sender's own id
 * @param url canonical address, absolute
 * @param section slug of the primary section
 * @param sections slugs of further sections, without the primary one
 * @param tags free text, in the order of the input
 * @param lang BCP 47, such as {@code en-GB}
 * @param published with the zone of the input, in whole seconds
 * @param updated with the zone of the input, in whole seconds
 * @param embargo not public before this time
 * @param expires not public from this time on
 * @param source slug of where it came from, such as {@code inbox} or a polled feed's name
 * @param readingMinutes as the input says
 * @param isAccessibleForFree whether everybody may read the whole of it at its address, or only who pays or registers; this and its
 *     name are schema.org's
 */
public record Content(
        String title,
        Optional<String> standfirst,
        Body body,
        List<Author> authors,
        Optional<String> sourceId,
        Optional<String> url,
        String section,
        List<String> sections,
        List<String> tags,
        Optional<String> lang,
        Optional<OffsetDateTime> published,
        Optional<OffsetDateTime> updated,
        Optional<Image> image,
        List<Enclosure> enclosures,
        Optional<Instant> embargo,
        Optional<Instant> expires,
        Optional<String> rights,
        Optional<String> siteName,
        OptionalInt readingMinutes,
        List<RelatedLink> related,
        Optional<String> source,
        Optional<Boolean> isAccessibleForFree) {

    public Content {
        if (title.isBlank()) {
            throw new IllegalArgumentException("An article has a title.");
        }
        authors = List.copyOf(authors);
        sections = List.copyOf(sections);
        tags = List.copyOf(tags);
        enclosures = List.copyOf(enclosures);
        related = List.copyOf(related);
    }

    /** Everything that a feed can select this article by. */
    public Set<Term> terms() {
        return Stream.of(
                        Stream.concat(Stream.of(section), sections.stream()).map(Term::section),
                        tags.stream()
                                .map(Slug::of)
                                .filter(slug -> !slug.isEmpty())
                                .map(Term::tag),
                        authors.stream()
                                .map(Author::slug)
                                .filter(slug -> !slug.isEmpty())
                                .map(Term::author),
                        source.stream().map(Term::source))
                .flatMap(terms -> terms)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same with another end, or with none. */
    public Content expiring(Optional<Instant> end) {
        return new Content(
                title,
                standfirst,
                body,
                authors,
                sourceId,
                url,
                section,
                sections,
                tags,
                lang,
                published,
                updated,
                image,
                enclosures,
                embargo,
                end,
                rights,
                siteName,
                readingMinutes,
                related,
                source,
                isAccessibleForFree);
    }

    /** The same with these related stories. */
    public Content relatedTo(List<RelatedLink> others) {
        return new Content(
                title,
                standfirst,
                body,
                authors,
                sourceId,
                url,
                section,
                sections,
                tags,
                lang,
                published,
                updated,
                image,
                enclosures,
                embargo,
                expires,
                rights,
                siteName,
                readingMinutes,
                others,
                source,
                isAccessibleForFree);
    }

    /** The same with this lead image. */
    public Content with(Image lead) {
        return showing(Optional.of(lead), body, enclosures);
    }

    /** The same with other pictures in it. */
    public Content showing(Optional<Image> lead, Body text, List<Enclosure> files) {
        return new Content(
                title,
                standfirst,
                text,
                authors,
                sourceId,
                url,
                section,
                sections,
                tags,
                lang,
                published,
                updated,
                lead,
                files,
                embargo,
                expires,
                rights,
                siteName,
                readingMinutes,
                related,
                source,
                isAccessibleForFree);
    }
}
