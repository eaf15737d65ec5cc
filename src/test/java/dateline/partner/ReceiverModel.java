package dateline.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.w3c.dom.Element;

/** What a platform makes of the documents that it fetches, one after the other, by the rules that it has published. */
final class ReceiverModel {
    /** What a platform reads of an item. */
    record Item(String id, Instant moved, boolean takenDown, String text) {}

    /** The part of a platform's rules that differs. */
    interface Reader {
        List<Item> items(byte[] document, Instant now);
    }

    private record Known(Instant moved, String text, boolean isShown) {}

    private final Reader reader;
    private final Map<String, Known> known = new TreeMap<>();
    private int looks;

    private ReceiverModel(Reader reader) {
        this.reader = reader;
    }

    static ReceiverModel of(String platform) {
        return new ReceiverModel(
                switch (platform) {
                    case "msn" -> ReceiverModel::msn;
                    case "smartnews" -> (document, now) -> smartNews(document);
                    case "gunosy" -> (document, now) -> media(document, "gnf:modified", "m");
                    case "line" -> (document, now) -> line(document);
                    case "newsbreak" -> (document, now) -> media(document, "dct:modified", "m");
                    case "yahoo" -> (document, now) -> media(document, "updated", "y");
                    case "ninjs", "ninjs-33" -> (document, now) -> ninjs(document, false);
                    case "ninjs-2" -> (document, now) -> ninjs(document, true);
                    default -> throw new AssertionError(platform);
                });
    }

    /** Reads a document as the platform does: what it knows and what did not move is not looked at. */
    void read(byte[] document, Instant now) {
        for (Item item : reader.items(document, now)) {
            Known before = known.get(item.id());
            if (before == null ? !item.takenDown() : item.moved().isAfter(before.moved())) {
                known.put(item.id(), new Known(item.moved(), item.text(), !item.takenDown()));
                looks++;
            }
        }
    }

    /** The texts that its readers see. */
    List<String> shown() {
        return known.values().stream().filter(Known::isShown).map(Known::text).toList();
    }

    /** How often it took an item for new or changed. */
    int looks() {
        return looks;
    }

    /** Takedown page: same id, newer update and an expiry in the past; without a newer update it is a duplicate. */
    private static List<Item> msn(byte[] document, Instant now) {
        return items(document, item -> {
            List<String> ends = new ArrayList<>(Dialect.texts(item, "dct:valid"));
            ends.addAll(Dialect.texts(item, "mi:expirationDate"));
            boolean over = ends.size() == 2 && ends.stream().map(Instant::parse).allMatch(end -> !end.isAfter(now));
            return new Item(
                    Dialect.text(item, "guid"),
                    Instant.parse(Dialect.text(item, "dct:modified")),
                    over,
                    Dialect.text(item, "c:encoded"));
        });
    }

    /** Help page 360021354914: neither an edit nor a deletion is seen unless pubDate has moved. */
    private static List<Item> smartNews(byte[] document) {
        return items(
                document,
                item -> new Item(
                        Dialect.text(item, "guid"),
                        rfc822(Dialect.text(item, "pubDate")),
                        Dialect.text(item, "m:status/@state").equals("deleted"),
                        Dialect.text(item, "c:encoded")));
    }

    /** Two dialects are seen; a receiver knows one of them. */
    private static List<Item> line(byte[] document) {
        return items(
                document,
                item -> new Item(
                        Dialect.text(item, "guid"),
                        rfc822(Dialect.text(item, "oa:lastPubDate")),
                        Dialect.text(item, "oa:pubStatus").equals("0"),
                        Dialect.text(item, "description")));
    }

    private static List<Item> media(byte[] document, String moved, String prefix) {
        return items(document, item -> {
            String time = Dialect.text(item, moved);
            return new Item(
                    Dialect.text(item, "guid"),
                    time.contains(",") ? rfc822(time) : Instant.parse(time),
                    Dialect.texts(item, prefix + ":status/@state").contains("deleted"),
                    Dialect.text(item, "c:encoded"));
        });
    }

    private static List<Item> ninjs(byte[] document, boolean lowerCase) {
        try {
            var items = new ArrayList<Item>();
            for (JsonNode story : new ObjectMapper().readTree(document).path("associations")) {
                items.add(new Item(
                        story.path("uri").asText(),
                        Instant.parse(
                                story.path(spelled("versionCreated", lowerCase)).asText()),
                        story.path(spelled("pubStatus", lowerCase)).asText().equals("canceled"),
                        story.at("/bodies/0/value").asText()));
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String spelled(String name, boolean lowerCase) {
        return lowerCase ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static List<Item> items(byte[] document, Function<Element, Item> read) {
        return Dialect.of(document).elements("//item").stream().map(read).toList();
    }

    private static Instant rfc822(String date) {
        return OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
}
