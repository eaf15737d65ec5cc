package dateline.store.sql;

import dateline.article.Selection;
import dateline.article.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * A selection as a condition of SQL: exact, for it asks for the presence of each term by itself. Where the selection
 * names terms, {@link #walks} gives those whose index entries lead to everything that it holds.
 */
record SelectionCondition(Selection selection) {

    /**
     * The condition that a {@link Selection} puts on a set of terms.
     *
     * @param presence of the term {@code %s}, such as {@code EXISTS (… term = %s)}; {@code %s} becomes a parameter
     */
    String sql(String presence) {
        List<String> parts = new ArrayList<>();
        sorted(selection.all()).forEach(term -> parts.add(presence.formatted(parameter(term))));
        if (!selection.any().isEmpty()) {
            parts.add(sorted(selection.any()).stream()
                    .map(term -> presence.formatted(parameter(term)))
                    .collect(Collectors.joining(" OR ", "(", ")")));
        }
        sorted(selection.not()).forEach(term -> parts.add("NOT " + presence.formatted(parameter(term))));
        return parts.isEmpty() ? "1 = 1" : String.join(" AND ", parts);
    }

    /** Gives each parameter of {@link #sql} its term. */
    <S extends SqlStatement<S>> S bindTo(S statement) {
        terms().forEach(term -> statement.bind(name(term), term.toString()));
        return statement;
    }

    /**
     * The terms to walk, one after another: whatever the selection holds stands under one of them. Empty when the
     * selection names none that must be there, and all there is has to be walked.
     */
    List<Term> walks() {
        return rarest(selection.all()).map(List::of).orElseGet(() -> sorted(selection.any()));
    }

    // A tag or a name stands on fewer articles than a section or a source.
    private static Optional<Term> rarest(Collection<Term> terms) {
        return terms.stream()
                .min(Comparator.comparing(
                                (Term term) -> term.kind() == Term.Kind.SECTION || term.kind() == Term.Kind.SOURCE)
                        .thenComparing(Comparator.naturalOrder()));
    }

    private List<Term> terms() {
        List<Term> terms = new ArrayList<>(selection.all());
        terms.addAll(selection.any());
        terms.addAll(selection.not());
        return terms.stream().distinct().sorted().toList();
    }

    private String parameter(Term term) {
        return ":" + name(term);
    }

    private String name(Term term) {
        return "term" + terms().indexOf(term);
    }

    private static List<Term> sorted(Collection<Term> terms) {
        return terms.stream().sorted().toList();
    }
}
