package dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.RelatedLink;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedStoriesTest {
    @TempDir
    Path data;

    private Gazette gazette;

    @BeforeEach
    void open() {
        gazette = new Gazette(data);
    }

    @AfterEach
    void close() {
        gazette.close();
    }

    private static Input page(String text, String other) {
        String html = """
                <!DOCTYPE html><html lang="en"><head><title>Bridge closes for nine nights</title></head>
                <body><article><h1>Bridge closes for nine nights</h1><p>%s</p>
                <p>Read more: <a href="/other">%s</a></p></article></body></html>
                """.formatted((text + " The office said so on Monday. ").repeat(6), other);
        return BytesInput.of("world/bridge.html", html).from("https://www.harbour-gazette.example/bridge");
    }

    private List<String> related(String id) {
        return gazette.article(id).content().related().stream()
                .map(RelatedLink::title)
                .toList();
    }

    @Test
    void otherLinksBesideTheSameWordsAreNoNewVersion() {
        String id = gazette.file(page("The bridge is closed at night.", "Tolls on the bridge rise again"))
                .id()
                .orElseThrow()
                .value();

        Outcome again = gazette.file(page("The bridge is closed at night.", "Ferries are full these days"))
                .outcome();

        assertEquals(Outcome.UNCHANGED, again);
        assertEquals(List.of("Tolls on the bridge rise again"), related(id));
    }

    @Test
    void besideOtherWordsTheyAreTakenToo() {
        String id = gazette.file(page("The bridge is closed at night.", "Tolls on the bridge rise again"))
                .id()
                .orElseThrow()
                .value();

        Outcome again = gazette.file(
                        page("The bridge is closed at night and on Sundays.", "Ferries are full these days"))
                .outcome();

        assertEquals(Outcome.CHANGED, again);
        assertEquals(List.of("Ferries are full these days"), related(id));
    }
}
