package dateline.store.engine;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How many rows a table has, and the sum of their digests, which is the same in whatever order they come.
 *
 * @param hex 64 hexadecimal digits
 */
record TableDigest(long rows, String hex) {
    private static final int BITS = 256;

    static TableDigest of(Connection connection, TableShape shape) throws SQLException {
        long count = 0;
        BigInteger sum = BigInteger.ZERO;
        try (var rows = new TableRows(connection, shape)) {
            for (Optional<TableRow> row = rows.present(); row.isPresent(); row = rows.present()) {
                count++;
                sum = sum.add(new BigInteger(1, row.get().digest()));
                rows.advance();
            }
        }
        return new TableDigest(count, "%064x".formatted(sum.mod(BigInteger.ONE.shiftLeft(BITS))));
    }
}
