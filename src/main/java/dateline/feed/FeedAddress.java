package dateline.feed;

/**
 * The address of a feed without its format: {@code world}, {@code all}, {@code tag/harbour}, {@code author/mara-lindqvist}.
 *
 * @param path what stands between {@code /feeds/} and the extension, decoded
 */
public record FeedAddress(String path) implements Comparable<FeedAddress> {
    public static final FeedAddress ALL = new FeedAddress("all");

    @Override
    public int compareTo(FeedAddress other) {
        return path.compareTo(other.path);
    }
}
