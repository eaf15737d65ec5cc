package dateline.feed;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Author;
import dateline.article.Bare;
import dateline.article.Body;
import dateline.article.Content;
import dateline.article.EditorialClass;
import dateline.article.Enclosure;
import dateline.article.Image;
import dateline.article.RelatedLink;
import dateline.article.State;
import dateline.article.Tombstone;
import dateline.publication.Publication;
import dateline.publication.Section;
import dateline.publication.Window;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** The Harbour Gazette and its stories. */
public final class Fixture {
    public static final String AUTHORITY = "harbour-gazette.example";
    public static final int FOUNDED = 2026;
    public static final Instant UPDATED = Instant.parse("2026-11-23T10:15:00Z");
    public static final Publication GAZETTE = Publication.named(
                    "The Harbour Gazette", URI.create("https://feeds.harbour-gazette.example"))
            .description("News from the coast")
            .site(URI.create("https://www.harbour-gazette.example/"))
            .authority(AUTHORITY)
            .language("en-GB")
            .rights(Optional.of("© The Harbour Gazette"))
            .defaultSection("news")
            .sections(List.of(section("news", "News"), section("world", "World"), section("sport", "Sport & Leisure")))
            .build();

    private Fixture() {}

    static Section section(String slug, String title) {
        return new Section(slug, title, Optional.empty(), List.of(), Window.DEFAULT, List.of());
    }

    static FeedCatalogue catalogue() {
        return new FeedCatalogue(GAZETTE, AUTHORITY, FOUNDED);
    }

