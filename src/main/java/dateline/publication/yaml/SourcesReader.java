package dateline.publication.yaml;

import dateline.article.Slug;
import dateline.publication.Problem;
import dateline.publication.Publication;
import dateline.publication.SourceTerms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code feeds/sources.yaml}; a newsroom without that file has no sources beside its inbox. */
public final class SourcesReader {
    /** The name of the file in the newsroom's folder. */
    public static final String FILE_NAME = "sources.yaml";

    static final List<String> KEYS = List.of("sources", "measure-images");

    private static final Set<String> RESERVED = Set.of("inbox");

    /**
     * What was found.
     *
     * @param sources in the order of the file; none when there is any problem
     * @param measureImages whether the lead image of every article is measured, wherever the article comes from
     * @param problems all of them at once, in the order of their lines
     */
    public record Reading(List<SourceTerms> sources, boolean measureImages, List<Problem> problems) {
        public Reading {
            sources = List.copyOf(sources);
            problems = List.copyOf(problems);
        }
    }

    private final Function<String, Optional<String>> selectorMistake;

    /** @param selectorMistake tells what is wrong with a CSS selector, if anything is */
    public SourcesReader(Function<String, Optional<String>> selectorMistake) {
        this.selectorMistake = selectorMistake;
    }

    /**
     * Reads the sources in this folder; never throws for what an editor wrote, or did not write.
     *
     * @param publication whose sections the sources name; when it could not be read, sections are not looked up
     */
    public Reading read(Path feedsFolder, Optional<Publication> publication) {
        Path file = feedsFolder.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            return new Reading(List.of(), false, List.of());
        }
        var problemList = new ProblemList(file);
        String advice = "Write sources: and below it, indented, wire: { feed: https://www.wire.example/feed.xml }";
        Optional<YamlMap> settings = new YamlFile(file, problemList)
                .adviseForEmpty("Write the line sources: or take the file away.")
                .read()
                .flatMap(root -> YamlMap.in(root, advice));
        settings.ifPresent(map -> map.allowOnly(KEYS));
        List<SourceTerms> sources = settings.flatMap(map -> map.value("sources"))
                .flatMap(value -> YamlMap.in(value, advice))
                .map(map -> sources(map.values(), publication))
                .orElse(List.of());
        boolean measures = settings.flatMap(map -> map.value("measure-images"))
                .flatMap(YamlValue::asTruth)
                .orElse(false);
        return new Reading(problemList.isEmpty() ? sources : List.of(), measures, problemList.inOrder());
    }

    private List<SourceTerms> sources(Map<String, YamlValue> places, Optional<Publication> publication) {
        var settings = new SourceSettings(publication, selectorMistake);
        var sources = new ArrayList<SourceTerms>();
        places.forEach((name, place) -> {
            requireUsable(name, place);
            settings.read(place).ifPresent(sources::add);
        });
        return sources;
    }

    private static void requireUsable(String name, YamlValue place) {
        String proper = Slug.of(name);
        if (!name.equals(proper)) {
            place.complain(
                    Quotation.of(name) + " cannot name a source.",
                    proper.isEmpty() ? "Write one such as wire." : "Write " + proper);
        } else if (RESERVED.contains(name)) {
            place.complain(
                    "the name " + Quotation.of(name) + " is taken: it is that of the stories in the inbox.",
                    "Choose another one, such as " + name + "-feed.");
        }
    }
}
