package dateline.ingest.feed;

import dateline.article.Slug;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.text.date.WallClock;
import dateline.ingest.text.date.WrittenDate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An item of a feed as a raw article, the form that every reader hands on. */
public final class FeedItemConverter {
    private static final Pattern HOST = Pattern.compile("https?://(?:www\\.)?([^/?#]+)", Pattern.CASE_INSENSITIVE);

    private FeedItemConverter() {}

    /** The raw articles of all items, in their order. */
    public static List<RawArticle> all(ParsedFeed feed) {
        return all(feed, new GuidPages());
    }

    /** The same of a part of a feed, some of whose items may have come before. */
    static List<RawArticle> all(ParsedFeed feed, GuidPages guidPages) {
        Set<String> ambiguous = ambiguous(feed.items());
        return feed.items().stream()
                .map(item -> {
                    RawArticle rawArticle = of(item, feed);
                    boolean isNamedTwice = guidPages.isTaken(item)
                            || item.guid().filter(ambiguous::contains).isPresent();
                    return isNamedTwice ? namedByItsAddress(item, rawArticle) : rawArticle;
                })
                .toList();
    }

    /** Guids that several items bear, although they lead to different pages: they name none of them. */
    private static Set<String> ambiguous(List<FeedItem> items) {
        Map<String, Set<Optional<String>>> pages = new HashMap<>();
        items.forEach(item -> item.guid().ifPresent(guid -> pages.computeIfAbsent(guid, none -> new HashSet<>())
                .add(item.permalink())));
        return pages.entrySet().stream()
                .filter(guid -> guid.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static RawArticle namedByItsAddress(FeedItem item, RawArticle rawArticle) {
        return RawArticleBuilder.of(rawArticle)
                .sourceId(item.permalink().orElse(""))
                .done();
    }

    /**
     * The raw article. Its {@code sourceId} is the item's guid, which {@code --keep-ids} makes the article's id; an item without
     * one is known by its link.
     *
     * @param feed the feed that the item stands in: its name is the site's, its language that of an item that names none
     */
    public static RawArticle of(FeedItem item, ParsedFeed feed) {
        var draft = new RawArticleBuilder();
        source(feed).ifPresent(draft::source);
        item.guid().or(item::permalink).ifPresent(draft::sourceId);
        if (item.guidIsPermalink()) {
            draft.permalink();
        }
        item.title().ifPresent(draft::title);
        Optional<String> url = item.permalink().flatMap(new FeedLinkResolver(feed.link())::resolved);
        url.ifPresent(draft::url);
        item.baseUrl()
                .or(() -> url.isPresent() ? Optional.empty() : feed.link())
                .ifPresent(draft::baseUrl);
        item.body().tell(draft);
        draft.bylines(item.authors());
        draft.tags(item.categories());
        item.language().or(feed::language).ifPresent(draft::lang);
        item.published().ifPresent(date -> draft.published(told(date)));
        item.updated().ifPresent(date -> draft.updated(told(date)));
        item.image().ifPresent(draft::image);
        if (item.otherPictures() > 0) {
            draft.repair("Further pictures of the item were not taken over: " + item.otherPictures() + ".");
        }
        draft.enclosures(item.enclosures());
        item.rights().ifPresent(draft::rights);
        item.sourceTitle().or(feed::title).ifPresent(draft::siteName);
        feed.repairs().forEach(draft::repair);
        return draft.done();
    }

    /** Guids are the site's own, so the site is named with them: by its host, or else by its title. */
    private static Optional<String> source(ParsedFeed feed) {
        return feed.link()
                .map(link -> HOST.matcher(link))
                .filter(Matcher::lookingAt)
                .map(host -> host.group(1))
                .or(feed::title)
                .map(Slug::of)
                .filter(slug -> !slug.isEmpty());
    }

    /** A moment is written in UTC, as it always was, for stores remember it so; what names no zone stays as it is. */
    private static RawDate told(WrittenDate date) {
        return date.zone().isEmpty()
                ? RawDate.of(date.written())
                : told(date.in(ZoneOffset.UTC, WallClock.Twice.EARLIER).time().toInstant());
    }

    private static RawDate told(Instant date) {
        return new RawDate(date.toString(), Optional.of(date.atOffset(ZoneOffset.UTC)));
    }
}
