package dateline.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Where a feed says that it can be subscribed to (WebSub section 4): links of the feed itself, or {@code hubs} of a JSON
 * Feed. Entries say nothing about it, whatever stands in them.
 *
 * @param hubs as written, which may be relative
 * @param self the feed's own address, as written
 */
public record HubLinks(List<String> hubs, Optional<String> self) {
    private static final int HEAD_BYTES = 64 * 1024;
    private static final Pattern FIRST_ENTRY = Pattern.compile("<(?:[A-Za-z0-9]+:)?(?:item|entry|body)[\\s>]");

    public HubLinks {
        hubs = List.copyOf(hubs);
    }

    /** The links in the part of this feed that stands before its entries. */
    public static HubLinks of(byte[] feed) {
        String head = new String(feed, 0, Math.min(feed.length, HEAD_BYTES), StandardCharsets.UTF_8);
        return head.stripLeading().startsWith("{") ? ofJson(feed) : ofMarkup(head);
    }

    private static HubLinks ofMarkup(String head) {
        var entry = FIRST_ENTRY.matcher(head);
        String own = entry.find() ? head.substring(0, entry.start()) : head;
        var hubs = new ArrayList<String>();
        Optional<String> self = Optional.empty();
        for (Element element : Jsoup.parse(own, "", Parser.xmlParser()).getAllElements()) {
            String name = element.tagName().toLowerCase(Locale.ROOT);
            String address = element.attr("href").strip();
            if (!address.isEmpty() && (name.equals("link") || name.endsWith(":link"))) {
                List<String> relations =
                        List.of(element.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
                if (relations.contains("hub")) {
                    hubs.add(address);
                }
                if (relations.contains("self") && self.isEmpty()) {
                    self = Optional.of(address);
                }
            }
        }
        return new HubLinks(hubs, self);
    }

    private static HubLinks ofJson(byte[] feed) {
        var hubs = new ArrayList<String>();
        Optional<String> self = Optional.empty();
        try (var parser = new JsonFactory().createParser(feed)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("feed_url") && value == JsonToken.VALUE_STRING) {
                    self = Optional.of(parser.getText());
                } else if (name.equals("hubs") && value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        while (parser.nextToken() == JsonToken.FIELD_NAME) {
                            boolean isAddress = parser.currentName().equals("url");
                            if (parser.nextToken() == JsonToken.VALUE_STRING && isAddress) {
                                hubs.add(parser.getText());
                            }
                            parser.skipChildren();
                        }
                    }
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            return new HubLinks(List.of(), Optional.empty());
        }
        return new HubLinks(hubs, self);
    }
}
