package dateline.store.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.store.Stories;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void onlyWhereThereAreRights() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    @DisplayName("LIFE-01: no other user of the machine can look into a data folder that was made here")
    void aDataFolderIsForItsUserAlone() throws IOException {
        Path data = folder.resolve("srv/data");

        SqlArticleStore.open(data, Stories.AUTHORITY, 2026).close();

        assertEquals("rwx------", rights(data));
    }

    @Test
    void aFolderThatIsThereKeepsItsRights() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));

        SqlArticleStore.open(data, Stories.AUTHORITY, 2026).close();

        assertEquals("rwxr-x---", rights(data));
    }

    @Test
    void aLinkToAFolderIsThatFolder() throws IOException {
        Path data = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("data")));

        PrivateFolder.make(data);

        assertEquals(data.toRealPath(), folder.resolve("data").toRealPath());
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));

        assertThrows(FileAlreadyExistsException.class, () -> PrivateFolder.make(file));
    }
}
