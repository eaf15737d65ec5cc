package dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.outbound.ScriptedSite;
import dateline.outbound.ScriptedSite.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about sources, as they are typed. */
class SourcesCommandTest {
    private static final String FEED = """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><link>https://www.wire.example/</link>
            <description>News</description><item><guid isPermaLink="false">bridge</guid><title>Bridge opens</title>
            <link>https://www.wire.example/bridge</link><pubDate>Mon, 23 Nov 2026 12:00:00 GMT</pubDate>
            <description>The harbour master said so on Tuesday evening.</description></item></channel></rss>
            """;

    @TempDir
    Path folder;

    private final ScriptedSite site = new ScriptedSite();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeConfiguration() throws IOException {
        Files.writeString(folder.resolve("publication.yaml"), """
                title: The Harbour Gazette
                description: News from the coast
                site: https://www.harbour-gazette.example/
                authority: harbour-gazette.example
                language: en
                sections: { news: { title: News } }
                """);
        writeSources(
                "sources: { wire: { feed: '" + site.at("/feed") + "', allow-private: ['" + site.authority() + "'] } }");
        site.page("/feed", Reply.of("application/rss+xml", FEED));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void writeSources(String yaml) throws IOException {
        Files.writeString(folder.resolve("sources.yaml"), yaml);
    }

    private int run(String... arguments) {
        var commandEnvironment = new CommandEnvironment(
                Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC),
                new Random(7),
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "mara",
                false);
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--feeds", folder.toString()));
        if (!arguments[0].equals("check")) {
            all.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        return CommandLineTree.of(commandEnvironment).execute(all.toArray(String[]::new));
    }

    @Test
    void pollFilesWhatIsNewAndStatusTellsOfIt() throws IOException {
        assertEquals(ExitStatus.DONE, run("sources", "poll", "wire", "--json"), err::toString);
        assertTrue(out.toString().contains("\"accepted\""), out::toString);
        out.getBuffer().setLength(0);

        assertEquals(ExitStatus.DONE, run("sources", "status", "--json"));

        JsonNode wire = new ObjectMapper().readTree(out.toString()).path(0);
        assertEquals("wire", wire.path("name").asText());
        assertEquals(1, wire.path("stories").asInt());
        assertEquals("2026-11-24T12:00:00Z", wire.path("polledAt").asText());
        assertEquals(site.at("/feed"), wire.path("addresses").path(0).asText());
    }

    @Test
    void previewShowsTheStoriesAndFilesNothing() throws IOException {
        assertEquals(ExitStatus.DONE, run("sources", "preview", site.at("/feed"), "--json"), err::toString);

        JsonNode first = new ObjectMapper().readTree(out.toString()).path(0);
        assertEquals("Bridge opens", first.path("title").asText());
        out.getBuffer().setLength(0);
        run("list", "--json");
        assertEquals("[]", out.toString().replaceAll("\\s", ""));
    }

    @Test
    @DisplayName("SEC-04: an address of the inside is refused with a sentence")
    void previewOfTheInsideIsRefused() {
        assertEquals(ExitStatus.PARTLY, run("sources", "preview", "http://127.0.0.1:9/feed"));

        assertTrue(err.toString().contains("is not asked"), err::toString);
    }

    @Test
    void anUnknownSourceIsAWrongUsage() {
        assertEquals(ExitStatus.WRONG_USAGE, run("sources", "poll", "wier"));
        assertTrue(err.toString().contains("There is no source \"wier\""), err::toString);
    }

    @Test
    void aSourceThatCannotBeHadIsAFailureOfTheCommand() {
        site.page("/feed", Reply.status(404));

        assertEquals(ExitStatus.PARTLY, run("sources", "poll"));
        assertTrue(out.toString().contains("404"), out::toString);
    }

    @Test
    void checkTellsTheMistakesOfBothFiles() throws IOException {
        writeSources("sources: { wire: { feed: wire.example, selectors: { body: 'div[' } } }");

        assertEquals(ExitStatus.WRONG_CONFIGURATION, run("check"));

        assertTrue(out.toString().contains("Write https://wire.example"), out::toString);
        assertTrue(out.toString().contains("is no CSS selector"), out::toString);
    }
}
