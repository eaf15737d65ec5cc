package dateline.store;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.article.Bare;
import dateline.article.Body;
import dateline.article.Content;
import dateline.article.EditorialClass;
import dateline.article.State;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Stories of The Harbour Gazette, for the tests of the store. */
public final class Stories {
    public static final String AUTHORITY = "harbour-gazette.example";
    public static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

    private Stories() {}

    static ArticleId id(int number) {
        return ArticleId.of(AUTHORITY, 2026, "01arz3ndektsv4rrff%08d".formatted(number));
    }

    /** A live first version, published {@code number} minutes after the morning. */
    public static Article live(int number, String section, String... tags) {
        OffsetDateTime published = MORNING.plusSeconds(60L * number).atOffset(ZoneOffset.ofHours(1));
        return new Article(
                id(number),
                1,
                EditorialClass.NEW,
                State.LIVE,
                Optional.empty(),
                MORNING,
                published,
                published,
                List.of(),
                content("Story " + number, section, List.of(tags), Optional.of("inbox")));
    }

    static Content content(String title, String section, List<String> tags, Optional<String> source) {
        return Content.builder(title, section, new Body("<p>" + title + " in full.</p>", title + " in full."))
                .standfirst(Optional.of("What happened"))
                .authors(List.of(Bare.author("Mara Lindqvist")))
                .url(Optional.of("https://www.harbour-gazette.example/" + title.replace(' ', '-')))
                .tags(tags)
                .lang(Optional.of("en"))
                .source(source)
                .build();
    }

    static Article in(State state, Article article) {
        return new Article(
                article.id(),
                article.version(),
                article.editorialClass(),
                state,
                article.note(),
                article.firstSeen(),
                article.published(),
                article.updated(),
                article.aliases(),
                article.content());
    }

    /** The next version, with this content. */
    static Article next(Article article, EditorialClass editorialClass, Content content) {
        return new Article(
                article.id(),
                article.version() + 1,
                editorialClass,
                article.state(),
                Optional.of("The bridge has two lanes."),
                article.firstSeen(),
                article.published(),
                editorialClass.movesUpdated() ? article.updated().plusMinutes(5) : article.updated(),
                article.aliases(),
                content);
    }

    /** The next version, in this section. */
    static Article movedTo(String section, Article article) {
        return next(
                article,
                EditorialClass.UPDATE,
                content(
                        article.content().title(),
                        section,
                        article.content().tags(),
                        article.content().source()));
    }
}
