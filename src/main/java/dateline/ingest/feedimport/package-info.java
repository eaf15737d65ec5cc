/**
 * Reads the feeds of other sites: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, well formed or damaged.
 *
 * <p>There is one way for all XML, so that a feed which is well formed today and damaged tomorrow gives the same items: bytes
 * → {@link dateline.ingest.feedimport.FeedCharacters} → {@link dateline.ingest.feedimport.MarkupMender} (limits, and what
 * XML forbids) → Jsoup's XML parser, which knows neither document types nor entities and opens nothing → a {@link
 * dateline.ingest.feedimport.Dialect}. Rome, which writes our feeds, does not read them: it gives up a whole feed for one bad
 * number, and its titles, links and dates are further from what readers of feeds agree on.
 */
@NullMarked
package dateline.ingest.feedimport;

import org.jspecify.annotations.NullMarked;
