package dateline.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives each test databases of its own in the one PostgreSQL of the run. Where the machine has none the test is left out,
 * with a line that says so.
 */
public final class OnPostgresql implements BeforeEachCallback, AfterEachCallback {
    private static final String TEMPLATE = "dateline_template";
    private static final AtomicInteger MADE = new AtomicInteger();

    private final List<String> databases = new ArrayList<>();

    /** Started at the first need, and kept until this process ends. */
    private static final class Shared {
        private static final Optional<PostgresqlServer> SERVER = begun();

        private static Optional<PostgresqlServer> begun() {
            Optional<PostgresqlServer> server = PostgresqlServer.start();
            server.ifPresent(started -> {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
                try {
                    started.execute("CREATE DATABASE " + TEMPLATE);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                SqlArticleStore.open(StoreAddress.read(started.address(TEMPLATE)), "template.example", 2026)
                        .close();
                forgetIdentity(started);
            });
            return server;
        }

        /** What a store is founded with is the test's to say. */
        private static void forgetIdentity(PostgresqlServer server) {
            try (var connection = server.connect(TEMPLATE);
                    var statement = connection.createStatement()) {
                statement.execute("DELETE FROM setting");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void close(PostgresqlServer server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        assumeTrue(Shared.SERVER.isPresent(), "This machine has no PostgreSQL; Debian's package postgresql is enough.");
    }

    /** The server of the run. */
    public PostgresqlServer server() {
        return Shared.SERVER.orElseThrow();
    }

    /** The address of a new database with an empty store in it. */
    public StoreAddress store() throws SQLException {
        return StoreAddress.read(server().address(database(" TEMPLATE " + TEMPLATE)));
    }

    /** The name of a new database that is empty. */
    public String emptyDatabase() throws SQLException {
        return database("");
    }

    private String database(String options) throws SQLException {
        String name = "store_" + MADE.incrementAndGet();
        server().execute("CREATE DATABASE " + name + options);
        databases.add(name);
        return name;
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        for (String database : databases) {
            server().execute("DROP DATABASE " + database + " WITH (FORCE)");
        }
        databases.clear();
    }
}
