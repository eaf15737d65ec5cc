package dateline.monitoring;

import dateline.http.FeedPath;
import java.util.Locale;
import org.eclipse.jetty.http.HttpURI;
import org.jspecify.annotations.Nullable;

/** What was asked for. Few, so that no client can make a metric of its own. */
enum RequestKind {
    FEED,
    CHANGES,
    ARCHIVE,
    PAGE,
    STORY,
    PARTNER,
    API,
    WEBHOOK,
    HUB,
    HEALTH,
    METRICS,
    DESK,
    OTHER;

    /** Of a raw address. */
    static RequestKind of(HttpURI uri) {
        return of(uri.getPath() == null ? "" : uri.getPath(), uri.getQuery());
    }

    /** Of an address without a host. */
    static RequestKind of(String path, @Nullable String query) {
        if (path.startsWith(FeedPath.PREFIX)) {
            return ofFeed(path, query);
        }
        if (path.equals("/")) {
            return PAGE;
        }
        int end = path.indexOf('/', 1);
        return switch (end < 0 ? path : path.substring(0, end)) {
            case "/articles" -> STORY;
            case "/partners" -> PARTNER;
            case "/api" -> path.startsWith("/api/webhooks/") ? WEBHOOK : path.startsWith("/api/websub/") ? HUB : API;
            case "/hub" -> HUB;
            case "/health" -> HEALTH;
            case "/metrics" -> METRICS;
            case "/desk" -> DESK;
            default -> OTHER;
        };
    }

    private static RequestKind ofFeed(String path, @Nullable String query) {
        if (path.indexOf('.') < 0) {
            return PAGE;
        }
        if (path.contains("/archive/")) {
            return ARCHIVE;
        }
        return query != null && query.startsWith("since=") ? CHANGES : FEED;
    }

    /** As it stands in a metric. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
