package dateline.server;

import dateline.http.LicenceDocuments;
import dateline.http.PartnerFeedHandler;
import dateline.http.SecurityContact;
import dateline.http.SitemapHandler;
import dateline.http.page.FeedBuilderPage;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** The addresses of what is read: pages, the feeds of partners, and what machines look for at a site. */
record PublicRoutes(
        PageHandler pageHandler,
        PartnerFeedHandler partnerFeedHandler,
        SitemapHandler sitemapHandler,
        LicenceDocuments licenceDocuments,
        SecurityContact securityContact) {
    void declare(RoutesConfig to) {
        read(to, "/", pageHandler::front);
        read(to, FeedBuilderPage.PATH, pageHandler::build);
        read(to, "/feeds/<feed>", pageHandler::feedPage);
        read(to, "/feeds.json", pageHandler::feedList);
        read(to, "/articles/{key}", pageHandler::article);
        read(to, "/articles/{key}/versions", pageHandler::versions);
        read(to, "/articles/{key}/versions/{number}", pageHandler::version);
        read(to, "/partners/{file}", partnerFeedHandler::feed);
        read(to, "/partners/{name}/{file}", partnerFeedHandler::feedOfKey);
        read(to, "/style.css", pageHandler::stylesheet);
        read(to, "/copy.js", pageHandler::copyScript);
        read(to, "/robots.txt", sitemapHandler::robots);
        read(to, "/license.xml", licenceDocuments::licence);
        read(to, "/tdm-policy.json", licenceDocuments::policy);
        read(to, "/.well-known/tdmrep.json", licenceDocuments::reservation);
        read(to, SecurityContact.PATH, securityContact::text);
        read(to, "/sitemap.xml", sitemapHandler::sitemap);
        read(to, "/sitemap-{part}.xml", sitemapHandler::sitemap);
        read(to, "/news-sitemap.xml", sitemapHandler::news);
        read(to, "/news-sitemap-{part}.xml", sitemapHandler::news);
        read(to, "/health/live", pageHandler::live);
        read(to, "/health/ready", pageHandler::ready);
    }

    /** Javalin alone answers HEAD with an empty 200; the same handler gives it what GET has (RFC 9110 section 9.3.2). */
    private void read(RoutesConfig to, String path, Handler handler) {
        to.get(path, handler);
        to.head(path, handler);
        to.options(path, pageHandler::options);
    }
}
