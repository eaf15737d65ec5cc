package dateline.store;

import static dateline.store.Stories.AUTHORITY;
import static dateline.store.Stories.MORNING;
import static dateline.store.Stories.live;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.article.Article;
import dateline.article.EditorialClass;
import dateline.article.State;
import dateline.article.Tombstone;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of its own that can be filled; where nobody may mount one, there is nothing to test. */
class FullDiskTest {
    private Path disk;

    @BeforeEach
    void mount(@TempDir Path folder) throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=48m", "none", disk.toString()));
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Path fill() throws IOException {
        Path filler = disk.resolve("filler");
        byte[] block = new byte[4096];
        try (var bytes = Files.newOutputStream(filler)) {
            while (true) {
                bytes.write(block);
            }
        } catch (IOException e) {
            return filler;
        }
    }

    private static void save(ArticleStore store, Article article) {
        store.write(writer -> {
            writer.save(article, MORNING);
            return true;
        });
    }

    private static void withdraw(ArticleStore store, Article story) {
        var gone = new Article(
                story.id(),
                story.version() + 1,
                EditorialClass.WITHDRAWN,
                State.WITHDRAWN,
                Optional.empty(),
                story.firstSeen(),
                story.published(),
                story.updated(),
                List.of(),
                story.content());
        store.write(writer -> {
            writer.withdraw(gone, new Tombstone(story.id(), MORNING, Optional.of("Wrong"), Optional.empty()), MORNING);
            return true;
        });
    }

    @Test
    @DisplayName("On a full disk a story is withdrawn all the same, out of the room that was kept for it")
    void aStoryIsWithdrawnOnAFullDisk() throws Exception {
        try (var store = SqlArticleStore.open(disk.resolve("data"), AUTHORITY, 2026)) {
            Article story = live(1, "world");
            save(store, story);
            store.keepReserve();
            Path reserve = disk.resolve("data/dateline.reserve");
            assertTrue(Files.exists(reserve));
            Path filler = fill();
            var refusal = assertThrows(StoreUnavailableException.class, () -> {
                for (int number = 2; number < 10_000; number++) {
                    save(store, live(number, "world"));
                }
            });
            assertTrue(refusal.getMessage().contains("is full"), refusal.getMessage());
            assertTrue(Files.exists(reserve), "what is filed does not use it up");

            withdraw(store, story);

            assertTrue(
                    store.read(reader -> reader.publicStory(story.id().key())).get() instanceof Tombstone);
            assertFalse(Files.exists(reserve));
            Files.delete(filler);
            store.keepReserve();
            assertTrue(Files.exists(reserve), "it comes back when there is room");
            assertEquals(8 * 1024 * 1024, Files.size(reserve));
        }
    }

    @Test
    @DisplayName("K6: of a disk with little room from the start a part is kept, and more once there is more")
    void aSmallReserveIsKeptOnASmallDisk() throws Exception {
        try (var store = SqlArticleStore.open(disk.resolve("data"), AUTHORITY, 2026)) {
            Article story = live(1, "world");
            save(store, story);
            Path ballast = Files.write(disk.resolve("ballast"), new byte[36 * 1024 * 1024]);
            Path reserve = disk.resolve("data/dateline.reserve");

            DiskRoom little = store.keepReserve();
            long small = Files.size(reserve);
            fill();
            withdraw(store, story);
            Files.delete(ballast);
            store.keepReserve();

            assertTrue(little.hasReserve());
            assertTrue(small >= 1024 * 1024 && small < 4 * 1024 * 1024, small + " bytes");
            assertEquals(8 * 1024 * 1024, Files.size(reserve));
        }
    }
}
