package dateline.export;

import dateline.feed.ContentCoding;

/**
 * A GET of an address.
 *
 * @param target path and query as they stand in the request line (RFC 9112 section 3.2.1)
 * @param coding the one content coding that is accepted
 * @param etag value of If-None-Match; empty for none
 * @param accept value of Accept
 */
public record SiteRequest(String target, ContentCoding coding, String etag, String accept) {
    static final String ANYTHING = "*/*";
    static final String PAGES = "text/html, */*;q=0.1";
}
