package dateline.ingest;

import dateline.article.ArticleId;
import dateline.article.Content;
import dateline.article.LanguageTag;
import dateline.article.PlatformFields;
import dateline.article.RelatedLink;
import dateline.article.Slug;
import dateline.article.WebUrl;
import dateline.ingest.html.BodyCleaner;
import dateline.ingest.html.BodyCleaner.Cleaned;
import dateline.ingest.html.BodyMarkup;
import dateline.ingest.html.MarkdownDialects;
import dateline.ingest.model.ArticleAliases;
import dateline.ingest.model.Doubt;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.Reading;
import dateline.ingest.model.Sender;
import dateline.ingest.text.FieldText;
import dateline.ingest.text.IngestLimits;
import dateline.ingest.text.Refusal;
import dateline.ingest.text.embargo.EditorMarks;
import dateline.ingest.text.language.LanguageDetection;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Makes a raw article clean, and keeps account of everything that this changed. */
final class Normaliser {
    private static final double UNFINISHED = 0.5;

    static final String DEFAULT_SOURCE = Sender.Source.INBOX;

    private final SectionPlacer placer;
    private final DateRules dates;
    private final EmbargoRules embargoes;

    Normaliser(SectionPlacer placer, DateRules dates, EmbargoRules embargoes) {
        this.placer = placer;
        this.dates = dates;
        this.embargoes = embargoes;
    }

