package dateline.ingest.model;

import dateline.article.PlatformFields;
import dateline.article.RelatedLink;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.Picture;
import dateline.ingest.model.RawArticle.RawBody;
import dateline.ingest.model.RawArticle.RawDate;
import dateline.ingest.model.RawArticle.RawEnclosure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The fields of a raw article in the making: {@link RawArticleBuilder} says how each of them is set. */
final class RawArticleFields {
    Optional<String> title = Optional.empty();
    Optional<String> standfirst = Optional.empty();
    Optional<RawBody> body = Optional.empty();
    final List<Byline> bylines = new ArrayList<>();
    Optional<String> sourceId = Optional.empty();
    Optional<String> claimedId = Optional.empty();
    Optional<String> url = Optional.empty();
    Optional<String> baseUrl = Optional.empty();
    Optional<String> section = Optional.empty();
    final List<String> sections = new ArrayList<>();
    final List<String> tags = new ArrayList<>();
    Optional<String> lang = Optional.empty();
    Optional<RawDate> published = Optional.empty();
    Optional<RawDate> updated = Optional.empty();
    Optional<Picture> image = Optional.empty();
    final List<RawEnclosure> enclosures = new ArrayList<>();
    Optional<String> embargo = Optional.empty();
    final List<String> notices = new ArrayList<>();
    Optional<String> expires = Optional.empty();
    Optional<String> rights = Optional.empty();
    Optional<String> siteName = Optional.empty();
    OptionalInt readingMinutes = OptionalInt.empty();
    final List<RelatedLink> related = new ArrayList<>();
    Optional<String> source = Optional.empty();
    boolean isPermalink;
    Optional<Boolean> isAccessibleForFree = Optional.empty();
    PlatformFields platformFields = PlatformFields.NONE;
    final List<String> repairs = new ArrayList<>();
    final Map<String, Double> confidence = new LinkedHashMap<>();
    Optional<Doubt> doubt = Optional.empty();

    static RawArticleFields of(RawArticle rawArticle) {
        var fields = new RawArticleFields();
        fields.title = rawArticle.title();
        fields.standfirst = rawArticle.standfirst();
        fields.body = rawArticle.body();
        fields.bylines.addAll(rawArticle.bylines());
        fields.sourceId = rawArticle.sourceId();
        fields.claimedId = rawArticle.claimedId();
        fields.url = rawArticle.url();
        fields.baseUrl = rawArticle.baseUrl();
        fields.section = rawArticle.section();
        fields.sections.addAll(rawArticle.sections());
        fields.tags.addAll(rawArticle.tags());
        fields.lang = rawArticle.lang();
        fields.published = rawArticle.published();
        fields.updated = rawArticle.updated();
        fields.image = rawArticle.image();
        fields.enclosures.addAll(rawArticle.enclosures());
        fields.embargo = rawArticle.embargo();
        fields.notices.addAll(rawArticle.notices());
        fields.expires = rawArticle.expires();
        fields.rights = rawArticle.rights();
        fields.siteName = rawArticle.siteName();
        fields.readingMinutes = rawArticle.readingMinutes();
        fields.related.addAll(rawArticle.related());
        fields.source = rawArticle.source();
        fields.isPermalink = rawArticle.isPermalink();
        fields.isAccessibleForFree = rawArticle.isAccessibleForFree();
        fields.doubt = rawArticle.doubt();
        fields.platformFields = rawArticle.platformFields();
        fields.repairs.addAll(rawArticle.repairs());
        fields.confidence.putAll(rawArticle.confidence());
        return fields;
    }

    RawArticle done() {
        return new RawArticle(
                title,
                standfirst,
                body,
                bylines,
                sourceId,
                claimedId,
                url,
                baseUrl,
                section,
                sections,
                tags,
                lang,
                published,
                updated,
                image,
                enclosures,
                embargo,
                notices,
                expires,
                rights,
                siteName,
                readingMinutes,
                related,
                source,
                isPermalink,
                isAccessibleForFree,
                platformFields,
                repairs,
                confidence,
                doubt);
    }
}
