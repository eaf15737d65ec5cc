package dateline.ingest;

import dateline.article.ArticleId;
import dateline.article.Content;
import dateline.article.LanguageTag;
import dateline.article.RelatedLink;
import dateline.article.Slug;
import dateline.article.WebUrl;
import dateline.ingest.BodyCleaner.Cleaned;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Makes a manuscript clean, and keeps account of everything that this changed. */
final class Normaliser {
    static final String DEFAULT_SOURCE = Sender.Source.INBOX;

    private final SectionPlacer placer;
    private final DateRules dates;

    Normaliser(SectionPlacer placer, Optional<InstantSource> clock) {
        this.placer = placer;
        this.dates = new DateRules(clock);
    }

    /**
     * The clean article.
     *
     * @param name of the input in the receipt
     * @param placeAlias alias of the place that this article alone came from
     * @throws Refusal when too little is left to be an article
     */
    Reading.Clean clean(Manuscript manuscript, String name, Optional<String> placeAlias, Optional<String> folder)
            throws Refusal {
        var notes = new Notes(manuscript);
        Optional<WebUrl> url = url(manuscript, notes);
        Optional<WebUrl> base =
                manuscript.baseUrl().flatMap(b -> WebUrl.lenient(b, url)).or(() -> url);
        Optional<String> siteName = line(manuscript.siteName(), IngestLimits.NAME);
        Optional<String> told = TitleRules.told(manuscript.title(), siteName, notes);
        Cleaned first = body(manuscript, base, told);
        Optional<String> title =
                told.or(() -> TitleRules.found(first.heading(), first.body().text(), notes));
        if (title.isEmpty()) {
            throw new Refusal("It has neither a headline nor a text. File it again with both.");
        }
        TitleRules.doubt(title.get(), notes);
        Cleaned cleaned = told.isPresent() ? first : body(manuscript, base, title);
        cleaned.repairs().forEach(notes::repair);
        var content = content(manuscript, title.get(), cleaned, url, base, siteName, folder, notes);
        if (content.body().isEmpty()
                && content.standfirst().isEmpty()
                && content.enclosures().isEmpty()
                && content.image().filter(image -> image.isAddressed()).isEmpty()) {
            throw new Refusal("It has a headline (\"" + FieldText.cut(title.get(), 60)
                    + "\") and nothing else. File it again with its text.");
        }
        return new Reading.Clean(
                name,
                content,
                manuscript.claimedId().map(id -> new ArticleId(id.strip())),
                Optional.empty(),
                Aliases.of(content, placeAlias),
                notes.repairs(),
                notes.confidence(),
                Sender.NEWSROOM);
    }

    private Content content(
            Manuscript manuscript,
            String title,
            Cleaned cleaned,
            Optional<WebUrl> url,
            Optional<WebUrl> base,
            Optional<String> siteName,
            Optional<String> folder,
            Notes notes)
            throws Refusal {
        Optional<String> standfirst = line(manuscript.standfirst(), IngestLimits.STANDFIRST);
        String text = cleaned.body().text();
        var placement = Placement.of(manuscript, folder, title, standfirst.orElse("") + "\n" + text, placer, notes);
        Optional<OffsetDateTime> published = dates.published(manuscript.published(), notes);
        return Content.builder(title, placement.section(), cleaned.body())
                .standfirst(standfirst)
                .authors(Bylines.authors(manuscript.bylines()))
                .sourceId(line(manuscript.sourceId(), IngestLimits.URL))
                .url(url.map(WebUrl::toString))
                .sections(placement.sections())
                .tags(placement.tags())
                .lang(language(manuscript, title + "\n" + standfirst.orElse("") + "\n" + text, notes))
                .published(published)
                .updated(dates.updated(manuscript.updated(), published, notes))
                .image(PictureRules.image(manuscript.image(), base, notes))
                .enclosures(PictureRules.enclosures(manuscript.enclosures(), base, notes))
                .embargo(instant("embargo", manuscript.embargo(), notes))
                .expires(instant("expires", manuscript.expires(), notes))
                .rights(line(manuscript.rights(), IngestLimits.LINE))
                .siteName(siteName)
                .readingMinutes(manuscript.readingMinutes())
                .related(related(manuscript.related(), base))
                .source(manuscript
                        .source()
                        .map(Slug::of)
                        .filter(s -> !s.isEmpty())
                        .or(() -> Optional.of(DEFAULT_SOURCE)))
                .isAccessibleForFree(manuscript.isAccessibleForFree())
                .build();
    }

    private static Optional<WebUrl> url(Manuscript manuscript, Notes notes) {
        Optional<WebUrl> url = manuscript.url().flatMap(WebUrl::lenient).map(WebUrl::canonical);
        if (manuscript.url().isPresent() && url.isEmpty()) {
            notes.drop(
                    "url",
                    "Its address, \"" + FieldText.line(manuscript.url().get(), 100)
                            + "\", is not an absolute http or https address and was dropped.");
        }
        return url;
    }

    private static Cleaned body(Manuscript manuscript, Optional<WebUrl> base, Optional<String> title)
            throws Refusal {
        return BodyCleaner.clean(manuscript.body().map(BodyMarkup::html).orElse(""), base, title);
    }

    private static Optional<String> language(Manuscript manuscript, String text, Notes notes) {
        Optional<String> told = manuscript.lang().flatMap(LanguageTag::meant).map(LanguageTag::tag);
        if (manuscript.lang().isPresent() && told.isEmpty()) {
            notes.drop(
                    "lang", "\"" + FieldText.line(manuscript.lang().get(), 40) + "\" is no language and was dropped.");
        }
        if (told.isPresent()) {
            return told;
        }
        var guess = LanguageDetection.detected(text);
        guess.ifPresent(g -> notes.confidence("lang", g.confidence()));
        return guess.map(LanguageDetection.Guess::tag);
    }

    private Optional<Instant> instant(String field, Optional<String> text, Notes notes) throws Refusal {
        return dates.instant(field, text, notes).map(OffsetDateTime::toInstant);
    }

    private static List<RelatedLink> related(List<RelatedLink> links, Optional<WebUrl> base) {
        var clean = new LinkedHashSet<RelatedLink>();
        for (var link : links) {
            String title = FieldText.line(link.title(), IngestLimits.TITLE);
            if (!title.isEmpty() && clean.size() < IngestLimits.LIST) {
                clean.add(new RelatedLink(
                        title, link.url().flatMap(u -> WebUrl.lenient(u, base)).map(WebUrl::toString)));
            }
        }
        return List.copyOf(clean);
    }

    private static Optional<String> line(Optional<String> text, int limit) {
        return text.map(t -> FieldText.line(t, limit)).filter(t -> !t.isEmpty());
    }
}
