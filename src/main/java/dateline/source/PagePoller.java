package dateline.source;

import dateline.ingest.model.BytesInput;
import dateline.ingest.model.Input;
import dateline.ingest.model.RawArticle;
import dateline.ingest.model.Sender;
import dateline.outbound.OutboundResponse;
import dateline.publication.SourceTerms;
import dateline.source.FetchResult.Failed;
import dateline.store.KnownDocument;
import dateline.store.KnownItem;
import dateline.store.SourceLog;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Polls a list of pages, each of which is a story: those that were never fetched first, then those not looked at longest. */
final class PagePoller implements SourcePoller {
    static final String ACCEPTED = "text/html, application/xhtml+xml, */*;q=0.5";
    static final int PAGES_PER_POLL = 20;

    private final Fetcher fetcher;
    private final SourceLog log;
    private final RequestDelay requestDelay;
    private final PolledDocumentReader polledDocumentReader;

    PagePoller(Fetcher fetcher, SourceLog log, RequestDelay requestDelay, PolledDocumentReader polledDocumentReader) {
        this.fetcher = fetcher;
        this.log = log;
        this.requestDelay = requestDelay;
        this.polledDocumentReader = polledDocumentReader;
    }

    @Override
    public void poll(SourceTerms terms, PollResult pollResult) {
        Map<String, KnownDocument> known = log.documents(terms.name()).stream()
                .collect(Collectors.toMap(KnownDocument::address, Function.identity()));
        List<String> turn = terms.addresses().stream()
                .map(URI::toString)
                .sorted(Comparator.comparing(address -> Optional.ofNullable(known.get(address))
                        .map(KnownDocument::checkedAt)
                        .orElse(Instant.EPOCH)))
                .limit(PAGES_PER_POLL)
                .toList();
        var failures = new ArrayList<Failed>();
        for (String address : turn) {
            page(terms, address, Optional.ofNullable(known.get(address)), page -> page, pollResult)
                    .ifPresent(failures::add);
        }
        if (!failures.isEmpty() && failures.size() == turn.size()) {
            Failed last = failures.get(failures.size() - 1);
            pollResult.fail(new Failed(last.why(), false, last.mayPass(), last.retryAfter()));
        } else {
            failures.forEach(failed -> pollResult.note(failed.why()));
        }
    }

    /**
     * Fetches one page and puts its story into the result.
     *
     * @param completed adds to the story what is known of it from elsewhere
     */
    Optional<Failed> page(
            SourceTerms terms,
            String address,
            Optional<KnownDocument> known,
            UnaryOperator<RawArticle> completed,
            PollResult pollResult) {
        requestDelay.of(fetcher.gap(terms, address));
        FetchResult fetchResult = fetcher.fetch(terms, address, known, ACCEPTED);
        if (fetchResult instanceof Failed failed) {
            return Optional.of(failed);
        }
        if (fetchResult instanceof FetchResult.Same same) {
            pollResult.remember(same.document());
        } else if (fetchResult instanceof FetchResult.Fresh fresh) {
            pollResult.file(input(terms, address, fresh.outboundResponse(), completed));
            pollResult.remember(fresh.document());
            pollResult.remember(new KnownItem(
                    address, Optional.of(address), fresh.document().digest()));
        }
        return Optional.empty();
    }

    /** A page without a story is filed as it is: the receipt says what is wrong with it, and the quarantine keeps it. */
    private Input input(
            SourceTerms terms, String address, OutboundResponse outboundResponse, UnaryOperator<RawArticle> completed) {
        String shown = terms.name() + ": " + address;
        return polledDocumentReader
                .page(terms, outboundResponse)
                .<Input>map(page -> SourceInput.of(terms, address, shown, completed.apply(page)))
                .orElseGet(() -> BytesInput.of(shown, outboundResponse.body())
                        .from(outboundResponse.targetUrl().toString())
                        .in(Optional.of("source:" + terms.name() + ":" + address), terms.section(), Optional.empty())
                        .by(new Sender.Source(terms.name())));
    }
}
