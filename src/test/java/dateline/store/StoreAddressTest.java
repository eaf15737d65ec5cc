package dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://desk:secret@db.example:5433/gazette | desk | secret | db.example:5433 | gazette",
                "postgresql://desk:s%40lt%2Fy@db.example/gazette | desk | s@lt/y | db.example | gazette",
                "postgres://desk:a@b@db.example/gazette | desk | a@b | db.example | gazette",
                "jdbc:postgresql://desk:a/b+c%@db.example/gazette | desk | a/b+c% | db.example | gazette",
                "jdbc:postgresql://desk:who?@db.example/gazette | desk | who? | db.example | gazette",
                "jdbc:postgresql://one.example,two.example:5433/gazette?user=desk&password=p%26w&sslmode=require"
                        + " | desk | p&w | one.example,two.example:5433 | gazette",
                "jdbc:postgresql://[::1]:5432/gazette |  |  | [::1]:5432 | gazette",
            })
    void anAddressIsReadAndItsPasswordIsNowhereToBeSeen(
            String text, String user, String password, String hosts, String database) {
        var address = (StoreAddress.Postgresql) StoreAddress.read(text);

        assertEquals(Optional.ofNullable(user), address.user());
        assertEquals(Optional.ofNullable(password), address.password());
        assertEquals(hosts, address.hosts());
        assertEquals(database, address.database());
        if (password != null) {
            assertFalse((address.name() + address.url() + address).contains(password), address.name());
            assertFalse(address.url().contains("p%26w"), address.url());
        }
    }

    @Test
    void whatIsNoAddressOfADatabaseIsAFolder() {
        assertEquals(new StoreAddress.Folder(Path.of("data")), StoreAddress.read("data"));
        assertEquals(
                new StoreAddress.Folder(Path.of("data").toAbsolutePath()),
                StoreAddress.read("jdbc:sqlite:data/dateline.db"));
    }

    @ParameterizedTest
    @DisplayName("Secrets are nowhere: an address that is not understood is not repeated")
    @ValueSource(
            strings = {
                "jdbc:mysql://desk:secret@db.example/gazette",
                "jdbc:postgresql://desk:secret/gazette",
                "postgresql://desk:secret@db.example:secret/gazette",
                "jdbc:postgresql:gazette?password=secret"
            })
    void whatIsNotUnderstoodIsNotRepeated(String text) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> StoreAddress.read(text));

        assertFalse(String.valueOf(refusal.getMessage()).contains("secret"), refusal.getMessage());
    }
}
