package dateline.publication.yaml;

import dateline.publication.NamedFeed;
import dateline.publication.PollAdvice;
import dateline.publication.Problem;
import dateline.publication.Publication;
import dateline.publication.Section;
import dateline.publication.Window;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code feeds/publication.yaml}. */
public final class PublicationReader {
    /** The name of the file in the newsroom's folder. */
    public static final String FILE_NAME = "publication.yaml";

    static final List<String> KEYS = List.of(
            "title",
            "description",
            "site",
            "base-url",
            "authority",
            "language",
            "time-zone",
            "rights",
            "editor",
            "licence",
            "window",
            "default-section",
            "sections",
            "feeds",
            "intake",
            "push",
            "policies",
            "polling");

    /**
     * What was found.
     *
     * @param publication absent when there is any problem: a newsroom with mistakes in it does not open
     * @param problems all of them at once, in the order of their lines
     */
    public record Reading(Optional<Publication> publication, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    private final URI defaultBaseUrl;

    /** @param defaultBaseUrl stands in for a missing {@code base-url} */
    public PublicationReader(URI defaultBaseUrl) {
        this.defaultBaseUrl = defaultBaseUrl;
    }

    /** Reads the configuration in this folder; never throws for what an editor wrote, or did not write. */
    public Reading read(Path feedsFolder) {
        Path file = feedsFolder.resolve(FILE_NAME);
        var problemList = new ProblemList(file);
        Optional<Publication> publication = new YamlFile(file, problemList)
                .read()
                .flatMap(root -> YamlMap.in(
                        root, "Write a key, a colon and a value on each line, such as title: The Harbour Gazette"))
                .map(this::publication);
        return new Reading(publication.filter(read -> problemList.isEmpty()), problemList.inOrder());
    }

    /** Where a value is missing or wrong something stands in for it, so that what follows is read as well. */
    private Publication publication(YamlMap settings) {
        settings.allowOnly(KEYS);
        Window window = WindowSettings.read(settings, Window.DEFAULT);
        Map<String, YamlValue> sectionPlaces = sectionPlaces(settings);
        Map<String, YamlValue> feedPlaces = feedPlaces(settings);
        var feedSlugs = new FeedSlugs();
        sectionPlaces.forEach(feedSlugs::take);
        feedPlaces.forEach(feedSlugs::take);
        List<Section> sections = each(sectionPlaces.values(), new SectionSettings(window, feedSlugs)::read);
        var selections = new SelectionSettings(sectionPlaces.keySet(), feedSlugs);
        List<NamedFeed> feeds = each(feedPlaces.values(), new FeedSettings(window, feedSlugs, selections)::read);
        return named(settings)
                .window(window)
                .defaultSection(defaultSection(settings, sectionPlaces.keySet(), feedSlugs))
                .sections(sections)
                .feeds(feeds)
                .intake(IntakeSettings.read(settings))
                .licence(LicenceSettings.read(settings))
                .push(PushSettings.read(settings))
                .policies(PolicySettings.read(settings))
                .pollAdvice(settings.value("polling")
                        .flatMap(PollAdviceSetting::read)
                        .orElse(PollAdvice.CONSTANT))
                .build();
    }

    private Publication.Builder named(YamlMap settings) {
        String title = settings.requiredText("title", "Write the publication's name.");
        String description =
                settings.requiredText("description", "Write one sentence about the publication: every feed shows it.");
        URI site = settings.required("site", "Write the address of the publication's own site.")
                .flatMap(WebUrlSetting::read)
                .orElse(defaultBaseUrl);
        URI baseUrl =
                settings.value("base-url").flatMap(WebUrlSetting::readBase).orElse(defaultBaseUrl);
        return Publication.named(title, baseUrl)
                .description(description)
                .site(site)
                .authority(settings.required(
                                "authority", "Write the publication's domain, such as harbour-gazette.example.")
                        .flatMap(TagAuthority::read)
                        .orElse(""))
                .language(settings.required("language", "Write the language of the articles, such as en-GB.")
                        .flatMap(LanguageSetting::read)
                        .orElse(""))
                .timeZone(settings.value("time-zone").flatMap(TimeZoneSetting::read))
                .rights(settings.value("rights").flatMap(YamlValue::asText))
                .editor(settings.value("editor").flatMap(MailSetting::read));
    }

    private static Map<String, YamlValue> sectionPlaces(YamlMap settings) {
        return settings.required("sections", "Write at least one, such as news: { title: News }")
                .flatMap(sections ->
                        YamlMap.in(sections, "Write sections: and below it, indented, news: { title: News }"))
                .map(YamlMap::values)
                .orElse(Map.of());
    }

    private static Map<String, YamlValue> feedPlaces(YamlMap settings) {
        return settings.value("feeds")
                .flatMap(feeds -> YamlMap.in(
                        feeds, "Write feeds: and below it, indented, coast: { title: The coast, any: [tag:harbour] }"))
                .map(YamlMap::values)
                .orElse(Map.of());
    }

    private static <T> List<T> each(Collection<YamlValue> places, Function<YamlValue, Optional<T>> reading) {
        return places.stream().flatMap(place -> reading.apply(place).stream()).toList();
    }

    /** The first section, unless another one is named. */
    private static String defaultSection(YamlMap settings, Set<String> sections, FeedSlugs feedSlugs) {
        Optional<YamlValue> place = settings.value("default-section");
        Optional<String> named = place.flatMap(YamlValue::asWord);
        if (named.isPresent() && !sections.contains(named.get())) {
            place.get()
                    .complain(
                            "there is no section " + Quotation.of(named.get()) + ".",
                            feedSlugs.adviceForSection(named.get(), sections));
        }
        return named.or(() -> sections.stream().findFirst()).orElse("");
    }
}
