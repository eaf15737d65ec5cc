package dateline.feed;

import dateline.article.Article;
import dateline.article.WebUrl;
import dateline.publication.Publication;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whose a story is, as far as anybody says, so that nothing of ours is said of what is not ours (RIGHTS-01, NINJ-10). */
public final class StoryOwner {
    private static final String WWW = "www.";

    private StoryOwner() {}

    /**
     * Whether a story is the newsroom's own to license: it has no other rights than the newsroom's, is of nobody else's source
     * and has first stood on no other site.
     */
    public static boolean isUs(Article article, Publication publication) {
        if (isOfOthers(article.content().rights(), publication)
                || publication.sources().isThirdParty(article)) {
            return false;
        }
        return publication.sources().isOurs(article)
                || (otherSite(article, publication).isEmpty() && !isElsewhere(article, publication));
    }

    /** Whether a notice of rights is there and is another one than the newsroom's. */
    public static boolean isOfOthers(Optional<String> rights, Publication publication) {
        return rights.map(CleanText::line)
                .filter(notice -> !notice.isEmpty())
                .filter(notice -> !publication.rights().map(CleanText::line).equals(Optional.of(notice)))
                .isPresent();
    }

    /** The name of a site, where it is told and is not the newsroom's. */
    public static Optional<String> otherName(Optional<String> siteName, Publication publication) {
        String ours = CleanText.line(publication.title());
        return siteName.map(CleanText::line).filter(name -> !name.isEmpty() && !name.equalsIgnoreCase(ours));
    }

    /** The name of the site that a story is from, where that is not ours. */
    public static Optional<String> otherSite(Article article, Publication publication) {
        return otherName(article.content().siteName(), publication)
                .filter(name ->
                        host(article).filter(host -> isOurs(host, publication)).isEmpty());
    }

    private static boolean isElsewhere(Article article, Publication publication) {
        return host(article).filter(host -> !isOurs(host, publication)).isPresent();
    }

    private static Optional<String> host(Article article) {
        return article.content().url().flatMap(WebUrl::hostOf).map(host -> host.toLowerCase(Locale.ROOT));
    }

    private static boolean isOurs(String host, Publication publication) {
        return Stream.of(publication.site(), publication.baseUrl())
                .flatMap(address -> WebUrl.hostOf(address.toASCIIString()).stream())
                .map(own -> own.startsWith(WWW) ? own.substring(WWW.length()) : own)
                .anyMatch(own -> host.equals(own) || host.endsWith("." + own));
    }
}
