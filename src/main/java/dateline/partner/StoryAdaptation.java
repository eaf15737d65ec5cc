package dateline.partner;

import dateline.article.Article;
import dateline.article.Body;
import dateline.article.Content;
import dateline.article.HtmlEscape;
import dateline.article.LanguageTag;
import dateline.article.RightsNotice;
import dateline.article.State;
import dateline.feed.CleanText;
import dateline.feed.SummaryText;
import dateline.publication.PartnerTerms;
import dateline.publication.Publication;
import dateline.publication.SyndicationTerms.Extent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Brings a story into the shape that the terms of a partner give it, whatever dialect it is written in then. */
final class StoryAdaptation {
    /** As {@code attribution} says that the publication is to be named in the usual way. */
    static final String USUAL_ATTRIBUTION = "yes";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String EMBARGOED = "EMBARGOED until ";

    private final PartnerTerms terms;
    private final Publication publication;
    private final SourceLink sourceLink;
    private final PictureRights pictureRights;

    StoryAdaptation(PartnerTerms terms, Publication publication) {
        this.terms = terms;
        this.publication = publication;
        this.sourceLink = new SourceLink(publication);
        this.pictureRights =
                new PictureRights(terms.syndication().pictures(), new OwnPictures(publication, terms), sourceLink);
    }

    /** The story as the partner may have it; the very same where it may have it as it is. */
    Article of(Article article, Extent extent) {
        Article shown = pictureRights.permitted(withRights(article));
        if (extent == Extent.EXCERPT) {
            shown = shown.showing(excerpt(shown));
        }
        return marked(shown.showing(signed(shown, extent)));
    }

    /** A story of somebody else's is never without a notice of theirs. */
    private Article withRights(Article article) {
        Content content = article.content();
        Optional<String> notice =
                terms.sources().isThirdParty(article) && content.rights().isEmpty()
                        ? RightsNotice.of(content.siteName(), content.url())
                        : Optional.empty();
        return notice.isEmpty()
                ? article
                : article.showing(content.toBuilder().rights(notice).build());
    }

    /** The files of a story that has to be paid for are not given away with its beginning. */
    private Content excerpt(Article article) {
        Content content = article.content();
        String text = SummaryText.of(content, locale(content)).orElse("");
        boolean isSold = !content.isAccessibleForFree().orElse(true);
        return content.toBuilder()
                .body(new Body(text.isEmpty() ? "" : paragraph(HtmlEscape.text(text)), text))
                .enclosures(isSold ? List.of() : content.enclosures())
                .build();
    }

    private Locale locale(Content content) {
        return content.lang()
                .flatMap(LanguageTag::lenient)
                .or(() -> LanguageTag.lenient(publication.language()))
                .map(LanguageTag::locale)
                .orElse(Locale.ROOT);
    }

    private Content signed(Article article, Extent extent) {
        Content content = article.content();
        var lines = new ArrayList<String>();
        attribution(extent).ifPresent(text -> lines.add(paragraph(sourceLink.to(article, text))));
        if (terms.sources().isThirdParty(article)) {
            content.rights()
                    .map(CleanText::line)
                    .filter(notice -> !content.body().text().contains(notice))
                    .ifPresent(notice -> lines.add(paragraph("<small>" + HtmlEscape.text(notice) + "</small>")));
        }
        return lines.isEmpty() || content.body().isEmpty()
                ? content
                : content.toBuilder()
                        .body(new Body(
                                content.body().html() + "\n" + String.join("\n", lines),
                                content.body().text()))
                        .build();
    }

    /** Whoever reads the beginning of a story is led to the rest. */
    private Optional<String> attribution(Extent extent) {
        Optional<String> wanted = terms.syndication().attribution();
        return wanted.filter(USUAL_ATTRIBUTION::equals).isPresent() || (wanted.isEmpty() && extent == Extent.EXCERPT)
                ? Optional.of(publication.title())
                : wanted;
    }

    /** A story under embargo says so to people and to programs: its date is that of the release. */
    private static Article marked(Article article) {
        Optional<Instant> release = article.content().embargo().filter(time -> article.state() == State.EMBARGOED);
        return release.map(time -> {
                    String notice = EMBARGOED + MINUTE.format(time);
                    Content content = article.content();
                    return article.with(article.state(), time.atOffset(ZoneOffset.UTC), article.updated())
                            .showing(content.toBuilder()
                                    .title(notice + ": " + content.title())
                                    .body(new Body(
                                            paragraph("<strong>" + notice + "</strong>") + "\n"
                                                    + content.body().html(),
                                            content.body().text()))
                                    .build());
                })
                .orElse(article);
    }

    private static String paragraph(String html) {
        return "<p>" + html + "</p>";
    }
}
