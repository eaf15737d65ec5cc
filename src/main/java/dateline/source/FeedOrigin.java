package dateline.source;

import dateline.ingest.ManuscriptDraft;
import dateline.article.Sha256;
import dateline.ingest.Manuscript;
import dateline.ingest.feedimport.FeedDocumentReader;
import dateline.ingest.feedimport.FeedReading;
import dateline.ingest.feedimport.ImportedFeed;
import dateline.ingest.feedimport.ItemManuscript;
import dateline.outbound.Answer;
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
 * found, and an item that is missing says nothing.
 */
final class FeedOrigin implements Origin {
    private static final String ACCEPTED = "application/rss+xml, application/atom+xml, application/feed+json,"
            + " application/rdf+xml;q=0.9, application/xml;q=0.8, application/json;q=0.8, */*;q=0.5";

    private final Fetcher fetcher;
    private final SourceLog log;
    private final FullText fullText;

    FeedOrigin(Fetcher fetcher, SourceLog log, FullText fullText) {
        this.fetcher = fetcher;
        this.log = log;
        this.fullText = fullText;
    }

    @Override
    public void poll(SourceTerms terms, Haul haul) {
        String address = terms.addresses().get(0).toString();
        Fetched fetched = fetcher.fetch(terms, address, log.document(terms.name(), address), ACCEPTED);
        if (fetched instanceof Fetched.Failed failed) {
            haul.fail(failed);
        } else if (fetched instanceof Fetched.Same same) {
            haul.remember(same.document());
            haul.fresh(same.freshness());
        } else if (fetched instanceof Fetched.Fresh fresh) {
            haul.fresh(fresh.freshness());
            Answer answer = fresh.answer();
            haul.offer(HubOffer.of(answer));
            if (take(terms, answer.body(), answer.charset(), answer.target().toString(), haul)) {
                haul.remember(fresh.document());
            }
        }
    }

    /**
     * Puts what is new in this feed into the haul. Gives whether all of the feed is dealt with.
     *
     * @param place that it came from
     */
    boolean take(SourceTerms terms, byte[] body, Optional<String> charset, String place, Haul haul) {
        FeedReading reading = new FeedDocumentReader().read(body, charset, Optional.of(place));
        if (reading instanceof FeedReading.Refused refused) {
            haul.fail(Fetched.Failed.lasting("The feed cannot be read: " + refused.reason()));
            return false;
        }
        Map<String, Manuscript> items = manuscripts((ImportedFeed) reading);
        boolean whole = true;
        int pages = 0;
        for (var entry : items.entrySet()) {
            KnownItem item = known(terms, entry.getKey(), entry.getValue(), items.keySet());
            if (isKnown(terms, item)) {
                continue;
            }
            Manuscript manuscript = renamed(entry.getValue(), item.item());
            if (!terms.fullText() || manuscript.url().isEmpty()) {
                file(terms, item, manuscript, haul);
            } else if (pages < PageOrigin.PAGES_PER_POLL) {
                pages++;
                whole &= fileWithPage(terms, item, manuscript, haul);
            } else {
                whole = false;
            }
        }
        return whole;
    }

    private boolean fileWithPage(SourceTerms terms, KnownItem item, Manuscript manuscript, Haul haul) {
        FullText.Completed completed = fullText.complete(terms, manuscript);
        haul.file(SourceInput.of(terms, item.item(), shown(terms, item), completed.manuscript()));
        if (completed.isFinal()) {
            haul.remember(item);
        }
        return completed.isFinal();
    }

    private static void file(SourceTerms terms, KnownItem item, Manuscript manuscript, Haul haul) {
        haul.file(SourceInput.of(terms, item.item(), shown(terms, item), manuscript));
        haul.remember(item);
    }

    /** Each item once; of two that bear one name the first counts, as it does for readers of feeds. */
    private static Map<String, Manuscript> manuscripts(ImportedFeed feed) {
        var manuscripts = new LinkedHashMap<String, Manuscript>();
        for (Manuscript manuscript : ItemManuscript.all(feed)) {
            String name = manuscript
                    .sourceId()
                    .orElseGet(() -> "text:" + Sha256.hex(manuscript.title() + "\n" + manuscript.body()));
            manuscripts.putIfAbsent(name, manuscript);
        }
        return manuscripts;
    }

    /**
     * The item by the name under which it was filed. Some sites mint a new guid at each request: an item without a known
     * name that leads to the page of a known one, which is not in the feed any more, is that one.
     */
    private KnownItem known(SourceTerms terms, String name, Manuscript manuscript, Set<String> present) {
        String itself = name;
        if (log.item(terms.name(), name).isEmpty()) {
            List<KnownItem> sameLink = manuscript
                    .url()
                    .map(link -> log.itemsAt(terms.name(), link))
                    .orElse(List.of());
            itself = sameLink.stream()
                    .map(KnownItem::item)
                    .filter(former -> !present.contains(former))
                    .findFirst()
                    .orElse(name);
        }
        return new KnownItem(
                itself, manuscript.url(), Sha256.hex(renamed(manuscript, itself).toString()));
    }

    private boolean isKnown(SourceTerms terms, KnownItem item) {
        return log.item(terms.name(), item.item())
                .filter(last -> last.fingerprint().equals(item.fingerprint()))
                .isPresent();
    }

    private static Manuscript renamed(Manuscript manuscript, String name) {
        return manuscript.sourceId().isEmpty()
                ? manuscript
                : ManuscriptDraft.of(manuscript).sourceId(name).done();
    }

    private static String shown(SourceTerms terms, KnownItem item) {
        return terms.name() + ": " + item.link().orElse(item.item());
    }
}