    public static Feed feed(String slug) {
        return catalogue().listed().stream()
                .filter(feed -> feed.address().path().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    public static ArticleId id(int number) {
        return ArticleId.of(AUTHORITY, FOUNDED, String.format(Locale.ROOT, "01jd%022d", number));
    }

    /** A plain story; a higher number is a newer one. */
    public static Article story(int number) {
        return story(number, content -> content);
    }

    public static Article story(int number, UnaryOperator<Draft> change) {
        var published = OffsetDateTime.parse("2026-11-23T09:00:00+01:00").plusMinutes(number);
        Draft draft = change.apply(new Draft().title("Ferry " + number + " leaves on time"));
        return new Article(
                id(number),
                draft.note.isPresent() ? 2 : 1,
                draft.note.isPresent() ? EditorialClass.CORRECTED : EditorialClass.NEW,
                State.LIVE,
                draft.note,
                published.toInstant(),
                draft.published.orElse(published),
                draft.updated.or(() -> draft.published).orElse(published),
                List.of(),
                draft.content());
    }

    public static FeedDocument document(String slug, Article... articles) {
        return document(slug, List.of(), articles);
    }

    public static FeedDocument document(String slug, List<Tombstone> tombstones, Article... articles) {
        return new FeedDocument(
                GAZETTE,
                feed(slug),
                Arrays.stream(articles).map(article -> new Entry(article, true)).toList(),
                tombstones,
                UPDATED,
                Optional.empty());
    }

    /** A story with everything that a feed can carry, a plain one, and one in another language. */
    public static FeedDocument everything() {
        Article bridge = story(3, draft -> draft.title("Harbour bridge: \u201c5 < 6\u201d & other sums")
                .standfirst("The council's figures were wrong.")
                .body("<p>The bridge at Gr\u00f8nhavn is 300 metres long.</p>\n<p>It is <em>not</em> 400.</p>")
                .authors(
                        new Author(
                                "Mara Lindqvist",
                                Optional.of("https://www.harbour-gazette.example/mara"),
                                Optional.of("mara@harbour-gazette.example")),
                        Bare.author("Tom O'Dell"))
                .url("https://www.harbour-gazette.example/bridge?id=3&page=1")
                .sections("world")
                .tags("Harbour", "Bridges & roads")
                .lang("en-GB")
                .updated(OffsetDateTime.parse("2026-11-23T10:15:00+01:00"))
                .image(new Image(
                        "https://img.harbour-gazette.example/bridge.jpg",
                        Optional.of("A bridge in the fog"),
                        Optional.of("The bridge on Monday."),
                        Optional.of("Ada Quill"),
                        OptionalInt.of(1200),
                        OptionalInt.of(800),
                        Optional.of("image/jpeg"),
                        OptionalLong.of(204_800),
                        Optional.empty()))
                .enclosures(
                        new Enclosure(
                                "https://media.harbour-gazette.example/plan.pdf",
                                Optional.of("application/pdf"),
                                OptionalLong.of(50_000)),
                        new Enclosure(
                                "https://media.harbour-gazette.example/bridge.mp3",
                                Optional.of("audio/mpeg"),
                                OptionalLong.of(1_000_000)))
                .related(new RelatedLink(
                        "The old bridge", Optional.of("https://www.harbour-gazette.example/old-bridge")))
                .rights("© Ada Quill")
                .note("An earlier version gave the length in feet."));
        Article arabic = story(1, draft -> draft.title("الميناء مفتوح")
                .body("<p>الميناء مفتوح اليوم.</p>")
                .lang("ar"));
        var withdrawn = new Tombstone(
                id(9), Instant.parse("2026-11-23T08:30:00Z"), Optional.of("Published too early"), Optional.of(id(2)));
        return document("news", List.of(withdrawn), bridge, story(2), arabic);
    }

    /** The parts of a content that tests change. */
    public static final class Draft {
        private String title = "";
        private Optional<String> standfirst = Optional.empty();
        private Body body = new Body("<p>The ferry left the quay at nine.</p>", "The ferry left the quay at nine.");
        private List<Author> authors = List.of();
        private Optional<String> url = Optional.empty();
        private String section = "news";
        private List<String> sections = List.of();
        private List<String> tags = List.of();
        private Optional<String> lang = Optional.empty();
        private Optional<Image> image = Optional.empty();
        private List<Enclosure> enclosures = List.of();
        private List<RelatedLink> related = List.of();
        private Optional<String> rights = Optional.empty();
        private Optional<String> note = Optional.empty();
        private Optional<OffsetDateTime> published = Optional.empty();
        private Optional<OffsetDateTime> updated = Optional.empty();

        public Draft title(String value) {
            title = value;
            return this;
        }

        public Draft standfirst(String value) {
            standfirst = Optional.of(value);
            return this;
        }

        public Draft body(String html) {
            body = new Body(
                    html, html.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&amp;", "&"));
            return this;
        }

        public Draft authors(Author... values) {
            authors = List.of(values);
            return this;
        }

        public Draft url(String value) {
            url = Optional.of(value);
            return this;
        }

        public Draft section(String value) {
            section = value;
            return this;
        }

        Draft sections(String... values) {
            sections = List.of(values);
            return this;
        }

        public Draft tags(String... values) {
            tags = List.of(values);
            return this;
        }

        Draft lang(String value) {
            lang = Optional.of(value);
            return this;
        }

        public Draft image(Image value) {
            image = Optional.of(value);
            return this;
        }

        public Draft enclosures(Enclosure... values) {
            enclosures = List.of(values);
            return this;
        }

        Draft related(RelatedLink... values) {
            related = List.of(values);
            return this;
        }

        Draft rights(String value) {
            rights = Optional.of(value);
            return this;
        }

        public Draft note(String value) {
            note = Optional.of(value);
            return this;
        }

        public Draft published(OffsetDateTime value) {
            published = Optional.of(value);
            return this;
        }

        Draft updated(OffsetDateTime value) {
            updated = Optional.of(value);
            return this;
        }

        Content content() {
            return Content.builder(title, section, body)
                    .standfirst(standfirst)
                    .authors(authors)
                    .url(url)
                    .sections(sections)
                    .tags(tags)
                    .lang(lang)
                    .published(published)
                    .updated(updated)
                    .image(image)
                    .enclosures(enclosures)
                    .rights(rights)
                    .related(related)
                    .source(Optional.of("inbox"))
                    .build();
        }
    }
}
