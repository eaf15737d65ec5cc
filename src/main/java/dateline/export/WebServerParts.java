package dateline.export;

import dateline.article.WebUrl;
import java.util.List;
import java.util.Map;

/**
 * What the configuration of a web server is made of.
 *
 * @param folder in which everything lies
 * @param locations the first one that fits holds
 * @param styleQuery the query by which the style sheet is kept for ever
 * @param redirects where addresses without a file lead, by address
 */
record WebServerParts(
        String folder,
        String baseUrl,
        List<WebLocation> locations,
        String styleQuery,
        String styleCache,
        Map<String, String> redirects,
        StandIns standIns) {
    /**
     * Header fields of what stands in for a file that is not there.
     *
     * @param problem of a problem document
     * @param page of a page that tells a problem
     * @param moved of a redirection for good
     * @param forNow of another
     * @param preflight of the answer to OPTIONS
     * @param wrongMethod the problem document for a method that no address has
     */
    record StandIns(
            List<SiteReply.Field> problem,
            List<SiteReply.Field> page,
            List<SiteReply.Field> moved,
            List<SiteReply.Field> forNow,
            List<SiteReply.Field> preflight,
            String wrongMethod) {}

    String host() {
        return WebUrl.hostOf(baseUrl).orElseThrow();
    }
}
