package dateline.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.Newsroom;
import dateline.article.ArticleId;
import dateline.article.Content;
import dateline.article.Image;
import dateline.ingest.model.Sender;
import dateline.store.ArticleStore;
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
 * the image was not measured when the program ended is measured when it is filed again. Safe for use by many threads.
 */
public final class ImageMeasuring implements BiFunction<Content, Sender, Content>, AutoCloseable {
    private static final int AT_ONCE = 4;

    /** More stories do not wait; those are measured when they are filed again. */
    static final int MOST_WAITING = 100_000;

    private static final int MOST_WANTED = 20_000;
    private static final Duration WANTED_FOR = Duration.ofHours(1);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

    private final Newsroom newsroom;
    private final ArticleStore store;
    private final ImageMeasurer imageMeasurer;
    private final Consumer<RuntimeException> failures;
    /** Which hosts may be private for an image, by its address, as the sender of a story with it decided. */
    private final Cache<String, Set<String>> wanted = Caffeine.newBuilder()
            .maximumSize(MOST_WANTED)
            .expireAfterWrite(WANTED_FOR)
            .build();

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), ImageMeasuring::thread);
    private volatile BiFunction<Content, Sender, Optional<Set<String>>> rules = (content, sender) -> Optional.empty();

    /**
     * Measures nothing before it {@linkplain #follow has rules}.
     *
     * @param failures is told why an image was not measured; that a site does not answer is no failure
     */
    public ImageMeasuring(
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
     * @param permission of an article: empty when its image is not to be measured, else the hosts that may be private, as
     *     {@code host} or {@code host:port}
     */
    public void follow(BiFunction<Content, Sender, Optional<Set<String>>> permission) {
        rules = permission;
    }

    /** What is known already; nobody is asked. */
    @Override
    public Content apply(Content content, Sender sender) {
        Optional<Image> image = content.image().filter(ImageMeasurer::lacksAny);
        Optional<Set<String>> permitted = image.flatMap(one -> rules.apply(content, sender));
        if (image.isEmpty() || permitted.isEmpty()) {
            return content;
        }
        Optional<Image> known = imageMeasurer.known(image.get());
        if (known.isEmpty()) {
            wanted.put(image.get().url(), permitted.get());
        }
        return known.map(measured -> with(content, measured)).orElse(content);
    }

    /** A story was filed, and is durable: its image is measured soon if that was wanted. */
    public void filed(ArticleId id) {
        if (wanted.asMap().isEmpty()) {
            return;
        }
        try {
            threads.execute(() -> attempt(id));
        } catch (RejectedExecutionException e) {
            failures.accept(e);
        }
    }

    private void attempt(ArticleId id) {
        try {
            measure(id);
        } catch (RuntimeException e) {
            failures.accept(e);
        }
    }

    private void measure(ArticleId id) {
        Optional<Image> image = store.read(reader -> reader.article(id))
                .flatMap(article -> article.content().image())
                .filter(ImageMeasurer::lacksAny);
        Optional<Set<String>> permitted = image.flatMap(one -> Optional.ofNullable(wanted.getIfPresent(one.url())));
        if (permitted.isEmpty()) {
            return;
        }
        Image measured = imageMeasurer.measured(image.get(), permitted.get());
        if (!measured.equals(image.get())) {
            newsroom.completeStory(id, content -> content.image().equals(image) ? with(content, measured) : content);
        }
    }

    private static Content with(Content content, Image image) {
        return content.toBuilder().image(Optional.of(image)).build();
    }

    /** Waits until everything that was filed is measured; for a program that ends then. */
    public void finish() throws InterruptedException {
        threads.shutdown();
        boolean isDone = threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        assert isDone;
    }

    /** Ends; what is being asked has a moment to be answered. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
