package dateline.feed.publish;

import static dateline.feed.Documents.ATOM;
import static dateline.feed.Documents.RSS;
import static dateline.feed.Documents.parse;
import static dateline.feed.Documents.strings;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Article;
import dateline.article.Bare;
import dateline.article.EditorialClass;
import dateline.article.State;
import dateline.article.Term;
import dateline.article.Tombstone;
import dateline.feed.ContentCoding;
import dateline.feed.Documents;
import dateline.feed.Feed;
import dateline.feed.FeedAddress;
import dateline.feed.FeedDocument;
import dateline.feed.FeedFormat;
import dateline.feed.Fixture;
import dateline.feed.MemoryRenditionLog;
import dateline.feed.Rendition;
import dateline.store.ArticleStore;
import dateline.store.engine.SqlArticleStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublisherTest {
    private static final FeedAddress NEWS = new FeedAddress("news");
    private static final FeedAddress WORLD = new FeedAddress("world");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final MemoryRenditionLog log = new MemoryRenditionLog();

    @TempDir
    Path folder;

    private ArticleStore store;

    @BeforeEach
    void open() {
        store = SqlArticleStore.open(folder, Fixture.AUTHORITY, Fixture.FOUNDED);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void save(Article article, Instant now) {
        store.write(writer -> {
            writer.save(article, now);
            return article;
        });
    }

    private void withdraw(Article article, Instant now) {
        var gone = new Article(
                article.id(),
                article.version() + 1,
                EditorialClass.WITHDRAWN,
                State.WITHDRAWN,
                Optional.empty(),
                article.firstSeen(),
                article.published(),
                article.updated(),
                List.of(),
                article.content());
        store.write(writer -> {
            writer.withdraw(gone, new Tombstone(article.id(), now, Optional.of("Wrong"), Optional.empty()), now);
            return gone;
        });
    }

    private Publisher publisher() {
        return new Publisher(store, Fixture.GAZETTE, log);
    }

    private Edition print() {
        return publisher().print(Optional.empty(), PrintMode.COMPLETE);
    }

    private static Rendition rss(Edition edition, FeedAddress address) {
        return edition.rendition(address, RSS).orElseThrow();
    }

    private static List<String> guids(Edition edition, FeedAddress address) {
        return strings("//guid", parse(identity(rss(edition, address))));
    }

    private static byte[] identity(Rendition rendition) {
        return rendition.bodies().get(ContentCoding.IDENTITY);
    }

    private static String tag(Rendition rendition) {
        return rendition.etags().get(ContentCoding.IDENTITY);
    }

    @Test
    void aStoryStandsInItsSectionsFeedsAndInAll() {
        save(Fixture.story(1), NOON);

        Edition edition = print();

        assertEquals(List.of(Fixture.id(1).value()), guids(edition, NEWS));
        assertEquals(List.of(Fixture.id(1).value()), guids(edition, FeedAddress.ALL));
        assertEquals(List.of(), guids(edition, WORLD));
        assertEquals(1, edition.sequence());
    }

    @Test
    @DisplayName("RSS-23 DATE-09 newest first, and stories of one second in a settled order")
    void order() {
        var when = Fixture.story(5).published();
        save(Fixture.story(3, draft -> draft.published(when)), NOON);
        save(Fixture.story(4, draft -> draft.published(when)), NOON);
        save(Fixture.story(9), NOON);

        List<String> guids = guids(print(), NEWS);

        assertEquals(Fixture.id(9).value(), guids.get(0));
        assertEquals(guids, guids(publisher().print(Optional.empty(), PrintMode.COMPLETE), NEWS));
        assertEquals(3, guids.size());
    }

    @Test
    void nothingNewIsTheSameEdition() {
        save(Fixture.story(1), NOON);
        Publisher publisher = publisher();
        Edition first = publisher.print(Optional.empty(), PrintMode.COMPLETE);

        assertSame(first, publisher.print(Optional.of(first), PrintMode.COMPLETE));
    }

    @Test
    void onlyFeedsThatAChangeTouchedAreRenderedAgain() {
        save(Fixture.story(1), NOON);
        save(Fixture.story(2, draft -> draft.section("world")), NOON);
        Publisher publisher = publisher();
        Edition first = publisher.print(Optional.empty(), PrintMode.COMPLETE);

        save(Fixture.story(3, draft -> draft.section("world")), NOON.plusSeconds(5));
        Edition second = publisher.print(Optional.of(first), PrintMode.COMPLETE);

        assertSame(rss(first, NEWS), rss(second, NEWS));
        assertNotSame(rss(first, WORLD), rss(second, WORLD));
        assertEquals(2, guids(second, WORLD).size());
    }

    @Test
    @DisplayName("ID-04 a story that moves to another section leaves the first")
    void aStoryThatMovesLeavesItsSection() {
        save(Fixture.story(1), NOON);
        Publisher publisher = publisher();
        Edition first = publisher.print(Optional.empty(), PrintMode.COMPLETE);
        Article moved = Fixture.story(1, draft -> draft.section("world").note("Moved"));

        save(moved, NOON.plusSeconds(5));
        Edition second = publisher.print(Optional.of(first), PrintMode.COMPLETE);

        assertEquals(List.of(), guids(second, NEWS));
        assertEquals(guids(first, NEWS), guids(second, WORLD));
    }

    @Test
    @DisplayName("HTTP-17 TOMB-08 tag and time of the last change move forward when the newest story is withdrawn")
    void validatorsMoveWhenAStoryLeaves() {
        save(Fixture.story(1), NOON);
        save(Fixture.story(2), NOON);
        Publisher publisher = publisher();
        Edition first = publisher.print(Optional.empty(), PrintMode.COMPLETE);

        withdraw(Fixture.story(2), NOON);
        Edition second = publisher.print(Optional.of(first), PrintMode.COMPLETE);

        assertNotEquals(tag(rss(first, NEWS)), tag(rss(second, NEWS)));
        assertTrue(rss(second, NEWS).lastModified().isAfter(rss(first, NEWS).lastModified()));
        assertEquals(List.of(Fixture.id(1).value()), guids(second, NEWS));
    }

    @Test
    @DisplayName("HTTP-01 HTTP-02 HTTP-03 tags are quoted, strong, of their own for each encoding and state")
    void entityTags() {
        save(Fixture.story(1), NOON);
        Publisher publisher = publisher();
        Edition first = publisher.print(Optional.empty(), PrintMode.COMPLETE);
        save(Fixture.story(2), NOON);

        Edition second = publisher.print(Optional.of(first), PrintMode.COMPLETE);

        assertEquals(
                6,
                List.of(rss(first, NEWS), rss(second, NEWS)).stream()
                        .flatMap(rendition -> rendition.etags().values().stream())
                        .distinct()
                        .count());
        assertTrue(rss(first, NEWS).etags().values().stream().allMatch(tag -> tag.matches("\"[A-Za-z0-9_-]+\"")));
    }

    @Test
    @DisplayName("HTTP-20 two changes within one second have tags of their own")
    void twoChangesInOneSecond() {
        save(Fixture.story(1), NOON);
        String before = tag(rss(print(), NEWS));
        save(Fixture.story(1, draft -> draft.title("Ferry 1 leaves late").note("It was late.")), NOON);

        assertNotEquals(before, tag(rss(print(), NEWS)));
    }

    @Test
    @DisplayName("HTTP-19 XML-14 restart and other nodes give the same bytes, tags and times")
    void theSameAfterARestart() {
        IntStream.range(0, 5).forEach(i -> save(Fixture.story(i), NOON.plusSeconds(i)));
        Edition first = print();
        store.close();
        open();

        Edition second = print();

        for (Feed feed : first.feeds()) {
            for (FeedFormat format : FeedFormat.ALL) {
                Rendition one = first.rendition(feed.address(), format).orElseThrow();
                Rendition other = second.rendition(feed.address(), format).orElseThrow();
                one.bodies()
                        .forEach((contentCoding, body) ->
                                assertArrayEquals(body, other.bodies().get(contentCoding)));
                assertEquals(one.etags(), other.etags());
                assertEquals(one.lastModified(), other.lastModified());
            }
        }
    }

    @Test
    void theTimeOfAFeedIsThatOfItsLastChangeNotOfItsNewestStory() {
        save(Fixture.story(1), NOON);

        Edition edition = print();

        assertEquals(NOON, edition.document(NEWS).orElseThrow().updated());
        assertEquals(NOON, rss(edition, NEWS).lastModified());
    }

    @Test
    @DisplayName("RSS-24 a feed that never held anything is dated by the founding year")
    void aFeedWithoutHistory() {
        assertEquals(
                Instant.parse("2026-01-01T00:00:00Z"),
                print().document(WORLD).orElseThrow().updated());
    }

    @Test
    @DisplayName("PROF-02 another base URL is printed anew, with a later time and the same ids")
    void anotherBaseUrl() {
        save(Fixture.story(1), NOON);
        Edition first = print();
        var moved = Fixture.GAZETTE.at(URI.create("https://elsewhere.example"));

        Edition second = new Publisher(store, moved, log).print(Optional.of(first), PrintMode.COMPLETE);

        String rss = new String(identity(rss(second, NEWS)), StandardCharsets.UTF_8);
        assertTrue(rss.contains("<atom:link href=\"https://elsewhere.example/feeds/news.rss\" rel=\"self\""));
        assertEquals(guids(first, NEWS), guids(second, NEWS));
        assertTrue(rss(second, NEWS).lastModified().isAfter(rss(first, NEWS).lastModified()));
    }

    @Test
    void tagsAndAuthorsArePrintedAtTheirFirstRequest() {
        save(Fixture.story(1, draft -> draft.tags("Harbour life").authors(Bare.author("Mara Lindqvist"))), NOON);
        Edition edition = print();

        FeedDocument tag =
                edition.document(FeedAddress.of(Term.tag("harbour-life"))).orElseThrow();
        FeedDocument author =
                edition.document(new FeedAddress("author/mara-lindqvist")).orElseThrow();

        assertEquals("The Harbour Gazette \u2013 Harbour life", tag.feed().title());
        assertEquals("The Harbour Gazette \u2013 Mara Lindqvist", author.feed().title());
        assertEquals(1, tag.entries().size());
        assertEquals(Optional.empty(), edition.document(new FeedAddress("tag/unknown")));
        assertEquals(Optional.empty(), edition.document(new FeedAddress("unknown")));
        assertEquals(Optional.empty(), edition.rendition(new FeedAddress("other/world"), ATOM));
    }

    @Test
    void aTagsFeedIsKeptUntilAChangeTouchesIt() {
        save(Fixture.story(1, draft -> draft.tags("harbour")), NOON);
        var harbour = new FeedAddress("tag/harbour");
        Publisher publisher = publisher();
        Edition first = publisher.print(Optional.empty(), PrintMode.COMPLETE);
        Rendition kept = rss(first, harbour);

        save(Fixture.story(2), NOON);
        Edition second = publisher.print(Optional.of(first), PrintMode.COMPLETE);
        assertSame(kept, rss(second, harbour));

        save(Fixture.story(3, draft -> draft.tags("harbour")), NOON);
        Edition third = publisher.print(Optional.of(second), PrintMode.COMPLETE);
        assertEquals(2, guids(third, harbour).size());
    }

    @Test
    void theFeedOfATagWhoseLastStoryLeftIsEmptyAndNotUnknown() {
        Article story = Fixture.story(1, draft -> draft.tags("harbour"));
        save(story, NOON);
        withdraw(story, NOON.plusSeconds(1));

        assertEquals(List.of(), guids(print(), new FeedAddress("tag/harbour")));
    }

    @Test
    void manyWhoAskForATagAtOnceGetOneRendition() throws Exception {
        save(Fixture.story(1, draft -> draft.tags("harbour")), NOON);
        Edition edition = print();
        var pool = Executors.newFixedThreadPool(8);

        List<Future<Rendition>> asked = IntStream.range(0, 8)
                .mapToObj(i -> pool.submit(() -> rss(edition, new FeedAddress("tag/harbour"))))
                .toList();

        for (Future<Rendition> rendition : asked) {
            assertSame(asked.get(0).get(), rendition.get());
        }
        pool.shutdown();
    }

    @Test
    @DisplayName("HTTP-31 compressed bodies hold the same document")
    void compressedBodies() throws Exception {
        IntStream.range(0, 5).forEach(i -> save(Fixture.story(i), NOON));
        Rendition rendition = rss(print(), NEWS);

        var gzip = new java.util.zip.GZIPInputStream(
                new java.io.ByteArrayInputStream(rendition.bodies().get(ContentCoding.GZIP)));

        assertArrayEquals(identity(rendition), gzip.readAllBytes());
        byte[] brotli = rendition.bodies().get(ContentCoding.BROTLI);
        assertArrayEquals(
                identity(rendition),
                com.aayushatharva.brotli4j.decoder.Decoder.decompress(brotli).getDecompressedData());
    }

    @Test
    @DisplayName("DISC-04 DISC-05 DISC-06 the list of feeds is OPML 2.0, with validators, and names each section once")
    void listOfFeeds() {
        Edition edition = print();
        Rendition opml = edition.opml();

        Documents.validate("own/opml20-feedlist.rng", identity(opml));
        var document = parse(identity(opml));
        assertEquals(
                edition.publication().sections().stream()
                        .map(section -> "https://feeds.harbour-gazette.example/feeds/" + section.slug() + ".rss")
                        .toList(),
                strings("//outline/@xmlUrl", document));
        assertEquals(
                List.of("The Harbour Gazette \u2013 Sport & Leisure"),
                strings("//outline[contains(@xmlUrl, 'sport')]/@text", document));
        assertEquals("text/x-opml; charset=utf-8", opml.contentType());
        assertTrue(opml.links().contains("<https://feeds.harbour-gazette.example/feeds.opml>; rel=\"self\""));
        assertTrue(tag(opml).matches("\"[A-Za-z0-9_-]{22}\""));
    }

    @Test
    @DisplayName("RSS-25 a feed holds its window of entries, and what came within its hours")
    void window() {
        var longAgo = Fixture.story(0).published().minusDays(9);
        store.write(writer -> {
            IntStream.range(60, 85)
                    .forEach(
                            i -> writer.save(Fixture.story(i, draft -> draft.published(longAgo)), longAgo.toInstant()));
            IntStream.range(0, 60).forEach(i -> writer.save(Fixture.story(i), NOON));
            return 0;
        });

        assertEquals(60, guids(print(), NEWS).size());
    }
}
