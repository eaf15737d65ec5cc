package dateline.feed.publish;

import dateline.feed.Entry;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.WindowReceipt;
import dateline.feed.format.EntryCache;
import dateline.feed.format.FeedRenderers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a document within the bytes of its window, in every format at once. The rule: as many entries as fit, counted
 * from the newest, have their full text, and those behind them their summary alone. Only where summaries alone are too
 * many bytes do the oldest entries leave; the newest one stays in any case.
 */
final class WindowFit {
    private static final Logger LOG = LoggerFactory.getLogger(WindowFit.class);

    /** A document with its bytes in every format. */
    record Fitted(FeedDocument document, WindowReceipt window, Map<FeedFormat, byte[]> bytes) {
        private Fitted withReceiptFor(FeedDocument composed) {
            return new Fitted(document, WindowReceipt.of(composed, document), bytes);
        }

        private boolean fits() {
            long budget = document.feed().window().bytes();
            return bytes.values().stream().allMatch(body -> body.length <= budget);
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
        Fitted summaries = render(withFullText(document, 0), cache);
        Fitted best = summaries.fits()
                ? largest(0, entries - 1, full -> render(withFullText(document, full), cache))
                : largest(1, entries - 1, kept -> render(withFullText(first(document, kept), 0), cache));
        Fitted fitted = best.withReceiptFor(document);
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

    private static FeedDocument first(FeedDocument document, int count) {
        return document.with(document.entries().subList(0, count));
    }

    private static FeedDocument withFullText(FeedDocument document, int full) {
        List<Entry> entries = document.entries();
        return document.with(IntStream.range(0, entries.size())
                .mapToObj(i -> new Entry(entries.get(i).article(), i < full))
                .toList());
    }

    private static Fitted render(FeedDocument document, EntryCache cache) {
        Map<FeedFormat, byte[]> bytes = new LinkedHashMap<>();
        FeedFormat.ALL.forEach(format -> bytes.put(format, FeedRenderers.render(format, document, cache)));
        return new Fitted(document, WindowReceipt.of(document, document), bytes);
    }
}
