package dateline.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.text.date.WallClock;
import dateline.ingest.text.date.WrittenDate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One feed of each dialect, and all that is found in it. With {@code -Ddateline.golden=write} the expected files are written
 * anew and the test fails.
 */
class FeedGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/dateline/ingest/feed");

    @ParameterizedTest
    @DisplayName("Everything that a feed of each dialect says is found")
    @ValueSource(
            strings = {
                "rss-20.xml",
                "rss-091.xml",
                "rss-090.rdf",
                "rss-10.rdf",
                "atom-10.atom",
                "atom-03.xml",
                "json-feed-11.json",
                "json-feed-10.json"
            })
    void everythingThatAFeedOfEachDialectSaysIsFound(String name) throws IOException {
        byte[] bytes = resource(name);

        String found = printed(new FeedDocumentReader().read(bytes, Optional.empty(), Optional.empty()));

        if (System.getProperty("dateline.golden", "").equals("write")) {
            Files.writeString(FOLDER.resolve(name + ".found.json"), found);
            fail("The expected file was written; look at it.");
        }
        assertEquals(new String(resource(name + ".found.json"), StandardCharsets.UTF_8), found);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = FeedGoldenTest.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("There is no " + name);
            }
            return stream.readAllBytes();
        }
    }

    private static String printed(FeedReading reading) throws IOException {
        var json = JsonMapper.builder()
                .findAndAddModules()
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
        var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        ParsedFeed feed = (ParsedFeed) reading;
        ObjectNode form = json.createObjectNode();
        put(form, "title", feed.title());
        put(form, "link", feed.link());
        put(form, "language", feed.language());
        var items = form.putArray("items");
        for (FeedItem item : feed.items()) {
            ObjectNode of = items.addObject();
            put(of, "guid", item.guid());
            put(of, "title", item.title());
            put(of, "link", item.link());
            put(of, "permalink", item.permalink());
            put(of, "baseUrl", item.baseUrl());
            put(of, "published", item.published().map(FeedGoldenTest::utc));
            put(of, "updated", item.updated().map(FeedGoldenTest::utc));
            put(of, "authors", item.authors());
            put(of, "contentHtml", item.body().content());
            put(of, "summaryHtml", item.body().summary());
            put(of, "categories", item.categories());
            put(of, "enclosures", item.enclosures());
            put(of, "image", item.image());
            put(of, "language", item.language());
            put(of, "sourceTitle", item.sourceTitle());
            put(of, "rights", item.rights());
        }
        put(form, "repairs", feed.repairs());
        return json.writer(printer).writeValueAsString(form) + "\n";
    }

    private static Instant utc(WrittenDate date) {
        return date.in(ZoneOffset.UTC, WallClock.Twice.EARLIER).time().toInstant();
    }

    private static void put(ObjectNode form, String name, Optional<?> value) {
        value.ifPresent(v -> form.put(name, String.valueOf(v)));
    }

    private static void put(ObjectNode form, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            var list = form.putArray(name);
            values.forEach(value -> list.add(String.valueOf(value)));
        }
    }
}
