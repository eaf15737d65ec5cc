package dateline.ingest.wordpress;

import dateline.ingest.model.ExportDate;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Markup;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticle.RawEnclosure;
import dateline.ingest.model.RawArticleBuilder;
import dateline.ingest.model.ScheduleWithoutTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A published post of a WordPress export as a raw article. */
final class WordPressArticle {
    /** The category that WordPress gives to a post without one, in the languages of its larger editions. */
    private static final Set<String> NO_CATEGORY = Set.of(
            "uncategorized",
            "uncategorised",
            "allgemein",
            "non-classe",
            "sin-categoria",
            "senza-categoria",
            "sem-categoria",
            "geen-categorie",
            "okategoriserad");

    private final WordPressItem post;
    private final WordPressIndex index;

    WordPressArticle(WordPressItem post, WordPressIndex index) {
        this.post = post;
        this.index = index;
    }

    /** The raw article; {@code note} is a repair of the whole export that this post carries. */
    RawArticle rawArticle(Optional<String> note) {
        var draft = new RawArticleBuilder();
        post.field("title").ifPresent(draft::title);
        post.field("excerpt").ifPresent(draft::standfirst);
        body(draft);
        bylines().forEach(draft::byline);
        draft.sourceId(post.guid().orElseGet(() -> index.site().orElse("wordpress") + "?p=" + post.id()));
        if (post.guidIsPermalink()) {
            draft.permalink();
        }
        address(draft);
        List<String> sections = names("category");
        sections.stream().findFirst().ifPresent(draft::section);
        draft.sections(sections.stream().skip(1).toList());
        draft.tags(names("post_tag"));
        index.lang().ifPresent(draft::lang);
        index.siteName().ifPresent(draft::siteName);
        dates(draft);
        post.setting("_thumbnail_id")
                .flatMap(index::attachment)
                .map(WordPressArticle::picture)
                .ifPresent(draft::image);
        post.setting("enclosure").flatMap(WordPressArticle::enclosure).ifPresent(draft::enclosure);
        note.ifPresent(draft::repair);
        return draft.done();
    }

    private void body(RawArticleBuilder draft) {
        post.field("content").ifPresent(content -> {
            var body = WordPressBody.of(content, index);
            draft.body(Markup.HTML, body.html());
            body.repairs().forEach(draft::repair);
        });
    }

    /** A plugin for several authors files them as categories; without it there is the one who wrote the post. */
    private List<Byline> bylines() {
        List<String> names = names("author");
        Stream<String> logins = names.isEmpty() ? post.field("creator").stream() : names.stream();
        return logins.map(index::displayName).map(Byline::ofOne).toList();
    }

    /** A post that is not public yet has only a provisional address. */
    private void address(RawArticleBuilder draft) {
        post.field("link").filter(link -> !post.isScheduled()).ifPresent(draft::url);
        index.site().ifPresent(draft::baseUrl);
    }

    private void dates(RawArticleBuilder draft) {
        Optional<RawDate> set = ExportDate.of(post.field("post_date"), post.field("post_date_gmt"));
        Optional<RawDate> published =
                post.isScheduled() ? set : set.or(() -> post.field("pubDate").map(RawDate::of));
        Optional<RawDate> modified = ExportDate.of(post.field("post_modified"), post.field("post_modified_gmt"));
        published.ifPresent(draft::published);
        modified.filter(date -> !published.equals(Optional.of(date))).ifPresent(draft::updated);
        if (post.isScheduled()) {
            published
                    .map(ExportDate::asText)
                    .ifPresentOrElse(draft::embargo, () -> ScheduleWithoutTime.keepBack(draft));
        }
    }

    private List<String> names(String domain) {
        return post.categories().stream()
                .filter(category -> category.domain().equals(domain))
                .filter(category -> !NO_CATEGORY.contains(category.slug().toLowerCase(Locale.ROOT)))
                .map(WordPressItem.Category::name)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private static Picture picture(WordPressIndex.Attachment attachment) {
        return Picture.of(Optional.of(attachment.url()), attachment.alt(), attachment.caption(), Optional.empty());
    }

    /** Address, length and type, one a line. */
    private static Optional<RawEnclosure> enclosure(String setting) {
        List<String> lines = setting.lines().map(String::strip).toList();
        if (lines.isEmpty() || !lines.get(0).startsWith("http")) {
            return Optional.empty();
        }
        return Optional.of(new RawEnclosure(
                lines.get(0),
                lines.stream().skip(2).findFirst().filter(type -> !type.isEmpty()),
                lines.stream().skip(1).findFirst().filter(length -> !length.isEmpty())));
    }
}
