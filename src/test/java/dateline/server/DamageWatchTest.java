package dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.store.StoreUnavailableException;
import dateline.store.Stories;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** D9: damage is found before anybody asks for what is damaged. */
class DamageWatchTest {
    private static final int PAGE = 4096;
    private static final int STORIES = 60;

    private final AtomicLong nanos = new AtomicLong();
    private Path folder;

    @BeforeEach
    void fill(@TempDir Path empty) {
        folder = empty;
        try (var store = open()) {
            int stories = store.write(writer -> {
                for (int number = 0; number < STORIES; number++) {
                    writer.save(Stories.live(number, "news", "tag " + number), Stories.MORNING);
                }
                return STORIES;
            });
            assertEquals(STORIES, stories);
        }
    }

    private SqlArticleStore open() {
        return SqlArticleStore.open(folder, Stories.AUTHORITY, 2026);
    }

    /** How a disk goes wrong. */
    enum Damage {
        NOISE {
            @Override
            void strike(FileChannel file) throws IOException {
                byte[] noise = new byte[2 * PAGE];
                new Random(7).nextBytes(noise);
                write(file, noise, middle(file));
            }
        },
        ZEROS {
            @Override
            void strike(FileChannel file) throws IOException {
                write(file, new byte[PAGE], middle(file));
            }
        },
        ANOTHER_PAGE {
            @Override
            void strike(FileChannel file) throws IOException {
                var page = ByteBuffer.allocate(PAGE);
                assertEquals(PAGE, file.read(page, file.size() - PAGE));
                write(file, page.array(), middle(file));
                write(file, page.array(), middle(file) + PAGE);
            }
        },
        CUT_OFF {
            @Override
            void strike(FileChannel file) throws IOException {
                assertTrue(file.truncate(middle(file)).isOpen());
            }
        };

        abstract void strike(FileChannel file) throws IOException;

        private static long middle(FileChannel file) throws IOException {
            return file.size() / PAGE / 2 * PAGE;
        }

        private static void write(FileChannel file, byte[] bytes, long at) throws IOException {
            assertEquals(bytes.length, file.write(ByteBuffer.wrap(bytes), at));
        }
    }

    private void strike(Damage damage) {
        try (var file =
                FileChannel.open(folder.resolve("dateline.db"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            damage.strike(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTold(DamageWatch damageWatch) {
        return damageWatch.reasonsAgainst().anyMatch(reason -> reason.startsWith("The store is damaged"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("D9: whatever has become of a part of the file is told at the first look")
    void damageIsTold(Damage damage) {
        try (var store = open();
                var damageWatch = new DamageWatch(store, nanos::get)) {
            strike(damage);

            damageWatch.look();

            assertTrue(isTold(damageWatch));
        }
    }

    @Test
    @DisplayName("D9: a sound store is not read through again before its time, and then is")
    void looksAgain() {
        try (var store = open();
                var damageWatch = new DamageWatch(store, nanos::get)) {
            damageWatch.look();
            assertEquals(List.of(), damageWatch.reasonsAgainst().toList());

            strike(Damage.NOISE);
            damageWatch.look();
            assertFalse(isTold(damageWatch));

            nanos.addAndGet(DamageWatch.REST.toNanos());
            damageWatch.look();
            assertTrue(isTold(damageWatch));
        }
    }

    @Test
    @DisplayName("D9: what a reader or a writer meets is told at once")
    void whatIsMetIsTold() {
        try (var store = open();
                var damageWatch = new DamageWatch(store, nanos::get)) {
            damageWatch.look();
            strike(Damage.CUT_OFF);

            assertThrows(
                    StoreUnavailableException.class,
                    () -> store.read(reader -> reader.articles(Optional.empty(), Optional.empty(), 100)));
            damageWatch.look();

            assertTrue(isTold(damageWatch));
        }
    }
}
