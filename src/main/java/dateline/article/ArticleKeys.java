package dateline.article;

import java.util.List;
import java.util.Set;

/** The keys of the article form, as {@link ArticleJson} writes them and as whoever files a story may write them. */
public final class ArticleKeys {
    /** What a story may tell of itself. */
    public static final List<String> TOLD = List.of(
            "id",
            "sourceId",
            "url",
            "title",
            "standfirst",
            "bodyHtml",
            "bodyText",
            "bodyMarkdown",
            "authors",
            "section",
            "sections",
            "tags",
            "lang",
            "published",
            "updated",
            "image",
            "enclosures",
            "embargo",
            "expires",
            "rights",
            "siteName",
            "readingMinutes",
            "related",
            "isAccessibleForFree",
            "shortTitle",
            "usageTerms",
            "digitalSourceType",
            "source");

    /** What only Dateline knows of a story: passed over when the form comes back. */
    public static final Set<String> OUT_ONLY = Set.of(
            "state", "version", "editorialClass", "note", "firstSeen", "aliases", "releaseAt", "partners", "doubt");

    /** What is told of an author. */
    public static final List<String> AUTHOR = List.of("name", "uri", "email");

    /** What is told of a picture. */
    public static final List<String> IMAGE =
            List.of("url", "alt", "caption", "credit", "width", "height", "type", "length", "syndicate");

    /** What is told of a file. */
    public static final List<String> ENCLOSURE = List.of("url", "type", "length");

    /** What is told of a related story. */
    public static final List<String> RELATED = List.of("title", "url");

    private ArticleKeys() {}
}
