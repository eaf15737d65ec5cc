package dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Reading;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How far an input of many articles is read ahead of what is filed. */
class ReadingTaskTest {
    private static final int ARTICLES = 1_000;

    private final Semaphore handed = new Semaphore(0);
    private ReadingTask task = task(new Reading.Rejected("none", "none"));

    private ReadingTask task(Reading article) {
        return new ReadingTask(
                BytesInput.of("many.ndjson", ""),
                (input, taker) -> {
                    for (int i = 0; i < ARTICLES; i++) {
                        taker.accept(article);
                        handed.release();
                    }
                },
                new AtomicInteger());
    }

    private void begin(Reading article) {
        task = task(article);
        var thread = new Thread(task, "reading");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void end() {
        task.giveUp();
    }

    private boolean isHanded(int articles) throws InterruptedException {
        return handed.tryAcquire(articles, 1, TimeUnit.MINUTES);
    }

    @Test
    @DisplayName("While a batch is stored the next one is read")
    void aBatchIsReadAhead() throws Exception {
        begin(IngestHarness.clean("seal.txt", "Seal asleep\n\nA grey seal slept on the slipway."));

        assertTrue(isHanded(250));
    }

    @Test
    @DisplayName("Of long articles no more are read ahead than fit into memory")
    void longArticlesWait() throws Exception {
        String paragraph = "<p>" + "The harbour was dredged again. ".repeat(60) + "</p>\n";
        Reading.Clean article = IngestHarness.clean(
                "long.html",
                "<html><body><article><h1>Dredged</h1>" + paragraph.repeat(1_100) + "</article></body></html>");
        assertTrue(article.content().body().html().length() > 1_400_000);
        begin(article);

        assertTrue(isHanded(2));
        for (int i = 2; i < 20; i++) {
            assertEquals(0, handed.availablePermits());
            assertTrue(task.poll(60_000).isPresent());
            assertTrue(isHanded(1));
        }
    }

    @Test
    @DisplayName("Everything that was found is taken")
    void allIsTaken() throws Exception {
        begin(IngestHarness.clean("seal.txt", "Seal asleep\n\nA grey seal slept on the slipway."));

        int taken = 0;
        while (!task.isAtItsEnd()) {
            taken += task.poll(100).isPresent() ? 1 : 0;
        }

        assertEquals(ARTICLES, taken);
    }
}
