package dateline.article;

import java.util.Optional;

/** The notice of whoever owns a story that belongs to somebody else and does not say so itself (RIGHTS-13). */
public final class RightsNotice {
    private static final String WWW = "www.";

    private RightsNotice() {}

    /**
     * The copyright line of the site that the story comes from; absent when nobody tells which one that is.
     *
     * @param siteName as the site calls itself
     * @param address where the story stands
     */
    public static Optional<String> of(Optional<String> siteName, Optional<String> address) {
        return siteName.filter(name -> !name.isBlank())
                .or(() -> address.flatMap(RightsNotice::host))
                .map(holder -> "© " + holder);
    }

    private static Optional<String> host(String address) {
        return WebUrl.ascii(address)
                .flatMap(WebUrl::hostOf)
                .map(host -> host.startsWith(WWW) ? host.substring(WWW.length()) : host);
    }
}
