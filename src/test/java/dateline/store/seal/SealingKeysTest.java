package dateline.store.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.store.SigningSecret;
import dateline.store.StoreUnavailableException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingKeysTest {
    private final Random random = new Random(1);

    @TempDir
    Path folder;

    private SealingKeys keys() {
        return new SealingKeys(SealingKeys.Places.in(folder), random);
    }

    @Test
    @DisplayName("The key is made with the first secret, for this user alone, and nothing else is left beside it")
    void made() throws Exception {
        var first = new SecretSealer(keys());
        assertFalse(Files.exists(folder.resolve("secret.key")));

        String stored = first.stored(SigningSecret.of("hush"), "row 1");

        assertEquals(
                "hush", new SecretSealer(keys()).opened(stored, "row 1").text().orElseThrow());
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret.key"))));
            assertEquals(List.of(), keys().filesOpenToOthers());
            Files.setPosixFilePermissions(folder.resolve("secret.key"), PosixFilePermissions.fromString("rw-r-----"));
            assertEquals(List.of(folder.resolve("secret.key")), keys().filesOpenToOthers());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    @DisplayName("Two programs that look for the key before it is there use the one that is made first")
    void madeOnce() {
        SealingKeys one = keys();
        SealingKeys other = keys();
        assertEquals(List.of(), one.names());
        assertEquals(List.of(), other.names());

        assertEquals(
                one.sealing().orElseThrow().name(),
                other.sealing().orElseThrow().name());
    }

    @Test
    @DisplayName("The same secret is sealed in another way each time, and once for each that is carried on")
    void sealedAnew() {
        var sealer = new SecretSealer(keys());
        SigningSecret secret = SigningSecret.of("hush");

        assertEquals(sealer.stored(secret, "row 1"), sealer.stored(secret, "row 1"));
        assertFalse(sealer.stored(secret, "row 1").equals(sealer.stored(secret, "row 2")));
        assertFalse(sealer.stored(secret, "row 1").equals(sealer.stored(SigningSecret.of("hush"), "row 1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"swordfish", "c2hvcnQ=", "-----BEGIN PRIVATE KEY-----", "# a key\nnone"})
    @DisplayName("What is no key is told by where it stands and what one looks like, and shown nowhere")
    void noKey(String text) throws Exception {
        Files.writeString(folder.resolve("secret.key"), text);

        var refusal = assertThrows(StoreUnavailableException.class, () -> keys().names());

        assertTrue(refusal.getMessage().contains("secret.key is no key"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("openssl rand -base64 32"), refusal.getMessage());
        assertFalse(refusal.getMessage().contains(text));
        assertEquals(text, Files.readString(folder.resolve("secret.key")));
    }

    @Test
    @DisplayName("A file that is named has to be there; none is made in its place")
    void namedFile() {
        Path named = folder.resolve("other.key");
        var keys = new SealingKeys(
                new SealingKeys.Places(
                        Optional.empty(), Optional.of(named), Optional.of(folder.resolve("secret.key")), true),
                random);

        var refusal = assertThrows(StoreUnavailableException.class, keys::names);

        assertTrue(refusal.getMessage().contains(named.toString()), refusal.getMessage());
        assertThrows(StoreUnavailableException.class, keys::sealing);
        assertFalse(Files.exists(named));
        assertFalse(Files.exists(folder.resolve("secret.key")));
    }
}
