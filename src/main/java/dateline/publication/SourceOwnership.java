package dateline.publication;

import dateline.article.Article;
import dateline.article.Term;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose the stories of each source are.
 *
 * @param ours names of the sources whose stories are the newsroom's own
 * @param thirdParty names of the sources whose stories belong to somebody else
 */
public record SourceOwnership(Set<String> ours, Set<String> thirdParty) {
    /** Of a newsroom without sources. */
    public static final SourceOwnership NONE = new SourceOwnership(Set.of(), Set.of());

    private static final String KIND = Term.Kind.SOURCE.word() + ":";

    public SourceOwnership {
        ours = Set.copyOf(ours);
        thirdParty = Set.copyOf(thirdParty);
    }

    /** As {@code third-party} of {@code sources.yaml} says. */
    public static SourceOwnership of(Collection<SourceTerms> sources) {
        return new SourceOwnership(names(sources, false), names(sources, true));
    }

    private static Set<String> names(Collection<SourceTerms> sources, boolean thirdParty) {
        return sources.stream()
                .filter(source -> source.thirdParty() == thirdParty)
                .map(SourceTerms::name)
                .collect(Collectors.toSet());
    }

    /** Whether a story says that it is of a source whose stories are the newsroom's own. */
    public boolean isOurs(Article article) {
        return isOurs(article.content().source());
    }

    /** The same of a story with this source. */
    public boolean isOurs(Optional<String> source) {
        return source.filter(ours::contains).isPresent();
    }

    /**
     * Whether a story belongs to somebody else: it says that it is of such a source, or has come from a source that is
     * listed no more, of which nobody can tell whose it was.
     */
    public boolean isThirdParty(Article article) {
        return isThirdParty(article.content().source(), article.aliases());
    }

    /** The same of a story with this source and these aliases. */
    public boolean isThirdParty(Optional<String> source, Collection<String> aliases) {
        return source.filter(thirdParty::contains).isPresent()
                || aliases.stream()
                        .filter(alias -> alias.startsWith(KIND))
                        .map(alias -> alias.substring(KIND.length()).split(":", 2)[0])
                        .anyMatch(name -> !ours.contains(name));
    }
}
