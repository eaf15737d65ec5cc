package dateline.source;

import dateline.ingest.BoundedParsing;
import dateline.ingest.feed.Sitemap;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.RawArticle;
import dateline.ingest.page.SourcePage;
import dateline.outbound.OutboundResponse;
import dateline.publication.SourceTerms;
import java.util.Optional;

/** Reads pages and sitemaps of other sites with the time and the memory that an input has (SEC-02). */
record PolledDocumentReader(BoundedParsing boundedParsing) {
    /** The story of a page; empty when it has none, or asks too much of us. */
    Optional<RawArticle> page(SourceTerms terms, OutboundResponse response) {
        String address = response.targetUrl().toString();
        return boundedParsing.of(
                BytesInput.of(address, response.body()),
                page -> SourcePage.read(response.body(), response.charset(), address, terms.selectors()),
                reason -> Optional.empty());
    }

    /** The sitemap in these bytes; empty when they are none, or ask too much of us. */
    Optional<Sitemap> sitemap(String address, byte[] body) {
        return boundedParsing.of(
                BytesInput.of(address, body), sitemap -> Sitemap.read(body), reason -> Optional.empty());
    }
}
