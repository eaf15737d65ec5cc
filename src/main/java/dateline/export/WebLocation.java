package dateline.export;

import java.util.List;

/**
 * Addresses of one kind, as a web server has to answer them.
 *
 * @param name word of it in the configuration
 * @param pattern regular expression of the decoded path
 * @param kind where their files lie, and what stands in for one that is not there
 * @param contentType value of Content-Type
 * @param isDated whether Last-Modified is told
 * @param fields the other header fields
 * @param links values of Link; {@code {path}} stands for the path as it was asked for
 */
record WebLocation(
        String name,
        String pattern,
        Kind kind,
        String contentType,
        boolean isDated,
        List<SiteReply.Field> fields,
        List<String> links) {
    enum Kind {
        /** The file lies where the address says. */
        FILE,
        /** The file has {@code .html} behind its name; what is gone has a page that says so. */
        PAGE,
        /** A feed: with a cursor, the account of its changes. */
        FEED,
        /** An archive document; one that is not there leads to the feed. */
        ARCHIVE,
        /** An account of changes; one that is not there tells that the cursor is lost. */
        CHANGES
    }
}
