package dateline.store;

import dateline.store.engine.SqlArticleStore;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same on PostgreSQL. */
class LedgerOnPostgresqlTest extends LedgerTest {
    @RegisterExtension
    final OnPostgresql onPostgresql = new OnPostgresql();

    private StoreAddress storeAddress;

    @Override
    ArticleStore open(String authority, int year) throws SQLException {
        if (storeAddress == null) {
            storeAddress = onPostgresql.store();
        }
        return SqlArticleStore.open(storeAddress, authority, year);
    }
}
