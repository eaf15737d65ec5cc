package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dateline.partner.PartnerPublisher;
import dateline.partner.Profiles;
import dateline.publication.PartnerTerms;
import dateline.publication.PollAdvice;
import dateline.publication.SourceOwnership;
import dateline.publication.UsualTerms;
import dateline.publication.Window;
import dateline.server.FeedServer;
import dateline.server.HttpSettings;
import dateline.source.InboundEndpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two newsrooms with the same public life; one has stories beside it that nobody may know of. */
class NonInterferenceTest {
    private static final Instant RELEASE = Instant.parse("2026-03-01T20:00:00Z");
    private static final int EVENTS = 16;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path data;

    /** Its numbers hang on the story alone, so that one story's id says nothing of how many there are. */
    private static final class RandomByStory implements RandomGenerator {
        private Random random = new Random(0);

        void begin(String story) {
            random = new Random(story.hashCode());
        }

        @Override
        public long nextLong() {
            return random.nextLong();
        }
    }

    private static final class World implements AutoCloseable {
        final RandomByStory random = new RandomByStory();
        final Gazette gazette;
        final FeedServer server;
        final Map<String, String> ids = new HashMap<>();

        World(Path data, PollAdvice pollAdvice) {
            gazette = new Gazette(data, random);
            gazette.newsroom.follow(
                    Gazette.publication().toBuilder().pollAdvice(pollAdvice).build());
            gazette.newsroom.print();
            server = new FeedServer(
                    new FeedServer.Served(
                            gazette.newsroom::edition,
                            new PartnerPublisher(gazette.store, Gazette.publication(), partners()),
                            gazette.store,
                            () -> SourceOwnership.NONE),
                    new FeedServer.Inbound(gazette.newsroom, InboundEndpoints.NONE),
                    new HttpSettings("127.0.0.1", 0),
                    List::of,
                    gazette.clock);
            server.start();
        }

        /** One of each profile, open to anyone. */
        private static List<PartnerTerms> partners() {
            return Profiles.ALL.stream()
                    .map(profile -> UsualTerms.of(
                            profile.name(),
                            "The Harbour Gazette",
                            profile.name(),
                            "all",
                            Window.DEFAULT,
                            true,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()))
                    .toList();
        }

        void file(String story, String text, String... more) {
            random.begin(story);
            ids.put(story, gazette.filed(story, "Story " + story, text, more));
        }

        void at(Instant time) {
            gazette.clock.set(time);
            gazette.newsroom.applyDueChanges();
            gazette.newsroom.print();
        }

