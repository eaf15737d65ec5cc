package dateline.source;

import dateline.article.PlatformFields;
import dateline.article.Sha256;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticle.Byline;
import dateline.ingest.model.RawArticle.RawDate;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What is remembered of an item of a feed, to tell whether it has changed. Stores keep these digests: the words in them are
 * those of the first stores, and stay as they are whatever a class or a component is called today.
 */
final class ItemFingerprint {
    private ItemFingerprint() {}

    /** The name of an item to which its feed gives none, made of what it says. */
    static String name(RawArticle item) {
        return "text:" + Sha256.hex(item.title() + "\n" + item.body());
    }

    /** Differs when anything that the feed says of the item does. */
    static String of(RawArticle item) {
        var parts = new StringJoiner(", ", "Manuscript[", "]");
        parts.add("title=" + item.title());
        parts.add("standfirst=" + item.standfirst());
        parts.add("body=" + item.body());
        parts.add("bylines="
                + item.bylines().stream().map(ItemFingerprint::byline).toList());
        parts.add("sourceId=" + item.sourceId());
        parts.add("claimedId=" + item.claimedId());
        parts.add("url=" + item.url());
        parts.add("baseUrl=" + item.baseUrl());
        parts.add("section=" + item.section());
        parts.add("sections=" + item.sections());
        parts.add("tags=" + item.tags());
        parts.add("lang=" + item.lang());
        parts.add("published=" + date(item.published()));
        parts.add("updated=" + date(item.updated()));
        parts.add("image=" + item.image());
        parts.add("enclosures=" + item.enclosures());
        parts.add("embargo=" + item.embargo());
        parts.add("expires=" + item.expires());
        parts.add("rights=" + item.rights());
        parts.add("siteName=" + item.siteName());
        parts.add("readingMinutes=" + item.readingMinutes());
        parts.add("related=" + item.related());
        parts.add("source=" + item.source());
        parts.add("isPermalink=" + item.isPermalink());
        parts.add("isAccessibleForFree=" + item.isAccessibleForFree());
        if (!item.platformFields().equals(PlatformFields.NONE)) {
            parts.add("platformFields=" + item.platformFields());
        }
        parts.add("repairs=" + item.repairs());
        parts.add("confidence=" + new TreeMap<>(item.confidence()));
        return Sha256.hex(parts.toString());
    }

    private static String byline(Byline byline) {
        return "Byline[name=" + byline.name() + ", uri=" + byline.uri() + ", email=" + byline.email() + "]";
    }

    private static Optional<String> date(Optional<RawDate> date) {
        return date.map(told -> "RawDate[text=" + told.text() + ", parsed=" + told.parsed() + "]");
    }
}
