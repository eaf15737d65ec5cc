package dateline.source;

import dateline.article.Content;
import dateline.publication.SourceTerms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whose lead images are measured.
 *
 * @param everywhere those of every article, wherever it comes from
 */
public record ImageMeasuringRules(List<SourceTerms> sources, boolean everywhere)
        implements Function<Content, Optional<Set<String>>> {
    public ImageMeasuringRules {
        sources = List.copyOf(sources);
    }

    /** The hosts that may be private for this article's image; empty when it is not to be measured. */
    @Override
    public Optional<Set<String>> apply(Content content) {
        Optional<SourceTerms> terms = content.source().flatMap(name -> sources.stream()
                .filter(source -> source.name().equals(name))
                .findFirst());
        return everywhere || terms.filter(SourceTerms::measureImages).isPresent()
                ? Optional.of(terms.map(SourceTerms::allowPrivate).orElse(Set.of()))
                : Optional.empty();
    }
}
