package dateline.push;

import dateline.article.PercentEncoding;
import dateline.feed.FeedAddress;
import dateline.feed.FeedFormat;
import dateline.outbound.OutboundFailure;
import dateline.outbound.TargetUrl;
import dateline.publication.Publication;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A public feed in one format, which can be subscribed to. */
record Topic(FeedAddress address, FeedFormat format) {
    private static final String FEEDS = "/feeds/";
    private static final Pattern ENCODED_SLASH = Pattern.compile("(?i)%2f");

    /**
     * The topic that this address names under the address of the publication. The two are compared as parsed addresses, so
     * that neither another spelling of the same one is refused nor one that only begins alike is taken (WSH-30, WSH-33).
     */
    static Optional<Topic> of(String url, Publication publication) {
        try {
            TargetUrl asked = TargetUrl.of(url);
            TargetUrl base = TargetUrl.of(publication.baseUrl().toASCIIString());
            String prefix = base.pathAndQuery().equals("/") ? "" : base.pathAndQuery();
            boolean isOurs =
                    asked.origin().equals(base.origin()) && asked.pathAndQuery().startsWith(prefix + FEEDS);
            return isOurs ? ofPath(asked.pathAndQuery().substring(prefix.length())) : Optional.empty();
        } catch (OutboundFailure e) {
            return Optional.empty();
        }
    }

    /** The topic that has this path, as {@link #path} gives it or in another spelling. */
    static Optional<Topic> ofPath(String rawPath) {
        int dot = rawPath.lastIndexOf('.');
        boolean isFile = rawPath.startsWith(FEEDS) && dot > FEEDS.length() && rawPath.indexOf('?') < 0;
        if (!isFile || ENCODED_SLASH.matcher(rawPath).find()) {
            return Optional.empty();
        }
        return FeedFormat.ofExtension(rawPath.substring(dot + 1))
                .flatMap(format -> PercentEncoding.decoded(rawPath.substring(FEEDS.length(), dot))
                        .flatMap(FeedAddress::parse)
                        .map(address -> new Topic(address, format)));
    }

    /** The path of its document, in its one spelling. */
    String path() {
        return address.href(format);
    }

    /** The address by which it is known. */
    String self(Publication publication) {
        return publication.baseUrl().toASCIIString() + path();
    }

    @Override
    public String toString() {
        return path().toLowerCase(Locale.ROOT);
    }
}
