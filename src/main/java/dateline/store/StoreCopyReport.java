package dateline.store;

import java.util.List;

/**
 * What a copy of a store holds, and that it is the same as what it was made from.
 *
 * @param tables each with what was compared
 * @param lastChange the end of the change sequence
 * @param isComplete whether nobody has written to the first store meanwhile; if somebody has, the copy waits for the rest
 */
public record StoreCopyReport(List<Table> tables, long lastChange, boolean isComplete) {
    public StoreCopyReport {
        tables = List.copyOf(tables);
    }

    /**
     * A table that is the same in both.
     *
     * @param rows how many it has
     * @param written how many of them were written this time
     * @param digest of all of its rows, in hexadecimal
     */
    public record Table(String name, long rows, long written, String digest) {}

    /** How many rows there are. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** How many of them were written this time. */
    public long written() {
        return tables.stream().mapToLong(Table::written).sum();
    }
}
