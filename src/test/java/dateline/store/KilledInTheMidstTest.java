package dateline.store;

import static dateline.store.Stories.MORNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dateline.article.Article;
import dateline.store.engine.SqlArticleStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newsroom that is killed again and again while it files stories. */
class KilledInTheMidstTest {
    private static final int ROUNDS = 6;
    private static final int BATCH = 7;

    @TempDir
    Path data;

    /** Files batch after batch, and tells each number once it is durable, until it is killed. */
    static final class Newsroom {
        private Newsroom() {}

        public static void main(String[] arguments) {
            var data = Path.of(arguments[0]);
            int from = Integer.parseInt(arguments[1]);
            try (var store = SqlArticleStore.open(data, Stories.AUTHORITY, 2026)) {
                for (int batch = from; ; batch += BATCH) {
                    file(store, batch);
                }
            }
        }

        private static void file(ArticleStore store, int batch) {
            store.write(writer -> {
                numbers(batch).forEach(number -> writer.save(story(number), MORNING));
                return true;
            });
            numbers(batch).forEach(number -> System.out.println("filed " + number));
        }
    }

    @Test
    void noStoryThatWasToldIsLostAndNoneIsHalfWritten() throws Exception {
        var random = new Random(7);
        List<Integer> told = new ArrayList<>();

        for (int round = 0; round < ROUNDS; round++) {
            List<Integer> now = fileUntilKilled(round * 1_000_000, 1 + random.nextInt(200));
            assertFalse(now.isEmpty());
            told.addAll(now);
            try (var store = SqlArticleStore.open(data, Stories.AUTHORITY, 2026)) {
                requireWhole(store, told);
            }
        }

        assertEquals("ok", integrity());
    }

    private List<Integer> fileUntilKilled(int from, int atLeast) throws IOException, InterruptedException {
        Process newsroom = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Newsroom.class.getName(),
                        data.toString(),
                        Integer.toString(from))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Integer> told = new ArrayList<>();
        try (BufferedReader lines = newsroom.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                toldBy(line).ifPresent(told::add);
                if (told.size() == atLeast) {
                    // Unlike the process, its handle leaves open what was written before the kill.
                    newsroom.toHandle().destroyForcibly();
                }
            }
        } finally {
            newsroom.destroyForcibly().waitFor();
        }
        return told;
    }

    // The log shares the stream, and the last line may be cut by the kill.
    private static Optional<Integer> toldBy(String line) {
        return Optional.of(line)
                .filter(whole -> whole.matches("filed \\d{7,8}|filed \\d{1,6}"))
                .map(whole -> Integer.parseInt(whole.substring("filed ".length())));
    }

    private static void requireWhole(ArticleStore store, List<Integer> told) {
        store.read(reader -> {
            told.forEach(number ->
                    assertEquals(Optional.of(story(number)), reader.article(Stories.id(number)), "story " + number));
            List<Change> changes = reader.changesAfter(0, Integer.MAX_VALUE);
            assertEquals(
                    LongStream.rangeClosed(1, changes.size()).boxed().toList(),
                    changes.stream().map(Change::sequence).toList());
            assertEquals(changes.size(), reader.count());
            assertEquals(0, reader.count() % BATCH);
            return true;
        });
    }

    private String integrity() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("dateline.db"));
                var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA integrity_check")) {
            return row.getString(1);
        }
    }

    private static IntStream numbers(int batch) {
        return IntStream.range(batch, batch + BATCH);
    }

    private static Article story(int number) {
        return Stories.live(number, "world", "harbour");
    }
}
