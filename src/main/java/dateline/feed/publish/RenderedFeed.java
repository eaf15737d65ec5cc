package dateline.feed.publish;

import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.feed.WindowFitResult;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A feed as it was printed: its document, what was left of its entries, and the bytes in every format. Of one that was
 * printed before a restart the document is composed again by whoever asks for it first.
 */
final class RenderedFeed {
    private final Instant updated;
    private final WindowFitResult window;
    private final Map<FeedFormat, Rendition> renditions;
    private final Supplier<FeedDocument> composing;
    private final boolean isComplete;
    /** Of one that is not complete, the formats that were asked for in every coding. */
    private final Map<FeedFormat, Rendition> asked = new ConcurrentHashMap<>();

    private volatile Optional<FeedDocument> document;

    /**
     * One that was printed now.
     *
     * @param isComplete whether it has its bytes in every coding already
     */
    RenderedFeed(
            FeedDocument document, WindowFitResult window, Map<FeedFormat, Rendition> renditions, boolean isComplete) {
        this.updated = document.updated();
        this.window = window;
        this.renditions = Map.copyOf(renditions);
        this.composing = () -> document;
        this.document = Optional.of(document);
        this.isComplete = isComplete;
    }

    private RenderedFeed(RenderedFeed same, Map<FeedFormat, Rendition> renditions, boolean isComplete) {
        this.updated = same.updated;
        this.window = same.window;
        this.renditions = Map.copyOf(renditions);
        this.composing = same::document;
        this.document = same.document;
        this.isComplete = isComplete;
    }

    /** One that was printed before. */
    RenderedFeed(
            Instant updated,
            WindowFitResult window,
            Map<FeedFormat, Rendition> renditions,
            Supplier<FeedDocument> composing) {
        this.updated = updated;
        this.window = window;
        this.renditions = Map.copyOf(renditions);
        this.composing = composing;
        this.document = Optional.empty();
        this.isComplete = true;
    }

    /** Whether it has its bytes in every coding. */
    boolean isComplete() {
        return isComplete;
    }

    /** The same with its bytes in every coding in one format more. */
    RenderedFeed completedByOne() {
        Map<FeedFormat, Rendition> more = new EnumMap<>(FeedFormat.class);
        more.putAll(renditions);
        incomplete(more)
                .findFirst()
                .ifPresent(rendition -> more.put(rendition.format(), LateCompression.completed(rendition)));
        return new RenderedFeed(this, more, incomplete(more).findAny().isEmpty());
    }

    private static Stream<Rendition> incomplete(Map<FeedFormat, Rendition> renditions) {
        return renditions.values().stream().filter(rendition -> !LateCompression.isComplete(rendition));
    }

    FeedDocument document() {
        if (document.isEmpty()) {
            document = Optional.of(composing.get());
        }
        return document.get();
    }

    /** The document, unless nobody has asked for it yet. */
    Optional<FeedDocument> documentIfComposed() {
        return document;
    }

    /** When what it shows last changed. */
    Instant updated() {
        return updated;
    }

    WindowFitResult window() {
        return window;
    }

    Map<FeedFormat, Rendition> renditions() {
        return renditions;
    }

    /** About how many bytes it holds: its bodies, and the stories behind them. */
    long weight() {
        long bodies = renditions.values().stream().mapToLong(Rendition::weight).sum();
        // Each compressed form is about a third of the document.
        return (isComplete ? bodies : bodies * 5 / 3)
                + document().entries().stream()
                        .mapToLong(entry -> entry.article().content().body().weight())
                        .sum();
    }

    Optional<Rendition> rendition(FeedFormat format) {
        return Optional.ofNullable(renditions.get(format));
    }

    /** The bytes in this format in every coding, of one that is compressed when it is asked for. */
    Optional<Rendition> inEveryCoding(FeedFormat format) {
        return rendition(format)
                .map(rendition -> isComplete
                        ? rendition
                        : asked.computeIfAbsent(format, one -> LateCompression.inEveryCoding(rendition)));
    }
}
