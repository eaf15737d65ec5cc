package dateline.ingest.page.fields;

import java.util.List;

/** The names under which {@code meta} elements, and objects in scripts, give dates. */
final class DateNames {
    /** Made to say when the story came out, the most trusted first. */
    static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "og:pubdate",
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "article:published",
            "article.published",
            "pubdate",
            "pub_date",
            "publishdate",
            "publish-date",
            "publish_date",
            "publish_time",
            "published_on",
            "published_at",
            "published",
            "publication_date",
            "publicationdate",
            "ptime",
            "article_date_original",
            "original-publish-date",
            "originalpublicationdate",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.available",
            "cxenseparse:recs:publishtime",
            "bt:pubdate",
            "rnews:datepublished",
            "shareaholic:article_published_time",
            "displaydate",
            "date.release",
            "citation_publication_date",
            "citation_date",
            "vr:published_time",
            "article:post_time",
            "article_date");

    /** A date of the document, which is as often that of its last change or of its file. */
    static final List<String> OF_DOCUMENT = List.of(
            "dc.date.created",
            "dcterms.created",
            "created",
            "dc.date",
            "dcterms.date",
            "date",
            "sort_date",
            "last-publish-date",
            "gentime");

    /** When the story was last changed. */
    static final List<String> UPDATED = List.of(
            "article:modified_time",
            "og:updated_time",
            "og:article:modified_time",
            "datemodified",
            "dcterms.modified",
            "dc.date.modified",
            "lastmod",
            "last-modified",
            "last_updated",
            "lastmodifieddate",
            "modified",
            "article:updated_time",
            "rnews:datemodified",
            "article.updated",
            "article_date_updated",
            "revision_date",
            "lastupdated");

    /** Names in the data that a page's own scripts work with. */
    static final List<String> IN_SCRIPTS = List.of(
            "datePublished",
            "publishedAt",
            "published_at",
            "publishDate",
            "publish_date",
            "publishedDate",
            "publication_date",
            "publicationDate",
            "firstPublished",
            "first_published_at",
            "post_date",
            "pubDate",
            "createdAt",
            "created_at");

    private DateNames() {}
}
