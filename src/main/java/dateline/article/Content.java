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
 * @param platformFields for the platforms of others
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
        Optional<Boolean> isAccessibleForFree,
        PlatformFields platformFields) {

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

    /** Begins one of which nothing is known but this. */
    public static Builder builder(String title, String section, Body body) {
        return new Builder(title, section, body);
    }

    /** The same, open for changes. */
    public Builder toBuilder() {
        return new Builder(title, section, body)
                .standfirst(standfirst)
                .authors(authors)
                .sourceId(sourceId)
                .url(url)
                .sections(sections)
                .tags(tags)
                .lang(lang)
                .published(published)
                .updated(updated)
                .image(image)
                .enclosures(enclosures)
                .embargo(embargo)
                .expires(expires)
                .rights(rights)
                .siteName(siteName)
                .readingMinutes(readingMinutes)
                .related(related)
                .source(source)
                .isAccessibleForFree(isAccessibleForFree)
                .platformFields(platformFields);
    }

    /**
     * A content in the making; what is not said stays unknown. Each method sets the component of its name.
     * Used by one thread.
     */
    public static final class Builder {
        private String title;
        private String section;
        private Body body;
        private Optional<String> standfirst = Optional.empty();
        private List<Author> authors = List.of();
        private Optional<String> sourceId = Optional.empty();
        private Optional<String> url = Optional.empty();
        private List<String> sections = List.of();
        private List<String> tags = List.of();
        private Optional<String> lang = Optional.empty();
        private Optional<OffsetDateTime> published = Optional.empty();
        private Optional<OffsetDateTime> updated = Optional.empty();
        private Optional<Image> image = Optional.empty();
        private List<Enclosure> enclosures = List.of();
        private Optional<Instant> embargo = Optional.empty();
        private Optional<Instant> expires = Optional.empty();
        private Optional<String> rights = Optional.empty();
        private Optional<String> siteName = Optional.empty();
        private OptionalInt readingMinutes = OptionalInt.empty();
        private List<RelatedLink> related = List.of();
        private Optional<String> source = Optional.empty();
        private Optional<Boolean> isAccessibleForFree = Optional.empty();
        private PlatformFields platformFields = PlatformFields.NONE;

        private Builder(String title, String section, Body body) {
            this.title = title;
            this.section = section;
            this.body = body;
        }

        public Builder title(String value) {
            title = value;
            return this;
        }

        public Builder body(Body value) {
            body = value;
            return this;
        }

        public Builder standfirst(Optional<String> value) {
            standfirst = value;
            return this;
        }

        public Builder authors(List<Author> value) {
            authors = value;
            return this;
        }

        public Builder sourceId(Optional<String> value) {
            sourceId = value;
            return this;
        }

        public Builder url(Optional<String> value) {
            url = value;
            return this;
        }

        public Builder sections(List<String> value) {
            sections = value;
            return this;
        }

        public Builder tags(List<String> value) {
            tags = value;
            return this;
        }

        public Builder lang(Optional<String> value) {
            lang = value;
            return this;
        }

        public Builder published(Optional<OffsetDateTime> value) {
            published = value;
            return this;
        }

        public Builder updated(Optional<OffsetDateTime> value) {
            updated = value;
            return this;
        }

        public Builder image(Optional<Image> value) {
            image = value;
            return this;
        }

        public Builder enclosures(List<Enclosure> value) {
            enclosures = value;
            return this;
        }

        public Builder embargo(Optional<Instant> value) {
            embargo = value;
            return this;
        }

        public Builder expires(Optional<Instant> value) {
            expires = value;
            return this;
        }

        public Builder rights(Optional<String> value) {
            rights = value;
            return this;
        }

        public Builder siteName(Optional<String> value) {
            siteName = value;
            return this;
        }

        public Builder readingMinutes(OptionalInt value) {
            readingMinutes = value;
            return this;
        }

        public Builder related(List<RelatedLink> value) {
            related = value;
            return this;
        }

        public Builder source(Optional<String> value) {
            source = value;
            return this;
        }

        public Builder isAccessibleForFree(Optional<Boolean> value) {
            isAccessibleForFree = value;
            return this;
        }

        public Builder platformFields(PlatformFields value) {
            platformFields = value;
            return this;
        }

        /**
         * What was said so far.
         *
         * @throws IllegalArgumentException when the title is blank
         */
        public Content build() {
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
                    related,
                    source,
                    isAccessibleForFree,
                    platformFields);
        }
    }
}
