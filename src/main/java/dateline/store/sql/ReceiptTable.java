package dateline.store.sql;

import dateline.article.ArticleId;
import dateline.store.KeptReceipt;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** The latest receipts; older ones make room, so that the table does not grow with the stories. */
record ReceiptTable(Handle handle, PlainStatements plain) {
    /** So many stay. */
    static final int KEPT = 500;

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    ReceiptTable(Handle handle) {
        this(handle, new PlainStatements(handle));
    }

    /** Writers take turns, so that the number behind the last one is free. */
    void add(List<KeptReceipt> receipts) {
        long number = plain.first("SELECT coalesce(max(number), 0) FROM receipt", row -> row.getLong(1))
                .orElseThrow();
        for (KeptReceipt receipt : receipts.subList(Math.max(0, receipts.size() - KEPT), receipts.size())) {
            number++;
            int rows = plain.update(
                    """
                    INSERT INTO receipt (number, at, input, outcome, article, repairs, reason)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                    number,
                    receipt.at().getEpochSecond(),
                    receipt.input(),
                    receipt.outcome(),
                    receipt.article().map(ArticleId::value).orElse(null),
                    lines(receipt.repairs()),
                    receipt.reason().orElse(null));
            assert rows == 1;
        }
        int leave = plain.update("DELETE FROM receipt WHERE number <= ?", number - KEPT);
        assert leave >= 0;
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
                        .map(sentence -> LINE_BREAK.matcher(sentence).replaceAll(" "))
                        .toList());
    }
}
