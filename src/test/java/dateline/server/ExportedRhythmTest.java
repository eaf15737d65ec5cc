package dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.cli.CommandLineHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP-22, POLL-02: web servers before an export give each listed feed the time that its own rhythm allows. */
class ExportedRhythmTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("A quiet feed has its own place in both configurations, where the newsroom has chosen so")
    void inTheConfigurations() throws IOException {
        var commandLine = new CommandLineHarness(folder.resolve("newsroom"));
        Path out = folder.resolve("out");
        String stories = IntStream.rangeClosed(1, 6)
                .mapToObj(day ->
                        ("{\"sourceId\": \"%d\", \"title\": \"Dinghy %d\", \"bodyText\": \"Number %d drifted in.\","
                                        + " \"section\": \"world\", \"published\": \"2026-02-2%dT08:00:00Z\"}")
                                .formatted(day, day, day, day))
                .collect(Collectors.joining("\n"));
        assertEquals(0, commandLine.run(stories, "ingest", "-").status());
        assertEquals(0, commandLine.run("", "export", out.toString()).status());
        assertFalse(Files.readString(out.resolve("Caddyfile")).contains("feed-rss-world"));

        Files.writeString(
                commandLine.feeds().resolve("publication.yaml"), "\npolling: rhythm\n", StandardOpenOption.APPEND);
        assertEquals(0, commandLine.run("", "export", out.toString()).status());

        for (String file : List.of("Caddyfile", "nginx-server.conf")) {
            String written = Files.readString(out.resolve(file));
            int own = written.indexOf("^/feeds/world\\.rss$");
            assertTrue(own > 0 && own < written.indexOf("^/feeds/.+\\.rss$"), file);
            assertTrue(written.substring(own, own + 600).contains("max-age=3600, s-maxage=60"), file);
        }
    }
}
