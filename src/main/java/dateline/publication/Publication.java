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
 * @param editor the mail address of who answers for the stories
 * @param defaultSection slug of the section of an article that nothing else places
 * @param sections in the editors' order
 * @param intake how inputs are taken in
 * @param licence what programs may do with the stories; absent when nothing is said of that
 * @param push how readers are told of changes
 * @param policies where the newsroom says how it works
 * @param pollAdvice how often readers are told to ask
 * @param sources whose the stories of each source are, as {@code feeds/sources.yaml} says
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
        Optional<String> editor,
        Window window,
        String defaultSection,
        List<Section> sections,
        List<NamedFeed> feeds,
        Intake intake,
        Optional<LicenceTerms> licence,
        PushTerms push,
        NewsroomPolicies policies,
        PollAdvice pollAdvice,
        SourceOwnership sources) {
    public Publication {
        sections = List.copyOf(sections);
        feeds = List.copyOf(feeds);
    }

    /** Begins one that says nothing of what may be left out, and has no sections yet. */
    public static Builder named(String title, URI baseUrl) {
        return new Builder(title, baseUrl);
    }

    /** Begins one that is like this. */
    public Builder toBuilder() {
        return new Builder(this);
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

    /** What the feed is called now that is, or was, called so; the same where there is none. */
    public String presentFeed(String slug) {
        boolean isPresent = section(slug).isPresent()
                || feeds.stream().anyMatch(feed -> feed.slug().equals(slug));
        return isPresent
                ? slug
                : presentSection(slug)
                        .map(Section::slug)
                        .or(() -> feeds.stream()
                                .filter(feed -> feed.was().contains(slug))
                                .map(NamedFeed::slug)
                                .findFirst())
                        .orElse(slug);
    }

    /** The same publication, seen from outside at another address ({@code --base-url}). */
    public Publication at(URI newBaseUrl) {
        return toBuilder().baseUrl(newBaseUrl).build();
    }

    /** The same publication, with what is said elsewhere of the owners of its sources. */
    public Publication with(SourceOwnership given) {
        return toBuilder().sources(given).build();
    }

    /** Puts a publication together by the names of its parts. What is not said has its usual value. */
    public static final class Builder {
        private String title;
        private String description = "";
        private URI site;
        private URI baseUrl;
        private String authority = "";
        private String language = "";
        private Optional<ZoneId> timeZone = Optional.empty();
        private Optional<String> rights = Optional.empty();
        private Optional<String> editor = Optional.empty();
        private Window window = Window.DEFAULT;
        private String defaultSection = "";
        private List<Section> sections = List.of();
        private List<NamedFeed> feeds = List.of();
        private Intake intake = Intake.DEFAULT;
        private Optional<LicenceTerms> licence = Optional.empty();
        private PushTerms push = PushTerms.DEFAULT;
        private NewsroomPolicies policies = NewsroomPolicies.NONE;
        private PollAdvice pollAdvice = PollAdvice.CONSTANT;
        private SourceOwnership sources = SourceOwnership.NONE;

        private Builder(String title, URI baseUrl) {
            this.title = title;
            this.site = baseUrl;
            this.baseUrl = baseUrl;
        }

        private Builder(Publication like) {
            this.title = like.title();
            this.description = like.description();
            this.site = like.site();
            this.baseUrl = like.baseUrl();
            this.authority = like.authority();
            this.language = like.language();
            this.timeZone = like.timeZone();
            this.rights = like.rights();
            this.editor = like.editor();
            this.window = like.window();
            this.defaultSection = like.defaultSection();
            this.sections = like.sections();
            this.feeds = like.feeds();
            this.intake = like.intake();
            this.licence = like.licence();
            this.push = like.push();
            this.policies = like.policies();
            this.pollAdvice = like.pollAdvice();
            this.sources = like.sources();
        }

        /** As {@link Publication#description}. */
        public Builder description(String given) {
            this.description = given;
            return this;
        }

        /** As {@link Publication#site}. */
        public Builder site(URI given) {
            this.site = given;
            return this;
        }

        /** As {@link Publication#baseUrl}. */
        public Builder baseUrl(URI given) {
            this.baseUrl = given;
            return this;
        }

        /** As {@link Publication#authority}. */
        public Builder authority(String given) {
            this.authority = given;
            return this;
        }

        /** As {@link Publication#language}. */
        public Builder language(String given) {
            this.language = given;
            return this;
        }

        /** As {@link Publication#timeZone}. */
        public Builder timeZone(Optional<ZoneId> given) {
            this.timeZone = given;
            return this;
        }

        /** As {@link Publication#rights}. */
        public Builder rights(Optional<String> given) {
            this.rights = given;
            return this;
        }

        /** As {@link Publication#editor}. */
        public Builder editor(Optional<String> given) {
            this.editor = given;
            return this;
        }

        /** As {@link Publication#window}. */
        public Builder window(Window given) {
            this.window = given;
            return this;
        }

        /** As {@link Publication#defaultSection}. */
        public Builder defaultSection(String given) {
            this.defaultSection = given;
            return this;
        }

        /** As {@link Publication#sections}. */
        public Builder sections(List<Section> given) {
            this.sections = given;
            return this;
        }

        /** As {@link Publication#feeds}. */
        public Builder feeds(List<NamedFeed> given) {
            this.feeds = given;
            return this;
        }

        /** As {@link Publication#intake}. */
        public Builder intake(Intake given) {
            this.intake = given;
            return this;
        }

        /** As {@link Publication#licence}. */
        public Builder licence(Optional<LicenceTerms> given) {
            this.licence = given;
            return this;
        }

        /** As {@link Publication#push}. */
        public Builder push(PushTerms given) {
            this.push = given;
            return this;
        }

        /** As {@link Publication#policies}. */
        public Builder policies(NewsroomPolicies given) {
            this.policies = given;
            return this;
        }

        /** As {@link Publication#pollAdvice}. */
        public Builder pollAdvice(PollAdvice given) {
            this.pollAdvice = given;
            return this;
        }

        /** As {@link Publication#sources}. */
        public Builder sources(SourceOwnership given) {
            this.sources = given;
            return this;
        }

        /** The publication as it stands now. */
        public Publication build() {
            return new Publication(
                    title,
                    description,
                    site,
                    baseUrl,
                    authority,
                    language,
                    timeZone,
                    rights,
                    editor,
                    window,
                    defaultSection,
                    sections,
                    feeds,
                    intake,
                    licence,
                    push,
                    policies,
                    pollAdvice,
                    sources);
        }
    }
}
