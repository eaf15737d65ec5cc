package dateline.http;

import dateline.article.Slug;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.SelectionAddress;
import dateline.feed.history.ArchiveAddress;
import dateline.feed.history.HistoryResult;
import dateline.feed.publish.Edition;
import dateline.publication.Publication;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leads from names that are guessed, mistyped or gone to the one address of a feed, in one hop. It leads to nothing that
 * is not there.
 */
public final class Redirects {
    /** What people and readers guess (DISC-13). */
    private static final Map<String, String> GUESSES = Map.ofEntries(
            Map.entry("/feed", "/feeds/all.rss"),
            Map.entry("/rss", "/feeds/all.rss"),
            Map.entry("/rss.xml", "/feeds/all.rss"),
            Map.entry("/feed.xml", "/feeds/all.rss"),
            Map.entry("/index.xml", "/feeds/all.rss"),
            Map.entry("/atom", "/feeds/all.atom"),
            Map.entry("/atom.xml", "/feeds/all.atom"),
            Map.entry("/feed.json", "/feeds/all.json"),
            Map.entry("/feeds", "/"),
            Map.entry("/opml.xml", "/feeds.opml"),
            Map.entry("/feeds.opml", "/feeds.opml"));

    /** What else is public at an address of its own. */
    private static final Pattern OTHER =
            Pattern.compile("/|/(?:news-)?sitemap[\\w.-]*|/robots\\.txt|/hub|/feeds/build|/desk(?:/.*)?");

    private static final String CHOICE = "of/";
    private static final Pattern ARCHIVE = Pattern.compile("/archive/.*(?=\\.)");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern LAST_SLASH = Pattern.compile("(?<=.)/$");
    private static final Pattern ARTICLE = Pattern.compile("/articles/[0-9a-z]+");

    private Redirects() {}

    /** Names that readers guess, each of which leads to what stands elsewhere. */
    public static Set<String> guesses() {
        return GUESSES.entrySet().stream()
                .filter(guess -> !guess.getKey().equals(guess.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The one path of what this decoded path means; the same path where it is that already; empty for nothing. */
    static Optional<String> of(String path, Edition edition) {
        String tidy = tidy(path);
        String lower = tidy.toLowerCase(Locale.ROOT);
        String guess = GUESSES.get(lower);
        if (guess != null) {
            return Optional.of(guess);
        }
        if (ARTICLE.matcher(lower).matches()) {
            return Optional.of(lower);
        }
        if (path.contains("//") && OTHER.matcher(tidy).matches()) {
            return Optional.of(tidy);
        }
        return lower.startsWith(FeedPath.PREFIX)
                ? feed(tidy.substring(FeedPath.PREFIX.length()), edition)
                : Optional.empty();
    }

    private static String tidy(String path) {
        return LAST_SLASH.matcher(SLASHES.matcher(path).replaceAll("/")).replaceFirst("");
    }

    /** Whether a feed stood at what this decoded path means, or the history of one, which has ended. */
    public static boolean leadsToAnEnd(String path, Edition edition) {
        String tidy = tidy(path);
        return tidy.toLowerCase(Locale.ROOT).startsWith(FeedPath.PREFIX)
                && feedOf(tidy.substring(FeedPath.PREFIX.length()))
                        .filter(feed -> edition.former().isRetired(feed))
                        .isPresent();
    }

    private static Optional<FeedAddress> feedOf(String name) {
        return meant(ARCHIVE.matcher(name).replaceFirst("")).map(FeedPath::address);
    }

    private static Optional<String> feed(String name, Edition edition) {
        if (name.toLowerCase(Locale.ROOT).startsWith(CHOICE)) {
            Optional<String> choice = choice(name.substring(CHOICE.length()), edition);
            if (choice.isPresent()) {
                return choice;
            }
        }
        return meant(name).flatMap(feed -> existing(feed, edition)).or(() -> archive(name, edition));
    }

    /** What a reader has chosen stands at one address, whatever the order in which it is named. */
    private static Optional<String> choice(String name, Edition edition) {
        Optional<FeedFormat> format = FeedPath.formatOf(name.toLowerCase(Locale.ROOT));
        String stem = name.substring(
                0,
                name.length() - format.map(one -> one.extension().length() + 1).orElse(0));
        return SelectionAddress.meant(stem, edition.publication())
                .map(address -> new FeedPath(address, format))
                .filter(feed -> feed.isIn(edition))
                .map(FeedPath::path);
    }

    /** Where the archive of a renamed feed leads; to its present feed where that has no such document. */
    private static Optional<String> archive(String name, Edition edition) {
        return FeedPath.formatOf(name).flatMap(format -> ArchiveAddress.parse(
                        name.substring(0, name.length() - format.extension().length() - 1))
                .flatMap(address ->
                        successor(address.feed(), edition).map(feed -> archive(address.of(feed), format, edition))));
    }

    private static String archive(ArchiveAddress address, FeedFormat format, Edition edition) {
        HistoryResult found = edition.archive(address, format);
        if (found instanceof HistoryResult.Moved moved) {
            return moved.path();
        }
        return found instanceof HistoryResult.Found
                ? address.path(format)
                : new FeedPath(address.feed(), Optional.of(format)).path();
    }

    private static Optional<FeedPath> meant(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        String stem = dot < 0 ? name : name.substring(0, dot);
        String format = extension.equals("xml") ? ".rss" : dot < 0 ? "" : "." + extension;
        return FeedPath.parse(FeedPath.PREFIX + slugs(stem) + format);
    }

    private static Optional<String> existing(FeedPath feed, Edition edition) {
        if (feed.isIn(edition)) {
            return Optional.of(feed.path());
        }
        return successor(feed.address(), edition)
                .map(address -> new FeedPath(address, feed.format()))
                .filter(renamed -> renamed.isIn(edition))
                .map(FeedPath::path);
    }

    private static Optional<FeedAddress> successor(FeedAddress former, Edition edition) {
        return newName(former.path(), edition.publication())
                .map(FeedAddress::new)
                .or(() -> edition.former().successor(former));
    }

    private static Optional<String> newName(String oldName, Publication publication) {
        var sections = publication.sections().stream()
                .filter(section -> section.was().contains(oldName))
                .map(section -> section.slug());
        var feeds = publication.feeds().stream()
                .filter(feed -> feed.was().contains(oldName))
                .map(feed -> feed.slug());
        return Stream.concat(sections, feeds).findFirst();
    }

    private static String slugs(String stem) {
        List<String> segments = Arrays.asList(stem.split("/", -1));
        return segments.stream().map(Slug::of).collect(Collectors.joining("/"));
    }
}
