/**
 * What news agencies send becomes raw articles: ninjs, NewsML-G2, NewsML 1 and NITF.
 *
 * <p>What an agency withholds or has cancelled never becomes an article.
 */
@NullMarked
package dateline.ingest.wire;

import org.jspecify.annotations.NullMarked;
