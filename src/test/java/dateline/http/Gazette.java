package dateline.http;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Author;
import dateline.article.Body;
import dateline.article.Content;
import dateline.article.EditorialClass;
import dateline.article.Image;
import dateline.article.RelatedLink;
import dateline.article.Selection;
import dateline.article.State;
import dateline.article.Version;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.Rendition;
import dateline.feed.history.ArchiveAddress;
import dateline.feed.history.FormerFeeds;
import dateline.feed.history.HistoryResult;
import dateline.feed.publish.Edition;
import dateline.publication.NamedFeed;
import dateline.publication.Publication;
import dateline.publication.Section;
import dateline.publication.Window;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A small newsroom for the tests of the server: its publication, editions of hand-made feeds, and a story. */
public final class Gazette {
    public static final String BASE = "https://feeds.harbour-gazette.example";
    static final Instant CHANGED = Instant.parse("2026-11-20T10:15:30Z");
    static final List<String> FEEDS = List.of("all", "news", "world", "coast", "tag/harbour", "tag/новости");

    public static final Edition FIRST = edition(1);

    private Gazette() {}

    /** An edition that was printed by hand. */
    record HandPrinted(
            Publication publication,
            long sequence,
            List<Feed> feeds,
            Map<String, Rendition> renditions,
            Map<FeedAddress, FeedDocument> documents,
            Rendition opml)
            implements Edition {
        @Override
        public Optional<Rendition> rendition(FeedAddress address, FeedFormat format) {
            return Optional.ofNullable(renditions.get(address.path() + "." + format.extension()));
        }

        @Override
        public Optional<FeedDocument> document(FeedAddress address) {
            return Optional.ofNullable(documents.get(address));
        }

        @Override
        public HistoryResult changes(FeedAddress address, FeedFormat format, long cursor) {
            return new HistoryResult.Unknown();
        }

        @Override
        public HistoryResult archive(ArchiveAddress address, FeedFormat format) {
            return new HistoryResult.Unknown();
        }

        @Override
        public Optional<Rendition> delta(FeedAddress address, FeedFormat format, List<String> held) {
            return Optional.empty();
        }

        @Override
        public Optional<Rendition> lastDocument(FeedAddress address, FeedFormat format, Instant now) {
            return Optional.empty();
        }

        @Override
        public FormerFeeds former() {
            return FormerFeeds.NONE;
        }
    }

    public static Publication publication() {
        return Publication.named("The Harbour Gazette", URI.create(BASE))
                .description("News from the coast & beyond")
                .site(URI.create("https://www.harbour-gazette.example/"))
                .authority("harbour-gazette.example")
                .language("en")
                .rights(Optional.of("© The Harbour Gazette"))
                .defaultSection("news")
                .sections(List.of(
                        section("news", "News", List.of()), section("world", "World", List.of("foreign", "abroad"))))
                .feeds(List.of(new NamedFeed(
                        "coast",
                        "The coast",
                        Optional.empty(),
                        Selection.EVERYTHING,
                        Window.DEFAULT,
                        List.of("shore"))))
                .build();
    }

    private static Section section(String slug, String title, List<String> was) {
        return new Section(slug, title, Optional.of("What happens: " + title), List.of(), Window.DEFAULT, was);
    }

    /** The edition of this number; every number has other bytes, and all have the same date. */
    static Edition edition(int number) {
        return edition(number, CHANGED);
    }

    static Edition edition(int number, Instant changed) {
        var renditions = new HashMap<String, Rendition>();
        var documents = new HashMap<FeedAddress, FeedDocument>();
        for (String path : FEEDS) {
            var feed = feed(path);
            documents.put(
                    feed.address(),
                    new FeedDocument(
                            publication(),
                            feed,
                            List.of(new Entry(story(), true)),
                            List.of(),
                            changed,
                            Optional.of(7L)));
            for (FeedFormat format : FeedFormat.ALL) {
                renditions.put(path + "." + format.extension(), rendition(feed, format, number, changed));
            }
        }
        FeedFormat rss = FeedFormat.ofExtension("rss").orElseThrow();
        return new HandPrinted(
                publication(),
                number,
                FEEDS.subList(0, 4).stream().map(Gazette::feed).toList(),
                renditions,
                documents,
                rendition(FeedAddress.ALL, rss, "text/x-opml; charset=utf-8", "<opml/>".repeat(200) + number, changed));
    }

