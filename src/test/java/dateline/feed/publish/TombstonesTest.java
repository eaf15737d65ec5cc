package dateline.feed.publish;

import static dateline.feed.Documents.ATOM;
import static dateline.feed.Documents.JSON;
import static dateline.feed.Documents.RSS;
import static dateline.feed.Documents.count;
import static dateline.feed.Documents.parse;
import static dateline.feed.Documents.string;
import static dateline.feed.Documents.strings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dateline.article.Article;
import dateline.article.EditorialClass;
import dateline.article.State;
import dateline.feed.Documents;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.feed.Fixture;
import dateline.feed.Life;
import dateline.feed.Rendition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** What the feeds say of a story that was withdrawn (RFC 6721). */
final class TombstonesTest {
    private static final String NEWS = Life.url(Life.NEWS, ATOM);

    @TempDir
    Path data;

    private Life life;

    @BeforeEach
    void open() {
        life = new Life(data, Life.window(10, 6));
    }

    @AfterEach
    void close() {
        life.close();
    }

    private Document atom() {
        return parse(life.bytes(NEWS));
    }

    @Test
    @DisplayName(
            "TOMB-01 TOMB-02 TOMB-03 TOMB-04 TOMB-11 every feed that carried it says when and why, in front of the entries")
    void tombstone() throws Exception {
        Article story = life.publish("news", "Harbour");
        life.publish("news", "Harbour");
        life.pass(Duration.ofMinutes(5));
        life.withdraw(story.id(), "The figures are wrong");

        for (FeedAddress feed : List.of(FeedAddress.ALL, Life.NEWS, Life.COAST, new FeedAddress("tag/harbour"))) {
            for (FeedFormat format : Documents.XML) {
                byte[] bytes = life.bytes(Life.url(feed, format));
                var document = parse(bytes);
                assertEquals(story.id().value(), string("//at:deleted-entry/@ref", document));
                assertEquals(life.now.toString(), string("//at:deleted-entry/@when", document));
                assertEquals("The figures are wrong", string("//at:comment", document));
                assertEquals("The Harbour Gazette", string("//at:by/a:name", document));
                assertEquals(1, count("//at:by", document));
                assertEquals(
                        0,
                        count("//at:deleted-entry/preceding::item | //at:deleted-entry/preceding::a:entry", document));
                Documents.validate("own/tombstone.rng", tombstone(document));
                assertEquals(1, rome(bytes).getEntries().size());
            }
            Documents.validate("atom/atom.rng", life.bytes(Life.url(feed, ATOM)));
            assertEquals(List.of(story.id().value()), Life.deleted(life.json(Life.url(feed, JSON))));
        }
        assertEquals(0, count("//at:deleted-entry", parse(life.bytes(Life.url(new FeedAddress("sport"), RSS)))));
    }

