package dateline.partner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dateline.article.Article;
import dateline.store.ArticleStore;
import dateline.store.LedgerEntry;
import dateline.store.StoreReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the ledger is told to programs. */
public final class LedgerForm {
    private LedgerForm() {}

    /** What the ledger has of the article or the partner of this name; absent when there is neither. */
    public static Optional<List<LedgerEntry>> of(ArticleStore store, String named) {
        return store.read(reader -> of(reader, named));
    }

    private static Optional<List<LedgerEntry>> of(StoreReader reader, String named) {
        Optional<Article> article = reader.articleNamed(named);
        if (article.isPresent()) {
            return article.map(found -> reader.ledger().of(found.id()));
        }
        return reader.ledger().knows(named) ? Optional.of(reader.ledger().of(named)) : Optional.empty();
    }

    /** A list of objects, one for each line. */
    public static ArrayNode json(List<LedgerEntry> entries) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        entries.forEach(entry -> list.addObject()
                .put("partner", entry.partner())
                .put("document", entry.document())
                .put("article", entry.article().value())
                .put("version", entry.version())
                .put("takedown", entry.takedown())
                .put("served", entry.served().map(Instant::toString).orElse(null))
                .put("status", entry.status()));
        return list;
    }
}
