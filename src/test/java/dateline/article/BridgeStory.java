package dateline.article;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A story that has nearly every part that a story can have. */
public final class BridgeStory {
    private BridgeStory() {}

    /** What it says; what else it may say is to be added. */
    public static Content.Builder content() {
        return Content.builder("Bridge opens", "world", new Body("<p>It is open.</p>", "It is open."))
                .standfirst(Optional.of("After two years"))
                .authors(List.of(new Author(
                        "Mara Lindqvist",
                        Optional.of("https://www.harbour-gazette.example/mara"),
                        Optional.of("mara@harbour-gazette.example"))))
                .sourceId(Optional.of("cms-7"))
                .url(Optional.of("https://www.harbour-gazette.example/bridge"))
                .sections(List.of("coast"))
                .tags(List.of("Bridges", "Łódź"))
                .lang(Optional.of("en-GB"))
                .published(Optional.of(OffsetDateTime.parse("2026-03-01T10:00:00+02:00")))
                .image(Optional.of(new Image(
                        "https://img.harbour-gazette.example/b.jpg",
                        Optional.of("A bridge"),
                        Optional.of("The new bridge"),
                        Optional.of("T. Reed"),
                        OptionalInt.of(1200),
                        OptionalInt.of(800),
                        Optional.of("image/jpeg"),
                        OptionalLong.of(5_000_000_000L),
                        Optional.of(false))))
                .enclosures(List.of(new Enclosure(
                        "https://img.harbour-gazette.example/b.mp3", Optional.of("audio/mpeg"), OptionalLong.of(7))))
                .embargo(Optional.of(Instant.parse("2026-03-01T08:00:00Z")))
                .expires(Optional.of(Instant.parse("2027-03-01T08:00:00Z")))
                .rights(Optional.of("© The Harbour Gazette"))
                .siteName(Optional.of("The Harbour Gazette"))
                .readingMinutes(OptionalInt.of(2))
                .related(List.of(
                        new RelatedLink("Old bridge closes", Optional.empty()),
                        new RelatedLink("Ferries", Optional.of("https://www.harbour-gazette.example/f"))));
    }

    /** Its second version, which says this. */
    public static Article in(State state, Content content) {
        return new Article(
                new ArticleId("tag:harbour-gazette.example,2026:01arz3ndektsv4rrffq69g5fav"),
                2,
                EditorialClass.CORRECTED,
                state,
                Optional.of("The bridge has two lanes."),
                Instant.parse("2026-03-01T09:00:00Z"),
                OffsetDateTime.parse("2026-03-01T10:00:00+02:00"),
                OffsetDateTime.parse("2026-03-01T12:30:00Z"),
                List.of("file:world/bridge.txt"),
                content);
    }
}
