package dateline.store;

/**
 * A row of the store that cannot be read as what it was written as.
 *
 * @param table that it stands in
 * @param row which one it is; of a story that is not public, nothing that names it
 * @param fault the kind of the failure, without any words of the row
 */
public record DamagedRow(String table, String row, String fault) {
    /** What somebody has to look after. */
    public String sentence() {
        return "A row of the store is damaged (table " + table + ", " + row + ": " + fault
                + "). What it holds is left out everywhere until it is put right and the server is started again.";
    }
}
