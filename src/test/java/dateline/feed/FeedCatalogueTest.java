package dateline.feed;

import static dateline.feed.Documents.RSS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.Selection;
import dateline.article.Term;
import dateline.publication.NamedFeed;
import dateline.publication.Publication;
import dateline.publication.Window;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedCatalogueTest {
    private static FeedCatalogue withNamedFeed() {
        Publication gazette = Fixture.GAZETTE;
        var coast = new NamedFeed(
                "coast",
                "The coast",
                Optional.of("Harbours and cliffs"),
                new Selection(Set.of(), Set.of(Term.tag("harbour")), Set.of()),
                Window.DEFAULT,
                List.of());
        return new FeedCatalogue(gazette.toBuilder().feeds(List.of(coast)).build(), Fixture.AUTHORITY, Fixture.FOUNDED);
    }

    @Test
    void allComesFirstThenSectionsInTheirOrderThenNamedFeeds() {
        assertEquals(
                List.of("all", "news", "world", "sport", "coast"),
                withNamedFeed().listed().stream()
                        .map(feed -> feed.address().path())
                        .toList());
    }

    @Test
    @DisplayName("DISC-02 a title names the publication and the part")
    void titles() {
        List<Feed> feeds = withNamedFeed().listed();

        assertEquals("The Harbour Gazette", feeds.get(0).title());
        assertEquals("The Harbour Gazette \u2013 Sport & Leisure", feeds.get(3).title());
        assertEquals("Harbours and cliffs", feeds.get(4).description());
        assertEquals("News from the coast", feeds.get(1).description());
    }

    @Test
    @DisplayName("ID-10 a feed's id is made of authority, year and path")
    void ids() {
        Feed tag = withNamedFeed().of(Term.tag("\u0142\u00f3d\u017a"), Optional.of("\u0141\u00f3d\u017a"));

        assertEquals("tag:harbour-gazette.example,2026:feed/tag/%C5%82%C3%B3d%C5%BA", tag.id());
        assertEquals("The Harbour Gazette \u2013 \u0141\u00f3d\u017a", tag.title());
        assertEquals("tag:harbour-gazette.example,2026:tag", tag.taxonomy(Term.Kind.TAG));
    }

    @Test
    void addressesAreEncoded() {
        var address = FeedAddress.of(Term.tag("h\u00e4fen"));

        assertEquals("/feeds/tag/h%C3%A4fen.rss", address.href(RSS));
        assertEquals("/feeds/tag/h%C3%A4fen", address.page());
        assertEquals("/feeds/world.rss", new FeedAddress("world").href(RSS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"world", "all", "tag/harbour", "author/mara-lindqvist", "tag/h\u00e4fen", "tag/\u6e2f", "a_b"})
    void addressesAreParsed(String path) {
        assertEquals(Optional.of(new FeedAddress(path)), FeedAddress.parse(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "tag/", "section/world", "tag/a/b", "../x", "a b", "tag/..", ".rss", "a\u0000"})
    void whatIsNoAddressIsNotParsed(String path) {
        assertEquals(Optional.empty(), FeedAddress.parse(path));
    }

    @Test
    void onlyTagsAndAuthorsAreTerms() {
        assertEquals(Optional.of(Term.author("mara")), new FeedAddress("author/mara").term());
        assertEquals(Optional.empty(), new FeedAddress("world").term());
        assertEquals(Optional.empty(), new FeedAddress("section/world").term());
    }
}
