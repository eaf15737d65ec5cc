package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.cli.CommandLineHarness.Result;
import dateline.server.ServerLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondServerTest {
    @Test
    @DisplayName("D10: a second server on a data folder is refused, and commands work beside the first")
    void aSecondServerIsRefused(@TempDir Path folder) throws IOException {
        var commandLine = new CommandLineHarness(folder);
        Files.createDirectories(commandLine.data());
        try (var first = ServerLock.on(commandLine.data())) {
            Result second = commandLine.run("", "serve", "--port", "0");
            Result command = commandLine.run("Seal asleep\n\nA grey seal slept.", "ingest", "-");

            assertEquals(ExitStatus.NO_STORE, second.status());
            assertTrue(second.err().contains("Another server works on the data folder"), second.err());
            assertEquals(ExitStatus.DONE, command.status(), command.err());
            assertTrue(Files.exists(commandLine.data().resolve(ServerLock.FILE)), first::toString);
        }
        ServerLock.on(commandLine.data()).close();
    }
}
