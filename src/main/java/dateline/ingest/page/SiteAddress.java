package dateline.ingest.page;

import dateline.article.WebUrl;
import dateline.ingest.page.outline.BlockLink;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares the absolute addresses of pages of one site. */
final class SiteAddress {
    private SiteAddress() {}

    /** Whether an address is that of a page, or of a part of it: a fragment, a page of it, what lies below it. */
    static boolean isPartOf(String address, String page) {
        if (BlockLink.isSamePage(address, page)) {
            Set<String> parameters = parameters(page);
            Set<String> told = parameters(address);
            return told.containsAll(parameters) || parameters.containsAll(told);
        }
        return path(address).startsWith(path(page) + '/');
    }

    /** The host without {@code www.}; empty where there is none. */
    static String host(String address) {
        String host = WebUrl.hostOf(address).orElse("");
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** The path without a last slash; a query stands for it where there is no other. */
    static String path(String address) {
        int scheme = address.indexOf("://");
        int from = scheme < 0 ? -1 : address.indexOf('/', scheme + 3);
        String path = from < 0 ? "" : address.substring(from).replaceFirst("#.*", "");
        String bare = path.startsWith("/?") ? path : path.replaceFirst("\\?.*", "");
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static Set<String> parameters(String address) {
        int from = address.indexOf('?');
        String query = from < 0 ? "" : address.substring(from + 1).replaceFirst("#.*", "");
        return query.isEmpty() ? Set.of() : new HashSet<>(List.of(query.split("&")));
    }
}
