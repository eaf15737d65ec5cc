package dateline.store;

import dateline.store.engine.SqlArticleStore;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same on PostgreSQL. */
class ManyWritersOnPostgresqlTest extends ManyWritersTest {
    @RegisterExtension
    final OnPostgresql onPostgresql = new OnPostgresql();

    private StoreAddress storeAddress;

    @BeforeEach
    void makeDatabase() throws SQLException {
        storeAddress = StoreAddress.read(onPostgresql.server().address(onPostgresql.emptyDatabase()));
    }

    @Override
    ArticleStore open(String authority, int year) {
        return SqlArticleStore.open(storeAddress, authority, year);
    }
}
