package dateline.source;

import dateline.ingest.BytesInput;
import dateline.ingest.Input;
import dateline.ingest.Manuscript;
import dateline.ingest.SourcePage;
import dateline.outbound.Answer;
import dateline.publication.SourceTerms;
import dateline.source.Fetched.Failed;
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
final class PageOrigin implements Origin {
    static final String ACCEPTED = "text/html, application/xhtml+xml, */*;q=0.5";
    static final int PAGES_PER_POLL = 20;

    private final Fetcher fetcher;
    private final SourceLog log;
    private final Pause pause;

    PageOrigin(Fetcher fetcher, SourceLog log, Pause pause) {
        this.fetcher = fetcher;
        this.log = log;
        this.pause = pause;
    }

    @Override
    public void poll(SourceTerms terms, Haul haul) {
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
            page(terms, address, Optional.ofNullable(known.get(address)), page -> page, haul)
                    .ifPresent(failures::add);
        }
        if (!failures.isEmpty() && failures.size() == turn.size()) {
            Failed last = failures.get(failures.size() - 1);
            haul.fail(new Failed(last.why(), false, last.mayPass(), last.retryAfter()));
        } else {
            failures.forEach(failed -> haul.note(failed.why()));
        }
    }

    /**
     * Fetches one page and puts its story into the haul.
     *
     * @param completed adds to the story what is known of it from elsewhere
     */
    Optional<Failed> page(
            SourceTerms terms,
            String address,
            Optional<KnownDocument> known,
            UnaryOperator<Manuscript> completed,
            Haul haul) {
        pause.of(fetcher.gap(terms, address));
        Fetched fetched = fetcher.fetch(terms, address, known, ACCEPTED);
        if (fetched instanceof Failed failed) {
            return Optional.of(failed);
        }
        if (fetched instanceof Fetched.Same same) {
            haul.remember(same.document());
        } else if (fetched instanceof Fetched.Fresh fresh) {
            haul.file(input(terms, address, fresh.answer(), completed));
            haul.remember(fresh.document());
            haul.remember(new KnownItem(
                    address, Optional.of(address), fresh.document().digest()));
        }
        return Optional.empty();
    }

    /** A page without a story is filed as it is: the receipt says what is wrong with it, and the quarantine keeps it. */
    private static Input input(SourceTerms terms, String address, Answer answer, UnaryOperator<Manuscript> completed) {
        String shown = terms.name() + ": " + address;
        return SourcePage.read(answer.body(), answer.charset(), answer.target().toString(), terms.selectors())
                .map(page -> SourceInput.of(terms, address, shown, completed.apply(page)))
                .orElseGet(() -> BytesInput.of(shown, answer.body())
                        .from(answer.target().toString())
                        .in(Optional.of("source:" + terms.name() + ":" + address), terms.section(), Optional.empty()));
    }
}
