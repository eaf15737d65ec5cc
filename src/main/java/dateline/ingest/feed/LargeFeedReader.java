package dateline.ingest.feed;

import dateline.ingest.model.Input;
import dateline.ingest.model.StreamReader;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads RSS and Atom feeds that are larger than one text may be, some items at a time. It says of each item what
 * {@link FeedReader} says of it in a small feed.
 */
public final class LargeFeedReader implements StreamReader {
    private static final Pattern LINE = Pattern.compile("^Line (\\d{1,9}): ");
    private static final String TOO_LARGE = "It is larger than " + FeedSplitter.MOST_OF_AN_ITEM / 1_000_000
            + " MB, more than an article can be. File it without its pictures.";

    private final int bytesOfAPart;

    /** Holds some hundred kilobytes of items at once. */
    public LargeFeedReader() {
        this(FeedSplitter.PART);
    }

    LargeFeedReader(int bytesOfAPart) {
        this.bytesOfAPart = bytesOfAPart;
    }

    @Override
    public boolean recognises(byte[] head) {
        String beginning = FeedSniffer.beginning(head);
        return !JsonFeedDialect.reads(beginning) && FeedDocumentReader.looksLikeFeed(beginning);
    }

    @Override
    public void read(Input input, Taker taker) {
        try (var splitter = new FeedSplitter(input.open(), bytesOfAPart)) {
            var items = new LargeFeedItems(input, taker);
            for (Optional<FeedSplitter.Part> next = splitter.next(); next.isPresent(); next = splitter.next()) {
                read(next.get(), items);
            }
            items.end();
        } catch (FeedRefusal refusal) {
            taker.refuse("", refusal.reason());
        } catch (IOException e) {
            taker.refuse("", "It could not be read. File it again.");
        }
    }

    private static void read(FeedSplitter.Part part, LargeFeedItems items) {
        if (part.tooLarge()) {
            items.refuse(TOO_LARGE);
        } else {
            items.take(part.document(), repair -> inTheWhole(part, repair));
        }
    }

    /** A repair with the line in the whole feed. */
    private static String inTheWhole(FeedSplitter.Part part, String repair) {
        Matcher line = LINE.matcher(repair);
        if (!line.lookingAt()) {
            return repair;
        }
        long number = Long.parseLong(line.group(1));
        long shift = number > part.headLines() ? part.shift() : 0;
        return "Line " + (number + shift) + ": " + repair.substring(line.end());
    }
}
