package dateline.ingest.fields;

import java.util.Locale;
import java.util.Map;

/** What other systems call the keys of the article form, in JSON as in front matter. */
public final class ForeignKeys {
    /** By the foreign key as {@link #plain} writes it. */
    public static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("headline", "title"),
            Map.entry("date", "published"),
            Map.entry("datepublished", "published"),
            Map.entry("publisheddate", "published"),
            Map.entry("publishedat", "published"),
            Map.entry("pubdate", "published"),
            Map.entry("created", "published"),
            Map.entry("lastmod", "updated"),
            Map.entry("modified", "updated"),
            Map.entry("datemodified", "updated"),
            Map.entry("lastmodified", "updated"),
            Map.entry("lastmodifiedat", "updated"),
            Map.entry("lastupdated", "updated"),
            Map.entry("updatedat", "updated"),
            Map.entry("pubdatetime", "published"),
            Map.entry("datecreated", "published"),
            Map.entry("createdat", "published"),
            Map.entry("createddate", "published"),
            Map.entry("postdate", "published"),
            Map.entry("publishedon", "published"),
            Map.entry("datetime", "published"),
            Map.entry("moddatetime", "updated"),
            Map.entry("updateddate", "updated"),
            Map.entry("updatedate", "updated"),
            Map.entry("updatedon", "updated"),
            Map.entry("modifieddate", "updated"),
            Map.entry("modifiedat", "updated"),
            Map.entry("dateupdate", "updated"),
            Map.entry("dateupdated", "updated"),
            Map.entry("expirydate", "expires"),
            Map.entry("unpublishdate", "expires"),
            Map.entry("summary", "standfirst"),
            Map.entry("description", "standfirst"),
            Map.entry("subtitle", "standfirst"),
            Map.entry("abstract", "standfirst"),
            Map.entry("excerpt", "standfirst"),
            Map.entry("dek", "standfirst"),
            Map.entry("lead", "standfirst"),
            Map.entry("language", "lang"),
            Map.entry("locale", "lang"),
            Map.entry("canonicalurl", "url"),
            Map.entry("canonical", "url"),
            Map.entry("externalurl", "url"),
            Map.entry("canonicallink", "url"),
            Map.entry("copyright", "rights"));

    private ForeignKeys() {}

    /** A key in lower case without hyphens, underlines, dots and spaces. */
    public static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[-_ .]", "");
    }
}