    private static byte[] tombstone(Document document) throws TransformerException {
        var bytes = new ByteArrayOutputStream();
        var stone = document.getElementsByTagNameNS("http://purl.org/atompub/tombstones/1.0", "deleted-entry");
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(stone.item(0)), new StreamResult(bytes));
        return bytes.toByteArray();
    }

    private static SyndFeed rome(byte[] bytes) throws IOException, FeedException {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
    }

    @Test
    @DisplayName("TOMB-05 TOMB-06 a story that comes back is no tombstone any more, and has a later date")
    void restored() {
        Article story = life.publish("news");
        life.pass(Duration.ofMinutes(5));
        life.withdraw(story.id(), "Wrong");
        String when = string("//at:deleted-entry/@when", atom());
        life.pass(Duration.ofMinutes(5));

        life.turn(story.id(), State.LIVE);

        assertEquals(0, count("//at:deleted-entry", atom()));
        assertEquals(List.of(story.id().value()), strings("//a:entry/a:id", atom()));
        assertTrue(string("//a:entry/a:updated", atom()).compareTo(when) > 0);
        assertEquals(List.of(), Life.deleted(life.json(Life.url(Life.NEWS, JSON) + "?since=0")));
    }

    @Test
    @DisplayName("TOMB-07 it stands for thirty days of the feed's own time, and in the account of changes for ever")
    void thirtyDays() {
        Article story = life.publish("news");
        life.withdraw(story.id(), "Wrong");
        life.pass(FeedComposer.TOMBSTONES_STAND_FOR);
        life.publish("news");
        assertEquals(1, count("//at:deleted-entry", atom()));

        life.pass(Duration.ofSeconds(1));
        life.publish("news");

        assertEquals(0, count("//at:deleted-entry", atom()));
        assertEquals(List.of(story.id().value()), Life.deleted(life.json(Life.url(Life.NEWS, JSON) + "?since=0")));
    }

    @Test
    @DisplayName("TOMB-08 HTTP-17 the feed's date and its validators move when a story is withdrawn, held or expires")
    void validatorsMove() {
        List<Article> stories =
                List.of(life.publish("news"), life.publish("news"), life.publish("news"), life.publish("news"));
        for (Map.Entry<Article, State> turn : Map.of(
                        stories.get(1), State.HELD, stories.get(2), State.EXPIRED, stories.get(3), State.WITHDRAWN)
                .entrySet()) {
            Rendition before = life.edition().rendition(Life.NEWS, ATOM).orElseThrow();
            String updated = string("/a:feed/a:updated", atom());
            life.pass(Duration.ofMinutes(1));

            if (turn.getValue() == State.WITHDRAWN) {
                life.withdraw(turn.getKey().id(), "Wrong");
            } else {
                life.turn(turn.getKey().id(), turn.getValue());
            }

            Rendition after = life.edition().rendition(Life.NEWS, ATOM).orElseThrow();
            assertNotEquals(before.etags(), after.etags());
            assertTrue(after.lastModified().isAfter(before.lastModified()));
            assertTrue(string("/a:feed/a:updated", atom()).compareTo(updated) > 0);
        }
    }

    @Test
    void aFeedThatTheStoryHasLeftBeforeTellsOfItsWithdrawalTooAndOfItsReturn() {
        Article story = life.publish("sport");
        life.revise(story.id(), EditorialClass.UPDATE, "news", List.of());
        life.withdraw(story.id(), "Wrong");
        String sport = Life.url(new FeedAddress("sport"), ATOM);

        assertEquals(story.id().value(), string("//at:deleted-entry/@ref", parse(life.bytes(sport))));
        assertEquals("Wrong", string("//at:comment", parse(life.bytes(sport + "?since=2"))));
        assertEquals(0, count("//at:deleted-entry", parse(life.bytes(Life.url(new FeedAddress("world"), ATOM)))));

        life.turn(story.id(), State.LIVE);

        assertEquals(0, count("//at:deleted-entry | //a:entry", parse(life.bytes(sport))));
        assertEquals(1, count("//a:entry", atom()));
    }

    @Test
    void onlyAWithdrawalLeavesATombstoneInTheFeed() {
        Article held = life.publish("news");
        Article expired = life.publish("news");
        life.turn(held.id(), State.HELD);
        life.turn(expired.id(), State.EXPIRED);

        assertEquals(0, count("//at:deleted-entry", atom()));
    }

    @Test
    void aStoryThatWasNeverPublicLeavesNone() {
        life.publish("news");
        Article never = Fixture.story(99);
        life.store.write(writer -> {
            writer.save(never.with(State.HELD, never.published(), never.updated()), life.now);
            return 0;
        });
        life.knows(never.with(State.HELD, never.published(), never.updated()));

        life.withdraw(never.id(), "Wrong");

        assertEquals(0, count("//at:deleted-entry", atom()));
        assertFalse(life.json(Life.url(Life.NEWS, JSON) + "?since=0")
                .toString()
                .contains(never.id().key()));
    }

    @Test
    void everyOutputIsReadByRome() throws Exception {
        life.publishMany(60, "news");
        life.withdraw(Fixture.id(60), "Wrong");

        for (FeedFormat format : Documents.XML) {
            String feed = Life.url(Life.NEWS, format);
            String archive = feed.replace("." + format.extension(), "/archive/2026/03/1." + format.extension());
            for (String address : List.of(feed, feed + "?since=0", archive)) {
                SyndFeed read = rome(life.bytes(address));
                assertFalse(read.getEntries().isEmpty());
                assertTrue(read.getEntries().stream()
                        .map(SyndEntry::getUri)
                        .allMatch(id -> id.startsWith("tag:harbour-gazette.example,2026:")));
            }
        }
    }
}
