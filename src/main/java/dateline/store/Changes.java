package dateline.store;

import dateline.article.Selection;
import dateline.article.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads the public change sequence. */
record Changes(Handle handle, Touches touches) {
    private static final int AT_A_TIME = 500;

    /** Number of the last change before this time; 0 when there was none. */
    long before(Instant time) {
        return handle.createQuery(
                        "SELECT sequence FROM change WHERE at < :time ORDER BY at DESC, sequence DESC LIMIT 1")
                .bind("time", time.getEpochSecond() + (time.getNano() > 0 ? 1 : 0))
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    Optional<Change> last(Selection selection) {
        return changes(touches.after(0, selection, Touches.Order.NEWEST_FIRST, 1)).stream()
                .findFirst();
    }

    List<Change> after(long sequence, Selection selection, int limit) {
        return changes(touches.after(sequence, selection, Touches.Order.OLDEST_FIRST, limit));
    }

    private List<Change> changes(List<Touch> touched) {
        List<Change> whole = new ArrayList<>(touched.size());
        for (int from = 0; from < touched.size(); from += AT_A_TIME) {
            List<Touch> some = touched.subList(from, Math.min(from + AT_A_TIME, touched.size()));
            Map<Long, Set<Term>> terms = termsOf(some);
            some.forEach(touch -> whole.add(change(touch, terms.getOrDefault(touch.sequence(), Set.of()))));
        }
        return List.copyOf(whole);
    }

    private Map<Long, Set<Term>> termsOf(List<Touch> touched) {
        return handle.createQuery("SELECT sequence, term FROM change_term WHERE sequence IN (<sequences>)")
                .bindList("sequences", touched.stream().map(Touch::sequence).toList())
                .map((row, context) -> Map.entry(row.getLong("sequence"), Row.term(row.getString("term"))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));
    }

    private static Change change(Touch touch, Set<Term> terms) {
        return new Change(touch.sequence(), touch.kind(), touch.article(), touch.version(), touch.at(), terms);
    }
}
