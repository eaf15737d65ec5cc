package dateline.packaged;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drives the packaged jar as a newcomer does, with the newsroom's folder that the repository ships. */
class PackagedJarIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path work;

    private Path feeds;
    private Path data;

    @BeforeEach
    void copyTheNewsroomsFolder() throws IOException {
        feeds = work.resolve("feeds");
        data = work.resolve("data");
        Path original = Path.of("feeds");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Path copy = feeds.resolve(original.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void theSampleInboxIsInEverySectionsFeeds() throws Exception {
        try (RunningJar server = RunningJar.serve(feeds, data)) {
            JsonNode list = JSON.readTree(server.get("/feeds.json").body());

            assertTrue(list.path("feeds").size() >= 5, list.toString());
            for (String extension : new String[] {"rss", "atom", "json"}) {
                assertEquals(200, server.get("/feeds/all." + extension).statusCode());
            }
            assertTrue(JSON.readTree(server.get("/feeds/all.json").body())
                            .path("items")
                            .size()
                    >= 12);
        }
    }

    @Test
    void aFileThatIsDroppedIntoTheInboxIsServedWithoutARestart() throws Exception {
        try (RunningJar server = RunningJar.serve(feeds, data)) {
            Files.writeString(
                    feeds.resolve("inbox/dropped.txt"),
                    "Seal asleep on the slipway\n\nA grey seal slept through Monday's launch of the lifeboat.\n");

            await().until(() -> server.get("/feeds/all.atom").body().contains("Seal asleep on the slipway"));
        }
    }

    @Test
    void aCommandBesideTheServerShowsInItsFeeds() throws Exception {
        Path story = Files.writeString(
                work.resolve("tram.txt"), "Tram line reaches the pier\n\nThe first tram ran to the pier on Monday.\n");
        try (RunningJar server = RunningJar.serve(feeds, data)) {
            RunningJar.Answer answer = RunningJar.run(
                    "ingest", "--json", "--feeds", feeds.toString(), "--data", data.toString(), story.toString());

            assertEquals(0, answer.status(), answer.err());
            assertEquals(
                    "accepted",
                    JSON.readTree(answer.out().lines().findFirst().orElseThrow())
                            .path("outcome")
                            .asText());
            await().until(() -> server.get("/feeds/all.rss").body().contains("Tram line reaches the pier"));
        }
    }

    @Test
    void feedsAreTheSameBytesAfterAKill() throws Exception {
        String before;
        try (RunningJar server = RunningJar.serve(feeds, data)) {
            before = server.get("/feeds/all.json").body().replaceAll("localhost:\\d+", "localhost");
            server.kill();
        }

        try (RunningJar server = RunningJar.serve(feeds, data)) {
            assertEquals(before, server.get("/feeds/all.json").body().replaceAll("localhost:\\d+", "localhost"));
        }
    }

    @Test
    void aMistakeInTheConfigurationEndsWithStatusThreeAndItsLine() throws Exception {
        Files.writeString(feeds.resolve("publication.yaml"), "titel: The Harbour Gazette\n");

        RunningJar.Answer answer = RunningJar.run("check", "--feeds", feeds.toString());

        assertEquals(3, answer.status());
        assertTrue(answer.out().contains("publication.yaml, line 1"), answer.out());
        assertTrue(answer.out().contains("title"), answer.out());
    }

    @Test
    void wrongUsageEndsWithStatusTwo() throws Exception {
        assertEquals(2, RunningJar.run("frobnicate").status());
    }
}
