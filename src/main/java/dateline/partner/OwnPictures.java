package dateline.partner;

import dateline.article.Article;
import dateline.article.Author;
import dateline.article.Enclosure;
import dateline.article.WebUrl;
import dateline.publication.PartnerTerms;
import dateline.publication.Publication;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells which pictures are the newsroom's own: those of its own stories that are credited to it or to who wrote the story,
 * or to nobody and lie on its own site.
 */
final class OwnPictures {
    private static final String WWW = "www.";
    private static final String IMAGE = "image/";

    private final Publication publication;
    private final PartnerTerms terms;

    OwnPictures(Publication publication, PartnerTerms terms) {
        this.publication = publication;
        this.terms = terms;
    }

    /** Whether this file is a picture. */
    static boolean isPicture(Enclosure file) {
        return file.type()
                .or(() -> PictureRule.type(file.url()))
                .filter(type -> type.startsWith(IMAGE))
                .isPresent();
    }

    boolean owns(String address, Optional<String> credit, Article article) {
        return !terms.sources().isThirdParty(article)
                && credit.map(name -> namesUs(name, article)).orElseGet(() -> isOnOurSite(address));
    }

    private boolean namesUs(String credit, Article article) {
        String told = credit.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(publication.title()),
                        article.content().authors().stream().map(Author::name))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> !name.isBlank() && told.contains(name));
    }

    private boolean isOnOurSite(String address) {
        String site = host(publication.site().toASCIIString());
        String own = site.startsWith(WWW) ? site.substring(WWW.length()) : site;
        String host = host(address);
        return !own.isEmpty() && (host.equals(own) || host.endsWith("." + own));
    }

    private static String host(String address) {
        return WebUrl.ascii(address).flatMap(WebUrl::hostOf).orElse("");
    }
}
