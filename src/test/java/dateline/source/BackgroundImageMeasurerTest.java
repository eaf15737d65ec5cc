package dateline.source;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.Newsroom;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.EditorialClass;
import dateline.article.Image;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import dateline.ingest.model.Sender;
import dateline.outbound.ScriptedSite.Reply;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BackgroundImageMeasurerTest {
    private static final byte[] PNG =
            Arrays.copyOf(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000005dc000003e80802000000"), 5_000);

    private static final Sender WIRE = new Sender.Source("wire");
    private static final Sender STRANGER = new Sender.Key("stranger");

    @TempDir
    Path folder;

    private final CountDownLatch released = new CountDownLatch(1);
    private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();
    private final Random random = new Random(9);
    private PollingHarness harness;
    private Newsroom newsroom;
    private BackgroundImageMeasurer imageMeasuring;

    @BeforeEach
    void open() {
        harness = new PollingHarness(folder);
        begin();
        harness.site().page("/slow.png", request -> {
            awaitRelease();
            return new Reply(200, Map.of("Content-Type", "image/png"), PNG);
        });
    }

    private void begin() {
        newsroom = new Newsroom(PollingHarness.gazette(), harness.store(), harness.clock(), random);
        imageMeasuring = new BackgroundImageMeasurer(
                newsroom,
                harness.store(),
                new ImageMeasurer(harness.client(), harness.store().sourceLog(), harness.clock()),
                failures::add);
        imageMeasuring.follow((content, sender) -> content.title().contains("unmeasured")
                ? Optional.empty()
                : Optional.of(
                        sender.equals(Sender.NEWSROOM) || sender.equals(WIRE)
                                ? Set.of(harness.site().authority())
                                : Set.of()));
        newsroom.completeWith(imageMeasuring, imageMeasuring::filed);
    }

    @AfterEach
    void close() {
        released.countDown();
        imageMeasuring.close();
        harness.close();
        assertEquals(List.of(), failures);
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Receipt file(String title, String words, String image) {
        return file(Sender.NEWSROOM, "bridge", title, words, image);
    }

    private Receipt file(Sender sender, String sourceId, String title, String words, String image) {
        String form = """
                {"sourceId": "%s", "title": "%s", "bodyText": "%s", "published": "2026-11-24T10:00:00Z",
                "image": {"url": "%s"}}
                """.formatted(sourceId, title, words, harness.site().at(image));
        return newsroom.file(BytesInput.of(sourceId + ".json", form).by(sender)).get(0);
    }

    private Article story(ArticleId id) {
        return harness.store().read(reader -> reader.article(id)).orElseThrow();
    }

    private Image image(ArticleId id) {
        return story(id).content().image().orElseThrow();
    }

    @Test
    @Timeout(60)
    @DisplayName(
            "No story waits for the site of its image: it is durable first, and measured in a version that moves no date")
    void aStoryDoesNotWaitForItsImage() {
        Receipt receipt = file("Bridge opens", "The bridge has opened.", "/slow.png");

        ArticleId id = receipt.id().orElseThrow();
        Article before = story(id);
        assertEquals(Outcome.ACCEPTED, receipt.outcome());
        assertEquals(OptionalInt.empty(), image(id).width());
        await().until(() -> !harness.site().asked("/slow.png").isEmpty());
        released.countDown();
        await().until(() -> image(id).width().equals(OptionalInt.of(1500)));
        assertEquals(OptionalLong.of(5_000), image(id).length());
        assertEquals(2, story(id).version());
        assertEquals(EditorialClass.REFILE, story(id).editorialClass());
        assertEquals(before.updated(), story(id).updated());
        assertEquals(before.published(), story(id).published());
    }

    @Test
    @DisplayName("What is known of an image is filed with its story; the same story again is no change")
    void whatIsKnownIsFiledAtOnce() throws InterruptedException {
        released.countDown();
        ArticleId id =
                file("Bridge opens", "The bridge has opened.", "/slow.png").id().orElseThrow();
        await().until(() -> story(id).version() == 2);

        assertEquals(
                Outcome.UNCHANGED,
                file("Bridge opens", "The bridge has opened.", "/slow.png").outcome());
        file("Bridge opens", "The bridge has opened, and it is closed again.", "/slow.png");

        imageMeasuring.finish();
        assertEquals(3, story(id).version());
        assertEquals(OptionalInt.of(1500), image(id).width());
        assertEquals(1, harness.site().asked("/slow.png").size());
    }

    @Test
    @DisplayName("An image that another took the place of meanwhile is not put back")
    void aReplacedImageStaysReplaced() throws InterruptedException {
        ArticleId id =
                file("Bridge opens", "The bridge has opened.", "/slow.png").id().orElseThrow();
        await().until(() -> !harness.site().asked("/slow.png").isEmpty());
        file("Bridge opens", "The bridge has opened.", "/gone.png");
        released.countDown();

        imageMeasuring.finish();

        assertEquals(harness.site().at("/gone.png"), image(id).url());
        assertEquals(OptionalInt.empty(), image(id).width());
    }

    @Test
    @DisplayName("An image that an editor puts in is measured, too")
    void anEditorsImageIsMeasured() throws InterruptedException {
        released.countDown();
        ArticleId id =
                file("Bridge opens", "The bridge has opened.", "/gone.png").id().orElseThrow();
        String form = """
                {"title": "Bridge opens", "bodyText": "The bridge is open.", "image": {"url": "%s"}}
                """.formatted(harness.site().at("/slow.png"));

        assertTrue(newsroom.actions()
                .update(id.value(), BytesInput.of("b.json", form))
                .isDone());

        imageMeasuring.finish();
        assertEquals(OptionalInt.of(1500), image(id).width());
    }

    @Test
    @DisplayName("Nothing is asked for a story whose images are not measured, nor about what is told")
    void nothingIsAskedThatIsNotWanted() throws InterruptedException {
        released.countDown();
        file("An unmeasured bridge", "The bridge has opened.", "/slow.png");

        imageMeasuring.finish();

        assertEquals(List.of(), harness.site().asked("/slow.png"));
    }

    @Test
    @DisplayName(
            "An image that was not measured when the program ended is when its story is filed again, and is unchanged")
    void whatWasLeftIsMeasuredWhenItIsFiledAgain() throws InterruptedException {
        file("Bridge opens", "The bridge has opened.", "/slow.png");
        await().until(() -> harness.site().asked("/slow.png").size() == 1);
        imageMeasuring.close();
        assertEquals(1, failures.size());
        failures.clear();
        released.countDown();
        begin();

        Receipt again = file("Bridge opens", "The bridge has opened.", "/slow.png");

        imageMeasuring.finish();
        assertEquals(Outcome.UNCHANGED, again.outcome());
        assertEquals(OptionalInt.of(1500), image(again.id().orElseThrow()).width());
    }

    @Test
    @DisplayName("The rule of one sender measures no image in the story of another")
    void anotherSendersStoryIsLeftAsItIs() throws InterruptedException {
        ArticleId measured =
                file("Bridge opens", "The bridge has opened.", "/slow.png").id().orElseThrow();
        ArticleId unmeasured = file(
                        Sender.NEWSROOM, "ferry", "An unmeasured ferry", "The ferry has left port.", "/slow.png")
                .id()
                .orElseThrow();
        released.countDown();

        imageMeasuring.finish();

        assertEquals(2, story(measured).version());
        assertEquals(1, story(unmeasured).version());
    }

    @Test
    @DisplayName("A private host is asked for the sender who may alone, also when another one wanted the image first")
    void aPrivateHostIsAskedForWhoMay() throws InterruptedException {
        released.countDown();
        ArticleId strange = file(STRANGER, "ferry", "Ferry leaves", "The ferry has left port.", "/slow.png")
                .id()
                .orElseThrow();
        imageMeasuring.finish();
        begin();
        assertEquals(List.of(), harness.site().asked("/slow.png"));

        ArticleId ours = file(WIRE, "bridge", "Bridge opens", "The bridge has opened.", "/slow.png")
                .id()
                .orElseThrow();

        imageMeasuring.finish();
        assertEquals(OptionalInt.of(1500), image(ours).width());
        assertEquals(1, story(strange).version());
    }

    @Test
    @DisplayName(
            "A private host is not asked for an image that somebody else has put into the story of the sender who may")
    void anImageIsOfWhoPutItThere() throws InterruptedException {
        released.countDown();
        ArticleId id = file(WIRE, "bridge", "Bridge opens", "The bridge has opened.", "/gone.png")
                .id()
                .orElseThrow();
        String form = """
                {"title": "Bridge opens", "bodyText": "The bridge is open.", "image": {"url": "%s"}}
                """.formatted(harness.site().at("/slow.png"));

        assertTrue(newsroom.actions()
                .by(STRANGER.who())
                .update(id.value(), BytesInput.of("b.json", form))
                .isDone());

        imageMeasuring.finish();
        assertEquals(List.of(), harness.site().asked("/slow.png"));
        assertEquals(harness.site().at("/slow.png"), image(id).url());
    }
}
