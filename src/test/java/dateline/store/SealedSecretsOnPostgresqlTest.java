package dateline.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same on PostgreSQL. */
class SealedSecretsOnPostgresqlTest extends SealedSecretsTest {
    @RegisterExtension
    final OnPostgresql onPostgresql = new OnPostgresql();

    private StoreAddress storeAddress;

    @Override
    StoreAddress address() throws SQLException {
        if (storeAddress == null) {
            storeAddress = onPostgresql.store();
        }
        return storeAddress;
    }

    @Override
    Connection connection() throws SQLException {
        return onPostgresql.server().connect(((StoreAddress.Postgresql) address()).database());
    }
}
