package dateline.export;

/**
 * Answers as the server answers anybody who asks without a key. Safe for use by many threads.
 *
 * <p>An interface, for the server that answers is made further down and uses this package.
 */
public interface PublicSite {
    /** The answer to a GET. */
    SiteReply get(SiteRequest request);

    /** The answer to OPTIONS at the address of a feed. */
    SiteReply options();

    /** The answer to a method that the address of a feed does not have. */
    SiteReply wrongMethod();
}
