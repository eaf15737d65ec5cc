package dateline.feed.publish;

import dateline.feed.Entry;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.WindowFitResult;
import dateline.feed.format.EntryCache;
import dateline.feed.format.FeedRenderers;
import dateline.feed.format.RenderedParts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a document within the bytes of its window, in every format at once. The rule: an entry that takes more than half of
 * the window by itself has its summary alone; of the others as many as fit, counted from the newest, have their full text,
 * and those behind them their summary. Only where summaries alone are too many bytes do the oldest entries leave; the newest
 * one stays in any case.
 */
final class WindowFit {
    private static final Logger LOG = LoggerFactory.getLogger(WindowFit.class);

    /** A document as it is rendered in every format. */
    record Fitted(FeedDocument document, WindowFitResult window, Map<FeedFormat, RenderedParts> parts) {
        /** Its bytes in every format. */
        Map<FeedFormat, byte[]> bytes() {
            Map<FeedFormat, byte[]> bytes = new LinkedHashMap<>();
            parts.forEach((format, rendered) -> bytes.put(format, rendered.bytes()));
            return bytes;
        }

        private Fitted withReceiptFor(FeedDocument composed) {
            return new Fitted(document, WindowFitResult.of(composed, document), parts);
        }

        private boolean fits() {
            return length() <= document.feed().window().bytes();
        }

        private long length() {
            return parts.values().stream()
                    .mapToLong(RenderedParts::length)
                    .max()
                    .orElse(0);
        }

        private boolean isComplete() {
            return parts.values().stream()
                    .allMatch(rendered ->
                            rendered.entries().size() == document.entries().size());
        }
    }

    private WindowFit() {}

    /**
     * The document, cut to its window.
     *
     * @param cache entries that were set before
     */
    static Fitted fit(FeedDocument document, EntryCache cache) {
        Fitted whole = render(document, cache);
        int entries = document.entries().size();
        if (whole.fits() || entries == 0) {
            return whole;
        }
        Fitted bounded = withoutOversized(whole, cache);
        Fitted fitted = (bounded.fits() ? bounded : shortened(bounded, cache)).withReceiptFor(document);
        LOG.warn(
                "/feeds/{} is larger than its window of {} bytes: {} of {} entries are in it, {} of them in full. "
                        + "Raise window.bytes or lower window.entries if readers shall have all of it.",
                document.feed().address().path(),
                document.feed().window().bytes(),
                fitted.document().entries().size(),
                entries,
                fitted.document().entries().stream().filter(Entry::full).count());
        return fitted;
    }

    private static Fitted shortened(Fitted whole, EntryCache cache) {
        FeedDocument document = whole.document();
        int entries = document.entries().size();
        Fitted summaries = render(withFullText(document, 0), cache);
        return summaries.fits()
                ? largest(0, entries - 1, inFull(document, whole, summaries, cache))
                : largest(1, entries - 1, kept -> render(withFullText(first(document, kept), 0), cache));
    }

    /** One story as long as a book shall not cost all others their text. */
    private static Fitted withoutOversized(Fitted whole, EntryCache cache) {
        FeedDocument document = whole.document();
        long most = document.feed().window().bytes() / 2;
        List<Entry> entries = IntStream.range(0, document.entries().size())
                .mapToObj(index -> new Entry(
                        document.entries().get(index).article(),
                        document.entries().get(index).full() && lengthAlone(index, whole, cache) <= most))
                .toList();
        boolean isAnyShortened = entries.stream().anyMatch(entry -> !entry.full());
        return isAnyShortened ? render(document.with(entries), cache) : whole;
    }

    private static long lengthAlone(int index, Fitted whole, EntryCache cache) {
        if (whole.isComplete()) {
            return whole.parts().values().stream()
                    .mapToLong(rendered -> rendered.entries().get(index).length)
                    .max()
                    .orElse(0);
        }
        return render(whole.document().with(List.of(whole.document().entries().get(index))), cache)
                .length();
    }

    /** The last that fits, where each is larger than the one in front of it; the first in any case. */
    private static Fitted largest(int first, int last, IntFunction<Fitted> rendering) {
        int low = first;
        int high = last;
        Fitted best = rendering.apply(first);
        while (low < high) {
            int middle = (low + high + 1) / 2;
            Fitted candidate = rendering.apply(middle);
            if (candidate.fits()) {
                low = middle;
                best = candidate;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    /** With the full text of so many: put together of both renderings, where no entry is missing from one of them. */
    private static IntFunction<Fitted> inFull(FeedDocument document, Fitted whole, Fitted summaries, EntryCache cache) {
        return whole.isComplete() && summaries.isComplete()
                ? full -> {
                    Map<FeedFormat, RenderedParts> parts = new LinkedHashMap<>();
                    whole.parts()
                            .forEach((format, rendered) -> parts.put(
                                    format,
                                    rendered.with(firstOf(rendered.entries(), partsOf(summaries, format), full))));
                    FeedDocument shortened = withFullText(document, full);
                    return new Fitted(shortened, WindowFitResult.of(shortened, shortened), parts);
                }
                : full -> render(withFullText(document, full), cache);
    }

    private static RenderedParts partsOf(Fitted fitted, FeedFormat format) {
        return Optional.ofNullable(fitted.parts().get(format)).orElseThrow();
    }

    private static List<byte[]> firstOf(List<byte[]> entries, RenderedParts summaries, int full) {
        return Stream.concat(
                        entries.stream().limit(full),
                        summaries.entries().stream().skip(full))
                .toList();
    }

    private static FeedDocument first(FeedDocument document, int count) {
        return document.with(document.entries().subList(0, count));
    }

    private static FeedDocument withFullText(FeedDocument document, int full) {
        List<Entry> entries = document.entries();
        return document.with(IntStream.range(0, entries.size())
                .mapToObj(
                        i -> new Entry(entries.get(i).article(), entries.get(i).full() && i < full))
                .toList());
    }

    private static Fitted render(FeedDocument document, EntryCache cache) {
        Map<FeedFormat, RenderedParts> parts = new LinkedHashMap<>();
        FeedFormat.ALL.parallelStream()
                .map(format -> Map.entry(format, FeedRenderers.parts(format, document, cache)))
                .toList()
                .forEach(rendered -> parts.put(rendered.getKey(), rendered.getValue()));
        return new Fitted(document, WindowFitResult.of(document, document), parts);
    }
}
