/**
 * Feeds of other sites become raw articles: RSS, RDF, Atom and JSON Feed, well formed or damaged.
 *
 * <p>There is one way for all XML, so that a feed which is well formed today and damaged tomorrow gives the same items: bytes →
 * {@link dateline.ingest.feed.FeedCharacters} → {@link dateline.ingest.feed.MarkupRepair} (limits, and what XML forbids) →
 * Jsoup's XML parser, which knows neither document types nor entities and opens nothing → a {@link
 * dateline.ingest.feed.FeedDialect}. Rome, which writes our feeds, does not read them: it gives up a whole feed for one bad
 * number, and its titles, links and dates are further from what readers of feeds agree on.
 *
 * <p>Jsoup alone, however lenient, does not take the place of the repair: an item that is not closed holds all that follow, a
 * CDATA section without an end takes the rest of the feed, and neither is told; elements may be nested without bound, and
 * entities that a feed declares are passed over in silence.
 */
@NullMarked
package dateline.ingest.feed;

import org.jspecify.annotations.NullMarked;
