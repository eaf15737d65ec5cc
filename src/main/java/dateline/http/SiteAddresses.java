package dateline.http;

import dateline.article.Article;
import dateline.article.ArticleId;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.publication.Publication;
import java.util.Optional;

/** Addresses as they are seen from outside: made of the configured base URL alone, never of a request (SEC-05). */
public final class SiteAddresses {
    private SiteAddresses() {}

    /** The address of this path, which is not encoded yet. */
    public static String of(Publication publication, String decodedPath) {
        return publication.baseUrl() + FeedPath.encode(decodedPath);
    }

    static String feed(Publication publication, FeedAddress address, FeedFormat format) {
        return of(publication, new FeedPath(address, Optional.of(format)).path());
    }

    /** The address of a feed's page for people. */
    public static String page(Publication publication, FeedAddress address) {
        return of(publication, new FeedPath(address, Optional.empty()).path());
    }

    static String story(Publication publication, ArticleId id) {
        return of(publication, "/articles/" + id.key());
    }

    /** Where an article is read: at its own address, or on our page of it. */
    public static String reading(Publication publication, Article article) {
        return article.content().url().orElseGet(() -> story(publication, article.id()));
    }

    /** A path for use within our pages: it works behind the public address and on the machine itself. */
    public static String local(Publication publication, String decodedPath) {
        String prefix = publication.baseUrl().getRawPath();
        return (prefix == null ? "" : prefix) + FeedPath.encode(decodedPath);
    }
}
