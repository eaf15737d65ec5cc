package dateline.cli;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.Newsroom;
import dateline.article.Progress;
import dateline.partner.PartnerPublisher;
import dateline.publication.Publication;
import dateline.server.BackgroundJobs;
import dateline.server.Configuration;
import dateline.server.NewsroomWiring;
import dateline.server.PartnerWiring;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class PartnersInCommandsTest {
    private static final String SOUND =
            "partners: { msn: { title: The Harbour Gazette, profile: msn, feed: world, open: true } }\n";

    @TempDir
    Path folder;

    private CommandLineHarness commandLineHarness;

    @BeforeEach
    void open() throws IOException {
        commandLineHarness = new CommandLineHarness(folder);
    }

    private void write(String partners) throws IOException {
        Files.writeString(commandLineHarness.feeds().resolve("partners.yaml"), partners);
    }

    @Test
    void checkTellsWhatIsWrongWithThePartners() throws IOException {
        write("partners:\n  msn: { title: The Harbour Gazette, profile: msm, feed: world }\n");

        CommandLineHarness.Result result = commandLineHarness.run("", "check", "--json");

        assertEquals(ExitStatus.WRONG_CONFIGURATION, result.status());
        var problem = new ObjectMapper().readTree(result.out()).at("/problems/0");
        assertEquals("partners.msn.profile", problem.path("field").asText());
        assertEquals(2, problem.path("line").asInt());
        assertTrue(problem.path("file").asText().endsWith("partners.yaml"));
        assertEquals("Did you mean msn?", problem.path("advice").asText());
    }

    @Test
    void checkIsContentWithSoundPartners() throws IOException {
        write(SOUND);

        assertEquals(ExitStatus.DONE, commandLineHarness.run("", "check").status());
    }

    @Test
    void aKeyOfAPartnerIsMadeAndListed() throws IOException {
        write(SOUND);

        CommandLineHarness.Result first = commandLineHarness.run("", "key", "add", "msn", "--scope", "partner");
        CommandLineHarness.Result second = commandLineHarness.run("", "key", "add", "msn.2", "--scope", "partner");

        assertEquals(ExitStatus.DONE, first.status());
        assertTrue(first.out().startsWith("dateline_"), first.out());
        assertFalse(first.err().contains("no partner") || second.err().contains("no partner"));
        assertTrue(commandLineHarness.run("", "key", "list").out().contains("partner"));
    }

    @Test
    @DisplayName("PART-11: a partner has a second key beside its first, and one that ends by itself")
    void keysFollowEachOther() throws IOException {
        write(SOUND);
        var mapper = new ObjectMapper();
        String end = "2099-01-01T00:00:00Z";

        commandLineHarness.run("", "key", "add", "msn", "--scope", "partner");
        var second = mapper.readTree(commandLineHarness
                .run("", "key", "add", "msn", "--scope", "partner", "--expires", end, "--json")
                .out());

        assertEquals("msn.2", second.path("name").asText());
        assertEquals("partner", second.path("scope").asText());
        assertTrue(second.path("key").asText().startsWith("dateline_"));
        var listed = mapper.readTree(
                commandLineHarness.run("", "key", "list", "--json").out());
        assertEquals(end, listed.at("/1/expires").asText());
        assertTrue(listed.at("/0/expires").isNull() && listed.at("/0/lastUsed").isNull());
        assertEquals(
                ExitStatus.WRONG_USAGE,
                commandLineHarness
                        .run("", "key", "add", "x", "--scope", "edit", "--expires", "2001-01-01T00:00:00Z")
                        .status());
    }

    @Test
    @DisplayName("PART-11: the ledger of a partner that fetched nothing is empty, and of nobody there is none")
    void anEmptyLedger() throws IOException {
        write(SOUND);

        assertEquals(
                "[ ]",
                commandLineHarness.run("", "ledger", "msn", "--json").out().strip());
        assertEquals(
                ExitStatus.PARTLY, commandLineHarness.run("", "ledger", "mns").status());
    }

    @Test
    @DisplayName("a key that bears the name of no partner is made, and whoever makes it is told")
    void aKeyOfNobody() throws IOException {
        write(SOUND);

        CommandLineHarness.Result result = commandLineHarness.run("", "key", "add", "mns", "--scope", "partner");

        assertEquals(ExitStatus.DONE, result.status());
        assertTrue(result.err().contains("no partner of the name mns"), result.err());
    }

    @Test
    @DisplayName(
            "PART-12: a running server keeps a source's stories from partners as soon as sources.yaml says that they are"
                    + " somebody else's, and a mistake in that file changes nothing of whose they are")
    void theServerFollowsOwners() throws IOException {
        var options = new SharedOptions();
        options.feeds = commandLineHarness.feeds();
        Path sources = options.feeds.resolve("sources.yaml");
        Files.writeString(sources, sources("  desk: { webhook: { sender: ghost, secret: S } }\n"));
        write(SOUND);
        Publication publication = NewsroomWiring.publication(options.feeds);
        try (ArticleStore store = SqlArticleStore.open(commandLineHarness.data(), publication.authority(), 2026)) {
            var newsroom = new Newsroom(publication, store, commandLineHarness.clock, new Random(1));
            var press = new PartnerPublisher(store, publication, PartnerWiring.terms(options.feeds, publication));
            var configuration = new Configuration(options.feeds, NewsroomWiring.DEFAULT_BASE_URL, null);
            var jobs = new BackgroundJobs(newsroom, press, store, configuration, options.feeds);
            try (jobs) {
                jobs.start(Progress.UNSEEN);
                assertFalse(isOthers(press, "wire"));

                Files.writeString(sources, sources("  wire: { feed: 'https://wire.example/', third-party: true }\n"));
                await().until(() -> isOthers(press, "wire"));
                Files.writeString(sources, sources("  wire: { feet: 'https://wire.example/' }\n"));
                write(SOUND.replace("open: true", "open: true, window: { entries: 7 }"));
                await().until(() ->
                        press.partner("msn").orElseThrow().terms().window().entries() == 7);
                assertTrue(isOthers(press, "wire"));
            }
        }
    }

    private static String sources(String more) {
        return "sources:\n" + more;
    }

    private static boolean isOthers(PartnerPublisher press, String source) {
        return press.partner("msn").orElseThrow().terms().sources().isThirdParty(Optional.of(source), List.of());
    }

    @Test
    @DisplayName(
            "a running server takes partners that are written, keeps them through a mistake, and forgets them when they go")
    void theServerFollows() throws IOException {
        var options = new SharedOptions();
        options.feeds = commandLineHarness.feeds();
        options.data = commandLineHarness.data();
        Publication publication = NewsroomWiring.publication(options.feeds);
        var log = new ListAppender<ILoggingEvent>();
        log.list = new CopyOnWriteArrayList<>();
        log.start();
        var logger = (Logger) LoggerFactory.getLogger(BackgroundJobs.class.getPackageName());
        logger.addAppender(log);
        try (ArticleStore store = SqlArticleStore.open(commandLineHarness.data(), publication.authority(), 2026)) {
            var newsroom = new Newsroom(publication, store, commandLineHarness.clock, new Random(1));
            var press = new PartnerPublisher(store, publication, PartnerWiring.terms(options.feeds, publication));
            var configuration = new Configuration(options.feeds, NewsroomWiring.DEFAULT_BASE_URL, null);
            try (var backgroundJobs =
                    new BackgroundJobs(newsroom, press, store, configuration, commandLineHarness.feeds())) {
                backgroundJobs.start(Progress.UNSEEN);
                assertTrue(press.partner("msn").isEmpty());

                write(SOUND);
                await().until(() -> press.partner("msn").isPresent());

                write("partners: { msn: { title: T } }\n");
                await().until(() -> log.list.stream()
                        .anyMatch(line -> line.getFormattedMessage().contains("stay as they were")));
                assertTrue(press.partner("msn").isPresent());

                write("partners: { line: { title: T, profile: line, feed: all } }\n# a comment\n");
                await().until(() -> press.partner("line").isPresent());

                Files.delete(commandLineHarness.feeds().resolve("partners.yaml"));
                await().until(() -> press.partner("line").isEmpty());
            }
        } finally {
            logger.detachAppender(log);
        }
    }
}