    /**
     * The clean article.
     *
     * @param name of the input in the receipt
     * @param placeAlias alias of the place that this article alone came from
     * @throws Refusal when too little is left to be an article
     */
    Reading.Clean clean(RawArticle rawArticle, String name, Optional<String> placeAlias, Optional<String> folder)
            throws Refusal {
        var repairs = new Repairs(rawArticle);
        Optional<WebUrl> url = url(rawArticle, repairs);
        Optional<WebUrl> base =
                rawArticle.baseUrl().flatMap(b -> WebUrl.lenient(b, url)).or(() -> url);
        Optional<String> siteName = line(rawArticle.siteName(), IngestLimits.NAME);
        Optional<String> told = TitleRules.told(EmbargoRules.without(rawArticle.title()), siteName, repairs);
        Cleaned first = body(rawArticle, base, told);
        Optional<String> title =
                told.or(() -> TitleRules.found(first.heading(), first.body().text(), repairs));
        if (title.isEmpty()) {
            throw new Refusal("It has neither a headline nor a text. File it again with both.");
        }
        TitleRules.doubt(title.get(), repairs);
        rawArticle.doubt().map(Doubt::sentence).ifPresent(repairs::repair);
        Cleaned cleaned = told.isPresent() ? first : body(rawArticle, base, title);
        cleaned.repairs().forEach(repairs::repair);
        cleaned.wholeness().ifPresent(sure -> repairs.atMost("body", Math.round(sure * 100) / 100.0));
        rawArticle
                .body()
                .filter(body -> body.markup() == RawArticle.Markup.MARKDOWN)
                .ifPresent(body -> MarkdownDialects.of(body.text()).repairs().forEach(repairs::repair));
        doubtFinished(
                title.get(), rawArticle.standfirst().orElse(""), cleaned.body().text(), repairs);
        var content = content(rawArticle, title.get(), cleaned, url, base, siteName, folder, repairs);
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
                rawArticle.claimedId().map(id -> new ArticleId(id.strip())),
                Optional.empty(),
                ArticleAliases.of(content, placeAlias),
                repairs.repairs(),
                repairs.confidence(),
                Sender.NEWSROOM,
                Optional.empty(),
                rawArticle.doubt());
    }

    private static void doubtFinished(String title, String standfirst, String text, Repairs repairs) {
        EditorMarks.in(title + "\n" + standfirst + "\n" + text).ifPresent(mark -> {
            repairs.repair("It holds what looks like an editor's mark, \"" + mark + "\": look whether it is finished.");
            repairs.atMost("body", UNFINISHED);
        });
    }

    private Content content(
            RawArticle rawArticle,
            String title,
            Cleaned cleaned,
            Optional<WebUrl> url,
            Optional<WebUrl> base,
            Optional<String> siteName,
            Optional<String> folder,
            Repairs repairs)
            throws Refusal {
        Optional<String> standfirst =
                line(EmbargoRules.withoutRequest(rawArticle.standfirst()), IngestLimits.STANDFIRST);
        String text = cleaned.body().text();
        var placement = Placement.of(rawArticle, folder, title, standfirst.orElse("") + "\n" + text, placer, repairs);
        Optional<OffsetDateTime> published = dates.published(rawArticle.published(), repairs);
        return Content.builder(title, placement.section(), cleaned.body())
                .standfirst(standfirst)
                .authors(Bylines.authors(rawArticle.bylines()))
                .sourceId(rawArticle
                        .sourceId()
                        .map(id -> FieldText.id(id, IngestLimits.URL))
                        .filter(id -> !id.isEmpty()))
                .url(url.map(WebUrl::toString))
                .sections(placement.sections())
                .tags(placement.tags())
                .lang(language(rawArticle, title + "\n" + standfirst.orElse("") + "\n" + text, repairs))
                .published(published)
                .updated(dates.updated(rawArticle.updated(), published, repairs))
                .image(PictureRules.image(rawArticle.image(), base, repairs))
                .enclosures(PictureRules.enclosures(rawArticle.enclosures(), base, repairs))
                .embargo(dates.embargo(embargoes.embargo(rawArticle, cleaned, repairs), repairs)
                        .map(OffsetDateTime::toInstant))
                .expires(dates.expires(rawArticle.expires(), repairs).map(OffsetDateTime::toInstant))
                .rights(line(rawArticle.rights(), IngestLimits.LINE))
                .siteName(siteName)
                .readingMinutes(rawArticle.readingMinutes())
                .related(related(rawArticle.related(), base))
                .source(rawArticle
                        .source()
                        .map(Slug::of)
                        .filter(s -> !s.isEmpty())
                        .or(() -> Optional.of(DEFAULT_SOURCE)))
                .isAccessibleForFree(rawArticle.isAccessibleForFree())
                .platformFields(platformFields(rawArticle.platformFields()))
                .build();
    }

    private static PlatformFields platformFields(PlatformFields told) {
        return new PlatformFields(
                line(told.shortTitle(), IngestLimits.LINE),
                line(told.usageTerms(), IngestLimits.LINE),
                line(told.digitalSourceType(), IngestLimits.LINE));
    }

    private static Optional<WebUrl> url(RawArticle rawArticle, Repairs repairs) {
        Optional<WebUrl> url = rawArticle.url().flatMap(WebUrl::lenient).map(WebUrl::canonical);
        if (rawArticle.url().isPresent() && url.isEmpty()) {
            repairs.drop(
                    "url",
                    "Its address, \"" + FieldText.line(rawArticle.url().get(), 100)
                            + "\", is not an absolute http or https address and was dropped.");
        }
        return url;
    }

    private static Cleaned body(RawArticle rawArticle, Optional<WebUrl> base, Optional<String> title) throws Refusal {
        String html = rawArticle.body().isPresent()
                ? BodyMarkup.html(rawArticle.body().get())
                : "";
        return BodyCleaner.clean(html, base, title);
    }

    private static Optional<String> language(RawArticle rawArticle, String text, Repairs repairs) {
        Optional<String> told = rawArticle.lang().flatMap(LanguageTag::meant).map(LanguageTag::tag);
        if (rawArticle.lang().isPresent() && told.isEmpty()) {
            repairs.drop(
                    "lang", "\"" + FieldText.line(rawArticle.lang().get(), 40) + "\" is no language and was dropped.");
        }
        if (told.isPresent()) {
            return told;
        }
        var guess = LanguageDetection.detected(text);
        guess.ifPresent(g -> repairs.confidence("lang", g.confidence()));
        return guess.map(LanguageDetection.Guess::tag);
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
