package dateline.store.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is filed again and again is understood once. */
class StatementCacheTest {
    private final List<String> prepared = new ArrayList<>();
    private Connection connection;
    private Handle handle;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Jdbi jdbi = Jdbi.create(() -> counting(connection));
        handle = jdbi.setStatementBuilderFactory(new StatementCache()).open();
        handle.execute("CREATE TABLE story (name TEXT PRIMARY KEY, words TEXT)");
        prepared.clear();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private Connection counting(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        prepared.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void put(String name, String words) {
        handle.createUpdate("INSERT INTO story (name, words) VALUES (:name, :words)")
                .bind("name", name)
                .bind("words", words)
                .execute();
    }

    private List<String> words(List<String> names) {
        return handle.createQuery("SELECT words FROM story WHERE name IN (<names>) ORDER BY name")
                .bindList("names", names)
                .mapTo(String.class)
                .list();
    }

    @Test
    void aStatementWithNamesIsPreparedOnce() {
        for (int i = 0; i < 5; i++) {
            put("s" + i, "A grey seal slept, " + i);
        }
        assertEquals(1, prepared.size(), prepared::toString);
    }

    @Test
    void aListOfTheSameLengthIsPreparedOnceAndAnotherOneByItself() {
        put("a", "one");
        put("b", "two");
        prepared.clear();
        assertEquals(List.of("one"), words(List.of("a")));
        assertEquals(List.of("one", "two"), words(List.of("a", "b")));
        assertEquals(List.of("two"), words(List.of("b")));
        assertEquals(2, prepared.size(), prepared::toString);
    }

    @Test
    void aBatchIsPreparedOnceAndBringsNothingFromTheOneBefore() {
        for (int i = 0; i < 3; i++) {
            var batch = handle.prepareBatch("INSERT INTO story (name, words) VALUES (:name, :words)");
            batch.bind("name", "n" + i).bind("words", "w" + i).add();
            assertEquals(1, batch.execute().length);
        }
        assertEquals(1, prepared.size(), prepared::toString);
        assertEquals(List.of("w0", "w1", "w2"), words(List.of("n0", "n1", "n2")));
    }

    @Test
    void oneWithinAnotherOfTheSameWordsIsAStatementOfItsOwn() {
        put("a", "b");
        put("b", "c");
        List<String> found = handle.createQuery("SELECT words FROM story WHERE name = :name")
                .bind("name", "a")
                .map((row, context) -> handle.createQuery("SELECT words FROM story WHERE name = :name")
                        .bind("name", row.getString("words"))
                        .mapTo(String.class)
                        .one())
                .list();
        assertEquals(List.of("c"), found);
    }
}
