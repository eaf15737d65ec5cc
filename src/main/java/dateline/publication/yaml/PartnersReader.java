package dateline.publication.yaml;

import dateline.article.Slug;
import dateline.publication.PartnerTerms;
import dateline.publication.Problem;
import dateline.publication.ProfileTerms;
import dateline.publication.Publication;
import dateline.publication.SourceOwnership;
import dateline.publication.WebhookTerms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code feeds/partners.yaml}; a newsroom without that file has no partners. */
public final class PartnersReader {
    /** The name of the file in the newsroom's folder. */
    public static final String FILE_NAME = "partners.yaml";

    static final List<String> KEYS = List.of("partners", "profiles");

    /** A key of the partner's name has at most as many. */
    private static final int LONGEST_NAME = 40;

    private static final String ADVICE =
            "Write partners: and below it, indented, msn: { title: The Harbour Gazette, profile: msn, feed: news }";

    /**
     * What was found.
     *
     * @param partners in the order of the file; none when there is any problem
     * @param webhooks where those of them hear of changes that want to
     * @param problems all of them at once, in the order of their lines
     */
    public record Reading(List<PartnerTerms> partners, List<WebhookTerms> webhooks, List<Problem> problems) {
        public Reading {
            partners = List.copyOf(partners);
            webhooks = List.copyOf(webhooks);
            problems = List.copyOf(problems);
        }
    }

    private final Map<String, Set<String>> profiles;
    private final Set<String> markEmbargoes;
    private final SourceOwnership sources;

    /**
     * @param profiles the dialects that there are, and the further keys that each cannot do without
     * @param markEmbargoes those that can say of a story that it is under embargo
     * @param sources whose the stories of each source are
     */
    public PartnersReader(Map<String, Set<String>> profiles, Set<String> markEmbargoes, SourceOwnership sources) {
        this.profiles = Map.copyOf(profiles);
        this.markEmbargoes = Set.copyOf(markEmbargoes);
        this.sources = sources;
    }

    /**
     * Reads the partners in this folder; never throws for what an editor wrote, or did not write.
     *
     * @param publication whose feeds the partners get; when it could not be read, feeds are not looked up
     */
    public Reading read(Path feedsFolder, Optional<Publication> publication) {
        Path file = feedsFolder.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            return new Reading(List.of(), List.of(), List.of());
        }
        var problemList = new ProblemList(file);
        Optional<YamlMap> settings = new YamlFile(file, problemList)
                .adviseForEmpty("Write the line partners: or take the file away.")
                .read()
                .flatMap(root -> YamlMap.in(root, ADVICE));
        settings.ifPresent(map -> map.allowOnly(KEYS));
        Map<String, YamlValue> places = places(settings, "partners");
        Map<String, ProfileTerms> described = new ProfileSettings(profiles.keySet()).read(places(settings, "profiles"));
        List<PartnerTerms> partners = partners(places, described, publication);
        List<WebhookTerms> webhooks = webhooks(places);
        return problemList.isEmpty()
                ? new Reading(partners, webhooks, List.of())
                : new Reading(List.of(), List.of(), problemList.inOrder());
    }

    private static Map<String, YamlValue> places(Optional<YamlMap> settings, String key) {
        return settings.flatMap(map -> map.value(key))
                .flatMap(value -> YamlMap.in(value, ADVICE))
                .map(YamlMap::values)
                .orElse(Map.of());
    }

    private static List<WebhookTerms> webhooks(Map<String, YamlValue> places) {
        return places.entrySet().stream()
                .flatMap(place -> WebhookSettings.read(place.getKey(), place.getValue()).stream())
                .toList();
    }

    private List<PartnerTerms> partners(
            Map<String, YamlValue> places, Map<String, ProfileTerms> described, Optional<Publication> publication) {
        var known = new HashMap<>(profiles);
        described.keySet().forEach(name -> known.putIfAbsent(name, Set.of()));
        var syndication = new SyndicationSettings(publication, markEmbargoes);
        var settings =
                new PartnerSettings(publication, new PartnerSettings.Dialects(known, described), syndication, sources);
        var partners = new ArrayList<PartnerTerms>();
        places.forEach((name, place) -> {
            requireUsable(name, place);
            settings.read(place).ifPresent(partners::add);
        });
        return partners;
    }

    private static void requireUsable(String name, YamlValue place) {
        String proper = Slug.of(name);
        if (!name.equals(proper)) {
            place.complain(
                    Quotation.of(name) + " cannot stand in an address.",
                    proper.isEmpty() ? "Write one such as msn." : "Write " + proper);
        } else if (name.length() > LONGEST_NAME) {
            place.complain("the name is longer than " + LONGEST_NAME + " characters.", "Choose a shorter one.");
        }
    }
}
