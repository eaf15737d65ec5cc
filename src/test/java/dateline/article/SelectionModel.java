package dateline.article;

import java.util.Set;

/** What a selection means, in plain Java: what the store's SQL is compared with. */
public final class SelectionModel {
    private SelectionModel() {}

    /** Whether an article that has these terms belongs to it. */
    public static boolean holds(Selection selection, Set<Term> terms) {
        return terms.containsAll(selection.all())
                && (selection.any().isEmpty() || selection.any().stream().anyMatch(terms::contains))
                && selection.not().stream().noneMatch(terms::contains);
    }
}
