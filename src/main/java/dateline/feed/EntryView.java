package dateline.feed;

import dateline.article.Article;
import dateline.article.Author;
import dateline.article.Content;
import dateline.article.Enclosure;
import dateline.article.Image;
import dateline.article.LanguageTag;
import dateline.article.State;
import dateline.article.Term;
import dateline.article.WebUrl;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * An entry as every format says it: clean once more, so that nothing that came into the store by whatever way can break
 * a document, and with every address absolute and in ASCII.
 *
 * @param link canonical address, or our own page of the article
 * @param summary plain text on one line
 * @param html the whole text; absent when the summary alone is given
 * @param image the lead image, when its address is known
 * @param rights of this article alone
 */
public record EntryView(
        Article article,
        String id,
        String title,
        String link,
        Optional<String> summary,
        Optional<String> html,
        List<Author> authors,
        Instant published,
        Instant updated,
        List<EntryCategory> entryCategories,
        Optional<Image> image,
        List<Enclosure> enclosures,
        LanguageTag language,
        Optional<String> rights) {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    /** Of several files, players take the first one. */
    private static final Comparator<Enclosure> PICTURES_LAST = Comparator.comparing(
            file -> file.type().filter(type -> type.startsWith("image/")).isPresent());

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** The entry as it stands in this document. */
    public static EntryView of(Entry entry, FeedDocument document) {
        Article article = entry.article();
        Content content = article.content();
        LanguageTag language = content.lang().flatMap(LanguageTag::lenient).orElse(feedLanguage(document));
        Optional<Image> image = content.image().flatMap(EntryView::image);
        Optional<String> html =
                Optional.of(EntryHtml.of(article, image, language)).filter(text -> entry.full() && !text.isEmpty());
        return new EntryView(
                article,
                CleanText.line(article.id().value()),
                CleanText.line(content.title()),
                content.url()
                        .flatMap(WebUrl::ascii)
                        .orElse(FeedLinks.absolute(
                                document, "/articles/" + article.id().key())),
                summary(article, language, html.isEmpty()),
                html,
                content.authors().stream()
                        .flatMap(author -> author(author, document).stream())
                        .toList(),
                time(article.published()),
                time(article.updated()),
                EntryCategory.of(content, document),
                image,
                content.enclosures().stream()
                        .flatMap(enclosure -> enclosure(enclosure).stream())
                        .sorted(PICTURES_LAST)
                        .toList(),
                language,
                text(content.rights()));
    }

    /** The language of the feed as a whole. */
    public static LanguageTag feedLanguage(FeedDocument document) {
        return LanguageTag.lenient(document.feed().language()).orElse(new LanguageTag("en"));
    }

    /** The publication as the author of what it publishes. */
    public static Author publisher(FeedDocument document) {
        return new Author(
                CleanText.line(document.publication().title()),
                Optional.of(FeedLinks.site(document.publication())),
                Optional.empty());
    }

    /** The authors, or the publication where nobody is named: many readers do not inherit the author of the feed. */
    public List<Author> namedAuthors(FeedDocument document) {
        return authors.isEmpty() ? List.of(publisher(document)) : authors;
    }

    /** Whether it is written in another language than the feed says. */
    public boolean isForeignTo(FeedDocument document) {
        return !language.equals(feedLanguage(document));
    }

    /** Until when it is under embargo; what the public gate gives never is. */
    public Optional<Instant> embargo() {
        return article.content().embargo().filter(release -> article.state() == State.EMBARGOED);
    }

    /** The lead image as a file, when its type and length are known. */
    public Optional<Enclosure> imageFile() {
        return image.map(lead -> new Enclosure(lead.url(), lead.type(), lead.length()))
                .filter(EntryView::isMeasured);
    }

    /** A file of which both facts that RSS 2.0 demands of an enclosure are known. */
    private static boolean isMeasured(Enclosure enclosure) {
        return enclosure.type().isPresent() && enclosure.length().isPresent();
    }

    /** RFC 822 and RFC 3339 have four digits for a year. */
    private static Instant time(OffsetDateTime date) {
        Instant instant = date.toInstant().truncatedTo(ChronoUnit.SECONDS);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException("No feed can say the date " + date + ".");
        }
        return instant;
    }

    private static Optional<String> summary(Article article, LanguageTag language, boolean alone) {
        Locale locale = language.locale();
        Optional<String> excerpt = SummaryText.of(article.content(), locale);
        return alone && article.note().isPresent()
                ? text(article.note())
                        .map(note -> CorrectionLabel.in(language) + ": " + note + " " + excerpt.orElse(""))
                        .map(String::strip)
                : excerpt;
    }

    private static Optional<Author> author(Author author, FeedDocument document) {
        String name = CleanText.line(author.name());
        String slug = author.slug();
        Optional<String> page = slug.isEmpty()
                ? Optional.empty()
                : Optional.of(FeedLinks.absolute(
                        document, FeedAddress.of(Term.author(slug)).page()));
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Author(name, author.uri().flatMap(WebUrl::ascii).or(() -> page), Optional.empty()));
    }

    private static Optional<Image> image(Image image) {
        return WebUrl.ascii(image.url())
                .map(WebUrl::secured)
                .map(url -> new Image(
                        url,
                        text(image.alt()),
                        text(image.caption()),
                        text(image.credit()),
                        positive(image.width()),
                        positive(image.height()),
                        image.type().flatMap(MediaType::of),
                        positive(image.length()),
                        image.syndicate()));
    }

    private static Optional<Enclosure> enclosure(Enclosure enclosure) {
        return WebUrl.ascii(enclosure.url())
                .map(url -> new Enclosure(
                        url,
                        enclosure.type().flatMap(MediaType::of).or(() -> MediaType.ofFileName(url)),
                        positive(enclosure.length())));
    }

    private static Optional<String> text(Optional<String> text) {
        return text.map(CleanText::line).filter(Predicate.not(String::isEmpty));
    }

    private static OptionalInt positive(OptionalInt number) {
        return number.isPresent() && number.getAsInt() > 0 ? number : OptionalInt.empty();
    }

    private static OptionalLong positive(OptionalLong number) {
        return number.isPresent() && number.getAsLong() > 0 ? number : OptionalLong.empty();
    }
}
