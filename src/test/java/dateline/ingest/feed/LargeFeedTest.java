package dateline.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.ingest.model.ArticleReader;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.InputText;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.Recall;
import dateline.ingest.model.StreamReader;
import dateline.ingest.text.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SEC-02: feeds of any length are read some items at a time; an item has its limit, and a feed none. */
class LargeFeedTest {
    private static final int ITEM_BY_ITEM = 1;

    private record Taken(List<RawArticle> articles, List<String> refusals, List<String> parts)
            implements StreamReader.Taker, ArticleReader.Taker {
        Taken() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        @Override
        public void take(String part, RawArticle rawArticle) {
            parts.add(part);
            articles.add(rawArticle);
        }

        @Override
        public void recall(String part, String sourceId, Recall recall) {
            refusals.add(part + " recalled");
        }

        @Override
        public void refuse(String part, String reason) {
            refusals.add(part + ": " + reason);
        }

        List<String> titles() {
            return articles.stream().map(article -> article.title().orElse("")).toList();
        }
    }

    private static Taken large(StreamReader reader, String feed) {
        return large(reader, feed.getBytes(StandardCharsets.UTF_8));
    }

    private static Taken large(StreamReader reader, byte[] feed) {
        var taken = new Taken();
        reader.read(BytesInput.of("feed", feed), taken);
        return taken;
    }

    private static Taken small(byte[] feed) throws IOException, Refusal {
        var taken = new Taken();
        Input input = BytesInput.of("feed", feed);
        new FeedReader().read(InputText.of(input), taken);
        return taken;
    }

    @ParameterizedTest
    @DisplayName("What is read of a feed of each dialect does not depend on whether it is read whole or item by item")
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
    void sameAsSmall(String name) throws IOException, Refusal {
        byte[] feed;
        try (InputStream stream = LargeFeedTest.class.getResourceAsStream(name)) {
            feed = stream.readAllBytes();
        }
        StreamReader reader = name.endsWith(".json") ? new LargeJsonFeedReader() : new LargeFeedReader(ITEM_BY_ITEM);

        assertTrue(reader.recognises(feed));
        Taken taken = large(reader, feed);

        assertEquals(small(feed).articles(), taken.articles());
        assertEquals(List.of(), taken.refusals());
    }

    private static String item(int number) {
        return "<item><title>Ferry " + number + "</title><guid isPermaLink='false'>f" + number
                + "</guid><description><![CDATA[<p>An <item> of news</p> " + "x".repeat(900)
                + "]]></description><!-- <item> --></item>\n";
    }

    private static String rss(String items) {
        return "<?xml version='1.0'?>\n<rss version='2.0'><channel><title>The Gazette</title><link>https://gazette.example"
                + "</link><description>a <br> b</description>\n" + items;
    }

    private static String items(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(LargeFeedTest::item).collect(Collectors.joining());
    }

    private static final String END = "</channel></rss>";

    private static List<String> ferries(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(number -> "Ferry " + number).toList();
    }

    @Test
    @DisplayName("Items in many parts, each in its place, tags of items in texts and comments are none")
    void manyParts() {
        Taken taken = large(new LargeFeedReader(), rss(items(700) + END));

        assertEquals(ferries(700), taken.titles());
        assertEquals("item 700", taken.parts().get(699));
        assertEquals(List.of(), taken.refusals());
        assertTrue(taken.articles().stream().allMatch(one -> one.repairs().isEmpty()));
        assertTrue(taken.articles().stream()
                .allMatch(one -> one.siteName().filter("The Gazette"::equals).isPresent()));
    }

    @Test
    @DisplayName("A feed that breaks off loses its tail alone")
    void brokenTail() {
        String whole = rss(items(10));
        Taken taken = large(new LargeFeedReader(ITEM_BY_ITEM), whole + "<item><title>Ferry 11</title><descr");

        assertEquals(ferries(10), taken.titles().subList(0, 10));
        assertTrue(taken.articles().subList(0, 9).stream()
                .allMatch(one -> one.repairs().isEmpty()));
    }

    @Test
    @DisplayName("A JSON Feed that breaks off says so behind the items that were whole")
    void brokenJson() {
        String items = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> "{\"id\": \"f" + number + "\", \"title\": \"Ferry " + number
                        + "\", \"content_text\": \"Late.\"}")
                .collect(Collectors.joining(",\n"));
        String feed = "{\"version\": \"https://jsonfeed.org/version/1.1\",\n\"items\": [" + items;

        Taken whole = large(new LargeJsonFeedReader(), feed + "], \"title\": \"The Gazette\"}");
        assertEquals(ferries(5), whole.titles());
        assertTrue(whole.articles().stream()
                .allMatch(one -> one.siteName().filter("The Gazette"::equals).isPresent()));

        Taken broken = large(new LargeJsonFeedReader(), feed + ",\n{\"id\": \"f6\", \"tit");
        assertEquals(ferries(5), broken.titles());
        assertEquals(1, broken.refusals().size());
        assertTrue(broken.refusals().get(0).startsWith("item 6: It is not well-formed JSON near line 7"), broken.refusals()
                .get(0));
    }

    @Test
    @DisplayName("An item that is not closed, and one that says another encoding, cost what they would in a small feed")
    void damagedWithin() {
        String open = "<item><title>Ferry 2</title><guid isPermaLink='false'>f2</guid><description>& late</description>\n";
        Taken taken = large(new LargeFeedReader(ITEM_BY_ITEM), rss(item(1) + open + item(3) + END));

        assertEquals(ferries(3), taken.titles());
        String repairs = taken.articles().get(1).repairs().toString();
        assertTrue(repairs.contains("Line 5: "), repairs);
    }

    @Test
    @DisplayName("An item beyond the limit is refused as one")
    void oneTooLarge() {
        String huge = "<item><title>Ferry 2</title><description>" + "x".repeat(FeedSplitter.MOST_OF_AN_ITEM)
                + "</description></item>";
        Taken taken = large(new LargeFeedReader(), rss(item(1) + huge + item(3) + END));

        assertEquals(List.of("Ferry 1", "Ferry 3"), taken.titles());
        assertEquals(1, taken.refusals().size());
        assertTrue(taken.refusals().get(0).startsWith("item 2: It is larger than 20 MB"), taken.refusals().get(0));
    }

    @Test
    @DisplayName("A guid that an item far before had names its own page alone")
    void guidTwice() {
        String one = "<item><title>A</title><guid isPermaLink='false'>g</guid><link>https://gazette.example/a</link></item>";
        String other =
                "<item><title>B</title><guid isPermaLink='false'>g</guid><link>https://gazette.example/b</link></item>";
        Taken taken = large(new LargeFeedReader(ITEM_BY_ITEM), rss(one + other + END));

        assertEquals(
                List.of("g", "https://gazette.example/b"),
                taken.articles().stream()
                        .map(article -> article.sourceId().orElse(""))
                        .toList());
    }

    @Test
    @DisplayName("A feed without an item is refused as a small one is")
    void noItem() {
        assertEquals(
                List.of(": It is a feed without any item."),
                large(new LargeFeedReader(), rss(END)).refusals());
    }
}
