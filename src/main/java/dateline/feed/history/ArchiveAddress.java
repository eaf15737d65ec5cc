package dateline.feed.history;

import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The address of an archive document without its format: {@code world/archive/2026/10/2/r0}. What stands there never
 * changes. Without the revision it leads to the present one, without the number to the last document of the month.
 *
 * @param month in which what it holds became public (UTC)
 * @param number within the month; 1 is the oldest
 * @param revision number of the last change that took a story out of this document or one before it; 0 for none
 * @param cut how often the feed had come to choose other stories ({@code r0c2}); 0 for never
 */
public record ArchiveAddress(FeedAddress feed, YearMonth month, OptionalInt number, OptionalLong revision, int cut) {
    private static final Pattern FORM = Pattern.compile(
            "(.+)/archive/(\\d{4})/(\\d{2})(?:/([1-9]\\d{0,8})(?:/r(0|[1-9]\\d{0,17})(?:c([1-9]\\d{0,8}))?)?)?");

    /** The address that this decoded path names by its form, between {@code /feeds/} and the extension. */
    public static Optional<ArchiveAddress> parse(String path) {
        var form = FORM.matcher(path);
        if (!form.matches()) {
            return Optional.empty();
        }
        return FeedAddress.parse(form.group(1)).flatMap(feed -> month(form.group(2), form.group(3))
                .map(month -> new ArchiveAddress(
                        feed,
                        month,
                        form.group(4) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(form.group(4))),
                        form.group(5) == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(form.group(5))),
                        form.group(6) == null ? 0 : Integer.parseInt(form.group(6)))));
    }

    /** The same document of another feed. */
    public ArchiveAddress of(FeedAddress other) {
        return new ArchiveAddress(other, month, number, revision, cut);
    }

    /** The decoded path of it in this format: {@code /feeds/world/archive/2026/10/2/r0.rss}. */
    public String path(FeedFormat format) {
        String numbered = number.isPresent() ? "/" + number.getAsInt() : "";
        String revised = revision.isPresent() ? revision(revision.getAsLong(), cut) : "";
        return String.format(
                Locale.ROOT,
                "/feeds/%s/archive/%04d/%02d%s%s.%s",
                feed.path(),
                month.getYear(),
                month.getMonthValue(),
                numbered,
                revised,
                format.extension());
    }

    private static Optional<YearMonth> month(String year, String month) {
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What stands behind the path of the feed, for the document that does not change. */
    static String suffix(YearMonth month, int number, long revision, int cut) {
        return suffix(month, number) + revision(revision, cut);
    }

    private static String revision(long revision, int cut) {
        return "/r" + revision + (cut == 0 ? "" : "c" + cut);
    }

    /** What stands behind the path of the feed, for what leads to the present revision. */
    static String suffix(YearMonth month, int number) {
        return String.format(Locale.ROOT, "/archive/%04d/%02d/%d", month.getYear(), month.getMonthValue(), number);
    }
}