    /** Another edition with the same renditions. */
    static Edition sameAs(Edition edition, int number) {
        var printed = (HandPrinted) edition;
        return new HandPrinted(
                printed.publication, number, printed.feeds, printed.renditions, printed.documents, printed.opml);
    }

    static Feed feed(String path) {
        return new Feed(
                new FeedAddress(path),
                "tag:harbour-gazette.example,2026:feed:" + path,
                "The Harbour Gazette – " + path,
                "All that matters in " + path,
                "en",
                Selection.EVERYTHING,
                Window.DEFAULT);
    }

    private static Rendition rendition(Feed feed, FeedFormat format, int number, Instant changed) {
        String text = ("<!-- " + feed.address().path() + " as " + format.title() + ", edition " + number + " -->\n")
                .repeat(80);
        return rendition(feed.address(), format, format.contentType(), text, changed);
    }

    private static Rendition rendition(
            FeedAddress address, FeedFormat format, String contentType, String text, Instant changed) {
        byte[] identity = text.getBytes(StandardCharsets.UTF_8);
        var encoded = EncodedPage.of(identity);
        return new Rendition(
                address,
                format,
                contentType,
                encoded.bodies(),
                encoded.etags(),
                changed,
                "<" + BASE + "/feeds/" + address.path().replaceAll("[^a-z/]", "") + "." + format.extension()
                        + ">; rel=\"self\"");
    }

    /** A story whose every text field tries to break out of its place. */
    public static Article story() {
        return story(1);
    }

    public static Article story(int number) {
        return story(number, State.LIVE, EditorialClass.NEW, Optional.empty());
    }

    public static Article corrected(String note) {
        return story(1, State.LIVE, EditorialClass.CORRECTED, Optional.of(note));
    }

    /** The present version of a story. */
    public static Version version(Article story) {
        return new Version(
                story.version(),
                story.editorialClass(),
                story.note(),
                story.updated().toInstant(),
                story.published(),
                story.updated(),
                story.content());
    }

    public static Article withdrawn(Article story) {
        int number = Integer.parseInt(story.id().key().substring(25));
        return story(number, State.WITHDRAWN, EditorialClass.WITHDRAWN, Optional.empty());
    }

    private static Article story(int number, State state, EditorialClass editorialClass, Optional<String> note) {
        var published = OffsetDateTime.parse("2026-11-20T09:00:00+01:00");
        return new Article(
                ArticleId.of("harbour-gazette.example", 2026, "01jd3v6q6jkmnpqrstvwxyz01" + number),
                editorialClass == EditorialClass.NEW ? 1 : 2,
                editorialClass,
                state,
                note,
                published.toInstant(),
                published,
                note.isPresent() ? published.plusHours(2) : published,
                List.of(),
                content(published));
    }

    private static Content content(OffsetDateTime published) {
        var picture = new Image(
                "https://pictures.harbour-gazette.example/bridge.jpg",
                Optional.of("A bridge \"at\" dawn"),
                Optional.of("The bridge </figcaption>"),
                Optional.of("Ona Brekke"),
                OptionalInt.of(1200),
                OptionalInt.of(800),
                Optional.of("image/jpeg"),
                OptionalLong.of(120_000),
                Optional.empty());
        return Content.builder(
                        "Bridge opens </title><script>alert(1)</script> & closes",
                        "world",
                        new Body("<p>The bridge opened <em>today</em>.</p>", "The bridge opened today."))
                .standfirst(Optional.of("It was <b>bold</b>"))
                .authors(List.of(new Author(
                        "Mara Lindqvist", Optional.of("https://www.harbour-gazette.example/mara"), Optional.empty())))
                .tags(List.of("Harbour", "<i>Bridges</i>"))
                .lang(Optional.of("en-GB"))
                .published(Optional.of(published))
                .image(Optional.of(picture))
                .rights(Optional.of("© <us>"))
                .related(List.of(new RelatedLink("Click", Optional.of("javascript:alert(1)"))))
                .source(Optional.of("inbox"))
                .build();
    }
}
