/**
 * The values that flow through everything: an article, its parts, its id, its states.
 *
 * <p>Nothing here knows where an article comes from or how it leaves. {@link dateline.article.ArticleJson} writes the article form
 * and reads back what it has written; {@link dateline.article.ArticleKeys} are its keys. What comes from outside in this form
 * is read by {@code dateline.ingest}.
 *
 * <p>Addresses and the names of hosts are made normal here, as browsers have them: {@link java.net.URI} refuses much of what stands in
 * links, and {@link java.net.IDN} follows IDNA 2003. ICU4J has UTS 46, in 14 megabytes.
 *
 * <p>HTTP's dates are read here: Jetty reads a year of two digits without regard to today's, from which it may lie at
 * most 50 years ahead (RFC 9110 section 5.6.7), and passes over what stands behind a date.
 */
@NullMarked
package dateline.article;

import org.jspecify.annotations.NullMarked;
