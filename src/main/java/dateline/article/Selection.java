package dateline.article;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which articles a feed holds: those that have every term of {@code all}, at least one of {@code any} (where it names
 * some), and none of {@code not}. The empty selection holds every article.
 */
public record Selection(Set<Term> all, Set<Term> any, Set<Term> not) {
    /** Holds every article. */
    public static final Selection EVERYTHING = new Selection(Set.of(), Set.of(), Set.of());

    public Selection {
        all = sorted(all);
        any = sorted(any);
        not = sorted(not);
    }

    /** In one order for ever: the text of a selection tells whether a configuration is the one of the last run. */
    private static Set<Term> sorted(Set<Term> terms) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(terms));
    }

    /** Every article that has this term. */
    public static Selection of(Term term) {
        return new Selection(Set.of(term), Set.of(), Set.of());
    }

    /** Whether it holds an article of these terms. */
    public boolean holds(Set<Term> terms) {
        return terms.containsAll(all)
                && (any.isEmpty() || any.stream().anyMatch(terms::contains))
                && not.stream().noneMatch(terms::contains);
    }

    /** The articles that are in both; absent when both ask for one of several terms, which no one selection can say. */
    public Optional<Selection> and(Selection other) {
        Selection one = plain();
        Selection two = other.plain();
        if (!one.any.isEmpty() && !two.any.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Selection(union(one.all, two.all), union(one.any, two.any), union(one.not, two.not)));
    }

    /** The same selection, where one of one term is that term. */
    private Selection plain() {
        return any.size() == 1 ? new Selection(union(all, any), Set.of(), not) : this;
    }

    private static Set<Term> union(Set<Term> some, Set<Term> others) {
        var both = new TreeSet<Term>(some);
        both.addAll(others);
        return both;
    }
}
