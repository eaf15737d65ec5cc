package dateline.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dateline.Newsroom;
import dateline.article.Article;
import dateline.article.Content;
import dateline.article.Progress;
import dateline.cli.CommandLineHarness;
import dateline.partner.PartnerPublisher;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import dateline.store.StoreUnavailableException;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running server whose store cannot be had for a while, and what is dropped into its inbox meanwhile. */
class InboxRetryTest {
    private final AtomicBoolean storeIsHeld = new AtomicBoolean();
    private CommandLineHarness commandLineHarness;
    private ArticleStore store;
    private BackgroundJobs backgroundJobs;

    @TempDir
    Path elsewhere;

    @BeforeEach
    void serve(@TempDir Path folder) throws IOException {
        commandLineHarness = new CommandLineHarness(folder);
        Publication publication = NewsroomWiring.publication(commandLineHarness.feeds());
        store = SqlArticleStore.open(commandLineHarness.data(), publication.authority(), 2026);
        var newsroom = new Newsroom(publication, store, commandLineHarness.clock, new Random(1));
        newsroom.completeWith((content, sender) -> throughTheStore(content), id -> {});
        backgroundJobs = new BackgroundJobs(
                newsroom,
                new PartnerPublisher(store, publication, List.of()),
                store,
                new Configuration(commandLineHarness.feeds(), NewsroomWiring.DEFAULT_BASE_URL, null),
                commandLineHarness.feeds());
        backgroundJobs.start(Progress.UNSEEN);
    }

    @AfterEach
    void stop() {
        backgroundJobs.close();
        store.close();
    }

    /** What happens to a write while another program holds the store, without the half minute that it waits before. */
    private Content throughTheStore(Content content) {
        if (storeIsHeld.get()) {
            throw new StoreUnavailableException("The store was locked by another program for too long.", null);
        }
        return content;
    }

    /** Moves a file into the inbox that was written long before. */
    private void drop(String name, String text) throws IOException {
        Path file = Files.writeString(elsewhere.resolve(name.replace('/', '-')), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-02-01T00:00:00Z")));
        Files.move(file, commandLineHarness.inbox().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> titles() {
        return store.read(reader -> reader.articles(Optional.empty(), Optional.empty(), 10)).stream()
                .map(Article::content)
                .map(Content::title)
                .sorted()
                .toList();
    }

    @Test
    @DisplayName("What was dropped while the store could not be had is filed by itself once it can")
    void whatFailedIsTriedAgain() throws IOException {
        storeIsHeld.set(true);
        drop("seal.txt", "Seal asleep\n\nA grey seal slept.");
        await().until(() -> backgroundJobs.reasonsAgainst().stream()
                .anyMatch(reason -> reason.startsWith("Filing the inbox fails")));
        drop("gull.txt", "Gull awake\n\nA gull woke.");
        assertEquals(List.of(), titles());

        storeIsHeld.set(false);

        await().until(() -> titles().equals(List.of("Gull awake", "Seal asleep")));
        await().until(() -> backgroundJobs.reasonsAgainst().isEmpty());
    }

    @Test
    @DisplayName("K4: a file that is given another name, and edited, is the story that it was, and stays withdrawn")
    void aRenamedFileIsTheStoryThatItWas() throws IOException {
        drop("seal.txt", "Seal asleep\n\nA grey seal slept on the pier.");
        drop("gull.txt", "Gull awake\n\nA gull woke on the pier.");
        await().until(() -> titles().equals(List.of("Gull awake", "Seal asleep")));
        rename("seal.txt", "world/seal-2.txt");
        rename("gull.txt", "gull-2.txt");
        String gull = id("Gull awake");
        await().until(() -> section("Seal asleep").equals("world"));
        commandLineHarness.run("", "withdraw", gull, "--reason", "It was a tern.");

        drop("world/seal-2.txt", "Seal awake\n\nA grey seal slept on the pier, and woke.");
        drop("gull-2.txt", "Gull flies\n\nA gull woke on the pier, and flew.");
        drop("tern.txt", "Tern flies\n\nA tern woke.");

        await().until(() -> titles().contains("Tern flies"));
        assertEquals(List.of("Gull awake", "Seal awake", "Tern flies"), titles());
    }

    private void rename(String name, String to) throws IOException {
        Path target = commandLineHarness.inbox().resolve(to);
        Files.createDirectories(target.getParent());
        Files.move(commandLineHarness.inbox().resolve(name), target);
    }

    private Article named(String title) {
        return store.read(reader -> reader.articles(Optional.empty(), Optional.empty(), 10)).stream()
                .filter(article -> article.content().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String id(String title) {
        return named(title).id().value();
    }

    private String section(String title) {
        return named(title).content().section();
    }

    @Test
    @DisplayName("A story is public under its embargo alone, though its side file comes after it")
    void aLateSideFileIsInTime() throws IOException {
        Files.writeString(commandLineHarness.inbox().resolve("budget.txt"), "Budget\n\nIt is secret.");
        Files.writeString(commandLineHarness.inbox().resolve("budget.yaml"), "embargo: 2027-01-01T00:00:00Z\n");

        await().until(() -> !titles().isEmpty());

        assertFalse(store.read(reader -> reader.sequence()) > 0);
    }
}
