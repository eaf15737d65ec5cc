package dateline.feed.sitemap;

import dateline.article.WebUrl;
import dateline.feed.FeedAddress;
import dateline.feed.FeedLinks;
import dateline.feed.StoryOwner;
import dateline.feed.sitemap.SitemapXml.Line;
import dateline.publication.NamedFeed;
import dateline.publication.Publication;
import dateline.publication.Section;
import dateline.publication.SourceOwnership;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sitemaps at one moment. The documents of one snapshot are always the same bytes.
 *
 * @param pages newest first, each address once
 * @param validUntil when a page stops being news
 */
record SitemapSnapshot(Publication publication, List<PublicPage> pages, Instant at, Instant validUntil) {
    static final String ALL = "sitemap";
    static final String NEWS = "news-sitemap";

    /** So long a page is news to Google. */
    static final Duration NEWS_FOR = Duration.ofDays(2);

    static final int MOST_NEWS = 1_000;
    /** Even with the longest addresses this many keep below 50 MB; 50,000 are allowed. */
    static final int MOST_PAGES = 20_000;

    /** So many older pages stand in a news sitemap that would be empty: the Search Console reports an empty one as an error. */
    static final int PADDING = 100;

    private static final int LONGEST_ADDRESS = 2_047;

    /**
     * The pages that a search engine is told of.
     *
     * @param sources whose the stories of each source are
     */
    static SitemapSnapshot of(Publication publication, List<PublicPage> all, SourceOwnership sources, Instant now) {
        Set<String> hosts = Stream.of(publication.site(), publication.baseUrl())
                .map(address -> host(address.toString()))
                .collect(Collectors.toSet());
        var seen = new HashSet<String>();
        List<PublicPage> pages = all.stream()
                .filter(page -> !sources.isThirdParty(page.source(), page.aliases()))
                .filter(page -> page.url()
                        .map(url -> url.length() <= LONGEST_ADDRESS && hosts.contains(host(url)))
                        .orElseGet(() -> sources.isOurs(page.source()) || isOurs(page, publication)))
                .sorted(PublicPage.NEWEST_FIRST)
                .filter(page -> seen.add(address(publication, page)))
                .toList();
        Instant validUntil = news(pages, now)
                .map(page -> page.published().plus(NEWS_FOR))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return new SitemapSnapshot(publication, pages, now, validUntil);
    }

    /** Of a story without an address nothing else tells whose it is (GN-10). */
    private static boolean isOurs(PublicPage page, Publication publication) {
        return !StoryOwner.isOfOthers(page.rights(), publication)
                && StoryOwner.otherName(page.siteName(), publication).isEmpty();
    }

    private static String host(String address) {
        return WebUrl.hostOf(address).orElse("");
    }

    private static Stream<PublicPage> news(List<PublicPage> pages, Instant now) {
        return pages.stream().filter(page -> page.published().plus(NEWS_FOR).isAfter(now));
    }

    private static String address(Publication publication, PublicPage page) {
        return page.url().orElseGet(() -> FeedLinks.absolute(publication, "/articles/" + page.key()));
    }

    /** The document of this name; a number names a part of one that is split. */
    Optional<byte[]> document(String name, Optional<Integer> part) {
        return switch (name) {
            case ALL -> document(name, part, allLines(), MOST_PAGES);
            case NEWS -> document(name, part, newsLines(), MOST_NEWS);
            default -> Optional.empty();
        };
    }

    private List<Line> allLines() {
        Stream<String> feeds = Stream.concat(
                publication.sections().stream().map(Section::slug),
                publication.feeds().stream().map(NamedFeed::slug));
        return Stream.concat(
                        Stream.concat(Stream.of("/"), feeds.map(slug -> new FeedAddress(slug).page()))
                                .map(path -> new Line(
                                        FeedLinks.absolute(publication, path), Optional.empty(), Optional.empty())),
                        pages.stream().map(this::line))
                .toList();
    }

    private Line line(PublicPage page) {
        return new Line(address(publication, page), Optional.of(page.updated()), Optional.empty());
    }

    private List<Line> newsLines() {
        List<Line> news = news(pages, at)
                .map(page -> new Line(address(publication, page), Optional.of(page.updated()), Optional.of(page)))
                .toList();
        List<Line> older = pages.stream().limit(PADDING).map(this::line).toList();
        Line front = new Line(FeedLinks.absolute(publication, "/"), Optional.empty(), Optional.empty());
        return Stream.of(news, older, List.of(front))
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Optional<byte[]> document(String name, Optional<Integer> part, List<Line> lines, int most) {
        var xml = new SitemapXml(publication);
        List<List<Line>> parts = parts(lines, most);
        if (part.isPresent()) {
            int index = part.get() - 1;
            return parts.size() > 1 && index >= 0 && index < parts.size()
                    ? Optional.of(xml.sitemap(parts.get(index)))
                    : Optional.empty();
        }
        if (parts.size() == 1) {
            return Optional.of(xml.sitemap(lines));
        }
        var index = new ArrayList<Line>();
        for (int i = 0; i < parts.size(); i++) {
            Optional<Instant> changed = parts.get(i).stream()
                    .flatMap(line -> line.changed().stream())
                    .max(Comparator.naturalOrder());
            index.add(new Line(
                    FeedLinks.absolute(publication, "/" + name + "-" + (i + 1) + ".xml"), changed, Optional.empty()));
        }
        return Optional.of(xml.index(index));
    }

    private static List<List<Line>> parts(List<Line> lines, int most) {
        var parts = new ArrayList<List<Line>>();
        for (int from = 0; from < lines.size(); from += most) {
            parts.add(lines.subList(from, Math.min(from + most, lines.size())));
        }
        return parts;
    }
}
