package dateline.source;

import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticleBuilder;
import dateline.outbound.OutboundResponse;
import dateline.publication.SourceTerms;
import java.util.Optional;

/** Completes the item of a feed from its page: the text, and what the feed does not say. */
final class FullTextFetcher {
    private final Fetcher fetcher;
    private final RequestDelay requestDelay;
    private final PolledDocumentReader polledDocumentReader;

    FullTextFetcher(Fetcher fetcher, RequestDelay requestDelay, PolledDocumentReader polledDocumentReader) {
        this.fetcher = fetcher;
        this.requestDelay = requestDelay;
        this.polledDocumentReader = polledDocumentReader;
    }

    /** @param isFinal whether trying again would give nothing else */
    record Completed(RawArticle rawArticle, boolean isFinal) {}

    Completed complete(SourceTerms terms, RawArticle item) {
        String address = item.url().orElseThrow();
        requestDelay.of(fetcher.gap(terms, address));
        FetchResult fetchResult = fetcher.fetch(terms, address, Optional.empty(), PagePoller.ACCEPTED);
        if (fetchResult instanceof FetchResult.Fresh fresh) {
            return new Completed(
                    page(terms, fresh.outboundResponse())
                            .map(page -> together(item, page))
                            .orElseGet(() -> noted(item, "No story was found on its page.")),
                    true);
        }
        boolean mayPass = fetchResult instanceof FetchResult.Failed failed && failed.mayPass();
        String why = fetchResult instanceof FetchResult.Failed failed ? failed.why() : "";
        return new Completed(noted(item, "Its page could not be had: " + why), !mayPass);
    }

    private Optional<RawArticle> page(SourceTerms terms, OutboundResponse outboundResponse) {
        return polledDocumentReader.page(terms, outboundResponse).filter(page -> page.body()
                .isPresent());
    }

    /** The feed's word counts; the page has the longer text. */
    private static RawArticle together(RawArticle item, RawArticle page) {
        RawArticleBuilder draft = RawArticleBuilder.of(item);
        page.body().ifPresent(body -> draft.body(body.markup(), body.text()));
        page.baseUrl().or(page::url).ifPresent(draft::baseUrl);
        if (item.standfirst().isEmpty()) {
            page.standfirst().ifPresent(draft::standfirst);
        }
        if (item.bylines().isEmpty()) {
            draft.bylines(page.bylines());
        }
        if (item.image().isEmpty()) {
            page.image().ifPresent(draft::image);
        }
        if (item.published().isEmpty()) {
            page.published().ifPresent(draft::published);
        }
        if (item.lang().isEmpty()) {
            page.lang().ifPresent(draft::lang);
        }
        return draft.done();
    }

    private static RawArticle noted(RawArticle item, String sentence) {
        return RawArticleBuilder.of(item)
                .repair(sentence + " The feed's own text was taken.")
                .done();
    }
}
