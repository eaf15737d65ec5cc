/**
 * Reads what news agencies send: ninjs, NewsML-G2 and NITF of the IPTC. What an agency withholds or has cancelled never
 * becomes an article.
 */
@NullMarked
package dateline.ingest.wire;

import org.jspecify.annotations.NullMarked;