        @Override
        public void close() {
            server.close();
            gazette.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    @DisplayName("LIFE-01, C5: with and without hidden stories, every public byte, header and error is the same")
    void whatIsHiddenChangesNothing(long seed) {
        PollAdvice advice = seed == 1 ? PollAdvice.CONSTANT : PollAdvice.RHYTHM;
        try (var with = new World(data.resolve("with"), advice);
                var without = new World(data.resolve("without"), advice)) {
            var random = new Random(seed);
            for (int event = 0; event < EVENTS; event++) {
                Instant time = Gazette.MORNING.plusSeconds(600L * event);
                int kind = random.nextInt(9);
                int story = random.nextInt(6);
                for (World world : List.of(with, without)) {
                    world.at(time);
                    live(world, "p" + story, kind, event);
                }
                hide(with, "s" + random.nextInt(4), random.nextInt(9), event);
                with.at(time);
                without.at(time);
                if (event % 8 == 7) {
                    assertSame(crawl(without, with.ids), crawl(with, with.ids));
                }
            }

            with.at(RELEASE);
            without.at(RELEASE);

            assertNotEquals(
                    crawl(without, with.ids).get("/feeds/all.rss"),
                    crawl(with, with.ids).get("/feeds/all.rss"));
        }
    }

    private static void assertSame(Map<String, String> expected, Map<String, String> actual) {
        for (var answer : expected.entrySet()) {
            assertEquals(answer.getValue(), actual.get(answer.getKey()), answer.getKey());
        }
    }

    /** One event of the public life; whether it is possible is for {@code EditorialActions} to say. */
    private static void live(World world, String story, int kind, int event) {
        String id = world.ids.get(story);
        if (id == null || kind < 3) {
            world.file(story, "Text " + (kind < 2 ? event : 0) + " of " + story + ".", "\"tags\": [\"Harbour\"]");
            return;
        }
        switch (kind) {
            case 3 -> world.gazette.editorialActions().hold(id);
            case 4 -> world.gazette.editorialActions().release(id);
            case 5 -> world.gazette.editorialActions().withdraw(id, "It was wrong.", Optional.empty());
            case 6 ->
                world.gazette
                        .editorialActions()
                        .correct(
                                id,
                                Gazette.story(story, "Story " + story, "Corrected in " + event + "."),
                                "Note " + event + ".");
            case 7 ->
                world.gazette
                        .editorialActions()
                        .expire(id, Optional.of(world.gazette.clock.instant().plusSeconds(900)));
            default -> world.gazette.editorialActions().publish(id);
        }
    }

    /** One event of the hidden life. The first hidden story stays under embargo until the end. */
    private static void hide(World world, String story, int kind, int event) {
        String id = world.ids.get(story);
        if (id == null || kind < 3) {
            world.file(
                    story,
                    "Secret " + event + " of " + story + ".",
                    "\"embargo\": \"" + RELEASE + "\"",
                    "\"tags\": [\"Secret\", \"Harbour\"]",
                    "\"authors\": [\"Sybil Marker\"]");
            return;
        }
        if (story.equals("s0")) {
            return;
        }
        switch (kind) {
            case 3 -> world.gazette.editorialActions().hold(id);
            case 4 -> world.gazette.editorialActions().release(id);
            case 5 -> world.gazette.editorialActions().withdraw(id, "It was secret.", Optional.empty());
            case 6 ->
                world.gazette
                        .editorialActions()
                        .update(id, Gazette.story(story, "Story " + story, "Secret update " + event + "."));
            case 7 -> world.gazette.editorialActions().expire(id, Optional.empty());
            default -> world.gazette.editorialActions().schedule(id, RELEASE.plusSeconds(event));
        }
    }

    /** Everything that anyone can ask for, with status, header fields and body. */
    private static Map<String, String> crawl(World world, Map<String, String> ids) {
        var answers = new TreeMap<String, String>();
        for (String path : paths(ids)) {
            answers.put(path, answer(world, "GET", path));
            answers.put("HEAD " + path, answer(world, "HEAD", path));
        }
        return answers;
    }

    private static List<String> paths(Map<String, String> ids) {
        var paths = new ArrayList<>(
                List.of("/", "/feeds.opml", "/feeds.json", "/robots.txt", "/health/live", "/health/ready", "/nowhere"));
        for (String feed :
                List.of("all", "news", "world", "sport", "coast", "tag/harbour", "tag/secret", "author/sybil-marker")) {
            paths.add("/feeds/" + feed);
            for (String ending : List.of(".rss", ".atom", ".json", ".atom?since=0", ".json?since=0")) {
                paths.add("/feeds/" + feed + ending);
            }
        }
        Profiles.ALL.forEach(profile -> paths.add("/partners/" + profile.name() + "." + profile.extension()));
        for (String id : ids.values()) {
            String key = id.substring(id.lastIndexOf(':') + 1);
            paths.add("/articles/" + key);
            paths.add("/articles/" + key + "/versions");
            paths.add("/articles/" + key + "/versions/1");
            paths.add("/articles/" + key + "/versions/2");
            paths.add("/api/articles/" + key);
        }
        return paths;
    }

    private static String answer(World world, String method, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + world.server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            var fields = new TreeMap<>(response.headers().map());
            fields.remove("date");
            return response.statusCode() + " " + fields + "\n" + response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
