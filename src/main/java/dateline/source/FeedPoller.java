package dateline.source;

import dateline.ingest.BoundedParsing;
import dateline.ingest.feed.FeedDocumentReader;
import dateline.ingest.feed.FeedEnding;
import dateline.ingest.feed.FeedItemConverter;
import dateline.ingest.feed.FeedReading;
import dateline.ingest.feed.ParsedFeed;
import dateline.ingest.model.BytesInput;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.RawArticleBuilder;
import dateline.outbound.OutboundResponse;
import dateline.publication.SourceTerms;
import dateline.store.KnownItem;
import dateline.store.SourceLog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Polls a feed. What is new is told by each item's own name and text, never by its date: late and back-dated items are
 * found, and an item that is missing says nothing. Of a feed that breaks off the complete items are taken, and it is asked for
 * anew at the next poll.
 */
final class FeedPoller implements SourcePoller {
    private static final String ACCEPTED = "application/rss+xml, application/atom+xml, application/feed+json,"
            + " application/rdf+xml;q=0.9, application/xml;q=0.8, application/json;q=0.8, */*;q=0.5";

    private final Fetcher fetcher;
    private final SourceLog log;
    private final FullTextFetcher fullTextFetcher;
    private final BoundedParsing boundedParsing;

    FeedPoller(Fetcher fetcher, SourceLog log, FullTextFetcher fullTextFetcher, BoundedParsing boundedParsing) {
        this.fetcher = fetcher;
        this.log = log;
        this.fullTextFetcher = fullTextFetcher;
        this.boundedParsing = boundedParsing;
    }

    @Override
    public void poll(SourceTerms terms, PollResult pollResult) {
        String address = terms.addresses().get(0).toString();
        FetchResult fetchResult = fetcher.fetch(terms, address, log.document(terms.name(), address), ACCEPTED);
        if (fetchResult instanceof FetchResult.Failed failed) {
            pollResult.fail(failed);
        } else if (fetchResult instanceof FetchResult.Same same) {
            pollResult.remember(same.document());
            pollResult.fresh(same.freshness());
        } else if (fetchResult instanceof FetchResult.Fresh fresh) {
            pollResult.fresh(fresh.freshness());
            OutboundResponse outboundResponse = fresh.outboundResponse();
            pollResult.hub(DiscoveredHub.of(outboundResponse));
            if (take(
                    terms,
                    outboundResponse.body(),
                    outboundResponse.charset(),
                    outboundResponse.targetUrl().toString(),
                    pollResult)) {
                pollResult.remember(fresh.document());
            }
        }
    }

    /**
     * Puts what is new in this feed into the result. Gives whether all of the feed is dealt with.
     *
     * @param place that it came from
     */
    boolean take(SourceTerms terms, byte[] body, Optional<String> charset, String place, PollResult pollResult) {
        FeedReading reading = boundedParsing.of(
                BytesInput.of(place, body),
                document -> new FeedDocumentReader().read(body, charset, Optional.of(place)),
                FeedReading.Refused::new);
        if (reading instanceof FeedReading.Refused refused) {
            pollResult.fail(FetchResult.Failed.lasting("The feed cannot be read: " + refused.reason()));
            return false;
        }
        ParsedFeed feed = ((ParsedFeed) reading).withCompleteItems();
        Map<String, RawArticle> items = rawArticles(feed);
        boolean whole = feed.ending() == FeedEnding.WHOLE;
        if (!whole) {
            pollResult.note("The feed breaks off before its end. Its complete items were taken, "
                    + feed.items().size() + " in all; it is asked for again at the next poll.");
        }
        int pages = 0;
        for (var entry : items.entrySet()) {
            KnownItem item = known(terms, entry.getKey(), entry.getValue(), items.keySet());
            boolean doubtful = feed.ending() != FeedEnding.WHOLE && !item.item().equals(entry.getKey());
            if (doubtful || isKnown(terms, item)) {
                continue;
            }
            RawArticle rawArticle = renamed(entry.getValue(), item.item());
            if (!terms.fullText() || rawArticle.url().isEmpty()) {
                file(terms, item, rawArticle, pollResult);
            } else if (pages < PagePoller.PAGES_PER_POLL) {
                pages++;
                whole &= fileWithPage(terms, item, rawArticle, pollResult);
            } else {
                whole = false;
            }
        }
        return whole;
    }

    private boolean fileWithPage(SourceTerms terms, KnownItem item, RawArticle rawArticle, PollResult pollResult) {
        FullTextFetcher.Completed completed = fullTextFetcher.complete(terms, rawArticle);
        pollResult.file(SourceInput.of(terms, item.item(), shown(terms, item), completed.rawArticle()));
        if (completed.isFinal()) {
            pollResult.remember(item);
        }
        return completed.isFinal();
    }

    private static void file(SourceTerms terms, KnownItem item, RawArticle rawArticle, PollResult pollResult) {
        pollResult.file(SourceInput.of(terms, item.item(), shown(terms, item), rawArticle));
        pollResult.remember(item);
    }

    /** Each item once; of two that bear one name the first counts, as it does for readers of feeds. */
    private static Map<String, RawArticle> rawArticles(ParsedFeed feed) {
        var rawArticles = new LinkedHashMap<String, RawArticle>();
        for (RawArticle rawArticle : FeedItemConverter.all(feed)) {
            String name = rawArticle.sourceId().orElseGet(() -> ItemFingerprint.name(rawArticle));
            rawArticles.putIfAbsent(name, rawArticle);
        }
        return rawArticles;
    }

    /**
     * The item by the name under which it was filed. Some sites mint a new guid at each request: an item without a known
     * name that says what a known one said, which is not in the feed any more, is that one. What says anything else is a
     * story of its own, such as today's bulletin on the page of yesterday's. Where a feed breaks off nobody knows what is in
     * it, and such an item waits for the whole feed.
     */
    private KnownItem known(SourceTerms terms, String name, RawArticle rawArticle, Set<String> present) {
        String itself = name;
        if (log.item(terms.name(), name).isEmpty()) {
            List<KnownItem> sameLink = rawArticle
                    .url()
                    .map(link -> log.itemsAt(terms.name(), link))
                    .orElse(List.of());
            itself = sameLink.stream()
                    .filter(former -> !present.contains(former.item()))
                    .filter(former ->
                            former.fingerprint().equals(ItemFingerprint.of(renamed(rawArticle, former.item()))))
                    .map(KnownItem::item)
                    .findFirst()
                    .orElse(name);
        }
        return new KnownItem(itself, rawArticle.url(), ItemFingerprint.of(renamed(rawArticle, itself)));
    }

    private boolean isKnown(SourceTerms terms, KnownItem item) {
        return log.item(terms.name(), item.item())
                .filter(last -> last.fingerprint().equals(item.fingerprint()))
                .isPresent();
    }

    private static RawArticle renamed(RawArticle rawArticle, String name) {
        return rawArticle.sourceId().isEmpty()
                ? rawArticle
                : RawArticleBuilder.of(rawArticle).sourceId(name).done();
    }

    private static String shown(SourceTerms terms, KnownItem item) {
        return terms.name() + ": " + item.link().orElse(item.item());
    }
}
