package dateline.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.Newsroom;
import dateline.article.Progress;
import dateline.article.State;
import dateline.cli.CommandLineHarness;
import dateline.feed.FeedAddress;
import dateline.ingest.model.BytesInput;
import dateline.partner.PartnerPublisher;
import dateline.publication.Publication;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A running server in which printing throws an error for a while, as a full stack or a missing class does. */
class ErrorInPrintTest {
    private final AtomicReference<Optional<Error>> thrown = new AtomicReference<>(Optional.empty());
    private final AtomicInteger failedPrints = new AtomicInteger();
    private CommandLineHarness commandLineHarness;
    private ArticleStore store;
    private Newsroom newsroom;
    private BackgroundJobs backgroundJobs;

    @BeforeEach
    void serve(@TempDir Path folder) throws IOException {
        commandLineHarness = new CommandLineHarness(folder);
        Publication publication = NewsroomWiring.publication(commandLineHarness.feeds());
        store = SqlArticleStore.open(commandLineHarness.data(), publication.authority(), 2026);
        ArticleStore failing = failingInPrint();
        newsroom = new Newsroom(publication, failing, commandLineHarness.clock, new Random(1));
        backgroundJobs = new BackgroundJobs(
                newsroom,
                new PartnerPublisher(failing, publication, List.of()),
                failing,
                new Configuration(commandLineHarness.feeds(), NewsroomWiring.DEFAULT_BASE_URL, null),
                commandLineHarness.feeds());
        backgroundJobs.start(Progress.UNSEEN);
    }

    @AfterEach
    void stop() {
        backgroundJobs.close();
        store.close();
    }

    private ArticleStore failingInPrint() {
        return (ArticleStore) Proxy.newProxyInstance(
                ArticleStore.class.getClassLoader(),
                new Class<?>[] {ArticleStore.class},
                (proxy, method, arguments) -> {
                    Optional<Error> error = thrown.get();
                    if (error.isPresent() && method.getName().equals("read") && isPrinting()) {
                        failedPrints.incrementAndGet();
                        throw error.get();
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static boolean isPrinting() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(Newsroom.class.getName())
                        && frame.getMethodName().equals("print")));
    }

    private static List<Error> errors() {
        return List.of(new StackOverflowError(), new NoClassDefFoundError("brotli"), new AssertionError("never"));
    }

    private void file(String title, String more) {
        newsroom.file(BytesInput.of(
                title + ".json",
                "{\"sourceId\": \"%s\", \"title\": \"%s\", \"bodyText\": \"%s.\"%s}"
                        .formatted(title, title, title, more)));
    }

    private List<String> printed() {
        return newsroom.edition().document(FeedAddress.ALL).stream()
                .flatMap(document -> document.entries().stream())
                .map(entry -> entry.article().content().title())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("errors")
    @DisplayName(
            "An error in printing is told by readiness and tried anew; embargoes end meanwhile, and nothing is lost")
    void anErrorStopsNothing(Error error) {
        thrown.set(Optional.of(error));
        file("Seal asleep", "");
        file("The report", ", \"embargo\": \"2026-03-01T12:00:00Z\"");
        await().until(() -> failedPrints.get() > 1);
        await().until(() -> backgroundJobs
                .reasonsAgainst()
                .equals(List.of(
                        "Printing the feeds fails (" + error.getClass().getSimpleName() + "). The log says more.")));
        commandLineHarness.clock.set(Instant.parse("2026-03-01T12:00:00Z"));
        await().until(() -> store.read(reader -> reader.articles(Optional.empty(), Optional.empty(), 10)).stream()
                .allMatch(story -> story.state() == State.LIVE));

        thrown.set(Optional.empty());

        await().until(() -> backgroundJobs.reasonsAgainst().isEmpty());
        assertEquals(List.of("Seal asleep", "The report"), printed());
    }
}
