package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.ArticleId;
import dateline.golden.SetClock;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Outcome;
import dateline.ingest.model.Receipt;
import dateline.publication.Publication;
import dateline.store.engine.SqlArticleStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random edits of stories through the real newsroom on a real store, which is closed and opened again now and then. Run it
 * long with {@code -Ddateline.identity.edits=100000}, for some minutes.
 */
class IdentityTest {
    private static final int EDITS = Integer.getInteger("dateline.identity.edits", 2_000);
    private static final int BATCH = 250;
    private static final long SEED = 20_261_124;
    private static final List<String> SECTIONS = List.of("news", "world", "sport");
    private static final List<String> SITES = List.of("www.harbour-gazette.example", "press.coast.example");
    private static final List<String> TRACKING = List.of(
            "", "?utm_source=mail&utm_medium=link", "?fbclid=IwAR0abc", "?gclid=77&utm_campaign=x", "#comments");
    private static final List<String> BASES =
            List.of("https://feeds.harbour-gazette.example", "http://localhost:8080", "https://rss.gazette.example/x");

    private final Random random = new Random(SEED);
    private final SetClock clock = new SetClock(Gazette.MORNING);
    private int names;
    private final List<Sent> stories = new ArrayList<>();
    private final List<Filing> filings = new ArrayList<>();
    private final Map<ArticleId, Integer> owners = new HashMap<>();

    /** A story as its senders know it. */
    private final class Sent {
        private final int number = stories.size();
        private String title = "Report " + number + " from the harbour";
        private String section = "news";
        private String host = SITES.get(0);
        private String slug = "report-" + number;
        private final List<String> sentences = new ArrayList<>();
        private int edits;

        private Sent() {
            for (int i = 0; i < 6; i++) {
                sentences.add(sentence(i));
            }
        }

        private String sentence(int i) {
            return "Witness n" + number + "x" + i + " told a reporter that boat b" + number + "y" + i + " lay in dock "
                    + random.nextInt(90) + " that morning.";
        }

        /** Changes something that must not matter; a new address has to come with the sender's own id. */
        private boolean edit() {
            edits++;
            switch (random.nextInt(6)) {
                case 0 -> title = "Report " + number + ", headline " + edits;
                case 1 -> sentences.set(random.nextInt(sentences.size()), sentence(6 + edits));
                case 2 -> sentences.add(random.nextInt(sentences.size()), sentence(6 + edits));
                case 3 -> section = SECTIONS.get(random.nextInt(SECTIONS.size()));
                case 4 -> {
                    slug = "report-" + number + "-" + edits;
                    return true;
                }
                default -> {
                    host = SITES.get(random.nextInt(SITES.size()));
                    return true;
                }
            }
            if (sentences.size() > 12) {
                sentences.remove(0);
            }
            return false;
        }

        private String url() {
            String scheme = random.nextBoolean() ? "https://" : "http://";
            String spelt = random.nextInt(8) == 0 ? host.toUpperCase(Locale.ROOT) : host;
            return scheme + spelt + "/2026/" + slug + TRACKING.get(random.nextInt(TRACKING.size()));
        }

        private Input input(boolean withId) {
            return switch (random.nextInt(withId ? 2 : 4)) {
                case 0 -> json(withId);
                case 1 -> markdown(withId);
                case 2 -> html();
                default -> text();
            };
        }

        private String name(String extension) {
            return "story-" + names++ + extension;
        }

        private Input json(boolean withId) {
            String id = withId || random.nextBoolean() ? "\"sourceId\": \"cms-" + number + "\", " : "";
            return BytesInput.of(
                    name(".json"),
                    "{%s\"url\": \"%s\", \"title\": \"%s\", \"section\": \"%s\", \"bodyText\": \"%s\"}"
                            .formatted(id, url(), title, section, String.join("\\n\\n", sentences)));
        }

        private Input markdown(boolean withId) {
            String id = withId || random.nextBoolean() ? "sourceId: cms-" + number + "\n" : "";
            return BytesInput.of(
                    name(".md"),
                    "---\n%surl: \"%s\"\ntitle: \"%s\"\nsection: %s\n---\n\n%s\n"
                            .formatted(id, url(), title, section, String.join("\n\n", sentences)));
        }

        private Input html() {
            return BytesInput.of(
                            name(".html"),
                            "<html><head><title>%s</title></head><body><article><h1>%s</h1><p>%s</p></article></body></html>"
                                    .formatted(title, title, String.join("</p><p>", sentences)))
                    .from(url());
        }

        private Input text() {
            return BytesInput.of(name(".txt"), title + "\n\n" + String.join("\n\n", sentences))
                    .from(url());
        }
    }

    /** An input, with the story that it is of. */
    private record Filing(Input input, int story, boolean isNew) {}

    private void plan() {
        boolean isNew = stories.size() < 20 || random.nextInt(40) == 0;
        if (isNew) {
            stories.add(new Sent());
        }
        Sent story = isNew ? stories.get(stories.size() - 1) : stories.get(random.nextInt(stories.size()));
        boolean withId = isNew || story.edit();
        filings.add(new Filing(story.input(withId), story.number, isNew));
    }

    private void file(Newsroom newsroom) {
        Map<String, Filing> filed = filings.stream()
                .collect(Collectors.toMap(filing -> filing.input().name(), filing -> filing));
        var receipts = new ArrayList<Receipt>();
        newsroom.file(filings.stream().map(Filing::input).iterator(), receipts::add);
        assertEquals(filings.size(), receipts.size());
        receipts.forEach(
                receipt -> check(Optional.ofNullable(filed.get(receipt.input())).orElseThrow(), receipt));
        filings.clear();
    }

    private void check(Filing filing, Receipt receipt) {
        ArticleId id = receipt.id().orElseThrow(() -> new AssertionError(receipt.toString()));
        if (filing.isNew()) {
            assertEquals(Outcome.ACCEPTED, receipt.outcome(), receipt::toString);
            Integer before = owners.putIfAbsent(id, filing.story());
            assertTrue(before == null, () -> "An id was used again: " + receipt);
            return;
        }
        assertNotEquals(Outcome.ACCEPTED, receipt.outcome(), () -> "An edit became a new story: " + receipt);
        assertNotEquals(Outcome.HELD, receipt.outcome(), () -> "An edit was held: " + receipt);
        assertEquals(Optional.of(filing.story()), Optional.ofNullable(owners.get(id)), receipt::toString);
    }

    private Publication publication() {
        return Gazette.publication().at(URI.create(BASES.get(random.nextInt(BASES.size()))));
    }

    @Test
    @DisplayName("ID-01, ID-05, ID-10: under random edits and re-imports no id changes and none is used again")
    void noEditChangesAnId(@TempDir Path data) {
        int edits = 0;
        while (edits < EDITS) {
            try (var store = SqlArticleStore.open(data, "harbour-gazette.example", 2026)) {
                var newsroom = new Newsroom(publication(), store, clock, random);
                for (int batch = 0; batch < 4; batch++) {
                    for (int i = 0; i < BATCH; i++, edits++) {
                        plan();
                    }
                    file(newsroom);
                    clock.set(clock.instant().plusSeconds(60));
                    newsroom.follow(publication());
                }
                newsroom.print();
                assertEquals(Long.valueOf(stories.size()), store.read(reader -> reader.count()));
            }
        }
        assertEquals(stories.size(), owners.size());
    }
}
