package dateline.store.sql;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Selection;
import dateline.store.Change;
import dateline.store.EntryChange;
import dateline.store.PublicReader;
import dateline.store.SelectionChange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What the change sequence tells of the public, up to one of its numbers: the same for today as for a day in the past. */
abstract class ChangeSequenceReader implements PublicReader {
    final ChangeTable changeTable;
    final PublicSnapshots publicSnapshots;
    private final EntryChangeQuery entryChangeQuery;
    private final long upTo;

    /** @param upTo number of the last change that counts */
    ChangeSequenceReader(Handle handle, AliasTable aliasTable, RowReading rowReading, long upTo) {
        this.upTo = upTo;
        var selectionChangeQuery = new SelectionChangeQuery(handle, upTo, rowReading);
        this.changeTable = new ChangeTable(handle, selectionChangeQuery, rowReading);
        this.publicSnapshots = new PublicSnapshots(handle, aliasTable, rowReading);
        this.entryChangeQuery = new EntryChangeQuery(selectionChangeQuery, publicSnapshots);
    }

    @Override
    public Optional<Change> lastChange(Selection selection) {
        return changeTable.last(selection);
    }

    @Override
    public List<Change> changesAfter(long sequence, Selection selection, int limit) {
        return changeTable.after(sequence, selection, limit);
    }

    @Override
    public List<Change> changesAfter(long sequence, int limit) {
        return changeTable.after(sequence, Selection.EVERYTHING, limit);
    }

    @Override
    public List<EntryChange> withdrawals(Selection selection, long after) {
        return entryChangeQuery.withdrawals(selection, after);
    }

    @Override
    public List<EntryChange> entryChanges(Selection selection, long after, int limit) {
        return entryChangeQuery.after(after, selection, limit);
    }

    @Override
    public List<SelectionChange> selectionChanges(Selection selection, long after, int limit) {
        return entryChangeQuery
                .selectionChangeQuery()
                .after(after, selection, SelectionChangeQuery.Order.OLDEST_FIRST, limit);
    }

    @Override
    public Optional<SelectionChange> firstSelectionChange(Selection selection, ArticleId article) {
        return entryChangeQuery.first(selection, article);
    }

    @Override
    public Set<ArticleId> leftAfter(Selection selection, long sequence, Collection<ArticleId> articles) {
        return entryChangeQuery.leftAfter(selection, sequence, List.copyOf(articles));
    }

    @Override
    public Optional<Article> lastShown(ArticleId article) {
        return changeTable.lastShown(article, upTo).flatMap(sequence -> publicSnapshots.at(List.of(sequence)).stream()
                .findFirst());
    }

    @Override
    public List<Article> seenAt(List<Long> sequences) {
        return publicSnapshots.at(sequences);
    }
}
