package dateline.ingest;

import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.Reading;
import dateline.publication.Publication;
import dateline.publication.Section;
import dateline.publication.Window;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Harbour Gazette, and the shortest way to have it read something. */
public final class IngestHarness {
    static final Publication GAZETTE = Publication.named(
                    "The Harbour Gazette", URI.create("https://feeds.harbour-gazette.example"))
            .description("News from the coast")
            .site(URI.create("https://www.harbour-gazette.example/"))
            .authority("harbour-gazette.example")
            .language("en")
            .defaultSection("news")
            .sections(List.of(
                    section("news", "News", List.of()),
                    section("world", "World", List.of("embassy", "treaty")),
                    section("coast", "The Coast", List.of("harbour", "ferry", "lighthouse"))))
            .build();

    static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

    private IngestHarness() {}

    public static List<Reading> readAll(Input input) {
        var readings = new ArrayList<Reading>();
        new Ingest(GAZETTE, NOW).read(input, readings::add);
        return readings;
    }

    /** As the thread that asks takes part in it, for whoever measures that thread. */
    static List<Reading> readHere(Input input) {
        var readings = new ArrayList<Reading>();
        new Ingest(GAZETTE, NOW).readHere(input, readings::add);
        return readings;
    }

    public static Reading.Clean clean(String name, String text) {
        return clean(BytesInput.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    static Reading.Clean clean(Input input) {
        var readings = readAll(input);
        if (readings.size() == 1 && readings.get(0) instanceof Reading.Clean clean) {
            return clean;
        }
        throw new AssertionError("not one clean article: " + readings);
    }

    public static String refusal(String name, String text) {
        return refusal(BytesInput.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    static String refusal(Input input) {
        var readings = readAll(input);
        if (readings.size() == 1 && readings.get(0) instanceof Reading.Rejected rejected) {
            return rejected.reason();
        }
        throw new AssertionError("not one refusal: " + readings);
    }

    private static Section section(String slug, String title, List<String> match) {
        return new Section(slug, title, Optional.empty(), match, Window.DEFAULT, List.of());
    }
}
