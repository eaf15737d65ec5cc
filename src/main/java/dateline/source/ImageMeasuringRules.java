package dateline.source;

import dateline.article.Content;
import dateline.ingest.model.Sender;
import dateline.publication.SourceTerms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Whose lead images are measured.
 *
 * @param everywhere those of every article, wherever it comes from
 */
public record ImageMeasuringRules(List<SourceTerms> sources, boolean everywhere)
        implements BiFunction<Content, Sender, Optional<Set<String>>> {
    public ImageMeasuringRules {
        sources = List.copyOf(sources);
    }

    /** Whether there is any article whose image is measured. */
    public boolean measureAny() {
        return everywhere || sources.stream().anyMatch(SourceTerms::measureImages);
    }

    /**
     * The hosts that may be private for this article's image; empty when it is not to be measured. A source's own hosts are
     * for what the source itself has sent: an article may name any source.
     *
     * @param sender who has put the image there
     */
    @Override
    public Optional<Set<String>> apply(Content content, Sender sender) {
        Optional<SourceTerms> terms = content.source().flatMap(name -> sources.stream()
                .filter(source -> source.name().equals(name))
                .findFirst());
        return everywhere || terms.filter(SourceTerms::measureImages).isPresent()
                ? Optional.of(terms.filter(named -> sender.equals(new Sender.Source(named.name())))
                        .map(SourceTerms::allowPrivate)
                        .orElse(Set.of()))
                : Optional.empty();
    }
}
