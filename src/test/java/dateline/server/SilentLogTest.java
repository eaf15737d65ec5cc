package dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dateline.Newsroom;
import dateline.article.Progress;
import dateline.article.State;
import dateline.cli.CommandLineHarness;
import dateline.cli.SharedOptions;
import dateline.partner.PartnerPublisher;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class SilentLogTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("LIFE-01, C5: no log line holds anything of a story under embargo")
    void noLogLineHoldsAnythingOfAStoryUnderEmbargo() throws IOException {
        var commandLineHarness = new CommandLineHarness(folder);
        Files.writeString(
                commandLineHarness.inbox().resolve("marker-name.json"),
                "{\"title\": \"Marker headline\", \"bodyText\": \"Marker text.\", \"authors\": [\"Sybil Marker\"],"
                        + " \"embargo\": \"2026-03-01T12:00:00Z\"}");
        Files.writeString(commandLineHarness.inbox().resolve("marker-broken.json"), "{\"title\": \"Marker");
        var options = new SharedOptions();
        options.feeds = commandLineHarness.feeds();
        options.data = commandLineHarness.data();
        Publication publication = NewsroomWiring.publication(options.feeds);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level level = root.getLevel();
        root.setLevel(Level.INFO);
        root.addAppender(log);
        String key;

        try (ArticleStore store = SqlArticleStore.open(commandLineHarness.data(), publication.authority(), 2026)) {
            var newsroom = new Newsroom(publication, store, commandLineHarness.clock, new Random(1));
            var configuration = new Configuration(options.feeds, NewsroomWiring.DEFAULT_BASE_URL, null);
            var partners = new PartnerPublisher(store, publication, List.of());
            try (var backgroundJobs =
                    new BackgroundJobs(newsroom, partners, store, configuration, commandLineHarness.feeds())) {
                backgroundJobs.start(Progress.UNSEEN);
            }
            key = store.read(reader -> reader.articles(Optional.empty(), Optional.of(State.EMBARGOED), 1))
                    .get(0)
                    .id()
                    .key();
        } finally {
            root.detachAppender(log);
            root.setLevel(level);
        }

        String lines = log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
        assertFalse(lines.toLowerCase(Locale.ROOT).contains("marker"), lines);
        assertFalse(lines.contains(key), lines);
        assertEquals(
                List.of(
                        "Filed from the inbox: 1",
                        "Not accepted from the inbox: 1. The reasons: dateline quarantine list"),
                log.list.stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .filter(line -> line.contains("inbox"))
                        .toList());
    }
}
