package dateline.source;

import dateline.Newsroom;
import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Content;
import dateline.article.Image;
import dateline.ingest.model.Sender;
import dateline.outbound.OutboundFailure;
import dateline.outbound.TargetUrl;
import dateline.store.ArticleStore;
import dateline.store.StoreReader;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Has lead images measured without a wait for the sites that they lie on. What is known of an image already is filed with its
 * story; what is not is asked for once the story is durable, and becomes a version of it that moves no date. A story of which
 * the image was not asked for, because the program ended or too many waited, has it measured when it is filed again, also
 * when that is no change. Safe for use by many threads.
 */
public final class BackgroundImageMeasurer implements BiFunction<Content, Sender, Content>, AutoCloseable {
    private static final int AT_ONCE = 8;

    /** A few hosts that do not answer leave threads for the others. */
    private static final int AT_ONCE_OF_A_HOST = 2;

    /** More stories do not wait; those are measured when they are filed again. */
    static final int MOST_WAITING = 100_000;

    private static final Duration FINISH_PATIENCE = Duration.ofMinutes(5);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

    private final Newsroom newsroom;
    private final ArticleStore store;
    private final ImageMeasurer imageMeasurer;
    private final Consumer<RuntimeException> failures;
    private final HostConcurrency hostTurns = new HostConcurrency(AT_ONCE_OF_A_HOST, MOST_WAITING);
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            BackgroundImageMeasurer::thread);
    private volatile Optional<BiFunction<Content, Sender, Optional<Set<String>>>> rules = Optional.empty();

    /** An image that nothing is known of. */
    private record Unmeasured(ArticleId id, Image image, Set<String> permitted) {}

    /**
     * Measures nothing before it {@linkplain #follow has rules}.
     *
     * @param failures is told why an image was not measured; that a site does not answer is no failure
     */
    public BackgroundImageMeasurer(
            Newsroom newsroom, ArticleStore store, ImageMeasurer imageMeasurer, Consumer<RuntimeException> failures) {
        this.failures = failures;
        this.newsroom = newsroom;
        this.store = store;
        this.imageMeasurer = imageMeasurer;
        threads.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "images");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Measures by these from now on.
     *
     * @param permission of an article and who has put its image there: empty when the image is not to be measured, else the
     *     hosts that may be private, as {@code host} or {@code host:port}
     */
    public void follow(BiFunction<Content, Sender, Optional<Set<String>>> permission) {
        rules = Optional.of(permission);
    }

    /** Measures nothing from now on. */
    public void rest() {
        rules = Optional.empty();
    }

    private Optional<Set<String>> permitted(Content content, Sender sender) {
        return rules.flatMap(permission -> permission.apply(content, sender));
    }

    /** What is known already; nobody is asked. */
    @Override
    public Content apply(Content content, Sender sender) {
        return content.image()
                .filter(ImageMeasurer::lacksAny)
                .filter(image -> permitted(content, sender).isPresent())
                .flatMap(imageMeasurer::known)
                .map(measured -> with(content, measured))
                .orElse(content);
    }

    /** A story was filed, and is durable, also when it says what it said before: its image is measured soon if it is not. */
    public void filed(ArticleId id) {
        if (rules.isEmpty()) {
            return;
        }
        try {
            threads.execute(() -> attempt(() -> unmeasured(id)
                    .ifPresent(one -> hostTurns.run(host(one.image()), () -> attempt(() -> measure(one))))));
        } catch (RejectedExecutionException e) {
            failures.accept(e);
        }
    }

    private void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            failures.accept(e);
        }
    }

    private Optional<Unmeasured> unmeasured(ArticleId id) {
        return store.read(reader -> reader.article(id).flatMap(article -> unmeasured(article, reader)));
    }

    private Optional<Unmeasured> unmeasured(Article article, StoreReader reader) {
        return article.content()
                .image()
                .filter(ImageMeasurer::lacksAny)
                .filter(image ->
                        imageMeasurer.known(image).filter(image::equals).isEmpty())
                .flatMap(image -> permitted(article.content(), ImageOrigin.of(article, reader))
                        .map(hosts -> new Unmeasured(article.id(), image, hosts)));
    }

    private static String host(Image image) {
        try {
            return TargetUrl.of(image.url()).host();
        } catch (OutboundFailure e) {
            return "";
        }
    }

    private void measure(Unmeasured one) {
        Image measured = imageMeasurer.measured(one.image(), one.permitted());
        if (!measured.equals(one.image())) {
            newsroom.completeStory(
                    one.id(),
                    content -> content.image().filter(one.image()::equals).isPresent()
                            ? with(content, measured)
                            : content);
        }
    }

    private static Content with(Content content, Image image) {
        return content.toBuilder().image(Optional.of(image)).build();
    }

    /** Waits until everything that was filed is measured, or it takes too long; for a program that ends then. */
    public void finish() throws InterruptedException {
        end(FINISH_PATIENCE);
    }

    /** Ends; what is being asked has a moment to be answered. */
    @Override
    public void close() {
        try {
            end(LAST_PATIENCE);
        } catch (InterruptedException e) {
            hostTurns.clear();
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void end(Duration patience) throws InterruptedException {
        threads.shutdown();
        if (threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
        hostTurns.clear();
        threads.shutdownNow();
        boolean isEnded = threads.awaitTermination(LAST_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        failures.accept(new IllegalStateException(
                "Images were still asked for when the program ended" + (isEnded ? "" : ", and some are yet")));
    }
}
