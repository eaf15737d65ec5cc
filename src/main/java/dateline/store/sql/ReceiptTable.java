package dateline.store.sql;

import dateline.article.ArticleId;
import dateline.store.KeptReceipt;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The latest receipts; older ones make room, so that the table does not grow with the stories. */
record ReceiptTable(Handle handle) {
    /** So many stay. */
    static final int KEPT = 500;

    /** Writers take turns, so that the number behind the last one is free. */
    void add(List<KeptReceipt> receipts) {
        long number = handle.createQuery("SELECT coalesce(max(number), 0) FROM receipt")
                .mapTo(Long.class)
                .one();
        var batch = handle.prepareBatch("""
                        INSERT INTO receipt (number, at, input, outcome, article, repairs, reason)
                        VALUES (:number, :at, :input, :outcome, :article, :repairs, :reason)
                        """);
        for (KeptReceipt receipt : receipts.subList(Math.max(0, receipts.size() - KEPT), receipts.size())) {
            number++;
            batch.bind("number", number)
                    .bind("at", receipt.at().getEpochSecond())
                    .bind("input", receipt.input())
                    .bind("outcome", receipt.outcome())
                    .bind("article", receipt.article().map(ArticleId::value))
                    .bind("repairs", lines(receipt.repairs()))
                    .bind("reason", receipt.reason())
                    .add();
        }
        batch.execute();
        handle.createUpdate("DELETE FROM receipt WHERE number <= :last")
                .bind("last", number - KEPT)
                .execute();
    }

    List<KeptReceipt> newest(int limit) {
        return handle.createQuery("SELECT at, input, outcome, article, repairs, reason FROM receipt"
                        + " ORDER BY number DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> new KeptReceipt(
                        ColumnValues.moment(row, "at"),
                        row.getString("input"),
                        row.getString("outcome"),
                        ColumnValues.text(row, "article").map(ArticleId::new),
                        row.getString("repairs").lines().toList(),
                        ColumnValues.text(row, "reason")))
                .list();
    }

    private static String lines(List<String> sentences) {
        return String.join(
                "\n",
                sentences.stream()
                        .map(sentence -> sentence.replaceAll("\\R", " "))
                        .toList());
    }
}
