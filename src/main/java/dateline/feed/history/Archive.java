package dateline.feed.history;

import dateline.article.ArticleId;
import dateline.feed.Feed;
import dateline.store.PublicReader;
import dateline.store.SelectionChange;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the history of a feed is cut into archive documents (RFC 5005 section 4): by the order in which things became
 * public, so that nothing that is filed later, however it is dated, comes into a document that is finished. A month
 * begins a new document, and so does every {@value #ENTRIES}th appearance of a story.
 *
 * <p>The document that readers subscribe to leads to the last finished one but one. So a document that they are led to
 * knows from the beginning which one follows it, and nothing in it ever changes; what stands in none of these is in the
 * document that they subscribe to. When a story leaves the feed or is repaired without a word to readers, each document
 * that had it, and each that leads to one of those, is replaced by one at another address, which bears the number of that
 * change. When the feed comes to choose
 * other stories, all are cut anew and stand at other addresses.
 *
 * @param pages the finished documents, oldest first
 * @param open what the next one holds so far
 * @param departures stories that left finished documents, or are repaired in them
 * @param repairs the last repair of each story that stands in a finished document
 * @param read number of the last change that it knows of
 * @param cut how often the feed had come to choose other stories
 */
public record Archive(
        List<Page> pages,
        Optional<Page> open,
        List<Departure> departures,
        Map<ArticleId, SelectionChange> repairs,
        long read,
        int cut) {
    /** A window of fifty entries covers what stands in no linked document. */
    static final int ENTRIES = 25;

    private static final int AT_A_TIME = 5_000;

    /**
     * One document.
     *
     * @param number within the month
     * @param first number of the change by which its first story appeared
     * @param last number of the change by which its last story appeared
     * @param appearances how many changes it tells of
     */
    public record Page(YearMonth month, int number, long first, long last, int appearances) {
        private Page with(long next) {
            return new Page(month, number, first, next, appearances + 1);
        }

        /** Whether it was finished by its last story, and not by the end of its month. */
        boolean isFull() {
            return appearances == ENTRIES;
        }

        String suffix() {
            return ArchiveAddress.suffix(month, number);
        }
    }

    /**
     * A story left, or gave way to its repaired version.
     *
     * @param page index of the first document that it stood in
     * @param sequence number of the change
     */
    public record Departure(int page, long sequence) {}

    /** The archive of a feed that nobody has read yet. */
    static Archive unread(int cut) {
        return new Archive(List.of(), Optional.empty(), List.of(), Map.of(), 0, cut);
    }

    /** This archive, with what has happened since. */
    Archive advancedTo(PublicReader reader, Feed feed) {
        var advanced = new ArrayList<>(pages);
        var left = new ArrayList<>(departures);
        var repaired = new HashMap<>(repairs);
        var first = new FirstAppearances(reader, feed, read);
        Optional<Page> growing = open;
        long last = read;
        List<SelectionChange> selectionChanges;
        do {
            selectionChanges = reader.selectionChanges(feed.selection(), last, AT_A_TIME);
            for (SelectionChange selectionChange : selectionChanges) {
                last = selectionChange.sequence();
                first.pass(selectionChange);
                if (selectionChange.appears()) {
                    Page page = grown(growing, selectionChange, advanced);
                    growing = Optional.of(page);
                    if (page.isFull()) {
                        advanced.add(page);
                    }
                } else {
                    departure(first, selectionChange, advanced).ifPresent(departure -> {
                        left.add(departure);
                        if (selectionChange.is()) {
                            repaired.put(selectionChange.article(), selectionChange);
                        }
                    });
                }
            }
        } while (selectionChanges.size() == AT_A_TIME);
        return new Archive(List.copyOf(advanced), growing, List.copyOf(left), Map.copyOf(repaired), last, cut);
    }

    /** The document that this appearance comes into; a month that is over is finished first. */
    private static Page grown(Optional<Page> growing, SelectionChange selectionChange, List<Page> finished) {
        YearMonth month = YearMonth.from(selectionChange.at().atOffset(ZoneOffset.UTC));
        if (growing.isEmpty()) {
            return new Page(month, 1, selectionChange.sequence(), selectionChange.sequence(), 1);
        }
        Page page = growing.get();
        boolean sameMonth = page.month().equals(month);
        if (page.isFull() || !sameMonth) {
            if (!page.isFull()) {
                finished.add(page);
            }
            return new Page(
                    month,
                    sameMonth ? page.number() + 1 : 1,
                    selectionChange.sequence(),
                    selectionChange.sequence(),
                    1);
        }
        return page.with(selectionChange.sequence());
    }

    private static Optional<Departure> departure(
            FirstAppearances first, SelectionChange selectionChange, List<Page> finished) {
        return first.of(selectionChange.article())
                .flatMap(sequence -> indexOf(sequence, finished))
                .map(page -> new Departure(page, selectionChange.sequence()));
    }

    private static Optional<Integer> indexOf(long sequence, List<Page> finished) {
        int low = 0;
        int high = finished.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (finished.get(middle).last() < sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < finished.size() ? Optional.of(low) : Optional.empty();
    }

    /** How many things it remembers. */
    int weight() {
        return 1 + pages.size() + departures.size() + repairs.size();
    }

    /** How many of the {@link #pages} readers are led to. */
    public int linked() {
        return Math.max(0, pages.size() - 1);
    }

    /** Number of the last change that readers find in the documents that they are led to. */
    public long linkedUpTo() {
        return linked() == 0 ? 0 : pages.get(linked() - 1).last();
    }

    /** The revision of the document at this index. */
    public long revision(int index) {
        return departures.stream()
                .filter(departure -> departure.page() <= index)
                .mapToLong(Departure::sequence)
                .max()
                .orElse(0);
    }

    /** The suffix of the address of the document at this index. */
    public String suffix(int index) {
        Page page = pages.get(index);
        return ArchiveAddress.suffix(page.month(), page.number(), revision(index), cut);
    }

    /** The index of the document of this month and number; without a number, of the last one of the month. */
    public Optional<Integer> indexOf(ArchiveAddress address) {
        return Stream.iterate(pages.size() - 1, index -> index >= 0, index -> index - 1)
                .filter(index -> pages.get(index).month().equals(address.month()))
                .filter(index -> address.number().isEmpty()
                        || address.number().getAsInt() == pages.get(index).number())
                .findFirst();
    }
}
